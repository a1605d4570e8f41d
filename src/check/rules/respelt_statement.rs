//! A statement that is its neighbor's but for the spelling.

use std::collections::{HashMap, HashSet};

use crate::check::case::{Case, PlacedCell};
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::check::spelling::Statement;
use crate::model::{Cell, RoleIndex};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("respelt-statement", Severity::Advice),
    at: Some("focus/A2"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let steps: Vec<(RoleIndex, RoleIndex)> = case.steps().collect();
    for (dimension, _, _) in case.dimensions() {
        let mut seen = HashSet::new();
        for &(below, role) in &steps {
            let (Some(lower), Some(cell)) =
                (case.cell(dimension, below), case.cell(dimension, role))
            else {
                continue;
            };
            // Roles that share a cell are one neighbor.
            if lower.index != cell.index && seen.insert((lower.index, cell.index)) {
                compare(lower.cell, cell, case, below, findings);
            }
        }
    }
}

fn compare(
    lower: &Cell,
    upper: PlacedCell<'_>,
    case: &Case<'_>,
    below: RoleIndex,
    findings: &mut Findings<'_>,
) {
    let known = Known::new(lower);
    let expectations = upper.cell.expectations.iter().zip(&upper.raw.value.expects);
    for (statement, (expectation, raw)) in expectations.enumerate() {
        if let Some(other) = known.spelled_otherwise(&expectation.text) {
            findings.add(
                Site::Statement { dimension: upper.dimension, cell: upper.index, statement },
                raw.span,
                format!("`{}` is asked this in another spelling", case.code(below)),
                format!("write it as it is written there: {other}"),
            );
        }
    }
}

/// The statements of the role below, by what they share with one of another spelling.
struct Known<'a> {
    texts: HashSet<&'a str>,
    by_letters: HashMap<String, Vec<Statement<'a>>>,
}

impl<'a> Known<'a> {
    fn new(cell: &'a Cell) -> Self {
        let mut known = Self { texts: HashSet::new(), by_letters: HashMap::new() };
        for expectation in &cell.expectations {
            let text = expectation.text.as_str();
            known.texts.insert(text);
            let statement = || Statement::new(text);
            let (plain, outline) = (statement().plain, statement().outline());
            for key in [plain, outline] {
                known.by_letters.entry(key).or_default().push(statement());
            }
        }
        known
    }

    /// The statement that a text is another spelling of; `None` too where the text itself is
    /// there.
    fn spelled_otherwise(&self, text: &str) -> Option<&'a str> {
        // More of one outline are not of one meaning.
        const MOST: usize = 50;
        if self.texts.contains(text) {
            return None;
        }
        let statement = Statement::new(text);
        [statement.plain.clone(), statement.outline()]
            .iter()
            .filter_map(|key| self.by_letters.get(key))
            .flat_map(|alike| alike.iter().take(MOST))
            .find(|other| statement.is_spelled_otherwise(other))
            .map(|other| other.text)
    }
}

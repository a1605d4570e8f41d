//! What a ladder says twice: dimensions of one name, statements of one wording, roles that are asked the
//! same.

use std::collections::{HashMap, HashSet};

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::check::spelling::{Name, Statement, are_one_name, plain};
use crate::model::words::words;
use crate::model::{Absence, Cell, Point, RoleIndex, TrackIndex};

/// Rows that are likely one: of nearly one name in one section, or two halves of one.
pub(super) fn dimension_names(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    /// How many names before it a name is compared with: more than any ladder has dimensions.
    const MOST: usize = 1_000;
    let dimensions = &context.ladder.dimensions;
    let names: Vec<Name> = dimensions.iter().map(|one| Name::new(&one.name)).collect();
    let halves: HashMap<usize, usize> = halves(context).into_iter().collect();
    for (index, dimension, raw) in context.dimensions() {
        let mut before = index.saturating_sub(MOST)..index;
        let double = before.find(|&other| {
            dimensions[other].section == dimension.section && are_one_name(&names[other], &names[index])
        });
        let (other, how) = match (double, halves.get(&index)) {
            (Some(other), _) => (other, "has nearly the same name as"),
            (None, Some(&other)) => (other, "covers the roles that are missing in"),
            (None, None) => continue,
        };
        let (other, id, name) = (&dimensions[other], &dimension.id, &dimension.name);
        let message = format!("dimension `{id}` ({name}) {how} `{}` ({})", other.id, other.name);
        let help = "merge the two dimensions, or give them different names";
        findings.add(Site::Dimension(index), raw.name.span, message, help);
    }
}

/// Rows that go on under another name, each behind that of which it is the other half: one name has all words
/// of the other, no role is in both, and some that the first leaves out are in the second.
pub(super) fn halves(context: &CheckContext<'_>) -> Vec<(usize, usize)> {
    /// Halves are near each other, and most ladders have fewer dimensions.
    const NEAR: usize = 200;
    /// So many words has no name.
    const MOST: usize = 20;
    let ladder = context.ladder;
    let words: Vec<Vec<String>> = ladder.dimensions.iter().map(|one| words(&one.name)).collect();
    let is_within = |few: &[String], many: &[String]| {
        (1..=MOST).contains(&few.len()) && many.len() <= MOST && few.iter().all(|word| many.contains(word))
    };
    let roles = |of: usize| ladder.dimensions[of].cells.iter().flat_map(|cell| &cell.roles);
    let is_other_half = |one: usize, other: usize| {
        let row = &ladder.dimensions[one];
        let of = &ladder.dimensions[other];
        // Under a section that was renamed as well only the very name says so.
        let is_like_named = (row.section == of.section || row.name == of.name)
            && (is_within(&words[one], &words[other]) || is_within(&words[other], &words[one]));
        if !is_like_named || roles(other).any(|&role| row.cell_of(role).is_some()) {
            return false;
        }
        let tracks: HashSet<TrackIndex> = roles(one).map(|&role| ladder.role(role).track).collect();
        let is_gap = |role| ladder.absence(row, role) == Some(Absence::Gap);
        roles(other).any(|&role| tracks.contains(&ladder.role(role).track) && is_gap(role))
    };
    let other_half =
        |index: usize| (index.saturating_sub(NEAR)..index).find(|&one| is_other_half(one, index));
    (1..words.len()).filter_map(|index| Some((index, other_half(index)?))).collect()
}

pub(super) fn in_a_cell(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    // A rating may be that of many cells.
    let mut of_ratings: HashMap<*const Point, HashSet<String>> = HashMap::new();
    for cell in context.cells() {
        let dimension = &context.ladder.dimensions[cell.dimension];
        let rating = cell.cell.rating.and_then(|point| dimension.scale.get(point));
        let of_rating = rating.map(|point| {
            let asked = || point.expectations.iter().map(|asked| plain(&asked.text)).collect();
            &*of_ratings.entry(std::ptr::from_ref(point)).or_insert_with(asked)
        });
        let mut seen = HashSet::new();
        for (site, expectation, raw) in cell.statements() {
            let text = plain(&expectation.text);
            let is_of_rating = of_rating.is_some_and(|asked| asked.contains(&text));
            if !seen.insert(text) || is_of_rating {
                let message = "the cell already has this statement";
                let help = "delete one of the two, or reword it to say what is different";
                findings.add(site, raw.span, message, help);
            }
        }
    }
}

/// A statement that differs from one of the role below by its spelling alone.
pub(super) fn in_another_spelling(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let steps = context.steps();
    for (dimension, ..) in context.dimensions() {
        let mut seen = HashSet::new();
        for &(below, role) in &steps {
            let (Some(lower), Some(upper)) = (context.cell(dimension, below), context.cell(dimension, role))
            else {
                continue;
            };
            // Roles that share a cell are one neighbor.
            if lower.index == upper.index || !seen.insert((lower.index, upper.index)) {
                continue;
            }
            let known = KnownStatements::new(lower.cell);
            for (site, expectation, raw) in upper.statements() {
                if let Some(other) = known.in_another_spelling(&expectation.text) {
                    let code = context.code(below);
                    let message = format!("role `{code}` has this statement in a different spelling");
                    let help = format!("use the same wording: {other}");
                    findings.add(site, raw.span, message, help);
                }
            }
        }
    }
}

/// The statements of the role below, by what they share with one of another spelling.
struct KnownStatements<'a> {
    texts: HashSet<&'a str>,
    by_letters: HashMap<String, Vec<Statement<'a>>>,
}

impl<'a> KnownStatements<'a> {
    fn new(cell: &'a Cell) -> Self {
        let mut known = Self { texts: HashSet::new(), by_letters: HashMap::new() };
        for expectation in &cell.expectations {
            known.texts.insert(&expectation.text);
            for key in Statement::new(&expectation.text).keys() {
                let alike = known.by_letters.entry(key).or_default();
                alike.push(Statement::new(&expectation.text));
            }
        }
        known
    }

    /// The statement that a text is another spelling of; `None` where the text itself is there, too.
    fn in_another_spelling(&self, text: &str) -> Option<&'a str> {
        // More of one outline are not of one meaning.
        const MOST: usize = 50;
        if self.texts.contains(text) {
            return None;
        }
        let statement = Statement::new(text);
        let keys = statement.keys();
        let alike = keys.iter().filter_map(|key| self.by_letters.get(key));
        alike
            .flat_map(|alike| alike.iter().take(MOST))
            .find(|other| statement.is_another_spelling_of(other))
            .map(|other| other.text)
    }
}

/// A step up a track that asks nothing new.
pub(super) fn twin_roles(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    for (below, role) in context.steps() {
        if are_twins(context, below, role) {
            let (code, lower) = (context.code(role), context.code(below));
            let message = format!("role `{code}` asks the same as `{lower}` below it in every dimension");
            let help = format!("add what is new at `{code}`, or merge the two roles");
            let span = context.raw.roles[role.0].code.span;
            findings.add(Site::Role(role), span, message, help);
        }
    }
}

/// Two roles of which nothing is said are no twins: what they are asked is not known. On a cumulative track a
/// role asks what the one below it does, whatever it repeats of that.
fn are_twins(context: &CheckContext<'_>, below: RoleIndex, role: RoleIndex) -> bool {
    let ladder = context.ladder;
    let is_cumulative = ladder.track(ladder.role(role).track).cumulative;
    let statements = |cell: &Cell| -> HashSet<String> {
        cell.expectations.iter().map(|expectation| plain(&expectation.text)).collect()
    };
    let ask_the_same = |lower: &Cell, upper: &Cell| {
        std::ptr::eq(lower, upper)
            || lower.rating == upper.rating && lower.years == upper.years && {
                let (lower, upper) = (statements(lower), statements(upper));
                lower == upper || is_cumulative && upper.is_subset(&lower)
            }
    };
    let cells = ladder.dimensions.iter().map(|row| (row, row.cell_of(below), row.cell_of(role)));
    let mut cells = cells.filter(|(_, lower, upper)| lower.is_some() || upper.is_some()).peekable();
    cells.peek().is_some()
        && cells.all(|cells| match cells {
            (_, Some(lower), Some(upper)) => ask_the_same(lower, upper),
            (row, ..) => ladder.absence(row, role) == Some(Absence::OnlyBelow),
        })
}

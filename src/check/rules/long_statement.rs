//! A statement that is too long to be one.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind {
        code: "long-statement",
        severity: Severity::Advice,
        summary: "a statement is longer than 240 characters",
        meaning: "A statement of more than 240 characters, some forty words, is nearly always several in one.",
        harm: "Nobody can say of several things at once whether they are met, and in a comparison one changed word makes all of them reworded.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expects: [Does the work]}
      - roles: [A2]
        expects:
          - >-
            Plans the work of the team for the quarter, sees to it that everybody knows what is
            planned and why, keeps the plan current as things change, and settles with the other
            teams what each of them needs from the others, and when, so that nobody has to wait
            for anybody else
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expects: [Does the work]}
      - roles: [A2]
        expects:
          - Plans the work of the team for the quarter, and keeps the plan current
          - Sees to it that everybody knows what is planned and why
          - Settles with the other teams what each needs from the others, and when
",
    },
    at: Some("focus/A2"),
    elsewhere: None,
    find,
};

/// In characters: two distinct statements of the built-in ladders are longer, and both say several
/// things at once; the next one below has 200.
const MOST: usize = 240;

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    for (dimension, _, _) in case.dimensions() {
        for cell in case.cells(dimension) {
            let expectations = cell.cell.expectations.iter().zip(&cell.raw.value.expects);
            for (statement, (expectation, raw)) in expectations.enumerate() {
                let length = expectation.text.chars().count();
                if length > MOST {
                    findings.add(
                        Site::Statement {
                            dimension,
                            cell: cell.index,
                            statement,
                        },
                        raw.span,
                        format!(
                            "the statement has {length} characters, expected {MOST} at the most"
                        ),
                        "make a statement of each thing it says, or leave words out".to_owned(),
                    );
                }
            }
        }
    }
}

//! The faults of cells, ratings and years.

use crate::check::finding::Severity;
use crate::check::kind::Kind;

/// In the order in which they are listed.
pub(super) static ALL: [Kind; 8] = [
    Kind {
        code: "unknown-role",
        severity: Severity::Fault,
        summary: "a role is named that is not there",
        meaning: "A cell, a move, a meaning or a reality names a role of this ladder by its code, and no role has that code. (A role of another ladder is written `operations/coo`.)",
        harm: "What is said there would be said of nobody.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A3], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
    },
    Kind {
        code: "cell-of-nobody",
        severity: Severity::Fault,
        summary: "a cell names no role",
        meaning: "The list `roles` of a cell is empty.",
        harm: "What it asks would be asked of nobody.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
    },
    Kind {
        code: "empty-cell",
        severity: Severity::Fault,
        summary: "a cell asks nothing",
        meaning: "A cell has at least one of `rating`, `years` and `expects`. A role of which a dimension says nothing has no cell in it.",
        harm: "It would be shown as something that is asked, with nothing in it.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1]}
      - {roles: [A2], expects: [Plans the work]}
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
    },
    Kind {
        code: "claimed-twice",
        severity: Severity::Fault,
        summary: "two cells of a dimension are for one role",
        meaning: "A role has one cell in each dimension. A cell may be for several roles.",
        harm: "Nobody could tell which of the two counts.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1, A2], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
    },
    Kind {
        code: "unknown-rating",
        severity: Severity::Fault,
        summary: "a rating is not on the scale of its dimension",
        meaning: "A rating is one of the words listed under `scale`, written as it is there but for the case.",
        harm: "Nobody could tell how much it is.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    scale: [Low, High]
    cells:
      - {roles: [A1], rating: Lwo}
      - {roles: [A2], rating: High}
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    scale: [Low, High]
    cells:
      - {roles: [A1], rating: Low}
      - {roles: [A2], rating: High}
",
    },
    Kind {
        code: "rating-without-scale",
        severity: Severity::Fault,
        summary: "a cell has a rating, and its dimension no scale",
        meaning: "The words that cells are rated by are listed under `scale`, from the least to the most.",
        harm: "Nobody could tell whether `High` is more than `Strong`.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], rating: Low}
      - {roles: [A2], rating: High}
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    scale: [Low, High]
    cells:
      - {roles: [A1], rating: Low}
      - {roles: [A2], rating: High}
",
    },
    Kind {
        code: "years-in-without-years",
        severity: Severity::Fault,
        summary: "it is said what years are to be in, and not how many",
        meaning: "`years_in` goes with `years`.",
        harm: "It would be shown as the second half of a sentence that has no first.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], years_in: similar work, expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
        after: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], years: 1, years_in: similar work, expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
    },
    Kind {
        code: "years-twice",
        severity: Severity::Fault,
        summary: "the years of a role are said twice",
        meaning: "A role asks for one number of years, in the cell of one dimension.",
        harm: "Two numbers could contradict each other.",
        before: "\
dimensions:
  - id: experience
    name: Experience
    cells:
      - {roles: [A1], years: 2}
      - {roles: [A2], years: 4}
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], years: 3, expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
        after: "\
dimensions:
  - id: experience
    name: Experience
    cells:
      - {roles: [A1], years: 2}
      - {roles: [A2], years: 4}
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expects: [Does the work]}
      - {roles: [A2], expects: [Plans the work]}
",
    },
];

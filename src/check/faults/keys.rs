//! The faults of keys, and of values that are not of the kind that is expected.

use crate::check::finding::Severity;
use crate::check::kind::Kind;

/// In the order in which they are listed.
pub(super) static ALL: [Kind; 5] = [
    Kind {
        code: "missing-key",
        severity: Severity::Fault,
        summary: "a key that has to be there is not",
        meaning: "Some keys of each group have to be there; the others may be left out. The file is pointed at where the key could stand.",
        harm: "What the key would say cannot be guessed.",
        before: "\
roles:
  - {code: A1, track: main, level: A1}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
",
    },
    Kind {
        code: "unknown-key",
        severity: Severity::Fault,
        summary: "a key is not part of the format",
        meaning: "The key is misspelt, stands in the wrong group, or is no key at all but a text with a `:` in it.",
        harm: "What stands behind it would be left out without a word.",
        before: "\
dimensions:
  - id: focus
    name: Focus
    cells:
      - {roles: [A1], expect: [Does the work]}
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
        code: "repeated-key",
        severity: Severity::Fault,
        summary: "a key is written twice in one group",
        meaning: "Each key stands once in its group. Several items go below one key, as a list.",
        harm: "Only one of the two could count, and nobody could say which.",
        before: "\
name: My Team
name: Our Team
",
        after: "\
name: Our Team
",
    },
    Kind {
        code: "wrong-type",
        severity: Severity::Fault,
        summary: "a value is of another kind than expected",
        meaning: "A list stands where a text belongs, a text where a number does, and so on.",
        harm: "What was meant cannot be told.",
        before: "\
levels: A1
",
        after: "\
levels: [A1, A2]
",
    },
    Kind {
        code: "empty-text",
        severity: Severity::Fault,
        summary: "a text is empty",
        meaning: "A key or an item of a list is there, and says nothing.",
        harm: "An empty line would be shown where a reader looks for a text.",
        before: "\
roles:
  - {code: A1, track: main, level: A1, title: \"\"}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
",
    },
];

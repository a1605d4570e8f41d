//! The faults of a file that cannot be read as YAML, or not as one ladder.

use crate::check::finding::Severity;
use crate::check::kind::Kind;

/// In the order in which they are listed.
pub(super) static ALL: [Kind; 10] = [
    Kind {
        code: "unreadable",
        severity: Severity::Fault,
        summary: "a file cannot be had",
        meaning: "There is no file of that name, it may not be read, or a folder holds no ladder. As nothing can be said of the file, the check ends with 2.",
        harm: "The file is not checked, and no command can use it.",
        before: "",
        after: "",
    },
    Kind {
        code: "too-large",
        severity: Severity::Fault,
        summary: "a file is larger than any ladder",
        meaning: "The file has more than 32 MiB, and is not read.",
        harm: "Most often it is another file than the one that was meant.",
        before: "",
        after: "",
    },
    Kind {
        code: "not-utf8",
        severity: Severity::Fault,
        summary: "a file is not UTF-8 text",
        meaning: "The file holds bytes that are no UTF-8: it was saved in another encoding, or is no text at all.",
        harm: "Letters with accents, dashes and quotes could not be told from others, so nothing of the file is used.",
        before: "",
        after: "",
    },
    Kind {
        code: "empty-file",
        severity: Severity::Fault,
        summary: "the file holds no ladder",
        meaning: "There is nothing in the file but blanks or comments.",
        harm: "There is no ladder to use. Often the file was not saved, or the wrong one is named.",
        before: "\
# My team
",
        after: "\
# My team
id: my-team
name: My Team
",
    },
    Kind {
        code: "syntax",
        severity: Severity::Fault,
        summary: "the file is not YAML",
        meaning: "At this place the text cannot be read: a `:` or a quote too many, a bracket that is not closed, or a line that is not indented as those before it.",
        harm: "Nothing behind this place can be read, so nothing of the file is used.",
        before: "\
name: My Team: Alpha
",
        after: "\
name: \"My Team: Alpha\"
",
    },
    Kind {
        code: "tab",
        severity: Severity::Fault,
        summary: "a tab is used for indentation",
        meaning: "YAML is indented with spaces; a tab at the start of a line is an error. Many editors can be told to write spaces.",
        harm: "Nothing behind this place can be read, so nothing of the file is used.",
        before: "\
notes:
\t- The team is small.
",
        after: "\
notes:
  - The team is small.
",
    },
    Kind {
        code: "several-documents",
        severity: Severity::Fault,
        summary: "a file holds more than one document",
        meaning: "A line `---` begins another document. One file is one ladder.",
        harm: "A second ladder in the file would never be seen.",
        before: "\
name: My Team
---
name: Their Team
",
        after: "\
name: My Team
",
    },
    Kind {
        code: "merge-key",
        severity: Severity::Fault,
        summary: "the merge key `<<` is used",
        meaning: "YAML can merge one group of keys into another with `<<`. The ladder format does not allow it.",
        harm: "A file that people read should say a thing where it is meant; merged keys are seen nowhere.",
        before: "\
roles:
  - &alpha {code: A1, track: main, level: A1, title: Alpha}
  - {<<: *alpha, code: A2}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: A2, track: main, level: A2, title: Alpha}
",
    },
    Kind {
        code: "too-complex",
        severity: Severity::Fault,
        summary: "a file is nested deeper, or refers to itself more often, than a ladder does",
        meaning: "With anchors (`&`) and aliases (`*`) a few lines can stand for millions, or for themselves. Such a file is not read to its end.",
        harm: "It would take all memory there is, or never come to an end.",
        before: "\
notes: &notes [*notes]
",
        after: "\
notes: [The team is small.]
",
    },
    Kind {
        code: "schema-version",
        severity: Severity::Fault,
        summary: "the file is of another version of the format",
        meaning: "The number behind `schema` is the version of the file format. This program reads 1.",
        harm: "In another version the same keys may mean other things.",
        before: "\
schema: 2
",
        after: "\
schema: 1
",
    },
];

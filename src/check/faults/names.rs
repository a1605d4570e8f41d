//! The faults of ids, codes and names.

use crate::check::finding::Severity;
use crate::check::kind::Kind;

/// In the order in which they are listed.
pub(super) static ALL: [Kind; 3] = [
    Kind {
        code: "invalid-id",
        severity: Severity::Fault,
        summary: "an id has other characters than an id may have",
        meaning: "The id of a ladder, a track, a dimension, a statement, a meaning or a reality has lower-case letters, digits and hyphens, and neither begins nor ends with a hyphen.",
        harm: "Ids are typed in commands and stand in links; blanks and capitals would have to be quoted and guessed.",
        before: "\
id: My Team
",
        after: "\
id: my-team
",
    },
    Kind {
        code: "invalid-name",
        severity: Severity::Fault,
        summary: "a code or a level cannot be typed as one",
        meaning: "The code of a role, or the name of a level, has at least a letter or a digit and no `/`.",
        harm: "A `/` stands between a ladder and a role, so such a code could not be asked for.",
        before: "\
roles:
  - {code: A/1, track: main, level: A1, title: Alpha}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
",
    },
    Kind {
        code: "repeated-name",
        severity: Severity::Fault,
        summary: "two things of a kind have one name",
        meaning: "Two levels, tracks, roles, dimensions, titles or realities go by one name; case, spacing and punctuation do not count, and short forms (`mgr`, `ops`) count as spelt out. So do two points of a scale.",
        harm: "Whoever asks by that name could not be told which is meant.",
        before: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: a-1, track: main, level: A2, title: Beta}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: A2, track: main, level: A2, title: Beta}
",
    },
];

/// The one fault that is of several files together.
pub(in crate::check) static REPEATED_LADDER: Kind = Kind {
    code: "repeated-ladder",
    severity: Severity::Fault,
    summary: "two files hold ladders of one id",
    meaning: "Each ladder has an id of its own, and two of the files have the same.",
    harm: "Only one of the two can be asked. Named together with `--file` they are refused; in `LADDER_PATH` the later one is left out.",
    before: "\
# one.yaml
id: my-team
# two.yaml
id: my-team
",
    after: "\
# one.yaml
id: my-team
# two.yaml
id: their-team
",
};

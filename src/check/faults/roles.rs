//! The faults of levels, tracks and roles.

use crate::check::finding::Severity;
use crate::check::kind::Kind;

/// In the order in which they are listed.
pub(super) static ALL: [Kind; 4] = [
    Kind {
        code: "unknown-level",
        severity: Severity::Fault,
        summary: "a role names a level that is not declared",
        meaning: "The levels of a ladder are listed under `levels`, and a role is of one or more of these.",
        harm: "Nobody could tell where the role ranks.",
        before: "\
roles:
  - {code: A1, track: main, level: A9, title: Alpha}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
",
    },
    Kind {
        code: "unknown-track",
        severity: Severity::Fault,
        summary: "a role names a track that is not declared",
        meaning: "The tracks of a ladder are listed under `tracks`, and a role is on one of these, by its id.",
        harm: "Nobody could tell which role comes before it and which after.",
        before: "\
roles:
  - {code: A1, track: man, level: A1, title: Alpha}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
",
    },
    Kind {
        code: "broken-span",
        severity: Severity::Fault,
        summary: "the levels of a role do not follow one another",
        meaning: "A role that spans levels lists each of them, from the lowest to the highest, and none in between is left out.",
        harm: "Such a role would rank above and below itself.",
        before: "\
roles:
  - {code: A1, track: main, level: [A2, A1], title: Alpha}
",
        after: "\
roles:
  - {code: A1, track: main, level: [A1, A2], title: Alpha}
",
    },
    Kind {
        code: "falling-roles",
        severity: Severity::Fault,
        summary: "the roles of a track are not written from the lowest to the highest",
        meaning: "A role is of a lower level than the role written before it on the same track.",
        harm: "Promotions follow from the order of the roles, and this one would lead down.",
        before: "\
roles:
  - {code: A2, track: main, level: A2, title: Beta}
  - {code: A1, track: main, level: A1, title: Alpha}
",
        after: "\
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: A2, track: main, level: A2, title: Beta}
",
    },
];

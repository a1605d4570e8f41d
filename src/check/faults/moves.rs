//! The faults of moves and of ambiguous titles.

use crate::check::finding::Severity;
use crate::check::kind::Kind;

/// In the order in which they are listed.
pub(super) static ALL: [Kind; 4] = [
    Kind {
        code: "unknown-kind",
        severity: Severity::Fault,
        summary: "a move is of a kind that there is not",
        meaning: "A stated move is a `switch`, to another track of the ladder, or a `bridge`, to another ladder. Promotions are not stated: they follow from the order of the roles.",
        harm: "It would be shown among moves of another kind.",
        before: "\
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: B1, track: lead, level: A1, title: Beta}
moves:
  - {from: A1, to: B1, kind: promotion}
",
        after: "\
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: B1, track: lead, level: A1, title: Beta}
moves:
  - {from: A1, to: B1, kind: switch}
",
    },
    Kind {
        code: "unfitting-move",
        severity: Severity::Fault,
        summary: "a move leads elsewhere than its kind says",
        meaning: "A switch leads to another track of the ladder, a bridge to another ladder.",
        harm: "Either the kind is wrong or the role is, and people would prepare for the wrong step.",
        before: "\
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: B1, track: lead, level: A1, title: Beta}
moves:
  - {from: A1, to: B1, kind: bridge}
",
        after: "\
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: B1, track: lead, level: A1, title: Beta}
moves:
  - {from: A1, to: B1, kind: switch}
",
    },
    Kind {
        code: "repeated-move",
        severity: Severity::Fault,
        summary: "a move is written twice",
        meaning: "Between two roles there is one move in each direction; `both_ways: true` holds the way back.",
        harm: "A path would be shown twice, with two reasons.",
        before: "\
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: B1, track: lead, level: A1, title: Beta}
moves:
  - {from: A1, to: B1, kind: switch, both_ways: true}
  - {from: B1, to: A1, kind: switch}
",
        after: "\
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Lead}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: B1, track: lead, level: A1, title: Beta}
moves:
  - {from: A1, to: B1, kind: switch, both_ways: true}
",
    },
    Kind {
        code: "title-without-meanings",
        severity: Severity::Fault,
        summary: "an ambiguous title has no meanings",
        meaning: "What is listed under `titles` are titles that mean different jobs; each of these jobs is a meaning.",
        harm: "Whoever asks what the title means would be told that it may mean many things, and none of them.",
        before: "\
titles:
  - title: Gamma
    about: It says little by itself.
    meanings: []
",
        after: "\
titles:
  - title: Gamma
    about: It says little by itself.
    meanings:
      - {id: first, name: The first, about: It is much like Alpha., nearest: [A1]}
      - {id: second, name: The second, about: It is like nothing else.}
",
    },
];

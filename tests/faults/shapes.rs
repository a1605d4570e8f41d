//! Faults of shape: all of them in one run, and none that is not there.

use career_ladder::source::parse_ladder;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::spoil::{spoil, spoiling};
use crate::{SMALL, found};

#[test]
fn every_fault_of_shape_is_told_in_one_run() {
    let text = "\
schema: 1
id: my-team
nam: My Team
version: 1.0.0
about: [a]
levels: A1
tracks:
  - {id: main, name: Main, nme: x}
  - {id: {a: b}}
roles:
  - {code: A1, track: main, level: A1, title: Alpha, title: Beta}
  - code: A2
    level: A1
  - {code: A1, track: main, level: A1, title: }
  -
dimensions:
  - id: one
    name: One
    cells:
      - roles: [A1]
        years: many
        expects:
      - roles: [A1]
        expects:
          - {txt: a}
          - Leads: people
          - [a, b]
          -
          - true
moves:
  - {from: A1, to: A2, kind: switch, both_ways: ja}
realities:
";
    assert_eq!(
        found(text),
        [
            ("unknown-key", 3),
            ("wrong-type", 5),
            ("wrong-type", 6),
            ("unknown-key", 8),
            ("missing-key", 9),
            ("wrong-type", 9),
            ("repeated-key", 11),
            ("missing-key", 13),
            ("empty-text", 14),
            ("wrong-type", 15),
            ("wrong-type", 21),
            ("wrong-type", 22),
            ("unknown-key", 25),
            ("unknown-key", 26),
            ("wrong-type", 27),
            ("wrong-type", 28),
            ("wrong-type", 29),
            ("wrong-type", 31),
            ("wrong-type", 32),
        ]
    );
}

/// A misspelled key is no missing one, too, and what several keys are missing of is one group.
#[test]
fn one_slip_is_one_fault() {
    let role = "{code: A1, track: main, level: A1, title: Alpha}";
    for (new, messages) in [
        ("{code: A1, trakc: main, level: A1, title: Alpha}", vec!["there is no key `trakc` here"]),
        ("{code: A1, level: A1}", vec!["the keys `track` and `title` are missing"]),
        ("{code: A1, level: A1, title: Alpha}", vec!["the key `track` is missing"]),
        (
            "{code: A1, where: main, level: A1, title: Alpha}",
            vec!["there is no key `where` here", "the key `track` is missing"],
        ),
    ] {
        let faults = parse_ladder(&SMALL.replace(role, new)).unwrap_err();
        let found: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
        assert_eq!(found, messages, "{new}");
    }
}

/// A value that is nothing is told where it is and not at its key, too; the figures of a number are not its end.
#[test]
fn one_value_is_one_fault() {
    for level in ["level: ~", "level", "level: true"] {
        let text = SMALL.replace("level: A1", level);
        assert_ne!(text, SMALL);
        assert_eq!(found(&text).len(), 1, "{level}");
    }
    let cells = "dimensions:\n  - id: one\n    name: One\n    cells:\n      - roles: [A1]\n";
    let text = format!("odd: 1\n{SMALL}{cells}        years: 1\n          - Makes things\n");
    assert_eq!(found(&text).iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["unknown-key", "wrong-type"]);
}

/// A fault of syntax further down ends the reading, and what its group lacks is not known.
#[test]
fn faults_of_shape_are_told_up_to_one_of_syntax() {
    let text = SMALL.replace("name: My Team", "nam: My Team") + "dimensions:\n  - name: \"One\n";
    assert_eq!(found(&text), [("unknown-key", 3), ("syntax", 11)]);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 400,
        // Most files that are spoilt are no YAML, and say nothing here.
        max_global_rejects: 100_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// The reading stops at an unknown key near the top, and all else is found without it.
    #[test]
    fn what_is_found_of_a_file_does_not_hang_on_where_the_reading_stops(
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), spoiling()), 0..4),
    ) {
        let ladder = std::fs::read_to_string("tests/fixtures/ladders/my-team.yaml").unwrap();
        let (head, rest) = ladder.split_once("\nid: my-team\n").unwrap();
        let mut rest = rest.to_owned();
        for (from, to, new) in &edits {
            spoil(&mut rest, *from, *to, new);
        }
        let first = head.matches('\n').count() + 2;
        let moved = |line: usize| if line >= first { line + 1 } else { line };
        let text = format!("{head}\nid: my-team\n{rest}");
        let alone: Vec<(&str, usize)> = found(&text).into_iter().map(|(code, line)| (code, moved(line))).collect();
        prop_assume!(!alone.iter().any(|(code, _)| ["syntax", "tab"].contains(code)));
        let beside = found(&format!("{head}\nunknown-before: 1\nid: my-team\n{rest}"));
        let stop = ("unknown-key", first);
        prop_assert!(beside.contains(&stop), "{beside:?}");
        for fault in beside.iter().filter(|fault| **fault != stop) {
            prop_assert!(alone.contains(fault), "{fault:?} is not in {alone:?} of\n{text}");
        }
        // A text may be empty by its shape or by its meaning.
        let of_shape = ["unknown-key", "missing-key", "repeated-key", "merge-key", "wrong-type"];
        for fault in alone.iter().filter(|(code, _)| of_shape.contains(code)) {
            prop_assert!(beside.contains(fault), "{fault:?} is not in {beside:?} of\n{text}");
        }
    }
}

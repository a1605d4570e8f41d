//! Makes large ladders: as many roles, dimensions and statements as a size asks for, in sentences
//! as long as people write them. The same size gives the same text, on every machine.

#![allow(dead_code, reason = "each benchmark asks for its sizes in one way")]

use std::fmt::Write;

const ROLES_PER_MEGABYTE: usize = 50;
const ROLES_PER_TRACK: usize = 25;

const VERBS: [&str; 12] = [
    "Guides", "Owns", "Proposes", "Runs", "Settles", "Shapes", "Takes", "Teaches", "Uses", "Weighs", "Works",
    "Writes",
];
const WORDS: [&str; 47] = [
    "the",
    "a",
    "of",
    "and",
    "with",
    "for",
    "in",
    "to",
    "team",
    "teams",
    "work",
    "plan",
    "plans",
    "goal",
    "goals",
    "department",
    "organization",
    "decision",
    "decisions",
    "leader",
    "peers",
    "customers",
    "stakeholders",
    "process",
    "processes",
    "product",
    "feedback",
    "direction",
    "judgment",
    "delivery",
    "strategy",
    "roadmap",
    "initiative",
    "responsibility",
    "experience",
    "knowledge",
    "complex",
    "clear",
    "shared",
    "long-term",
    "cross-functional",
    "independently",
    "consistently",
    "throughout",
    "between",
    "toward",
    "whole",
];
const SCALE: [&str; 4] = ["Learning", "Practising", "Leading", "Shaping"];

/// A ladder in YAML of about so many megabytes: 50 roles for each, which makes a thousand at 20,
/// and as many dimensions as fill it.
pub(crate) fn ladder(megabytes: usize) -> String {
    let mut ladder = Writing { text: String::with_capacity((megabytes + 1) * 1_000_000), random: Random(20) };
    let roles = megabytes * ROLES_PER_MEGABYTE;
    ladder.head();
    ladder.roles(roles);
    ladder.moves(roles);
    ladder.line("dimensions:");
    for number in 1.. {
        ladder.dimension(number, roles);
        if ladder.text.len() >= megabytes * 1_000_000 {
            break;
        }
    }
    ladder.realities(roles);
    ladder.text
}

/// A ladder in YAML of so many roles and dimensions.
pub(crate) fn matrix(roles: usize, dimensions: usize) -> String {
    let mut ladder = Writing { text: String::new(), random: Random(20) };
    ladder.head();
    ladder.roles(roles);
    ladder.moves(roles);
    ladder.line("dimensions:");
    for number in 1..=dimensions {
        ladder.dimension(number, roles);
    }
    ladder.realities(roles);
    ladder.text
}

struct Writing {
    text: String,
    random: Random,
}

impl Writing {
    fn line(&mut self, line: impl AsRef<str>) {
        self.text.push_str(line.as_ref());
        self.text.push('\n');
    }

    fn head(&mut self) {
        self.line("# Made by a benchmark.\nschema: 1\nid: alpha\nname: Alpha\nversion: 1.0.0");
        self.long_text("about");
        self.line("levels:");
        for level in 1..=ROLES_PER_TRACK {
            self.line(format!("  - L{level}"));
        }
    }

    fn roles(&mut self, roles: usize) {
        self.line("tracks:");
        for track in 0..roles.div_ceil(ROLES_PER_TRACK) {
            self.line(format!("  - id: track-{track}\n    name: Track {track}"));
        }
        self.line("roles:");
        for role in 0..roles {
            let (track, level) = (role / ROLES_PER_TRACK, role % ROLES_PER_TRACK + 1);
            self.line(format!("  - code: R{role}\n    track: track-{track}"));
            if level % 5 == 0 && level < ROLES_PER_TRACK {
                self.line(format!("    level: [L{level}, L{}]", level + 1));
            } else {
                self.line(format!("    level: L{level}"));
            }
            self.line(format!("    title: Alpha Specialist {role}"));
            self.line(format!("    aliases: [Alpha {role}, specialist {role}]"));
        }
    }

    fn moves(&mut self, roles: usize) {
        if roles <= ROLES_PER_TRACK {
            return;
        }
        self.line("moves:");
        for from in (0..roles - ROLES_PER_TRACK).step_by(5) {
            let to = from + ROLES_PER_TRACK;
            self.line(format!("  - from: R{from}\n    to: R{to}\n    kind: switch"));
            let note = self.sentence();
            self.line(format!("    note: {note}"));
        }
    }

    fn dimension(&mut self, number: usize, roles: usize) {
        self.line(format!("  - id: dimension-{number}"));
        self.line(format!("    name: Dimension {number}"));
        self.line(format!("    section: Section {}", number / 4 + 1));
        self.line(format!("    scale: [{}]", SCALE.join(", ")));
        self.line("    cells:");
        let mut role = 0;
        while role < roles {
            let covered = (1 + self.random.below(3)).min(roles - role);
            let codes: Vec<String> = (role..role + covered).map(|role| format!("R{role}")).collect();
            role += covered;
            self.line(format!("      - roles: [{}]", codes.join(", ")));
            let rating = SCALE[self.random.below(SCALE.len())];
            self.line(format!("        rating: {rating}"));
            if number == 1 {
                let years = self.random.below(20);
                self.line(format!("        years: {years}"));
            }
            self.line("        expects:");
            for _ in 0..3 + self.random.below(6) {
                let statement = self.sentence();
                self.line(format!("          - {statement}"));
            }
        }
    }

    fn realities(&mut self, roles: usize) {
        self.line("realities:");
        for number in 1..=5 {
            self.line(format!("  - id: reality-{number}\n    name: Reality {number}"));
            let codes: Vec<String> = (0..roles).step_by(2).map(|role| format!("R{role}")).collect();
            self.line(format!("    applies_to: [{}]", codes.join(", ")));
            self.long_text("    about");
            self.long_text("    practice");
        }
    }

    /// A key with three sentences folded below it.
    fn long_text(&mut self, key: &str) {
        self.line(format!("{key}: >-"));
        for _ in 0..3 {
            let sentence = self.sentence();
            self.line(format!("      {sentence}."));
        }
    }

    /// A statement as it stands in YAML: a verb and 5 to 24 words. One in fifty is in quotes, since
    /// it holds a colon, and one in fifty is not ASCII alone.
    fn sentence(&mut self) -> String {
        let mut sentence = VERBS[self.random.below(VERBS.len())].to_owned();
        for _ in 0..5 + self.random.below(20) {
            let comma = if self.random.below(9) == 0 { "," } else { "" };
            let word = WORDS[self.random.below(WORDS.len())];
            let _ = write!(sentence, "{comma} {word}");
        }
        match self.random.below(50) {
            0 => format!("\"{sentence}: the rest\""),
            1 => format!("{sentence}, naïve or not"),
            _ => sentence,
        }
    }
}

/// `SplitMix64`: a few lines, and the same numbers everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        // The upper half is even enough for numbers this small.
        (((mixed ^ (mixed >> 31)) >> 32) as usize) % end
    }
}

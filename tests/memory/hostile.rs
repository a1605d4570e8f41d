//! Files that would take more than their share: by what they refer to, by how deep they are, by how
//! much of one thing they hold.

use std::fmt::Write;

/// Each with what it is.
pub(crate) fn hostile() -> Vec<(&'static str, String)> {
    vec![
        ("an alias bomb", alias_bomb()),
        ("an alias of one long text", aliased_text()),
        ("nesting", format!("{HEAD}about: {}", "[".repeat(50_000))),
        ("nested groups", format!("{HEAD}about: {}", "{a: ".repeat(50_000))),
        ("a long line", ladder(1, &format!("about: {}\n", "long ".repeat(200_000)))),
        ("a long word", ladder(1, &format!("about: {}\n", "x".repeat(1_000_000)))),
        ("many tiny roles", ladder(MANY_ROLES, "")),
        ("many levels", many_levels()),
        ("many dimensions of many roles", many_dimensions("")),
        ("many dimensions of one role", many_dimensions(", cells: [{roles: [R2999], expects: [a]}]")),
        ("many notes", ladder(1, &format!("notes: [{}]\n", "a, ".repeat(100_000)))),
        ("many notes without spaces", ladder(1, &format!("notes: [{}a]\n", "a,".repeat(100_000)))),
        ("one alias many times", aliases()),
        ("many waivers", waivers()),
        ("many faults", ladder(1, &format!("notes: [{}]\n", "'', ".repeat(100_000)))),
        ("many unknown roles", unknown_roles()),
        ("many unknown keys", format!("{HEAD}{}", unknown_keys())),
        ("many anchors", format!("{HEAD}notes: [{}]\n", anchors())),
        ("white space", " \n".repeat(500_000)),
        ("comments", "# a\n".repeat(500_000)),
        ("documents", "--- a\n".repeat(100_000)),
        ("open quotes", format!("{HEAD}about: \"{}", "\\n".repeat(200_000))),
        ("tags", format!("{HEAD}about: {}a", "!!str ".repeat(100_000))),
        ("tiny items", "- \n".repeat(500_000)),
    ]
}

/// Without optimization they would take a while.
const MANY_ROLES: usize = if cfg!(debug_assertions) { 20_000 } else { 100_000 };

const HEAD: &str = "schema: 1\nid: hostile\nname: Hostile\nversion: 1.0.0\n";

/// A sound ladder of so many roles, with something at its end.
fn ladder(roles: usize, end: &str) -> String {
    let mut text = format!("{HEAD}levels: [A]\ntracks: [{{id: m, name: M}}]\nroles:\n");
    for role in 0..roles {
        let _ = writeln!(text, "  - {{code: R{role}, track: m, level: A, title: T}}");
    }
    text + end
}

fn alias_bomb() -> String {
    let mut text = "a0: &a0 [lol, lol]\n".to_owned();
    for level in 1..30 {
        let below = format!("*a{}, ", level - 1).repeat(9);
        let _ = writeln!(text, "a{level}: &a{level} [{below}]");
    }
    text
}

fn aliased_text() -> String {
    let text = "long ".repeat(2_000);
    let aliases = "*a, ".repeat(9_000);
    ladder(1, &format!("about: &a {text}\nnotes: [{aliases}]\n"))
}

fn many_levels() -> String {
    let mut levels = String::new();
    for level in 0..50_000 {
        let _ = write!(levels, "L{level}, ");
    }
    format!(
        "{HEAD}levels: [{levels}]\ntracks: [{{id: m, name: M}}]\nroles:\n  \
         - {{code: R, track: m, level: [{levels}], title: T}}\n"
    )
}

fn many_dimensions(cells: &str) -> String {
    let mut dimensions = "dimensions:\n".to_owned();
    for number in 0..3_000 {
        let _ = writeln!(dimensions, "  - {{id: d{number}, name: D{number}{cells}}}");
    }
    ladder(3_000, &dimensions)
}

fn unknown_roles() -> String {
    let mut moves = "moves:\n".to_owned();
    for number in 0..20_000 {
        let _ = writeln!(moves, "  - {{from: X{number}, to: Y{number}, kind: switch}}");
    }
    ladder(1_000, &moves)
}

fn unknown_keys() -> String {
    (0..50_000).fold(String::new(), |mut keys, number| {
        let _ = writeln!(keys, "key-{number}: 1");
        keys
    })
}

/// Two roles that both have one alias thousands of times.
fn aliases() -> String {
    let aliases = "a,".repeat(20_000);
    let role = |code: &str| {
        format!("  - {{code: {code}, track: m, level: {code}, title: T{code}, aliases: [{aliases}]}}\n")
    };
    format!("{HEAD}levels: [L, M]\ntracks: [{{id: m, name: M}}]\nroles:\n{}{}", role("L"), role("M"))
}

/// As many dimensions with a gap, and a waiver for each.
fn waivers() -> String {
    const MANY: usize = 3_000;
    let mut yaml = "dimensions:\n".to_owned();
    for number in 0..MANY {
        let _ =
            writeln!(yaml, "  - {{id: d{number}, name: D{number}, cells: [{{roles: [R0], expects: [a]}}]}}");
    }
    yaml.push_str("allow:\n");
    for number in 0..MANY {
        let _ = writeln!(yaml, "  - {{code: gap, at: d{number}/R1, because: It is meant.}}");
    }
    ladder(2, &yaml)
}

fn anchors() -> String {
    (0..50_000).fold(String::new(), |mut items, number| {
        let _ = write!(items, "&a{number} b, ");
        items
    })
}

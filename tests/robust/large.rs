//! Ladders of more than anybody writes, where a command does not look at all there is: it says so.

use std::fmt::Write;

use career_ladder::commands::Format;
use career_ladder::forms::text::Screen;
use career_ladder::source::{self, Request};

use super::made_file;
use super::support::{Written, ask};

/// Asks a command about a ladder of this text.
fn asked(name: &str, yaml: &str, typed: &str) -> Written {
    asked_as(Format::Json, name, yaml, typed)
}

fn asked_as(format: Format, name: &str, yaml: &str, typed: &str) -> Written {
    const SCREEN: Screen = Screen { width: 80, ascii: false, styled: false, sources: false };
    let files = vec![made_file(name, yaml.as_bytes())];
    let (catalog, _) = source::load(&Request { files, ..Request::default() }).unwrap();
    let words: Vec<String> = typed.split(' ').map(str::to_owned).collect();
    ask(&catalog, &words, format, SCREEN).unwrap().unwrap_or_else(|error| panic!("{error}"))
}

/// What is told beside the answer.
fn notices(written: &Written) -> Vec<&str> {
    written.notices.iter().map(|notice| notice.what.message.as_str()).collect()
}

fn head(levels: &str) -> String {
    format!(
        "schema: 1\nid: large\nname: Large\nversion: 1.0.0\nlevels: [{levels}]\n\
         tracks: [{{id: main, name: Main}}]\nroles:\n"
    )
}

#[test]
fn that_not_all_pairs_of_statements_were_weighed_is_told_beside_the_answer() {
    let mut yaml = head("A, B");
    for code in ["A", "B"] {
        let _ = writeln!(yaml, "  - {{code: {code}, track: main, level: {code}, title: Role {code}}}");
    }
    yaml.push_str("dimensions:\n  - id: craft\n    name: Craft\n    cells:\n");
    for (code, count) in [("A", 2), ("B", 501)] {
        let plans: String = (0..count).map(|number| format!("Plans {code}{number} work, ")).collect();
        let plans = plans.replace(", ", "\n          - ");
        let _ = writeln!(yaml, "      - roles: [{code}]\n        expects:\n          - {plans}Leads");
    }
    for typed in ["compare A B", "path A B", "path A"] {
        let written = asked("large-cells.yaml", &yaml, typed);
        let notices = notices(&written);
        assert!(
            notices.iter().any(|notice| notice.starts_with("too many statements in `craft`")),
            "{notices:?}"
        );
    }
}

/// Each role of one rank is promoted to each of the next, and said so in as many words as there are roles.
#[test]
fn moves_between_many_roles_of_two_ranks_are_as_many_as_the_roles() {
    const EACH: usize = 1_000;
    let mut yaml = head("A, B");
    for (level, number) in (0..EACH).map(|n| ("A", n)).chain((0..EACH).map(|n| ("B", n))) {
        let _ = writeln!(
            yaml,
            "  - {{code: {level}{number}, track: main, level: {level}, title: {level} {number}}}"
        );
    }
    let diagram = |typed: &str| {
        let written = asked_as(Format::Mermaid, "large-ranks.yaml", &yaml, typed);
        written.answer.unwrap_or_else(|error| panic!("{error}"))
    };
    let all = diagram("list");
    let promotions: Vec<&str> = all.lines().filter(|line| line.contains("promotion")).collect();
    let [promotions] = promotions[..] else { panic!("{} lines", promotions.len()) };
    assert_eq!(promotions.matches('r').count(), 2 * EACH + "promotion".matches('r').count());
    assert_eq!(diagram("path A7 B9").matches("promotion").count(), 1);
    assert_eq!(diagram("path A7").matches("promotion").count(), EACH);
}

//! The forms of one answer say the same: whatever a program reads of a ladder in JSON, and whatever
//! a terminal shows, is in the Markdown and in the HTML, as other parsers read them.

#![allow(clippy::panic, clippy::unwrap_used)]

#[path = "forms/any_text.rs"]
mod any_text;
#[path = "forms/cases.rs"]
mod cases;
#[path = "forms/prose.rs"]
mod prose;
#[path = "forms/readers.rs"]
mod readers;
#[allow(dead_code, reason = "what is told beside an answer is no form of it")]
mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use career_ladder::commands::Format;
use career_ladder::document::{Diagram, DiagramPart};
use career_ladder::forms::mermaid;
use career_ladder::forms::text::Screen;
use career_ladder::source::{self, Catalog, Request};
use serde_json::Value;

/// So wide that no statement is folded.
const SCREEN: Screen = Screen { width: 4000, ascii: false, styled: false, sources: false };

fn built_in() -> Catalog {
    source::load(&Request::default()).unwrap().0
}

fn ask(catalog: &Catalog, words: &[String], format: Format) -> String {
    let answered = support::ask(catalog, words, format, SCREEN);
    let written = answered.and_then(Result::ok).map(|written| written.answer);
    written.and_then(Result::ok).unwrap_or_else(|| panic!("{words:?} has no answer"))
}

fn data(catalog: &Catalog, words: &[String]) -> Value {
    serde_json::from_str(&ask(catalog, words, Format::Json)).unwrap()
}

fn line(command: &str, options: &[&str], about: &[&str]) -> Vec<String> {
    let words = [command].into_iter().chain(options.iter().copied());
    words.chain(about.iter().copied()).map(str::to_owned).collect()
}

/// What is asked of both ladders, with the options that show all that the answer holds.
fn full_lines(catalog: &Catalog) -> Vec<Vec<String>> {
    let mut lines = vec![
        line("list", &["--level", "L3..L5"], &[]),
        line("list", &["--years", "6"], &[]),
        line("list", &["--rating", "autonomy:high"], &[]),
        line("matrix", &["--full"], &[]),
        line("search", &["--limit", "1000"], &["budget"]),
        line("search", &["--limit", "1000"], &["manages", "team"]),
        line("search", &["--limit", "1000"], &["chief"]),
    ];
    for &ladder in catalog.scope() {
        let of = catalog.ladder(ladder);
        let roles = catalog.roles_of(ladder).map(|role| catalog.qualified(role));
        let roles: Vec<String> = roles.collect();
        let dimensions = of.dimensions.iter().map(|dimension| &*dimension.id);
        lines.extend(dimensions.map(|id| line("show", &["--examples", "--dimension", id], &[])));
        for role in &roles {
            lines.push(line("show", &["--examples", "--realities"], &[role]));
        }
        for title in &of.titles {
            lines.push(line("show", &[], &[&title.title]));
        }
        for pair in roles.windows(2) {
            lines.push(line("compare", &["--full"], &[&pair[0], &pair[1]]));
            lines.push(line("path", &["--full"], &[&pair[0], &pair[1]]));
        }
    }
    lines
}

/// What is asked for less than all.
fn short_lines(catalog: &Catalog) -> Vec<Vec<String>> {
    let mut lines = vec![line("list", &[], &[]), line("matrix", &[], &[])];
    for &ladder in catalog.scope() {
        let roles = catalog.roles_of(ladder).map(|role| catalog.qualified(role));
        let roles: Vec<String> = roles.collect();
        for title in &catalog.ladder(ladder).titles {
            lines.push(line("path", &[], &[&title.title, &roles[0]]));
        }
        for role in &roles {
            lines.push(line("show", &[], &[role]));
            lines.push(line("path", &[], &[role]));
        }
        for trio in roles.windows(3) {
            let trio = [&*trio[0], &trio[1], &trio[2]];
            for options in [&[][..], &["--stat"]] {
                lines.push(line("compare", options, &trio[..2]));
                lines.push(line("compare", options, &trio));
            }
            lines.push(line("path", &[], &[trio[0], trio[2]]));
            lines.push(line("path", &["--all"], &[trio[0], trio[2]]));
        }
    }
    lines
}

/// What of some prose is missing where Markdown or HTML is what a command is answered in.
fn left_out(catalog: &Catalog, words: &[String], prose: &BTreeSet<String>) -> Vec<String> {
    let markdown = readers::markdown(&ask(catalog, words, Format::Markdown));
    let html = readers::html(&ask(catalog, words, Format::Html));
    let mut faults = Vec::new();
    for (form, page) in [("Markdown", markdown), ("HTML", html)] {
        let missing = prose.iter().filter(|words| !page.contains(&***words));
        faults.extend(missing.map(|missing| format!("{form} of {words:?}: {missing}")));
    }
    faults
}

#[test]
fn all_that_a_program_reads_is_in_markdown_and_html() {
    let catalog = built_in();
    let mut faults = Vec::new();
    for words in full_lines(&catalog) {
        let prose = prose::of(&words[0], &data(&catalog, &words));
        let has_no_route = words[0] == "path" && prose.is_empty();
        assert!(has_no_route || !prose.is_empty(), "{words:?} says nothing");
        faults.extend(left_out(&catalog, &words, &prose));
    }
    assert!(faults.is_empty(), "left out:\n{}", faults.join("\n"));
}

#[test]
fn all_that_a_terminal_shows_is_in_markdown_and_html() {
    let catalog = built_in();
    let full = full_lines(&catalog);
    let mut all = BTreeSet::new();
    for words in full.iter().filter(|words| words[0] == "show") {
        all.extend(prose::of("show", &data(&catalog, words)));
    }
    let mut faults = Vec::new();
    for words in full.into_iter().chain(short_lines(&catalog)) {
        let screen = readers::text(&ask(&catalog, &words, Format::Text));
        let mut shown = all.clone();
        shown.retain(|words| screen.contains(&**words));
        let is_of_roles = matches!(&*words[0], "show" | "compare" | "matrix");
        assert!(!is_of_roles || shown.len() > 1, "{words:?} shows nothing");
        faults.extend(left_out(&catalog, &words, &shown));
    }
    assert!(faults.is_empty(), "left out:\n{}", faults.join("\n"));
}

/// Cells with a rating or years and nothing else, and gaps.
const BARE: &str = "\
schema: 1
id: bare-cells
name: Bare cells
version: 1.0.0
levels: [A1, A2, A3]
tracks: [{id: main, name: Main}]
roles:
  - {code: A1, track: main, level: A1, title: One}
  - {code: A2, track: main, level: A2, title: Two}
  - {code: A3, track: main, level: A3, title: Three}
dimensions:
  - id: rated
    name: Rated
    scale: [Low, High]
    cells: [{roles: [A1], rating: Low}, {roles: [A3], rating: High}]
  - id: experience
    name: Experience
    cells: [{roles: [A1], years: 1}, {roles: [A2], years: 2}]
  - id: late
    name: Late
    cells: [{roles: [A3], expects: [Is there]}]
";

#[test]
fn two_notes_of_one_heading_are_two_numbers() {
    let words = line("compare", &[], &["L3", "L4"]);
    let markdown = ask(&built_in(), &words, Format::Markdown);
    assert!(markdown.contains("### Collaboration[^1] [^2]\n"), "{markdown}");
    let html = ask(&built_in(), &words, Format::Html);
    assert!(html.contains(">[1]</a></sup><sup><a href=\"#note-2\">[2]</a>"), "{html}");
}

#[test]
fn no_form_writes_an_empty_list() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms-bare-cells.yaml");
    fs::write(&path, BARE).unwrap();
    let ladders = vec!["bare-cells".to_owned()];
    let request = Request { files: vec![path], ladders, ..Request::default() };
    let catalog = source::load(&request).unwrap().0;
    let mut lines = vec![line("list", &[], &[]), line("path", &["--full"], &["A1", "A3"])];
    lines.extend([&[][..], &["--full"]].map(|options| line("matrix", options, &[])));
    lines.extend(["A1", "A2", "A3"].map(|role| line("show", &[], &[role])));
    for dimension in ["rated", "experience", "late"] {
        lines.push(line("show", &["--dimension", dimension], &[]));
        for options in [&[][..], &["--full"], &["--stat"]] {
            let options = [options, &["--dimension", dimension]].concat();
            for roles in ["A1 A2", "A2 A3", "A3 A1", "A1 A2 A3", "A1 A2 A1"] {
                let roles: Vec<&str> = roles.split(' ').collect();
                lines.push(line("compare", &options, &roles));
            }
        }
    }
    for words in &lines {
        let empty = readers::empty_lists(&ask(&catalog, words, Format::Html));
        assert!(empty.is_empty(), "{words:?} has {empty:?} with nothing in it");
        let markdown = ask(&catalog, words, Format::Markdown);
        assert!(!markdown.contains("\n\n\n"), "{words:?} has an empty block:\n{markdown}");
    }
}

#[test]
fn what_mermaid_would_act_on_is_a_character_code() {
    let lines = vec!["Sr Director / VP".to_owned(), "\"Chief\" #1 <b>&amp;".to_owned()];
    let node = DiagramPart::Node { id: "r1".to_owned(), lines, is_round: false };
    let written = mermaid::write(&Diagram { is_upward: false, parts: vec![node] });
    let label = "Sr Director / VP\n#34;Chief#34; #35;1 #lt;b#gt;#amp;amp;";
    assert_eq!(written, format!("flowchart TD\n    r1[\"{label}\"]\n"));
}

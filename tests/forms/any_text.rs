//! Whatever a text holds, a reader of Markdown or HTML reads it as it is: nothing in it is markup, nothing
//! calls anybody, and what leads somewhere is an address that it has.

use std::fs;
use std::path::Path;

use career_ladder::check::check;
use career_ladder::document::{Block, Document, Inline, Inlines, Item, Table};
use career_ladder::forms::text::Screen;
use career_ladder::forms::{html, markdown, text};
use career_ladder::model::{Text, links};
use career_ladder::source::{Request, survey};
use career_ladder::views;
use proptest::prelude::*;

use crate::readers::{Marked, folded, marked_html, marked_markdown};

/// Texts of what acts somewhere, and of anything.
fn texts() -> impl Strategy<Value = String> {
    const ACTING: &[&str] = &[
        "@team",
        "@",
        "#12",
        "#",
        "o/r#1",
        "GH-12",
        "1a2b3c4d",
        ":+1:",
        "::",
        "!",
        "![",
        "[",
        "](",
        "](x)",
        ")",
        "[words](https://a.example/b_(c)?d=1&copy;e)",
        "https://a.example/b_c*d?e=1&f=2#g",
        "http://a.example/&amp;",
        "mailto:ann@a.example",
        "javascript:alert(1)",
        "[x](javascript:alert(1))",
        "<b>",
        "</b>",
        "<!--",
        "<https://a.example>",
        "&amp;",
        "&",
        "&#64;team",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "`",
        "```",
        "|",
        "\\",
        "^",
        "[^1]",
        "$$",
        "$1",
        "1.",
        "12)",
        "-",
        "+",
        "=",
        "---",
        "===",
        "> ",
        "\u{200b}",
        "é",
        "次。",
        "word",
        "and so on",
    ];
    let piece = prop_oneof![
        6 => prop::sample::select(ACTING).prop_map(str::to_owned),
        1 => "\\PC{1,4}",
        4 => Just(" ".to_owned()),
    ];
    let text = prop::collection::vec(piece, 1..9).prop_map(|pieces| Text::new(pieces.concat()));
    text.prop_filter_map("it says nothing", |text| text.map(|text| text.to_string()))
}

/// What is read of a text: its words, and where they lead.
fn read(text: &str) -> Marked {
    let (mut words, mut done) = (String::new(), 0);
    let mut addresses = Vec::new();
    for link in links(text) {
        words.extend([&text[done..link.whole.start], &text[link.words]]);
        addresses.push(text[link.address].to_owned());
        done = link.whole.end;
    }
    Marked { words: seen(&(words + &text[done..])), addresses, plain: String::new() }
}

/// A text as it is seen.
fn seen(text: &str) -> String {
    folded(&text.replace('\u{200b}', ""))
}

fn document(block: Block<'_>) -> Document<'_> {
    Document { title: "Any text".to_owned(), parts: vec![vec![block]], ladders: Vec::new() }
}

/// What calls somebody, or leads to what nobody named, on GitHub or GitLab.
fn call(plain: &str) -> Option<String> {
    let words: Vec<char> = plain.chars().collect();
    let is_word = |at: Option<&char>| at.is_some_and(|c| c.is_ascii_alphanumeric() || *c == '_');
    let is_digit = |at: Option<&char>| at.is_some_and(char::is_ascii_digit);
    let calls = |at: usize| match words[at] {
        '@' => !is_word(words[..at].last()) && is_word(words.get(at + 1)),
        '#' => is_digit(words.get(at + 1)),
        '-' => match &words[..at] {
            [before @ .., 'G', 'H'] => !is_word(before.last()) && is_digit(words.get(at + 1)),
            _ => false,
        },
        _ => false,
    };
    (0..words.len()).find(|&at| calls(at)).map(|at| words[at..].iter().collect())
}

/// Compares what is read of a block, in both forms, with what is to be read.
fn assert_read(block: Block<'_>, expected: &Marked) -> Result<(), TestCaseError> {
    let document = document(block);
    let markdown = markdown::write(&document);
    let html = html::write(&document);
    for (form, read) in [(&markdown, marked_markdown(&markdown)), (&html, marked_html(&html))] {
        let read = read.map_err(|markup| TestCaseError::fail(format!("{markup} in {form}")))?;
        prop_assert_eq!(seen(&read.words), &*expected.words, "{}", form);
        prop_assert_eq!(read.addresses, &*expected.addresses, "{}", form);
        prop_assert_eq!(call(&read.plain), None, "{}", form);
    }
    Ok(())
}

/// A text of which every other part, between some places, was searched for.
fn with_hits(text: &str, places: &[prop::sample::Index]) -> Inlines<'static> {
    let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let mut cuts: Vec<usize> = places.iter().map(|place| bounds[place.index(bounds.len())]).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let parts = cuts.windows(2).enumerate().map(|(index, cut)| {
        let part = text[cut[0]..cut[1]].to_owned();
        if index % 2 == 0 { Inline::Text(part.into()) } else { Inline::Hit(part.into()) }
    });
    parts.collect()
}

/// A ladder with a place that is none.
const FAULTY: &str = "
schema: 1
id: faulty
name: Faulty
version: 1.0.0
levels: [A]
tracks: [{id: m, name: M}]
roles:
  - {code: R1, track: m, level: A, title: One}
allow:
  - {code: gap, at: NAME, because: it is meant}
  - {code: NAME, because: it is meant}
";

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_text_is_read_as_it_is(text in texts()) {
        let line = || vec![Inline::from(text.clone())];
        let expected = read(&text);
        assert_read(Block::paragraph(line()), &expected)?;
        assert_read(Block::Heading(2, line()), &expected)?;
        assert_read(Block::Table(Table::new([""], vec![vec![line()]])), &expected)?;
        // A list takes the bullet of a text off.
        let item = vec!["x".into(), text.clone().into()];
        let read = read(&format!("x{text}"));
        assert_read(Block::List(vec![Item::new(item)]), &read)?;
    }

    #[test]
    fn code_is_read_as_it_is(text in texts(), before in texts()) {
        let line = || vec![Inline::from(before.clone()), " ".into(), Inline::Code(text.clone().into()), Inline::Code("x".into())];
        let before = read(&before);
        let expected = Marked { words: seen(&format!("{} {text}x", before.words)), ..before };
        assert_read(Block::paragraph(line()), &expected)?;
        assert_read(Block::Table(Table::new([""], vec![vec![line()]])), &expected)?;
    }

    #[test]
    fn a_hit_changes_no_address(text in texts(), places in prop::collection::vec(any::<prop::sample::Index>(), 1..5)) {
        assert_read(Block::paragraph(with_hits(&text, &places)), &read(&text))?;
    }

    #[test]
    fn a_name_in_a_finding_is_code(name in texts()) {
        let quoted = serde_json::to_string(&name).unwrap();
        let yaml = FAULTY.replace("NAME", &quoted);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms-finding.yaml");
        fs::write(&path, yaml).unwrap();
        let survey = survey(&[path], &Request::default()).unwrap();
        let report = check(&survey.files, &survey.catalog);
        let document = views::report(&report);
        let (markdown, html) = (markdown::write(&document), html::write(&document));
        for (form, read) in [(&markdown, marked_markdown(&markdown)), (&html, marked_html(&html))] {
            let read = read.map_err(|markup| TestCaseError::fail(format!("{markup} in {form}")))?;
            let [words, name] = [&read.words, &name].map(|words| seen(words).replace('`', ""));
            prop_assert!(words.contains(&name), "{}", form);
            prop_assert_eq!(read.addresses, <[&str; 0]>::default(), "{}", form);
            prop_assert_eq!(call(&read.plain), None, "{}", form);
        }
    }

    #[test]
    fn an_address_is_on_one_line(text in texts(), width in 30..100_usize, places in prop::collection::vec(any::<prop::sample::Index>(), 0..3)) {
        let line = || with_hits(&text, &places);
        for block in [
            Block::paragraph(line()),
            Block::List(vec![Item::new(line())]),
            Block::Table(Table::new(["A", "B"], vec![vec![vec!["a".into()], line()]])),
            Block::Pairs(vec![(vec!["a".into()], line())]),
        ] {
            let screen = Screen { width, ascii: false, styled: false, sources: false };
            let written = text::write(&document(block), screen);
            for link in links(&text) {
                let address = &text[link.address];
                prop_assert!(written.lines().any(|line| line.contains(address)), "{}", written);
            }
            let commands = |line: &str| line.trim_start().starts_with("::");
            prop_assert!(!written.lines().any(commands), "{}", written);
        }
    }
}

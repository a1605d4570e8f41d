//! Ladders that gave way to a form, each with what is right.

use std::path::Path;

use career_ladder::check::check;
use career_ladder::commands::Format;
use career_ladder::document::{Block, Document, Finding, Item, Weight};
use career_ladder::forms::text::{self, Screen};
use career_ladder::forms::{github, html, markdown};
use career_ladder::source::{self, Catalog, LoadError, Request, survey};
use career_ladder::views;

use crate::readers::{marked_html, marked_markdown};
use crate::{ask, line, support};

fn request(case: &str) -> Request {
    let path = Path::new("tests/fixtures/cases").join(format!("{case}.yaml"));
    Request { files: vec![path], ..Request::default() }
}

fn catalog(case: &str) -> Catalog {
    source::load(&request(case)).unwrap().0
}

fn shown(case: &str, role: &str, format: Format) -> String {
    ask(&catalog(case), &line("show", &[], &[role]), format)
}

/// A role of a case on a screen.
fn shown_on(case: &str, role: &str, width: usize) -> String {
    let catalog = catalog(case);
    let answered = support::ask(&catalog, &line("show", &[], &[role]), Format::Text, screen(width));
    answered.unwrap().unwrap().answer.unwrap()
}

const NONE: [&str; 0] = [];

fn screen(width: usize) -> Screen {
    Screen { width, ascii: false, styled: false, sources: false }
}

/// What `check` says of a case.
fn checked(case: &str, written: impl Fn(&Document<'_>) -> String) -> String {
    let survey = survey(&request(case).files, &Request::default()).unwrap();
    let report = check(&survey.files, &survey.catalog);
    written(&views::report(&report))
}

/// Lines on which a runner of GitHub would act.
fn commands(log: &str) -> Vec<&str> {
    log.lines().filter(|line| line.trim_start().starts_with("::")).collect()
}

#[test]
fn an_address_is_written_as_it_is() {
    let address = "https://wiki.example.org/how_we_work?a=1&b=2";
    let markdown = shown("url-markdown", "A", Format::Markdown);
    assert!(markdown.contains(&format!("- Follows <{address}>\n")), "{markdown}");
    let html = shown("url-markdown", "A", Format::Html);
    for read in [marked_markdown(&markdown).unwrap().addresses, links_of(&html)] {
        assert_eq!(read, [address]);
    }
    let text = shown("url-markdown", "A", Format::Text);
    assert!(text.contains(&format!("• Follows {address}\n")), "{text}");
    for format in [Format::Csv, Format::Json] {
        assert!(shown("url-markdown", "A", format).contains(address));
    }
}

/// The addresses of a page that has its own title and style.
fn links_of(html: &str) -> Vec<String> {
    let (_, body) = html.split_once("<h2>").unwrap();
    marked_html(&format!("<h2>{body}")).unwrap().addresses
}

#[test]
fn a_long_address_is_not_cut() {
    let address = "https://wiki.example.org/spaces/HR/pages/1234567890/Levels-And-What-They-Ask-For";
    for width in [30, 60, 80] {
        let text = shown_on("url-wrap", "A", width);
        assert!(text.ends_with(&format!("• Follows\n{address}\n")), "{text}");
    }
    let text = shown_on("url-wrap", "A", 140);
    assert!(text.ends_with(&format!("• Follows {address}\n")), "{text}");
}

#[test]
fn a_list_has_one_bullet() {
    let texts = ["• Cleans the oven", "- Sweeps", "- 5 degrees", "1. Lehrjahr"];
    let items = texts.map(|text| Item::new(vec![text.into()]));
    let parts = vec![vec![Block::List(items.to_vec())]];
    let document = Document { title: "List".to_owned(), parts, ladders: Vec::new() };
    // What says something is kept.
    let written = "• Cleans the oven\n• Sweeps\n• - 5 degrees\n• 1. Lehrjahr\n";
    assert_eq!(text::write(&document, screen(80)), written);
    let written = "- Cleans the oven\n- Sweeps\n- \\- 5 degrees\n- 1\\. Lehrjahr\n";
    assert_eq!(markdown::write(&document), written);
    let html = html::write(&document);
    assert!(html.contains("<li>Sweeps</li>\n<li>- 5 degrees</li>\n<li>1. Lehrjahr</li>\n"), "{html}");
}

/// However long what is marked is, and wherever it begins.
#[test]
fn a_long_mark_is_cut_at_the_width() {
    for (start, words) in
        [0, 4, 40, 200].into_iter().flat_map(|start| [3, 5, 7, 30].map(|words| (start, words)))
    {
        let text = format!("{}{}", "a ".repeat(start / 2), "marked words, ".repeat(words));
        for width in [40, 60, 80, 100] {
            let finding = Finding {
                weight: Weight::Note,
                severity: "advice",
                code: "gap",
                message: vec!["too long".into()],
                help: vec!["shorten it".into()],
                file: "a.yaml",
                is_on_disk: true,
                text: &text,
                span: Some(start..text.len()),
                line: 1,
                column: start + 1,
            };
            let parts = vec![vec![Block::Finding(finding)]];
            let drawn =
                text::write(&Document { title: String::new(), parts, ladders: Vec::new() }, screen(width));
            let widest = drawn.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(width), "{width}:\n{drawn}");
            assert!(drawn.contains("marked"), "{drawn}");
        }
    }
}

#[test]
fn nobody_is_called() {
    let markdown = shown("mention", "A", Format::Markdown);
    assert!(
        markdown.ends_with("- @&#8203;team asks them first\n- fixes #&#8203;12 as it comes\n"),
        "{markdown}"
    );
    let html = shown("mention", "A", Format::Html);
    assert!(html.contains("<li>@&#8203;team asks them first</li>"), "{html}");
    assert!(html.contains("<li>fixes #&#8203;12 as it comes</li>"), "{html}");
    assert!(
        shown("mention", "A", Format::Text).contains("• @team asks them first\n• fixes #12 as it comes\n")
    );
}

#[test]
fn a_heading_keeps_its_last_sign() {
    let read = marked_markdown(&shown("md_heading_hash", "R1", Format::Markdown)).unwrap();
    for heading in ["Analyst # (R1)", "Ops Team ##", "Knows C #"] {
        assert!(read.words.contains(heading), "{read:?}");
    }
}

#[test]
fn a_name_in_a_message_is_code_as_a_whole() {
    let name = "a``` b `<img src=x onerror=alert(1)> [click](https://evil.example) c";
    let written = checked("md_check_injection", markdown::write);
    let read = marked_markdown(&written).unwrap();
    assert!(read.words.contains(&format!("nothing in this ladder is called {name}")), "{written}");
    assert_eq!(read.addresses, NONE);
    assert!(written.contains(&format!("````{name}````")), "{written}");
    let html = checked("md_check_injection", html::write);
    assert!(html.contains("<code>a``` b `&lt;img src=x onerror=alert(1)&gt;"), "{html}");
}

#[test]
fn no_line_of_a_log_is_a_command() {
    let read = |text: &str| text.replace('\u{200b}', "").split_whitespace().collect::<String>();
    let text = read(&shown("gha_text_inject", "R1", Format::Text));
    for width in 30..120 {
        let written = shown_on("gha_text_inject", "R1", width);
        assert_eq!(commands(&written), NONE);
        assert_eq!(read(&written), text);
    }
    let Err(LoadError::Faulty(faulty)) = source::load(&request("gha_stderr_inject")) else {
        panic!("it is sound")
    };
    for width in 30..120 {
        let errors = text::write(&views::faults(&faulty), screen(width));
        assert_eq!(commands(&errors), NONE);
    }
    let annotations = checked("gha_stderr_inject", github::write);
    assert_eq!(commands(&annotations).len(), 1, "{annotations}");
}

#[test]
fn no_spreadsheet_finds_a_formula_in_a_cell() {
    let csv = shown("csv_semicolon", "R1", Format::Csv);
    assert!(csv.contains(",\"Owns the budget;'=1+41\","), "{csv}");
}

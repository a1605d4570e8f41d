//! Workbooks: whatever a book says, its texts are texts, nothing is lost, and the bytes are the same each time.

#![cfg(feature = "sheets")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::io::{Cursor, Read};

use career_ladder::document::{Book, BookArea, BookCell, BookChoice, BookRow, BookSheet, RowKind};
use career_ladder::forms::xlsx;

fn book(rows: Vec<Vec<BookCell>>) -> Book {
    let rows = rows.into_iter().map(|cells| BookRow { kind: RowKind::Body, cells });
    let sheet = BookSheet {
        name: "Levels".to_owned(),
        rows: rows.collect(),
        widths: vec![20; 3],
        ..BookSheet::default()
    };
    Book { title: "Levels".to_owned(), sheets: vec![sheet] }
}

fn text(text: &str) -> BookCell {
    BookCell::Text(text.to_owned())
}

/// A part of a workbook.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn no_text_is_a_formula_a_number_or_a_link() {
    let hostile =
        ["=1+1", "+1", "-1", "@SUM(A1)", "1", "1e5", "TRUE", "http://example.org", "<f>1</f>", "{=1}", " a "];
    let bytes = xlsx::write(&book(vec![hostile.into_iter().map(text).collect()])).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(!sheet.contains("<f>") && !sheet.contains("hyperlink"), "{sheet}");
    assert_eq!(sheet.matches("t=\"s\"").count(), hostile.len());
    let strings = part(&bytes, "xl/sharedStrings.xml");
    for text in hostile {
        let escaped = text.replace('<', "&lt;").replace('>', "&gt;");
        assert!(strings.contains(&format!(">{escaped}</t>")), "{text}: {strings}");
    }
}

#[test]
fn the_same_book_is_the_same_bytes() {
    let made = || xlsx::write(&book(vec![vec![text("a\nb"), BookCell::Number(1.5), text("c")]])).unwrap();
    let first = made();
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert!(first == made());
    assert!(part(&first, "docProps/core.xml").contains("2000-01-01"));
}

#[test]
fn merges_that_a_workbook_cannot_have_lose_nothing() {
    let mut book = book(vec![vec![text("a"), text("b"), BookCell::Empty], vec![BookCell::Number(3.0)]]);
    let area = |rows, columns| BookArea { rows, columns };
    book.sheets[0].merges = vec![
        area((0, 0), (0, 0)),
        area((0, 0), (0, 1)),
        area((0, 0), (0, 2)),
        area((0, 0), (1, 2)),
        area((1, 1), (0, 2)),
        area((1, 1), (5, 5)),
    ];
    book.sheets[0].merges.push(area((1, 1), (0, 1)));
    let bytes = xlsx::write(&book).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    assert_eq!(sheet.matches("t=\"s\"").count(), 2);
    assert!(sheet.contains("mergeCells count=\"2\""), "{sheet}");
    assert!(sheet.contains("ref=\"B1:C1\"") && sheet.contains("ref=\"A2:C2\""), "{sheet}");
    assert!(sheet.contains("<v>3</v>"), "{sheet}");
}

#[test]
fn what_no_cell_can_hold_is_refused() {
    for (cell, message) in [
        (
            "a".repeat(32_768),
            "the cell that begins with `aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa` has 32768 characters, expected at most 32767 for a workbook",
        ),
        ("\u{1f600}".repeat(16_384), "has 32768 characters"),
        ("a\u{ffff}".to_owned(), "has the character U+FFFF, which no workbook can hold"),
    ] {
        let error = xlsx::write(&book(vec![vec![BookCell::Text(cell)]])).unwrap_err();
        assert!(error.message.contains(message), "{}", error.message);
        assert!(error.help.is_some());
    }
    assert!(xlsx::write(&book(vec![vec![BookCell::Text("a".repeat(32_767))]])).is_ok());
    let error = xlsx::write(&book(vec![vec![BookCell::Empty; 16_385]])).unwrap_err();
    assert!(error.message.contains("16385 columns"), "{}", error.message);
}

#[test]
fn rows_are_as_high_as_their_lines() {
    let long = "word ".repeat(40);
    let bytes = xlsx::write(&book(vec![vec![text("a")], vec![text("a\nb\nc")], vec![text(&long)]])).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let heights =
        sheet.split(" ht=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse::<f64>().unwrap());
    let heights: Vec<f64> = heights.collect();
    assert!(heights[0] < 20.0 && heights[1] > 40.0 && heights[2] > 140.0, "{heights:?}");
}

#[test]
fn what_is_to_be_chosen_is_offered_and_other_words_can_stay() {
    let mut book = book(vec![vec![text("a")], vec![text("b")]]);
    let area = BookArea { rows: (1, 9), columns: (0, 0) };
    let words = ["not yet", "a \"b\""].map(str::to_owned).to_vec();
    book.sheets[0].choices = vec![BookChoice { area, words }];
    let sheet = part(&xlsx::write(&book).unwrap(), "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<dataValidation type=\"list\" errorStyle=\"warning\""), "{sheet}");
    assert!(sheet.contains("sqref=\"A2:A10\"") && sheet.contains("not yet,a"), "{sheet}");
}

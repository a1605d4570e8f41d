//! How much memory and time a file may take that is opened as a sheet, whatever stands in it: some times its
//! size. Counted by the allocator, so that it holds on every machine; the time is only kept from growing out of
//! all bounds.
//!
//! `cargo test --release --test large_sheets -- --nocapture` opens files of the largest size there is, and prints
//! what each takes.

#![cfg(feature = "sheets")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use std::fmt::Write;
use std::time::{Duration, Instant};

use career_ladder::import::{Progress, Settings, open};
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// The size of the largest file that is read; without optimization that would take a while.
const SIZE: usize = if cfg!(debug_assertions) { 128 * 1024 } else { 32 * 1024 * 1024 };

/// How many bytes a byte of a file may take: a tag may be four bytes long, a cell two.
const PER_BYTE: usize = 200;

/// What any file may take: badly nested tags, until they are too deep.
const FOR_ALL: usize = 24 * 1024 * 1024;

/// What no file may take.
const MOST: usize = 450 * 1024 * 1024;

/// What any file may take of time.
const LONGEST: Duration = Duration::from_secs(60);

struct Nobody;

impl Progress for Nobody {
    fn read(&self, _what: &str, _done: u64, _of: u64) {}
}

#[test]
fn no_file_takes_more_than_its_size_allows() {
    let mut found = Vec::new();
    for (name, ending, start, pattern) in PATTERNS {
        let size = if ending == "md" { SIZE.min(2 * 1024 * 1024) } else { SIZE };
        let file = repeated(start, pattern, size);
        MEMORY.reset_peak_usage();
        let before = MEMORY.current_usage();
        let begun = Instant::now();
        let opened = open(&format!("a.{ending}"), file.as_bytes(), &Settings::default(), &Nobody);
        let (took, taken) = (begun.elapsed(), MEMORY.peak_usage().saturating_sub(before));
        let came = match &opened {
            Ok(opened) => format!("{} grids", opened.workbook.grids.len()),
            Err(error) => error.message.clone(),
        };
        println!("{name:24} {ending:4} {:6} ms {:5} MiB  {came}", took.as_millis(), taken / (1024 * 1024));
        let most = MOST.min(FOR_ALL + PER_BYTE * file.len());
        if taken > most || took > LONGEST {
            found.push(format!("{name}: {taken} bytes and {took:?} for {} bytes", file.len()));
        }
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

/// A text of the largest size that is read of its kind: its start, and then a pattern again and again, with a number in place of `#`.
fn repeated(start: &str, pattern: &str, size: usize) -> String {
    let mut text = start.to_owned();
    let parts: Vec<&str> = pattern.split('#').collect();
    for number in 0.. {
        if text.len() + pattern.len() + 10 > size {
            break;
        }
        for (index, part) in parts.iter().enumerate() {
            if index > 0 {
                write!(text, "{number}").unwrap();
            }
            text.push_str(part);
        }
    }
    text
}

/// What each file is, the ending of its name, how it starts and what it repeats.
const PATTERNS: [(&str, &str, &str, &str); 58] = [
    ("commas", "csv", "", ","),
    ("rows of two", "csv", "", "a,b\n"),
    ("rows of one", "csv", "", "a\n"),
    ("empty rows", "csv", "a", "\n"),
    ("empty cells", "csv", "a\n", ",,,,,,,,,,,,,,,\n"),
    ("quotes", "csv", "a,", "\""),
    ("quoted line ends", "csv", "a,\"", "\n"),
    ("quoted cells", "csv", "a\n", "\"\",\"\"\n"),
    ("apostrophes", "csv", "a,\"", "'=;"),
    ("one long cell", "csv", "", "a long cell "),
    ("signs of two bytes", "csv", "", "é\n"),
    ("tables in tables", "html", "", "<table><tr><td>"),
    ("tables", "html", "", "<table><tr><td></table>"),
    ("tables with a text", "html", "", "<table><tr><td>a</table>"),
    ("cells", "html", "<table><tr>", "<td>"),
    ("cells with a text", "html", "<table>", "<tr><td>a<td>b"),
    ("rows", "html", "<table>", "<tr>"),
    ("rows of a cell", "html", "<table>", "<tr><td>"),
    ("wide and high cells", "html", "<table>", "<tr><td rowspan=9# colspan=1000>a"),
    ("high cells", "html", "<table><tr>", "<td rowspan=60000>a"),
    ("wide cells", "html", "<table>", "<tr><td colspan=1000><td colspan=999>"),
    ("columns", "html", "<table><tr><td>a<colgroup>", "<col hidden span=1000>"),
    ("divisions", "html", "<table><tr><td>a", "<div>"),
    ("items", "html", "<table><tr><td>", "<li>a"),
    ("lists", "html", "<table><tr><td>", "<ul><li>"),
    ("bold", "html", "<table><tr><td>", "<b>"),
    ("ids of bold", "html", "<table><tr><td>", "<p><b id=#></p>"),
    ("bold paragraphs", "html", "<b id=1><b id=2><b id=3><b id=4><b id=5><b id=6><b id=7>", "<p>a</p>"),
    ("crossed tags", "html", "<table><tr><td>", "<b><p></b></p>"),
    ("crossed links", "html", "<table><tr><td>", "<a href=#><div></a>"),
    ("bold in a table", "html", "<table>", "<b>a<tr>"),
    ("text in a table", "html", "<table>", "a<tr>"),
    ("ends of paragraphs", "html", "<table><tr><td>", "</p>"),
    ("ends", "html", "<table><tr><td><div><div><div><div><div><div><div>", "</i>"),
    ("attributes", "html", "<table ", "a# "),
    ("attributes of many", "html", "<table>", "<td a b c d e f g h i j k l m n o p q r s t u v w x y z>"),
    ("one long attribute", "html", "<table><tr><td><img alt='", "abc"),
    ("a comment", "html", "<table><tr><td>a<!--", "abcdefgh "),
    ("references", "html", "<table><tr><td>", "&amp;"),
    ("styles", "html", "<table><tr><td>a<style>", ".c#{display:none}"),
    ("classes", "html", "<style>.a{display:none}</style><table><tr><td class='", "a "),
    ("headings", "html", "", "<h1>a<table><tr><td>b</table>"),
    ("templates", "html", "<table><tr><td>", "<template>"),
    ("options", "html", "<table><tr><td><select>", "<option>a"),
    ("objects", "html", "", "<table><object>"),
    ("drawings", "html", "<table><tr><td>", "<svg><desc>"),
    ("line ends", "html", "<table><tr><td>a", "<br>"),
    ("angles", "html", "<table>", "<"),
    ("strokes", "md", "|a|b|\n|-|-|\n", "|"),
    ("tables of Markdown", "md", "", "a|b\n-|-\n\n"),
    ("short rows", "md", "|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n", "|a\n"),
    ("long rows", "md", "|a|\n|-|\n", "|a|b|c|d|e|f|g\n"),
    ("brackets", "md", "|a|\n|-|\n|", "["),
    ("ticks", "md", "|a|\n|-|\n|", "` `` "),
    ("stars", "md", "|a|\n|-|\n|", "*a **b "),
    ("tildes", "md", "|a|\n|-|\n|", "~~a "),
    ("quotations", "md", "|a|\n|-|\n\n", "> "),
    ("tags", "md", "|a|\n|-|\n|", "<a "),
];

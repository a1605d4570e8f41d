//! Owns the text of a part of a page as it is read: its lines, its lists, what of it is struck out or hidden.

use std::collections::HashSet;

use crate::import::grid::CellLink;

use super::style::{Shown, Styles};
use super::tree::{Step, Tag, Tree};

/// What is read in a part of a page.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// What is shown.
    pub(super) text: String,
    /// What is struck out.
    pub(super) struck: String,
    /// The links in what is shown.
    pub(super) links: Vec<CellLink>,
    /// Whether there is a text in it that is not shown.
    pub(super) has_hidden: bool,
}

/// What begins and ends a line.
const BLOCKS: [&str; 38] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "tr",
    "ul",
];

/// What has no text that is read.
const TEXTLESS: [&str; 11] =
    ["audio", "canvas", "head", "iframe", "math", "noscript", "object", "script", "style", "svg", "video"];

/// Reads all that is in a node.
pub(super) fn words(tree: &Tree, styles: &Styles, node: u32) -> Words {
    first_words(tree, styles, node, usize::MAX, &HashSet::new())
}

/// How many lines of a page are in none of some nodes, and have a word.
pub(super) fn lines_outside(tree: &Tree, styles: &Styles, nodes: &HashSet<u32>) -> usize {
    let words = first_words(tree, styles, 0, usize::MAX, nodes);
    words.text.lines().filter(|line| line.contains(char::is_alphanumeric)).count()
}

/// Reads what is in a node but not in some of those in it, and no more when there are so many bytes.
fn first_words(tree: &Tree, styles: &Styles, node: u32, most: usize, passed: &HashSet<u32>) -> Words {
    let around = tree.tag(node).map(|tag| styles.shown(tag)).unwrap_or_default();
    let mut shown = vec![Shown { is_hidden: false, ..around }];
    let (mut text, mut struck, mut has_hidden) = (Lines::default(), Lines::default(), false);
    // A link has none within it: where it began, and where it leads.
    let (mut linked, mut open_link) = (Vec::new(), None);
    let mut walk = tree.walk(node);
    while let Some(step) = walk.next().filter(|_| text.text.len() < most) {
        let now = shown.last().copied().unwrap_or_default();
        match step {
            Step::Open(opened, tag) if TEXTLESS.contains(&tag.name()) || passed.contains(&opened) => {
                walk.pass_over(opened);
                shown.push(now);
            }
            Step::Open(_, tag) => {
                let own = styles.shown(tag);
                let now = Shown {
                    is_struck: now.is_struck || own.is_struck,
                    // Spreadsheets write what somebody remarked on a cell into it, and show it beside.
                    is_hidden: now.is_hidden || own.is_hidden || tag.name() == "comment",
                    keeps_lines: own.keeps_lines.or(now.keeps_lines),
                };
                shown.push(now);
                if now.is_hidden {
                    has_hidden |= image(tag).is_some();
                    continue;
                }
                for lines in [&mut text, &mut struck] {
                    lines.open(tag);
                }
                if tag.name() == "a" {
                    open_link = tag.attribute("href").map(|address| (text.text.len(), address));
                }
                let lines = if now.is_struck { &mut struck } else { &mut text };
                if let Some(instead) = image(tag) {
                    lines.put(instead);
                }
            }
            Step::Close(tag) => {
                shown.pop();
                if let Some((start, address)) = open_link.take_if(|_| tag.name() == "a") {
                    let words = text.text.get(start..).unwrap_or_default().replace('\u{a0}', " ");
                    linked.push(CellLink { words, address: address.to_owned() });
                }
                if !now.is_hidden {
                    for lines in [&mut text, &mut struck] {
                        lines.close(tag);
                    }
                }
            }
            Step::Text(part) if now.is_hidden => has_hidden |= !part.trim().is_empty(),
            Step::Text(part) => {
                let lines = if now.is_struck { &mut struck } else { &mut text };
                if now.keeps_lines == Some(true) {
                    lines.put_as_it_is(part);
                } else {
                    lines.put(part);
                }
            }
        }
    }
    Words { text: text.done(), struck: struck.done(), links: linked, has_hidden }
}

/// The words of a node in one line, as of a heading.
pub(super) fn line(tree: &Tree, styles: &Styles, node: u32) -> String {
    /// Nobody calls anything by more.
    const MOST: usize = 1000;
    first_words(tree, styles, node, MOST, &HashSet::new())
        .text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The text that stands for something that is no text: what an image shows, whether a box is ticked.
fn image(tag: &Tag) -> Option<&str> {
    let has_class = |name: &str| tag.classes().any(|class| class == name);
    match tag.name() {
        "img" => tag.attribute("alt").filter(|alt| !alt.trim().is_empty()),
        "input" if tag.attribute("type") == Some("checkbox") => {
            Some(if tag.attribute("checked").is_some() { "☑" } else { "☐" })
        }
        _ if has_class("checkbox-on") => Some("☑"),
        _ if has_class("checkbox-off") => Some("☐"),
        _ => None,
    }
}

/// A text that grows, with white space as a page shows it.
#[derive(Default)]
struct Lines {
    text: String,
    /// Whether white space came behind the last word.
    is_spaced: bool,
    /// What is put before the next word, if any comes.
    before: &'static str,
}

impl Lines {
    fn open(&mut self, tag: &Tag) {
        match tag.name() {
            "br" => self.end_line(),
            "li" => {
                self.end_block();
                self.before = "• ";
            }
            // Tables in a cell: their cells stand side by side.
            "td" | "th" if !self.is_at_start() => self.before = " | ",
            "table" => self.end_block(),
            // What was chosen of a list stands side by side without anything between.
            _ if tag.classes().any(|class| class == "selected-value") && !self.is_at_start() => {
                self.before = ", ";
            }
            name if BLOCKS.contains(&name) && !self.before.starts_with('•') => self.end_block(),
            _ => {}
        }
    }

    fn close(&mut self, tag: &Tag) {
        match tag.name() {
            "li" | "table" | "tr" => self.end_block(),
            // A block within an item that has no word yet.
            name if BLOCKS.contains(&name) && !self.before.starts_with('•') => self.end_block(),
            _ => {}
        }
    }

    fn is_at_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    fn end_line(&mut self) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.is_spaced = false;
    }

    /// Ends the line, unless nothing stands on it.
    fn end_block(&mut self) {
        self.before = "";
        if self.is_at_start() { self.is_spaced = false } else { self.end_line() }
    }

    /// Puts words, with one space for all white space between two.
    fn put(&mut self, part: &str) {
        let is_space = |c: char| c.is_ascii_whitespace();
        for piece in part.split_inclusive(is_space) {
            let word = piece.trim_end_matches(is_space);
            if !word.is_empty() {
                self.begin_word();
                self.text.push_str(word);
            }
            self.is_spaced |= word.len() < piece.len();
        }
    }

    /// Puts a text with its own line ends.
    fn put_as_it_is(&mut self, part: &str) {
        for (index, line) in part.replace("\r\n", "\n").split(['\n', '\r']).enumerate() {
            if index > 0 {
                self.end_line();
            }
            if !line.is_empty() {
                self.begin_word();
                self.text.push_str(line);
            }
        }
    }

    fn begin_word(&mut self) {
        if self.is_spaced && !self.is_at_start() && self.before.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(self.before);
        (self.is_spaced, self.before) = (false, "");
    }

    fn done(self) -> String {
        self.text.trim_end_matches('\n').replace('\u{a0}', " ")
    }
}

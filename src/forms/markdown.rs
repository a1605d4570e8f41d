//! Markdown: fit to paste into a document, a wiki or a pull request.

use crate::document::{Block, Document, Inline, Inlines, Item, Row, Table, linked};

use super::inert::{GAP, uncalling};
use super::line::{Notes, merged, page_blocks, without_bullet};

/// A document, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>) -> String {
    let mut markdown = Markdown { notes: Notes::default(), is_in_table: false };
    // What is only led to is written nowhere.
    let blocks = page_blocks(document).into_iter().filter(|block| !matches!(block, Block::Anchor(_)));
    let mut written: Vec<String> = blocks.map(|block| markdown.block(&block)).collect();
    let reasons = markdown.notes.all();
    written.extend(reasons.map(|(number, reason)| {
        let reason = markdown.line(&["Inferred: ".into(), reason.into()]);
        format!("[^{number}]: {reason}\n")
    }));
    written.join("\n")
}

struct Markdown<'a> {
    notes: Notes<'a>,
    /// Where a bar ends a cell, in code too.
    is_in_table: bool,
}

impl<'a> Markdown<'a> {
    fn block(&mut self, block: &Block<'a>) -> String {
        match block {
            Block::Heading(level, text) => {
                format!("{} {}\n", "#".repeat(usize::from(*level)), self.line(text))
            }
            Block::Paragraph(paragraph) => format!("{}\n", self.line(&paragraph.text)),
            Block::List(items) => items.iter().map(|one| self.item("-", one)).collect(),
            Block::Numbered(items) => {
                let items = (1..).zip(items);
                items.map(|(number, one)| self.item(&format!("{number}."), one)).collect()
            }
            Block::Pairs(pairs) => {
                let pair = |(name, words): &(Inlines<'a>, Inlines<'a>)| {
                    let name = self.line(name);
                    format!("- **{name}**: {}\n", self.line(words))
                };
                pairs.iter().map(pair).collect()
            }
            Block::Changes(changes) => {
                // What becomes of a statement is said by the heading over it, or by its marked words.
                let lines = changes.iter().map(|change| self.line(&without_bullet(&change.text)));
                lines.map(|line| format!("- {line}\n")).collect()
            }
            Block::Table(table) => self.table(table),
            Block::Code(language, text) => {
                let fence = fence(text, 3);
                format!("{fence}{language}\n{text}{fence}\n")
            }
            // Findings are items of a list by now.
            Block::Finding(_) | Block::Anchor(_) => String::new(),
        }
    }

    /// An item; what belongs below it is indented as far as its words.
    fn item(&mut self, sign: &str, item: &Item<'a>) -> String {
        let mut written = format!("{sign} {}\n", self.line(&without_bullet(&item.text)));
        let indent = " ".repeat(sign.len() + 1);
        for below in &item.below {
            written.push_str(&format!("{indent}- {}\n", self.line(&without_bullet(below))));
        }
        written
    }

    fn table(&mut self, table: &Table<'a>) -> String {
        self.is_in_table = true;
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let mut written = row(table.head.iter().map(|cell| self.line(cell)).collect());
        written.push_str(&row(vec!["---".to_owned(); table.head.len()]));
        for cells in &table.rows {
            written.push_str(&row(match cells {
                Row::Cells(cells) => cells.iter().map(|cell| self.line(cell)).collect(),
                Row::Section(name) => {
                    let mut cells = vec![String::new(); table.head.len()];
                    cells[0] = format!("**{}**", self.line(name));
                    cells
                }
            }));
        }
        self.is_in_table = false;
        written
    }

    fn line(&mut self, pieces: &[Inline<'a>]) -> String {
        let mut line = String::new();
        self.pieces(&linked(pieces), &mut line);
        line
    }

    fn pieces(&mut self, pieces: &[Inline<'a>], line: &mut String) {
        for piece in &merged(pieces.iter().flat_map(letters_apart)) {
            match piece {
                Inline::Text(text) => push(line, text),
                Inline::Strong(text) | Inline::Hit(text) | Inline::Inserted(text) => {
                    line.push_str("**");
                    push(line, text);
                    line.push_str("**");
                }
                Inline::Deleted(text) => {
                    line.push_str("~~");
                    push(line, text);
                    line.push_str("~~");
                }
                Inline::Link(words, address) => self.link(words, address, line),
                Inline::Code(text) | Inline::Id(text) => {
                    if line.ends_with('`') {
                        // Signs of code right behind one another would be read as one.
                        line.push_str(WRITTEN_GAP);
                    }
                    let code = code(text);
                    line.push_str(&if self.is_in_table { code.replace('|', "\\|") } else { code });
                }
                Inline::Rating(rating) => {
                    self.pieces(&linked(&[rating.name.into()]), line);
                    line.extend(rating.position().map(|position| format!(" ({position})")));
                }
                Inline::Role(name, title) => {
                    self.pieces(&linked(&[(*title).into()]), line);
                    push(line, &format!(" ({name})"));
                }
                Inline::Note(reason) => {
                    // Numbers right behind one another would be read as one.
                    line.push_str(if line.ends_with(']') { " " } else { "" });
                    line.push_str(&format!("[^{}]", self.notes.number(reason)));
                }
                Inline::Cut => line.push('…'),
                Inline::AsLeft => line.push('←'),
                Inline::Gap => line.push('·'),
                Inline::NotAsked => line.push('–'),
                Inline::Arrow => line.push_str(" → "),
                Inline::Dot => line.push_str(" · "),
                Inline::Tick(is_done) => line.push_str(if *is_done { "[x] " } else { "[ ] " }),
            }
        }
    }

    /// An address between angle brackets, as it is; with words, or with signs that would act there, behind
    /// words.
    fn link(&mut self, words: &[Inline<'a>], address: &str, line: &mut String) {
        let is_bare = matches!(words, [Inline::Text(words)] if words == address);
        if is_bare && !holds_reference(address) {
            line.extend(["<", address, ">"]);
            return;
        }
        if line.ends_with('!') {
            // With it, it would be a picture.
            line.insert(line.len() - 1, '\\');
        }
        line.push('[');
        self.pieces(words, line);
        let address = if holds_reference(address) { &address.replace('&', "\\&") } else { address };
        let [open, close] = if address.contains(['(', ')']) { ["<", ">"] } else { ["", ""] };
        line.extend(["](", open, address, close, ")"]);
    }
}

/// [`GAP`] where it can be seen in the text.
const WRITTEN_GAP: &str = "&#8203;";

/// Whether a part of an address would be read as a character reference: `&copy;`.
fn holds_reference(address: &str) -> bool {
    address.contains('&') && address.contains(';')
}

/// A piece that signs stand around, without the punctuation at its ends, which is left outside as plain
/// words: next to it and to a letter, Markdown would not take the signs for signs.
fn letters_apart<'a>(piece: &Inline<'a>) -> Inlines<'a> {
    let (Some(text), false) = (piece.prose(), matches!(piece, Inline::Text(_))) else {
        return vec![piece.clone()];
    };
    let is_outer = |c: char| !c.is_alphanumeric();
    let (start, letters) = (text.trim_start_matches(is_outer), text.trim_matches(is_outer));
    let (before, rest) = text.split_at(text.len() - start.len());
    let after = rest[letters.len()..].to_owned();
    let parts = [before.to_owned().into(), piece.with(letters.to_owned()), after.into()];
    parts.into_iter().filter(|part| part.prose() != Some("")).collect()
}

/// A text as code: between more backticks than it has in a row. Of a blank at both ends one would be taken.
fn code(text: &str) -> String {
    let fence = fence(text, 1);
    let is_blank = |end: Option<char>| end == Some(' ');
    let is_padded = is_blank(text.chars().next()) && is_blank(text.chars().last()) && !text.trim().is_empty();
    let needs_blank = is_padded || text.starts_with('`') || text.ends_with('`');
    let blank = if needs_blank { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// More backticks than a text has in a row, and no fewer than `least`.
fn fence(text: &str, least: usize) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(least.max(longest + 1))
}

/// Adds a text so that a Markdown renderer shows it unchanged. At the start of a line more signs act.
fn push(line: &mut String, text: &str) {
    let text = uncalling(text);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let rest = chars.as_str();
        let acts = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' | '^' => true,
            '&' => rest.starts_with(|next: char| next.is_alphanumeric() || next == '#'),
            // Behind a blank, those at the end close a heading.
            '#' => line.is_empty() || line.ends_with(' ') && rest.bytes().all(|byte| byte == b'#'),
            '-' | '+' | '=' | ':' => line.is_empty(),
            // GitHub would take what follows for an address, with all signs that are put into it.
            '.' if line.ends_with("www") => true,
            // `1.` or `1)` at the start of a line begins a list.
            '.' | ')' => !line.is_empty() && line.bytes().all(|byte| byte.is_ascii_digit()),
            // A merge request and a milestone.
            '!' | '%' => rest.starts_with(|next: char| next.is_ascii_digit()),
            _ => false,
        };
        match c {
            GAP => line.push_str(WRITTEN_GAP),
            _ if acts => line.extend(['\\', c]),
            _ => line.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{code, push};

    #[test]
    fn what_markdown_would_act_on_is_escaped_and_nothing_else() {
        for (text, escaped) in [
            ("Owns team-level OKRs (at least one)", "Owns team-level OKRs (at least one)"),
            ("*bold* _it_ `code` a|b", "\\*bold\\* \\_it\\_ \\`code\\` a\\|b"),
            ("# one", "\\# one"),
            ("- one", "\\- one"),
            ("12. one", "12\\. one"),
            ("<b>&amp; AT & T", "\\<b\\>\\&amp; AT & T"),
            ("[a](b)", "\\[a\\](b)"),
            ("www.a.example/b_c", "www\\.a.example/b\\_c"),
            ("Ops Team ##", "Ops Team \\##"),
            ("C# for all, # 1, x^", "C# for all, # 1, x\\^"),
            ("@team fixes #12", "@&#8203;team fixes #&#8203;12"),
        ] {
            let mut line = String::new();
            push(&mut line, text);
            assert_eq!(line, escaped);
        }
        let mut line = "1".to_owned();
        push(&mut line, ". one - two");
        assert_eq!(line, "1\\. one - two");
    }

    #[test]
    fn code_is_between_more_backticks_than_it_has() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`a"), "`` `a ``");
        assert_eq!(code(" a "), "`  a  `");
    }
}

//! Markdown: fit to paste into a document, a wiki or a pull request.

use crate::document::{Block, Document, Inline, Inlines, Item, Row, Table};

use super::line::{Notes, page_blocks};

/// A document, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>) -> String {
    let mut notes = Notes::default();
    let blocks = page_blocks(document);
    let mut written: Vec<String> = blocks.iter().map(|block| write_block(block, &mut notes)).collect();
    let reasons = notes.all();
    written
        .extend(reasons.map(|(number, reason)| format!("[^{number}]: Inferred: {}\n", escape(reason, true))));
    written.join("\n")
}

fn write_block<'a>(block: &Block<'a>, notes: &mut Notes<'a>) -> String {
    match block {
        Block::Heading(level, text) => {
            format!("{} {}\n", "#".repeat(usize::from(*level)), line(text, notes))
        }
        Block::Paragraph(paragraph) => format!("{}\n", line(&paragraph.text, notes)),
        Block::List(items) => items.iter().map(|one| item("-", one, notes)).collect(),
        Block::Numbered(items) => {
            let items = (1..).zip(items);
            items.map(|(number, one)| item(&format!("{number}."), one, notes)).collect()
        }
        Block::Pairs(pairs) => {
            let pair = |(name, words): &(Inlines<'a>, Inlines<'a>)| {
                let name = line(name, notes);
                format!("- **{name}**: {}\n", line(words, notes))
            };
            pairs.iter().map(pair).collect()
        }
        Block::Changes(changes) => {
            // What becomes of a statement is said by the heading over it, or by its marked words.
            changes.iter().map(|change| format!("- {}\n", line(&change.text, notes))).collect()
        }
        Block::Table(table) => write_table(table, notes),
        Block::Code(text) => format!("```yaml\n{text}```\n"),
        // Findings are items of a list by now.
        Block::Finding(_) => String::new(),
    }
}

/// An item; what belongs below it is indented as far as its words.
fn item<'a>(sign: &str, item: &Item<'a>, notes: &mut Notes<'a>) -> String {
    let mut written = format!("{sign} {}\n", line(&item.text, notes));
    let indent = " ".repeat(sign.len() + 1);
    for below in &item.below {
        written.push_str(&format!("{indent}- {}\n", line(below, notes)));
    }
    written
}

fn write_table<'a>(table: &Table<'a>, notes: &mut Notes<'a>) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut written = row(table.head.iter().map(|cell| line(cell, notes)).collect());
    written.push_str(&row(vec!["---".to_owned(); table.head.len()]));
    for cells in &table.rows {
        written.push_str(&row(match cells {
            Row::Cells(cells) => cells.iter().map(|cell| line(cell, notes)).collect(),
            Row::Section(name) => {
                let mut cells = vec![String::new(); table.head.len()];
                cells[0] = format!("**{}**", line(name, notes));
                cells
            }
        }));
    }
    written
}

fn line<'a>(pieces: &[Inline<'a>], notes: &mut Notes<'a>) -> String {
    let mut line = String::new();
    for piece in pieces {
        let is_start = line.is_empty();
        match piece {
            Inline::Text(text) => line.push_str(&escape(text, is_start)),
            Inline::Strong(text) | Inline::Hit(text) | Inline::Inserted(text) => {
                between(&mut line, text, "**");
            }
            Inline::Deleted(text) => between(&mut line, text, "~~"),
            Inline::Code(text) | Inline::Id(text) => line.push_str(&code(text)),
            Inline::Rating(rating) => {
                let point = escape(rating.name, is_start);
                line.push_str(&format!("{point} ({})", rating.position()));
            }
            Inline::Role(name, title) => {
                line.push_str(&format!("{} ({})", escape(title, is_start), escape(name, false)));
            }
            Inline::Note(reason) => {
                // Numbers right behind one another would be read as one.
                line.push_str(if line.ends_with(']') { " " } else { "" });
                line.push_str(&format!("[^{}]", notes.number(reason)));
            }
            Inline::Cut => line.push('…'),
            Inline::AsLeft => line.push('←'),
            Inline::Gap => line.push('·'),
            Inline::Arrow => line.push_str(" → "),
            Inline::Dot => line.push_str(" · "),
        }
    }
    line
}

/// Adds words between two signs. Punctuation at either end is left outside: next to a letter, Markdown would
/// not take the signs for signs.
fn between(line: &mut String, text: &str, sign: &str) {
    let is_outer = |c: char| !c.is_alphanumeric() && c != ':';
    let words = text.trim_matches(is_outer);
    let start = text.len() - text.trim_start_matches(is_outer).len();
    if words.is_empty() {
        line.push_str(&escape(text, line.is_empty()));
        return;
    }
    let (before, after) = (&text[..start], &text[start + words.len()..]);
    line.push_str(&escape(before, line.is_empty()));
    line.extend([sign, &escape(words, false), sign, &escape(after, false)]);
}

/// A text as code: between more backticks than it has in a row.
fn code(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let blank = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{blank}{text}{blank}{fence}")
}

/// A text that a Markdown renderer shows unchanged. At the start of a line more signs act.
fn escape(text: &str, is_start: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let acts = match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
            '&' => chars.peek().is_some_and(|next| next.is_alphanumeric() || *next == '#'),
            '#' | '-' | '+' | '=' => is_start && out.is_empty(),
            // `1.` or `1)` at the start of a line begins a list.
            '.' | ')' => is_start && !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit()),
            _ => false,
        };
        if acts {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{code, escape};

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
        ] {
            assert_eq!(escape(text, true), escaped);
        }
        assert_eq!(escape("- one", false), "- one");
    }

    #[test]
    fn code_is_between_more_backticks_than_it_has() {
        assert_eq!(code("a"), "`a`");
        assert_eq!(code("a``b"), "```a``b```");
        assert_eq!(code("`a"), "`` `a ``");
    }
}

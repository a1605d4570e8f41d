//! Markdown: fit to paste into a document, a wiki or a pull request.

use crate::document::{Document, Inline};

use super::flow::{Element, elements};
use super::line::Notes;

/// A document, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>) -> String {
    let mut notes = Notes::default();
    let mut blocks = Vec::new();
    for element in elements(document) {
        blocks.push(match element {
            Element::Heading(level, text) => {
                let signs = "#".repeat(usize::from(level));
                format!("{signs} {}\n", line(&text, &mut notes))
            }
            Element::Paragraph(text) => format!("{}\n", line(&text, &mut notes)),
            Element::List(items) => {
                let mut list = String::new();
                for item in items {
                    let lines = item.lines.iter().map(|text| line(text, &mut notes));
                    let lines: Vec<String> = lines.collect();
                    // Two blanks at the end of a line break it.
                    list.push_str(&format!("- {}\n", lines.join("  \n  ")));
                    for below in &item.below {
                        list.push_str(&format!("  - {}\n", line(below, &mut notes)));
                    }
                }
                list
            }
            Element::Table { head, rows } => {
                let cells = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
                let names = head.iter().map(|text| line(text, &mut notes));
                let mut table = cells(names.collect());
                table.push_str(&cells(vec!["---".to_owned(); head.len()]));
                for row in &rows {
                    let row = row.iter().map(|lines| {
                        let lines = lines.iter().map(|text| line(text, &mut notes));
                        lines.collect::<Vec<String>>().join("<br>")
                    });
                    table.push_str(&cells(row.collect()));
                }
                table
            }
            Element::Code(text) => format!("```yaml\n{text}```\n"),
        });
    }
    for (number, reason) in notes.all() {
        blocks.push(format!("[^{number}]: Inferred: {}\n", escape(reason, true)));
    }
    blocks.join("\n")
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
            Inline::Place(rating) => line.push_str(&rating.position()),
            Inline::Role(name, title) => {
                line.push_str(&format!("{} ({})", escape(title, is_start), escape(name, false)));
            }
            Inline::Note(reason) => line.push_str(&format!("[^{}]", notes.number(reason))),
            Inline::Arrow => line.push_str(" → "),
            Inline::Dot => line.push_str(" · "),
        }
    }
    line
}

/// Adds words between two signs. Punctuation at either end is left outside: next to a letter,
/// Markdown would not take the signs for signs.
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
            '.' | ')' => {
                is_start && !out.is_empty() && out.bytes().all(|byte| byte.is_ascii_digit())
            }
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

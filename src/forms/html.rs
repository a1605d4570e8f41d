//! HTML: a small complete document of plain elements, which a browser shows and which keeps its headings,
//! lists and tables when it is pasted into a word processor, a wiki or an e-mail.

use crate::document::{Block, Document, Inline, Item, Row, Table, linked};
use crate::model::ChangeKind;

use super::inert::{GAP, uncalling};
use super::line::{Notes, merged, page_blocks, without_bullet};

/// A document, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>) -> String {
    if document.parts.is_empty() {
        return String::new();
    }
    let mut html = Html { text: String::new(), notes: Notes::default() };
    for block in page_blocks(document) {
        html.block(&block);
    }
    let reasons = html.notes.all();
    let reasons: String = reasons
        .map(|(number, reason)| {
            let reason = html.line(&[reason.into()]);
            format!("<li id=\"note-{number}\">Inferred: {reason}</li>\n")
        })
        .collect();
    if !reasons.is_empty() {
        html.text.push_str(&format!("<hr>\n<ol>\n{reasons}</ol>\n"));
    }
    let title = escape(&document.title);
    format!(
        "\
<!DOCTYPE html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>{title}</title>
{STYLE}
</head>
<body>
{}</body>
</html>
",
        html.text
    )
}

/// For eyes: no long word is past the edge, and no cell sticks to the next. Nothing is told by it.
const STYLE: &str = "\
<style>
body { overflow-wrap: break-word }
th, td { padding: 0.2em 0.6em; text-align: left; vertical-align: top }
</style>";

/// Where a table is pasted, the names of its rows would be centered.
const LEFT: &str = "style=\"text-align:left\"";

struct Html<'a> {
    text: String,
    notes: Notes<'a>,
}

impl<'a> Html<'a> {
    fn block(&mut self, block: &Block<'a>) {
        match block {
            Block::Heading(level, text) => self.element(&format!("h{}", level.min(&6)), text),
            Block::Paragraph(paragraph) => self.element("p", &paragraph.text),
            Block::List(items) => self.list("ul", items),
            Block::Numbered(items) => self.list("ol", items),
            Block::Pairs(pairs) => {
                self.text.push_str("<table>\n<tbody>\n");
                for (name, words) in pairs {
                    let (name, words) = (self.line(name), self.line(words));
                    self.text.push_str(&format!(
                        "<tr><th scope=\"row\" {LEFT}>{name}</th><td>{words}</td></tr>\n"
                    ));
                }
                self.text.push_str("</tbody>\n</table>\n");
            }
            Block::Changes(changes) => {
                self.text.push_str("<ul>\n");
                for change in changes {
                    let text = self.line(&without_bullet(&change.text));
                    self.text.push_str(&match change.kind {
                        ChangeKind::New => format!("<li><ins>{text}</ins></li>\n"),
                        ChangeKind::Gone => format!("<li><del>{text}</del></li>\n"),
                        ChangeKind::Kept | ChangeKind::Reworded => format!("<li>{text}</li>\n"),
                    });
                }
                self.text.push_str("</ul>\n");
            }
            Block::Table(table) => self.table(table),
            Block::Code(_, text) => {
                let text = escape(text);
                self.text.push_str(&format!("<pre><code>{text}</code></pre>\n"));
            }
            // Findings are items of a list by now.
            Block::Finding(_) => {}
        }
    }

    /// A line as an element of its own.
    fn element(&mut self, name: &str, text: &[Inline<'a>]) {
        let text = self.line(text);
        self.text.push_str(&format!("<{name}>{text}</{name}>\n"));
    }

    fn list(&mut self, name: &str, items: &[Item<'a>]) {
        self.text.push_str(&format!("<{name}>\n"));
        for item in items {
            let text = self.line(&without_bullet(&item.text));
            self.text.push_str(&format!("<li>{text}"));
            if !item.below.is_empty() {
                self.text.push_str("\n<ul>\n");
                item.below.iter().for_each(|below| self.element("li", &without_bullet(below)));
                self.text.push_str("</ul>\n");
            }
            self.text.push_str("</li>\n");
        }
        self.text.push_str(&format!("</{name}>\n"));
    }

    fn table(&mut self, table: &Table<'a>) {
        self.text.push_str("<table>\n<thead>\n<tr>");
        for text in &table.head {
            let text = self.line(text);
            self.text.push_str(&format!("<th scope=\"col\">{text}</th>"));
        }
        self.text.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.text.push_str("<tr>");
            match row {
                Row::Section(name) => {
                    let (name, columns) = (self.line(name), table.head.len());
                    self.text.push_str(&format!(
                        "<th scope=\"rowgroup\" colspan=\"{columns}\" {LEFT}>{name}</th>"
                    ));
                }
                Row::Cells(cells) => {
                    for (index, cell) in cells.iter().enumerate() {
                        let cell = self.line(cell);
                        self.text.push_str(&match index {
                            0 => format!("<th scope=\"row\" {LEFT}>{cell}</th>"),
                            _ => format!("<td>{cell}</td>"),
                        });
                    }
                }
            }
            self.text.push_str("</tr>\n");
        }
        self.text.push_str("</tbody>\n</table>\n");
    }

    fn line(&mut self, pieces: &[Inline<'a>]) -> String {
        let mut line = String::new();
        self.pieces(&linked(pieces), &mut line);
        line
    }

    fn pieces(&mut self, pieces: &[Inline<'a>], line: &mut String) {
        for piece in &merged(pieces.iter().cloned()) {
            match piece {
                Inline::Text(text) => line.push_str(&shown(text)),
                Inline::Strong(text) => within(line, "strong", text),
                // Nobody is called by code, which is copied as it is.
                Inline::Code(text) | Inline::Id(text) => {
                    line.push_str(&format!("<code>{}</code>", escape(text)));
                }
                Inline::Inserted(text) => within(line, "ins", text),
                Inline::Deleted(text) => within(line, "del", text),
                Inline::Hit(text) => within(line, "mark", text),
                Inline::Link(words, address) => {
                    line.push_str(&format!("<a href=\"{}\">", escape(address)));
                    self.pieces(words, line);
                    line.push_str("</a>");
                }
                Inline::Rating(rating) => {
                    self.pieces(&linked(&[rating.name.into()]), line);
                    line.extend(rating.position().map(|position| format!(" ({position})")));
                }
                Inline::Role(name, title) => {
                    self.pieces(&linked(&[(*title).into()]), line);
                    line.push_str(&format!(" ({})", shown(name)));
                }
                Inline::Note(reason) => {
                    let number = self.notes.number(reason);
                    line.push_str(&format!("<sup><a href=\"#note-{number}\">[{number}]</a></sup>"));
                }
                Inline::Cut => line.push('…'),
                Inline::AsLeft => line.push('←'),
                Inline::Gap => line.push('·'),
                Inline::NotAsked => line.push('–'),
                Inline::Arrow => line.push_str(" → "),
                Inline::Dot => line.push_str(" · "),
            }
        }
    }
}

/// Adds words within an element; the blanks at their ends are left outside.
fn within(line: &mut String, name: &str, text: &str) {
    let words = text.trim_start();
    let (before, words) = (&text[..text.len() - words.len()], words.trim_end());
    let after = &text[before.len() + words.len()..];
    line.extend([before, "<", name, ">", &shown(words), "</", name, ">", after]);
}

/// A text that a browser shows unchanged, and on which no service acts where it is pasted.
fn shown(text: &str) -> String {
    escape(&uncalling(text)).replace(GAP, "&#8203;")
}

/// A text that a browser shows unchanged, also as the value of an attribute.
fn escape(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_a_browser_would_act_on_is_a_reference() {
        assert_eq!(escape("<b title=\"it's\">&amp;"), "&lt;b title=&quot;it&#39;s&quot;&gt;&amp;amp;");
    }
}

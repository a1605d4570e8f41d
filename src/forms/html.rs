//! HTML: a small complete document of plain elements, which a browser shows and which keeps its
//! headings, lists and tables when it is pasted into a word processor, a wiki or an e-mail.

use crate::document::{Document, Inline, Inlines};

use super::flow::{Element, ListItem, elements};
use super::line::Notes;

/// A document, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>) -> String {
    if document.parts.is_empty() {
        return String::new();
    }
    let mut html = Html { text: String::new(), notes: Notes::default() };
    for element in elements(document) {
        html.element(&element);
    }
    html.reasons();
    let title = escape(&document.title);
    format!(
        "\
<!DOCTYPE html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>{title}</title>
</head>
<body>
{}</body>
</html>
",
        html.text
    )
}

struct Html<'a> {
    text: String,
    notes: Notes<'a>,
}

impl<'a> Html<'a> {
    fn element(&mut self, element: &Element<'a>) {
        match element {
            Element::Heading(level, text) => {
                let level = level.min(&6);
                let text = self.line(text);
                self.text.push_str(&format!("<h{level}>{text}</h{level}>\n"));
            }
            Element::Paragraph(text) => {
                let text = self.line(text);
                self.text.push_str(&format!("<p>{text}</p>\n"));
            }
            Element::List(items) => {
                self.text.push_str("<ul>\n");
                for item in items {
                    self.item(item);
                }
                self.text.push_str("</ul>\n");
            }
            Element::Table { head, rows } => self.table(head, rows),
            Element::Code(text) => {
                let text = escape(text);
                self.text.push_str(&format!("<pre><code>{text}</code></pre>\n"));
            }
        }
    }

    fn table(&mut self, head: &[Inlines<'a>], rows: &[Vec<Vec<Inlines<'a>>>]) {
        self.text.push_str("<table>\n<thead>\n<tr>");
        for text in head {
            let text = self.line(text);
            self.text.push_str(&format!("<th scope=\"col\">{text}</th>"));
        }
        self.text.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.text.push_str("<tr>");
            for (index, lines) in row.iter().enumerate() {
                let lines: Vec<String> = lines.iter().map(|line| self.line(line)).collect();
                let lines = lines.join("<br>");
                self.text.push_str(&match index {
                    0 => format!("<th scope=\"row\">{lines}</th>"),
                    _ => format!("<td>{lines}</td>"),
                });
            }
            self.text.push_str("</tr>\n");
        }
        self.text.push_str("</tbody>\n</table>\n");
    }

    fn item(&mut self, item: &ListItem<'a>) {
        let lines: Vec<String> = item.lines.iter().map(|line| self.line(line)).collect();
        self.text.push_str(&format!("<li>{}", lines.join("<br>\n")));
        if !item.below.is_empty() {
            self.text.push_str("\n<ul>\n");
            for below in &item.below {
                let below = self.line(below);
                self.text.push_str(&format!("<li>{below}</li>\n"));
            }
            self.text.push_str("</ul>\n");
        }
        self.text.push_str("</li>\n");
    }

    fn line(&mut self, pieces: &[Inline<'a>]) -> String {
        let mut line = String::new();
        for piece in pieces {
            match piece {
                Inline::Text(text) => line.push_str(&escape(text)),
                Inline::Strong(text) => element(&mut line, "strong", text),
                Inline::Code(text) | Inline::Id(text) => element(&mut line, "code", text),
                Inline::Inserted(text) => element(&mut line, "ins", text),
                Inline::Deleted(text) => element(&mut line, "del", text),
                Inline::Hit(text) => element(&mut line, "mark", text),
                Inline::Rating(rating) => {
                    let point = escape(rating.name);
                    line.push_str(&format!("{point} ({})", rating.position()));
                }
                Inline::Place(rating) => line.push_str(&rating.position()),
                Inline::Role(name, title) => {
                    line.push_str(&format!("{} ({})", escape(title), escape(name)));
                }
                Inline::Note(reason) => {
                    let number = self.notes.number(reason);
                    line.push_str(&format!("<sup><a href=\"#note-{number}\">{number}</a></sup>"));
                }
                Inline::Arrow => line.push_str(" → "),
                Inline::Dot => line.push_str(" · "),
            }
        }
        line
    }

    fn reasons(&mut self) {
        let reasons: Vec<String> = self
            .notes
            .all()
            .map(|(number, reason)| {
                format!("<li id=\"note-{number}\">Inferred: {}</li>\n", escape(reason))
            })
            .collect();
        if !reasons.is_empty() {
            self.text.push_str(&format!("<hr>\n<ol>\n{}</ol>\n", reasons.concat()));
        }
    }
}

/// Adds words within an element.
fn element(line: &mut String, name: &str, text: &str) {
    line.extend(["<", name, ">", &escape(text), "</", name, ">"]);
}

/// A text that a browser shows unchanged, also as the value of an attribute.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_a_browser_would_act_on_is_a_reference() {
        assert_eq!(
            escape("<b title=\"it's\">&amp;"),
            "&lt;b title=&quot;it&#39;s&quot;&gt;&amp;amp;"
        );
    }
}

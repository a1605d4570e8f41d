//! HTML: a small complete document of plain elements, which a browser shows and which keeps its headings,
//! lists and tables when it is pasted into a word processor, a wiki or an e-mail.

use std::collections::HashMap;

use crate::document::{Anchor, Block, Document, Inline, Item, Row, Table, linked};
use crate::model::ChangeKind;

use super::inert::{GAP, uncalling};
use super::line::{Notes, merged, page_blocks, without_bullet};

/// A document, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>) -> String {
    if document.parts.is_empty() {
        return String::new();
    }
    let mut html = Html {
        text: String::new(),
        notes: Notes::default(),
        place: None,
        anchor: None,
        headings: Vec::new(),
    };
    html.document(document);
    let title = escape(&document.title);
    let language = escape(language(document));
    format!(
        "\
<!DOCTYPE html>
<html lang=\"{language}\">
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

/// The language of the ladders that a document is about, where all are in one; else that of the words around them.
fn language<'d>(document: &'d Document<'_>) -> &'d str {
    let mut languages = document.ladders.iter().map(|ladder| ladder.language.as_deref().unwrap_or("en"));
    let first = languages.next().unwrap_or("en");
    if languages.all(|other| other == first) { first } else { "en" }
}

/// A document as a part of a page that has its own styles, from which nothing is pasted: its headings can be led to,
/// and no text turns the direction of another.
pub(super) fn part<'a>(document: &Document<'a>, place: PagePlace<'a>) -> (String, Vec<PageHeading>) {
    let mut html = Html {
        text: String::new(),
        notes: Notes::default(),
        place: Some(place),
        anchor: None,
        headings: Vec::new(),
    };
    html.document(document);
    (html.text, html.headings)
}

/// Where a document stands in a page.
pub(super) struct PagePlace<'a> {
    /// What the ids of its headings begin with.
    pub(super) id: String,
    /// Other ids of headings, by what they are of; the first is their address.
    pub(super) anchors: HashMap<Anchor<'a>, Vec<String>>,
}

/// A heading of a document in a page.
pub(super) struct PageHeading {
    /// How far down it is, from 1.
    pub(super) level: u8,
    /// Its id.
    pub(super) id: String,
    /// What it says, in HTML without links.
    pub(super) name: String,
    /// Whether it names a role.
    pub(super) is_role: bool,
}

/// For eyes: no long word is past the edge, and no cell sticks to the next. Nothing is told by it.
const STYLE: &str = "\
<style>
body { overflow-wrap: break-word }
th, td { padding: 0.2em 0.6em; text-align: left; vertical-align: top }
</style>";

/// Where a table is pasted, the names of its rows would be centered.
const LEFT: &str = " style=\"text-align:left\"";

const WIDE: &str = "<div class=\"wide\">\n<table>\n";

struct Html<'a> {
    text: String,
    notes: Notes<'a>,
    /// Where it stands, if it is a part of a page.
    place: Option<PagePlace<'a>>,
    /// What the next heading is of, where that is said.
    anchor: Option<Anchor<'a>>,
    /// Those of a part of a page.
    headings: Vec<PageHeading>,
}

impl<'a> Html<'a> {
    fn document(&mut self, document: &Document<'a>) {
        for block in page_blocks(document) {
            self.block(&block);
        }
        let reasons = self.notes.all();
        let reasons: String = reasons
            .map(|(number, reason)| {
                let (id, reason) = (self.note_id(number), self.line(&[reason.into()]));
                format!("<li id=\"{id}\">Inferred: {reason}</li>\n")
            })
            .collect();
        if !reasons.is_empty() {
            self.text.push_str(&format!("<hr>\n<ol>\n{reasons}</ol>\n"));
        }
    }

    /// Where a name of a row stands: a page has styles for that.
    fn left(&self) -> &'static str {
        if self.place.is_some() { "" } else { LEFT }
    }

    fn note_id(&self, number: usize) -> String {
        match &self.place {
            Some(place) => format!("{}note-{number}", place.id),
            None => format!("note-{number}"),
        }
    }

    fn heading(&mut self, level: u8, text: &[Inline<'a>]) {
        let level = level.min(6);
        let Some(place) = &mut self.place else { return self.element(&format!("h{level}"), text) };
        let anchor = self.anchor.take();
        let ids = anchor.and_then(|anchor| place.anchors.remove(&anchor)).unwrap_or_default();
        let is_role = matches!(anchor, Some(Anchor::Role(_)));
        let id = match ids.first() {
            Some(address) if is_role => address.clone(),
            _ => format!("{}{}", place.id, self.headings.len() + 1),
        };
        let others = ids.iter().filter(|other| **other != id);
        let others: String = others.map(|other| format!("<span id=\"{}\"></span>", escape(other))).collect();
        self.headings.push(PageHeading { level, id: id.clone(), name: name_of(text), is_role });
        let text = self.line(text);
        self.text.push_str(&format!("<h{level} id=\"{}\">{others}{text}</h{level}>\n", escape(&id)));
    }

    fn block(&mut self, block: &Block<'a>) {
        match block {
            Block::Heading(level, text) => self.heading(*level, text),
            Block::Paragraph(paragraph) => self.element("p", &paragraph.text),
            Block::List(items) => self.list("ul", items),
            Block::Numbered(items) => self.list("ol", items),
            Block::Pairs(pairs) => {
                self.open_table();
                self.text.push_str("<tbody>\n");
                for (name, words) in pairs {
                    let (name, words) = (self.line(name), self.line(words));
                    let left = self.left();
                    self.text
                        .push_str(&format!("<tr><th scope=\"row\"{left}>{name}</th><td>{words}</td></tr>\n"));
                }
                self.text.push_str("</tbody>\n");
                self.close_table();
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
            Block::Anchor(anchor) => self.anchor = Some(*anchor),
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
        self.open_table();
        self.text.push_str("<thead>\n<tr>");
        for text in &table.head {
            let text = self.line(text);
            self.text.push_str(&format!("<th scope=\"col\">{text}</th>"));
        }
        self.text.push_str("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            self.text.push_str("<tr>");
            match row {
                Row::Section(name) => {
                    let (name, columns, left) = (self.line(name), table.head.len(), self.left());
                    self.text
                        .push_str(&format!("<th scope=\"rowgroup\" colspan=\"{columns}\"{left}>{name}</th>"));
                }
                Row::Cells(cells) => {
                    for (index, cell) in cells.iter().enumerate() {
                        let cell = self.line(cell);
                        self.text.push_str(&match index {
                            // What has no name of its own goes on with the row above.
                            0 if !cell.is_empty() => format!("<th scope=\"row\"{}>{cell}</th>", self.left()),
                            _ => format!("<td>{cell}</td>"),
                        });
                    }
                }
            }
            self.text.push_str("</tr>\n");
        }
        self.text.push_str("</tbody>\n");
        self.close_table();
    }

    /// Begins a table; in a page it can be moved where it is wider than the screen.
    fn open_table(&mut self) {
        self.text.push_str(if self.place.is_some() { WIDE } else { "<table>\n" });
    }

    fn close_table(&mut self) {
        self.text.push_str(if self.place.is_some() { "</table>\n</div>\n" } else { "</table>\n" });
    }

    fn line(&mut self, pieces: &[Inline<'a>]) -> String {
        let mut line = String::new();
        let linked = linked(pieces);
        for (index, fact) in linked.split(|piece| matches!(piece, Inline::Dot)).enumerate() {
            line.push_str(if index > 0 { " · " } else { "" });
            self.fact(fact, fact.len() < linked.len(), &mut line);
        }
        // An arrow points to the right, whatever is on either side.
        let is_pointing = self.place.is_some() && pieces.iter().any(|piece| matches!(piece, Inline::Arrow));
        if is_pointing { format!("<span dir=\"ltr\">{line}</span>") } else { line }
    }

    /// Adds one of the facts of a line; in a page none turns the direction of another beside it.
    fn fact(&mut self, fact: &[Inline<'a>], is_beside: bool, line: &mut String) {
        // What names something beside figures has it isolated already.
        let is_named = fact.iter().any(|piece| matches!(piece, Inline::Rating(_) | Inline::Role(..)));
        let is_apart = self.place.is_some() && is_beside && !is_named;
        line.push_str(if is_apart { "<bdi>" } else { "" });
        self.pieces(fact, line);
        line.push_str(if is_apart { "</bdi>" } else { "" });
    }

    fn pieces(&mut self, pieces: &[Inline<'a>], line: &mut String) {
        for piece in &merged(pieces.iter().cloned()) {
            match piece {
                Inline::Text(text) => line.push_str(&self.shown(text)),
                Inline::Strong(text) => self.within(line, "strong", text),
                // Nobody is called by code, which is copied as it is.
                Inline::Code(text) | Inline::Id(text) => {
                    line.push_str(&format!("<code>{}</code>", escape(text)));
                }
                Inline::Inserted(text) => self.within(line, "ins", text),
                Inline::Deleted(text) => self.within(line, "del", text),
                Inline::Hit(text) => self.within(line, "mark", text),
                Inline::Link(words, address) => {
                    line.push_str(&format!("<a href=\"{}\">", escape(address)));
                    self.pieces(words, line);
                    line.push_str("</a>");
                }
                Inline::Rating(rating) => {
                    self.isolated(rating.name, line);
                    line.extend(rating.position().map(|position| format!(" ({position})")));
                }
                Inline::Role(name, title) => {
                    self.isolated(title, line);
                    line.push_str(&format!(" ({})", self.shown(name)));
                }
                Inline::Note(reason) => {
                    let number = self.notes.number(reason);
                    let id = self.note_id(number);
                    line.push_str(&format!("<sup><a href=\"#{id}\">[{number}]</a></sup>"));
                }
                Inline::Cut => line.push('…'),
                Inline::AsLeft => line.push('←'),
                Inline::Gap => line.push('·'),
                Inline::NotAsked => line.push('–'),
                Inline::Arrow => line.push_str(" → "),
                Inline::Dot => line.push_str(" · "),
                Inline::Tick(is_done) => line.push_str(if *is_done { "☑ " } else { "☐ " }),
            }
        }
    }

    /// Adds a name beside which other words stand; in a page neither turns the direction of the other.
    fn isolated(&mut self, name: &'a str, line: &mut String) {
        let [open, close] = if self.place.is_some() { ["<bdi>", "</bdi>"] } else { [""; 2] };
        line.push_str(open);
        self.pieces(&linked(&[name.into()]), line);
        line.push_str(close);
    }

    /// Adds words within an element; the blanks at their ends are left outside.
    fn within(&self, line: &mut String, name: &str, text: &str) {
        let words = text.trim_start();
        let (before, words) = (&text[..text.len() - words.len()], words.trim_end());
        let after = &text[before.len() + words.len()..];
        line.extend([before, "<", name, ">", &self.shown(words), "</", name, ">", after]);
    }

    /// A text that a browser shows unchanged, and on which no service acts where it is pasted.
    fn shown(&self, text: &str) -> String {
        if self.place.is_some() {
            return escape(text);
        }
        escape(&uncalling(text)).replace(GAP, "&#8203;")
    }
}

/// What a heading says, without its marks and links.
fn name_of(heading: &[Inline<'_>]) -> String {
    let pieces = heading.iter().map(|piece| match piece {
        Inline::Role(code, title) => format!("<bdi>{}</bdi> ({})", escape(title), escape(code)),
        Inline::Id(text) | Inline::Code(text) => escape(text),
        Inline::Dot => " · ".to_owned(),
        other => escape(other.prose().unwrap_or_default()),
    });
    pieces.collect()
}

/// A text as it is written in an address behind its `#`, as JavaScript's `encodeURIComponent` has it.
pub(super) fn in_address(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'_'
            | b'.'
            | b'!'
            | b'~'
            | b'*'
            | b'\''
            | b'('
            | b')' => written.push(char::from(byte)),
            other => written.push_str(&format!("%{other:02X}")),
        }
    }
    written
}

/// A text that a browser shows unchanged, also as the value of an attribute.
pub(super) fn escape(text: &str) -> String {
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

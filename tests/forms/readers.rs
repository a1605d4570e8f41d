//! The words of an answer as its readers see them: markup read by parsers that are not this program's,
//! white space folded.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Words with one blank between any two.
pub(crate) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of text for a terminal, without the signs of changes, hits and inferred things.
pub(crate) fn text(text: &str) -> String {
    let mut text = text.to_owned();
    for sign in ["{+", "+}", "[-", "-]", "*"] {
        text = text.replace(sign, "");
    }
    // A line is read by itself.
    let lines = text.lines().map(folded).collect::<Vec<_>>();
    lines.join("\n").replace("+ years", " years").replace("+ →", " years →")
}

/// The words of a Markdown document without those that went with a change, and again without those that
/// stand out, which may have come with it: what is left is the statement as it was.
pub(crate) fn markdown(document: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    let (mut words, mut before) = (String::new(), String::new());
    let (mut is_strong, mut is_struck) = (false, false);
    for event in Parser::new_ext(document, options) {
        let said = match &event {
            Event::Text(said) | Event::Code(said) => said,
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => {
                is_strong = !is_strong;
                continue;
            }
            Event::Start(Tag::Strikethrough) | Event::End(TagEnd::Strikethrough) => {
                is_struck = !is_struck;
                continue;
            }
            Event::FootnoteReference(_) => continue,
            Event::InlineHtml(html) => {
                assert_eq!(&**html, "<br>", "in {document}");
                "\n"
            }
            _ => "\n",
        };
        if !is_struck {
            words.push_str(said);
        }
        if !is_strong {
            before.push_str(said);
        }
    }
    // A blank that parted words that came from what is before them is left where these are not read.
    both(&words, &before.replace(" ,", ","))
}

/// The words of the body of an HTML document without those that went with a change, and again without
/// those that came with it: what is left is the statement as it was.
pub(crate) fn html(document: &str) -> String {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(document);
    let (mut words, mut before) = (String::new(), String::new());
    let mut all = String::new();
    walk(&dom.document, &["head", "sup"], &mut all);
    walk(&dom.document, &["head", "sup", "del"], &mut words);
    walk(&dom.document, &["head", "sup", "ins"], &mut before);
    both(&all, &both(&words, &before.replace(" ,", ",")))
}

/// Which lists and tables of an HTML document have nothing in them.
pub(crate) fn empty_lists(document: &str) -> Vec<String> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(document);
    let mut empty = Vec::new();
    let mut open = vec![dom.document.clone()];
    while let Some(node) = open.pop() {
        let children = node.children.borrow();
        let is_element = |child: &Handle| matches!(child.data, NodeData::Element { .. });
        if let NodeData::Element { name, .. } = &node.data {
            let is_list = matches!(&*name.local, "ol" | "ul" | "tbody");
            if is_list && !children.iter().any(is_element) {
                empty.push(name.local.to_string());
            }
        }
        open.extend(children.iter().cloned());
    }
    empty
}

/// Adds the words of an element. A head is no part of the page, and a mark no part of what it marks.
fn walk(node: &Handle, without: &[&str], words: &mut String) {
    const OF_LINE: [&str; 6] = ["a", "code", "del", "ins", "mark", "strong"];
    let mut is_within_line = true;
    match &node.data {
        NodeData::Text { contents } => words.push_str(&contents.borrow()),
        NodeData::Element { name, .. } if without.contains(&&*name.local) => return,
        NodeData::Element { name, .. } => is_within_line = OF_LINE.contains(&&*name.local),
        _ => {}
    }
    for child in node.children.borrow().iter() {
        walk(child, without, words);
    }
    if !is_within_line {
        words.push('\n');
    }
}

/// Both readings, with years as other forms write them.
fn both(words: &str, before: &str) -> String {
    format!("{} {}", folded(words), folded(before)).replace("+ years", " years").replace("+ →", " years →")
}

/// What is read of a document.
#[derive(Debug)]
pub(crate) struct Marked {
    /// Its words.
    pub(crate) words: String,
    /// Where they lead.
    pub(crate) addresses: Vec<String>,
    /// The words outside of links and code, in which services look for names and numbers.
    pub(crate) plain: String,
}

/// What is read of Markdown.
///
/// # Errors
/// What is in it that no text is: HTML, a picture, a formula.
pub(crate) fn marked_markdown(document: &str) -> Result<Marked, String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_MATH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SUPERSCRIPT;
    let mut marked = Marked { words: String::new(), addresses: Vec::new(), plain: String::new() };
    let mut is_in_link = false;
    for event in Parser::new_ext(document, options) {
        match event {
            Event::Start(Tag::Link { dest_url, .. }) => {
                is_in_link = true;
                marked.addresses.push(dest_url.to_string());
            }
            Event::End(TagEnd::Link) => is_in_link = false,
            Event::Text(words) => {
                marked.words.push_str(&words);
                marked.plain.push_str(if is_in_link { " " } else { &words });
            }
            Event::Code(words) => marked.words.push_str(&words),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::List(None)
                | Tag::Item
                | Tag::Table(_)
                | Tag::TableHead
                | Tag::TableRow
                | Tag::TableCell
                | Tag::Strong,
            )
            // A service looks at each element's words by themselves.
            | Event::End(_) => marked.plain.push(' '),
            markup => return Err(format!("{markup:?}")),
        }
    }
    Ok(marked)
}

/// What is read of the body of an HTML document.
///
/// # Errors
/// An element that no text is.
pub(crate) fn marked_html(document: &str) -> Result<Marked, String> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(document);
    let mut marked = Marked { words: String::new(), addresses: Vec::new(), plain: String::new() };
    let mut open = vec![(dom.document.clone(), false)];
    while let Some((node, mut is_apart)) = open.pop() {
        match &node.data {
            NodeData::Text { contents } => {
                let words = contents.borrow().to_string();
                marked.words.push_str(&words);
                marked.plain.extend([" ", if is_apart { "" } else { &words }]);
            }
            NodeData::Element { name, attrs, .. } => match &*name.local {
                "head" => continue,
                "a" => {
                    is_apart = true;
                    marked.addresses.extend(attrs.borrow().iter().map(|attr| attr.value.to_string()));
                }
                "code" => is_apart = true,
                "html" | "body" | "p" | "h2" | "strong" | "ul" | "li" | "table" | "thead" | "tbody"
                | "tr" | "th" | "td" | "mark" => {}
                other => return Err(other.to_owned()),
            },
            NodeData::Document | NodeData::Doctype { .. } => {}
            other => return Err(format!("{other:?}")),
        }
        open.extend(node.children.borrow().iter().rev().map(|child| (child.clone(), is_apart)));
    }
    Ok(marked)
}

//! The page: ladders in one file of HTML, which a browser opens without a server. It holds the ladders twice: as a
//! document, which is read where no script runs, and as the data that its script shows.
//!
//! The script and the styles are the files beside this one, as they are. Nothing else runs and nothing is asked for:
//! the page itself says so to the browser.

mod anchors;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::document::Document;
use crate::model::Ladder;
use crate::query::UserError;

use super::html::{PageHeading, PagePlace, escape, part};
use anchors::anchors;

/// How the page looks: its colors and its head, its views, narrow screens and paper.
const STYLE: &str = concat!(include_str!("base.css"), include_str!("views.css"), include_str!("media.css"));

/// Hides the document before it is seen, where the page's script will run.
const START: &str = include_str!("start.js");

/// What is after the first heading of a ladder, and no text has.
const HEADING_END: &str = "</h1>\n";

/// The page's script, a module. Each file is about one thing; they see each other.
const SCRIPT: &str = concat!(
    include_str!("data.js"),
    include_str!("compare.js"),
    include_str!("routes.js"),
    include_str!("search.js"),
    include_str!("address.js"),
    include_str!("elements.js"),
    include_str!("pieces.js"),
    include_str!("grid.js"),
    include_str!("matrix.js"),
    include_str!("role.js"),
    include_str!("comparison.js"),
    include_str!("path.js"),
    include_str!("others.js"),
    include_str!("back.js"),
    include_str!("print.js"),
    include_str!("main.js"),
);

/// A page, with what it shows and the document that it is without script.
///
/// # Errors
/// When the data cannot be written as JSON, which that of a page can.
pub fn write(data: &impl Serialize, document: &Document<'_>) -> Result<String, UserError> {
    let json = serde_json::to_string(data).map_err(|why| {
        UserError::new(format!("the page could not be written: {why}"), "write another form of the ladder")
    })?;
    let [style, start, script] = [STYLE, START, SCRIPT].map(|text| text.replace("\r\n", "\n"));
    let policy = format!(
        "default-src 'none'; script-src {} {}; style-src {}; base-uri 'none'; form-action 'none'",
        hash(&start),
        hash(&script),
        hash(&style)
    );
    let (title, article) = (escape(&document.title), article(document));
    let direction = direction(&document.ladders);
    Ok(format!(
        "\
<!DOCTYPE html>
<html lang=\"en\" dir=\"{direction}\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"referrer\" content=\"no-referrer\">
<meta name=\"color-scheme\" content=\"light dark\">
<title>{title}</title>
<style>{style}</style>
<script>{start}</script>
</head>
<body>
{article}<script type=\"application/json\" id=\"//data\">{}</script>
<script type=\"module\">{script}</script>
</body>
</html>
",
        inert(&json)
    ))
}

/// What a browser compares a script or styles with before it runs them.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// JSON in which nothing ends the element it is in, nor begins another.
fn inert(json: &str) -> String {
    let mut inert = String::with_capacity(json.len() + json.len() / 64);
    for c in json.chars() {
        match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => inert.push_str(&format!("\\u{:04x}", u32::from(c))),
            other => inert.push(other),
        }
    }
    inert
}

/// The direction in which all of some ladders are read; from left to right where they are not read alike.
fn direction(ladders: &[&Ladder]) -> &'static str {
    if !ladders.is_empty() && ladders.iter().all(|ladder| ladder.is_right_to_left()) { "rtl" } else { "ltr" }
}

/// The ladders as a document: what it is called, what is in it, then each.
fn article(document: &Document<'_>) -> String {
    let (mut all, mut body, mut head) = (Vec::new(), String::new(), String::new());
    let parts = document.parts.iter().zip(&document.ladders).zip(anchors(document));
    for (number, ((blocks, ladder), anchors)) in (1..).zip(parts) {
        // No code of a role has such a sign in its address.
        let place = PagePlace { id: format!("document={number}:"), anchors };
        let of_ladder =
            Document { title: ladder.name.to_string(), parts: vec![blocks.clone()], ladders: vec![*ladder] };
        let (text, headings) = part(&of_ladder, place);
        all.extend(headings);
        let language = ladder.language.as_ref().map(|tag| format!(" lang=\"{}\"", escape(tag)));
        let (language, direction) = (language.unwrap_or_default(), direction(&[*ladder]));
        let section = |text: &str| format!("<section{language} dir=\"{direction}\">\n{text}</section>\n");
        // The name of an only ladder is that of the document.
        match text.split_once(HEADING_END).filter(|_| document.ladders.len() == 1) {
            Some((name, rest)) => {
                all.retain(|heading: &PageHeading| heading.level > 1);
                head = section(&format!("{name}{HEADING_END}"));
                body.push_str(&section(rest));
            }
            None => body.push_str(&section(&text)),
        }
    }
    if head.is_empty() {
        head = format!("<h1>{}</h1>\n", escape(&document.title));
    }
    format!(
        "<main class=\"document\" id=\"//document\" tabindex=\"-1\">\n{head}<nav aria-label=\"Contents\">{}</nav>\n{body}</main>\n",
        contents(&all)
    )
}

/// The names of ladders and of their parts as lists of links, the roles of a ladder below the heading of all roles.
fn contents(headings: &[PageHeading]) -> String {
    let (mut lists, mut depth) = (String::new(), 0);
    let above = headings.iter().map(|heading| heading.level).min().unwrap_or(1) - 1;
    for heading in headings.iter().filter(|heading| heading.level < 3 || heading.is_role) {
        let wanted = (heading.level - above).min(depth + 1);
        if wanted > depth {
            lists.push_str("\n<ul>\n");
        } else {
            lists.push_str("</li>\n");
            (wanted..depth).for_each(|_| lists.push_str("</ul>\n</li>\n"));
        }
        depth = wanted;
        let (id, name) = (escape(&heading.id), &heading.name);
        lists.push_str(&format!("<li><a href=\"#{id}\">{name}</a>"));
    }
    (0..depth).for_each(|_| lists.push_str("</li>\n</ul>\n"));
    lists
}

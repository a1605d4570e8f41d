//! Signs that a text brought along from where it was copied: bullets, numbers, quotes, Markdown, HTML. They
//! are shown as they are written. A link, `[words](https://...)`, is none of them.

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::check::texts::each_text;
use crate::model::links;
use crate::model::sentences::is_numbered;

pub(super) fn find(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_text(context, |site, text, span| {
        let is_block =
            span.within(context.text).is_some_and(|bytes| context.text[bytes].trim().contains('\n'));
        let is_statement = matches!(site, Site::Statement { .. });
        if let Some((message, help)) = stray_signs(text.trim(), is_block, is_statement) {
            findings.add(site, span, message, help);
        }
    });
}

/// The signs of a text that are no part of it, and what to do about them. A block that begins with a bullet is
/// a list of several texts, which is another matter.
fn stray_signs(text: &str, is_block: bool, is_statement: bool) -> Option<(String, &'static str)> {
    const PLAIN: &str = "write plain text: of all markup only links, `[words](https://...)`, are understood";
    // A title or a section may have a number.
    let is_bullet = |bullet: &&str| is_statement || !bullet.starts_with(|c: char| c.is_alphanumeric());
    if let Some(bullet) = bullet(text).filter(|_| !is_block).filter(is_bullet) {
        let help = "delete it: items of a list are shown with a bullet of their own";
        return Some((format!("the text begins with a bullet or a number of its own, `{bullet}`"), help));
    }
    if is_in_quotes(text) {
        let help = "delete them: those that YAML asks for are no part of a text";
        return Some(("the text has quotes of its own around it".to_owned(), help));
    }
    if has_broken_link(text) {
        let help =
            "write `[words](https://...)`, with nothing between the brackets and no blank in the address";
        return Some(("the text has a link in it that is not read as one".to_owned(), help));
    }
    if let Some(mark) = ["**", "__", "~~", "`", "*", "_"].into_iter().find(|mark| has_pair(text, mark)) {
        let signs = if mark == "`" { "backticks".to_owned() } else { format!("`{mark}`") };
        return Some((format!("the text has signs of Markdown in it, {signs}"), PLAIN));
    }
    let html = tag(text).or_else(|| entity(text))?;
    Some((format!("the text has HTML in it, `{html}`"), PLAIN))
}

/// The bullet, the number or the sign of a heading that a text begins with.
fn bullet(text: &str) -> Option<&str> {
    let (first, rest) = text.split_once(' ')?;
    let is_sign = matches!(first, "-" | "*" | "+" | "\u{2013}" | "\u{2014}")
        || !first.is_empty() && first.chars().all(|c| c == '#')
        || ["\u{2022}", "\u{2023}", "\u{25aa}", "\u{25cf}", "\u{25cb}", "\u{25e6}", "\u{00b7}"]
            .contains(&first);
    let number = first.strip_suffix(['.', ')']).map(|number| number.trim_start_matches('('));
    let is_number = number.is_some_and(|number| {
        (1..=2).contains(&number.len()) && number.bytes().all(|digit| digit.is_ascii_digit())
    });
    let is_letter = matches!(first.as_bytes(), [b'a'..=b'z', b')']);
    let is_of_a_list = is_sign || (is_number || is_letter) && !is_numbered(text);
    (is_of_a_list && rest.contains(char::is_alphabetic)).then_some(first)
}

/// Whether a text is all one quotation.
fn is_in_quotes(text: &str) -> bool {
    const PAIRS: [(char, char); 7] = [
        ('"', '"'),
        ('\'', '\''),
        ('\u{201c}', '\u{201d}'),
        ('\u{2018}', '\u{2019}'),
        ('\u{201e}', '\u{201c}'),
        ('\u{00ab}', '\u{00bb}'),
        ('\u{300c}', '\u{300d}'),
    ];
    PAIRS.iter().any(|&(open, close)| {
        let inside = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        inside.is_some_and(|inside| !inside.is_empty() && !inside.contains([open, close]))
    })
}

/// Whether something is written like a link, and is none: words in brackets beside an address or a file in
/// parentheses, or a link of a wiki.
fn has_broken_link(text: &str) -> bool {
    let mut start = 0;
    let mut outside = links(text).into_iter().map(|link| {
        let before = &text[start..link.whole.start];
        start = link.whole.end;
        before
    });
    // The address is cut off by itself.
    let is_broken = |part: &str| part.contains("](") || part.ends_with("] (") || part.contains("[[");
    outside.any(is_broken) || is_broken(&text[start..])
}

/// Whether some words are within two of the same signs, outside of addresses.
fn has_pair(text: &str, mark: &str) -> bool {
    let is_at_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let is_inside = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !mark.starts_with(c));
    let (mut is_open, mut start) = (false, 0);
    for word in text.split(' ') {
        // Within an address they are part of it.
        let address = word.find("://").unwrap_or(word.len());
        for (at, _) in word[..address].match_indices(mark) {
            let before = text[..start + at].chars().next_back();
            let behind = text[start + at + mark.len()..].chars().next();
            if is_open && is_inside(before) && is_at_edge(behind) {
                return true;
            }
            is_open = is_open || is_inside(behind) && is_at_edge(before);
        }
        start += word.len() + 1;
    }
    false
}

/// The first tag of HTML.
fn tag(text: &str) -> Option<&str> {
    const TAGS: [&str; 26] = [
        "a", "b", "i", "u", "p", "s", "br", "hr", "em", "li", "ul", "ol", "td", "tr", "h1", "h2", "h3", "h4",
        "sub", "sup", "div", "span", "font", "code", "table", "strong",
    ];
    const LONGEST: usize = 200;
    text.match_indices('<').find_map(|(at, _)| {
        let (end, _) = text[at..].char_indices().take(LONGEST).find(|(_, c)| *c == '>')?;
        let tag = &text[at..=at + end];
        let name = tag.trim_start_matches(['<', '/']);
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric())?];
        TAGS.iter().any(|known| name.eq_ignore_ascii_case(known)).then_some(tag)
    })
}

/// The first character of a text that is written as HTML does.
fn entity(text: &str) -> Option<&str> {
    const NAMES: [&str; 14] = [
        "amp", "lt", "gt", "nbsp", "quot", "apos", "ndash", "mdash", "lsquo", "rsquo", "ldquo", "rdquo",
        "hellip", "bull",
    ];
    const LONGEST: usize = 9;
    text.match_indices('&').find_map(|(at, _)| {
        let end = text[at..].char_indices().take(LONGEST).find(|(_, c)| *c == ';')?;
        let entity = &text[at..=at + end.0];
        let name = &entity[1..entity.len() - 1];
        let digits = name.strip_prefix("#x").or_else(|| name.strip_prefix('#'));
        let is_number = digits.is_some_and(|digits| {
            !digits.is_empty() && digits.len() < 7 && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
        });
        (is_number || NAMES.contains(&name)).then_some(entity)
    })
}

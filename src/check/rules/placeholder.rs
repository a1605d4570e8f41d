//! A text that only holds the place of one.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::texts::each_text;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("placeholder", Severity::Warning),
    at: Some("focus/A2"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    each_text(case, |site, text, span| {
        if let Some(placeholder) = placeholder_in(text) {
            findings.add(
                site,
                span,
                format!("`{placeholder}` stands where a text belongs"),
                "write the text, or delete the key or the item until there is one".to_owned(),
            );
        }
    });
}

/// What of a text holds a place, if anything does.
fn placeholder_in(text: &str) -> Option<&str> {
    const WHOLE: [&str; 10] =
        ["n/a", "n.a.", "na", "todo", "tbd", "tba", "tbc", "fixme", "placeholder", "lorem"];
    // In lower case some of these are words: a to-do list, a number of x's.
    const WORDS: [&str; 7] = ["TODO", "TBD", "TBA", "TBC", "FIXME", "XXX", "xxx"];
    let text = text.trim();
    let bare = text.trim_matches(['<', '>', '[', ']', '(', ')', '*', '_']);
    let is_filler = |c: char| matches!(c, '.' | '\u{2026}' | '-' | '\u{2013}' | '\u{2014}' | '?');
    let is_x = |c: char| matches!(c, 'x' | 'X');
    if bare.is_empty()
        || bare.chars().all(is_filler)
        || bare.len() > 1 && bare.chars().all(is_x)
        || WHOLE.iter().any(|whole| bare.eq_ignore_ascii_case(whole))
    {
        return Some(text);
    }
    if let Some(lorem) = find_ignoring_case(text, "lorem ipsum") {
        return Some(lorem);
    }
    text.split(|c: char| !c.is_alphanumeric()).find(|word| WORDS.contains(word))
}

fn find_ignoring_case<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    // Letters that change their length with their case are none of these words'.
    let start = text.to_ascii_lowercase().find(words)?;
    text.get(start..start + words.len())
}

#[cfg(test)]
mod tests {
    use super::placeholder_in;

    #[test]
    fn what_holds_a_place_is_told_from_what_is_said() {
        for (text, expected) in [
            ("TODO", Some("TODO")),
            ("todo", Some("todo")),
            ("Leads TBD teams", Some("TBD")),
            ("Write this. TODO: ask the team", Some("TODO")),
            ("Lorem Ipsum dolor sit amet", Some("Lorem Ipsum")),
            ("...", Some("...")),
            ("\u{2026}", Some("\u{2026}")),
            ("-", Some("-")),
            ("xxx", Some("xxx")),
            ("N/A", Some("N/A")),
            ("[tbd]", Some("[tbd]")),
            ("Keeps a todo list", None),
            ("Shows promise ...", None),
            ("Works in NA and EMEA", None),
            ("Knows XXXL sizes", None),
            ("x", None),
            ("最後までやり遂げる。", None),
        ] {
            assert_eq!(placeholder_in(text), expected, "{text}");
        }
    }
}

//! A text that a comment cuts short.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::texts::{each_text, unquoted};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("comment-in-text", Severity::Advice),
    at: Some("focus/A1"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    each_text(case, |site, _, span| {
        let Some(stretch) = unquoted(span, case.text) else {
            return;
        };
        let (written, behind) = (&case.text[stretch.clone()], &case.text[stretch.end..]);
        if begins_a_comment(written, behind) {
            findings.add(
                site,
                span,
                "a comment follows this text, and may be a part of it".to_owned(),
                "put the whole text in quotes; or write a space behind the `#`".to_owned(),
            );
        }
    });
}

/// Whether a `#` is next, with a space before it and a letter or a digit behind it.
fn begins_a_comment(written: &str, behind: &str) -> bool {
    let rest = behind.trim_start_matches(' ');
    let is_apart = rest.len() < behind.len() || written.ends_with(' ');
    let word = rest.strip_prefix('#').filter(|_| is_apart);
    word.is_some_and(|word| word.starts_with(char::is_alphanumeric))
}

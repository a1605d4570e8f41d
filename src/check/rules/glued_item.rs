//! An item of a list that has become the end of the one before it.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::texts::{each_text, unquoted};
use crate::source::Span;

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("glued-item", Severity::Warning),
    at: Some("focus/A1"),
    elsewhere: None,
    find,
};

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    each_text(case, |site, _, span| {
        let item = unquoted(span, case.text)
            .and_then(|stretch| item_within(&case.text[stretch.clone()], stretch.start));
        if let Some(span) = item {
            findings.add(
                site,
                span,
                "this line goes on with the text above it, in spite of its `-`".to_owned(),
                "indent it as the item above; or put the whole text in quotes".to_owned(),
            );
        }
    });
}

/// The first line below the first that starts with a `-`, of a text that begins at an offset.
fn item_within(written: &str, offset: usize) -> Option<Span> {
    let breaks = written.match_indices('\n');
    let mut starts = breaks.map(|(at, _)| {
        let further = &written[at..];
        at + further.len() - further.trim_start().len()
    });
    let start = starts.find(|&start| written[start..].starts_with("- "))?;
    let line = written[start..].lines().next().unwrap_or_default();
    let start = offset + start;
    Some(Span::new(start, start + line.len()))
}

//! Owns the finding of tags (`!!null`, `!mine`). The YAML crate would follow some and pass over
//! others: a text behind `!!null` is nothing, one behind `!!binary` another text.

use serde_yaml::granit_parser::{Event, Parser};

use crate::source::span::Span;

/// The first tag of a text, or what follows it; `None` where there is none, or where the text is
/// no YAML before one comes.
pub(super) fn first_tag(text: &str) -> Option<Span> {
    if !may_have_tags(text) {
        return None;
    }
    let events = Parser::new_from_str(text).map_while(Result::ok);
    let mut tagged = events.filter(|(event, _)| match event {
        Event::Scalar(_, _, _, tag)
        | Event::SequenceStart(_, _, tag)
        | Event::MappingStart(_, _, tag) => tag.is_some(),
        _ => false,
    });
    let (_, span) = tagged.next()?;
    let before = text.char_indices().map(|(at, _)| at);
    let start = before.chain([text.len()]).nth(span.start.index())?;
    let sign = text[..start].rfind('!').unwrap_or(start);
    let written = text[..sign].trim_end_matches('!').len() as u64;
    Some(Span::new(written, written + 1))
}

/// Whether a `!` stands where a tag may. Nearly all files need no second look.
fn may_have_tags(text: &str) -> bool {
    text.match_indices('!').any(|(at, _)| {
        let is_inside = |c: char| c.is_alphanumeric() || c == '!';
        !text[..at].ends_with(is_inside)
    })
}

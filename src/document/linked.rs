//! Owns the way from a line to the line whose addresses are links. A form asks for it when it writes a line:
//! whoever makes a document needs to know of no address.

use std::borrow::Cow;

use crate::model::links;

use super::{Inline, Inlines};

/// A line whose addresses are links. What was searched for may be a part of an address; words that came or
/// went with a change have theirs for themselves.
pub fn linked<'l, 'a>(line: &'l [Inline<'a>]) -> Cow<'l, [Inline<'a>]> {
    if !line.iter().filter_map(Inline::prose).any(|words| words.contains(':')) {
        return Cow::Borrowed(line);
    }
    let is_read_on = |one: &Inline<'_>| matches!(one, Inline::Text(_) | Inline::Hit(_));
    let groups = line.chunk_by(|one, next| is_read_on(one) && is_read_on(next));
    Cow::Owned(groups.flat_map(with_links).collect())
}

/// Pieces that are read as one text, with its addresses as links.
fn with_links<'a>(pieces: &[Inline<'a>]) -> Inlines<'a> {
    let words: Vec<&str> = pieces.iter().filter_map(Inline::prose).collect();
    let text = match words.as_slice() {
        [] => return pieces.to_vec(),
        [only] => Cow::Borrowed(*only),
        several => several.concat().into(),
    };
    let (mut line, mut rest, mut done) = (Inlines::new(), Rest { pieces, done: 0 }, 0);
    for link in links(&text) {
        line.extend(rest.take(link.whole.start - done));
        rest.take(link.words.start - link.whole.start);
        let words = rest.take(link.words.len());
        rest.take(link.whole.end - link.words.end);
        done = link.whole.end;
        line.push(Inline::Link(words, text[link.address].to_owned()));
    }
    line.extend(rest.take(text.len() - done));
    line
}

/// What is left of some pieces of prose.
struct Rest<'l, 'a> {
    pieces: &'l [Inline<'a>],
    /// How much of the first one is taken.
    done: usize,
}

impl<'a> Rest<'_, 'a> {
    /// Takes so many bytes, each piece as what it is.
    fn take(&mut self, mut length: usize) -> Inlines<'a> {
        let mut taken = Inlines::new();
        while length > 0
            && let [first, others @ ..] = self.pieces
        {
            let all = first.prose().unwrap_or_default();
            let end = all.len().min(self.done + length);
            length -= end - self.done;
            let words = &all[self.done..end];
            // A blank did not come or go by itself.
            let kind = if words == " " { &Inline::Text("".into()) } else { first };
            taken.push(kind.with(words.to_owned()));
            self.done = end;
            if end == all.len() {
                (self.pieces, self.done) = (others, 0);
            }
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::linked;
    use crate::document::Inline;

    #[test]
    fn an_address_that_was_found_in_part_is_whole() {
        let line = ["Follows https://a.".into(), Inline::Hit("example".into()), "/b, or not".into()];
        let words = vec!["https://a.".into(), Inline::Hit("example".into()), "/b".into()];
        let whole = Inline::Link(words, "https://a.example/b".to_owned());
        assert_eq!(*linked(&line), ["Follows ".into(), whole, ", or not".into()]);
    }

    #[test]
    fn what_came_does_not_go_on_with_what_went() {
        let line = [Inline::Deleted("http://a.example".into()), Inline::Inserted("http://b.example".into())];
        let addresses = ["http://a.example", "http://b.example"].map(str::to_owned);
        let links: Vec<Inline> = line
            .iter()
            .cloned()
            .zip(addresses)
            .map(|(words, address)| Inline::Link(vec![words], address))
            .collect();
        assert_eq!(*linked(&line), links);
    }
}

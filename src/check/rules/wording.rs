//! Texts that YAML reads in another way than they look.

use std::ops::Range;

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::texts::each_text;
use crate::source::Span;

/// Texts that a comment cuts short.
pub(super) fn comments(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_text(context, |site, _, span| {
        if unquoted(span, context.text).is_some_and(|text| ends_at_a_comment(context.text, text)) {
            let message = "the words after this text are read as a comment, but may belong to it";
            let help = "put the whole text in quotes, or add a space after the `#`";
            findings.add(site, span, message, help);
        }
    });
}

/// Whether a `#` is next, with a space before it and a letter or a digit behind it.
fn ends_at_a_comment(file: &str, text: Range<usize>) -> bool {
    let behind = &file[text.end..];
    let rest = behind.trim_start_matches(' ');
    let is_apart = rest.len() < behind.len() || file[text].ends_with(' ');
    let word = rest.strip_prefix('#').filter(|_| is_apart);
    word.is_some_and(|word| word.starts_with(char::is_alphanumeric))
}

/// Items of a list that have become part of one text.
pub(super) fn glued_items(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_text(context, |site, _, span| {
        let Some(text) = span.within(context.text) else { return };
        if !context.text[text.clone()].contains('\n') {
            return;
        }
        let lines: Vec<Line<'_>> = lines(context.text, text).collect();
        let (item, message, help) = if unquoted(span, context.text).is_some() {
            (
                glued_item(&lines),
                "this line continues the text above it, despite its `-`",
                "indent it like the item above, or put the whole text in quotes",
            )
        } else {
            (
                list_in(&lines),
                "this line is not an item of a list: all lines here become one text",
                "write each of them as an item of its own, outside of the block",
            )
        };
        if let Some(item) = item {
            findings.add(site, item, message, help);
        }
    });
}

/// A line of a text, without the spaces around it.
struct Line<'a> {
    span: Span,
    indentation: usize,
    text: &'a str,
}

fn lines(file: &str, text: Range<usize>) -> impl Iterator<Item = Line<'_>> {
    let mut start = text.start;
    file[text].split_inclusive('\n').map(move |line| {
        let text = line.trim_start_matches(' ');
        let indentation = line.len() - text.len();
        let at = start + indentation;
        start += line.len();
        let text = text.trim_end();
        Line { span: Span::new(at, at + text.len()), indentation, text }
    })
}

/// The first line below the first that was to be an item. A dash at the start of one may as well be that of a
/// sentence - as here - which goes on in lower case, and is the only one that starts a line.
fn glued_item(lines: &[Line<'_>]) -> Option<Span> {
    let mut dashed = lines.iter().skip(1).filter_map(|line| Some((line, line.text.strip_prefix("- ")?)));
    let (first, item) = dashed.next()?;
    let is_one_of_several = dashed.any(|(line, _)| line.indentation == first.indentation);
    (is_one_of_several || item.trim_start().starts_with(char::is_uppercase)).then_some(first.span)
}

/// The first of several lines of a block that begin as items do.
fn list_in(lines: &[Line<'_>]) -> Option<Span> {
    let is_item = |line: &&Line<'_>| {
        let number = line.text.trim_start_matches(|c: char| c.is_ascii_digit());
        let is_numbered = number.len() < line.text.len() && number.starts_with([')', '.']);
        is_numbered && number[1..].starts_with(' ')
            || ["- ", "* ", "\u{2022} "].iter().any(|sign| line.text.starts_with(sign))
    };
    let mut items = lines.iter().filter(is_item);
    items.next().filter(|_| items.next().is_some()).map(|line| line.span)
}

/// Where a text is in its file, if it is written as it is: neither in quotes nor as a block below a `|` or a
/// `>`.
fn unquoted(span: Span, file: &str) -> Option<Range<usize>> {
    let text = span.within(file)?;
    let before = file[..text.start].trim_end();
    // Where nothing parts a text from a long line of others, that line is not looked through for each.
    let begins_a_line = file[before.len()..text.start].contains('\n');
    let is_sign = |word: &str| word.starts_with(['|', '>']);
    let is_block = begins_a_line && before.rsplit(char::is_whitespace).next().is_some_and(is_sign);
    let is_quoted = file[text.clone()].starts_with(['"', '\'']);
    (!is_block && !is_quoted).then_some(text)
}

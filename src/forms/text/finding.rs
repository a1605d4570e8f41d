//! Owns the picture of something found in a file: what it is, the line with the words in question marked, and
//! what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use unicode_width::UnicodeWidthChar;

use crate::document::{Finding, Weight};
use crate::forms::line::plain;
use crate::model::{escape_controls, visible};

use super::layout::lines;
use super::message::labeled;
use super::screen::Screen;

/// A finding, with a final newline.
pub(super) fn draw(finding: &Finding<'_>, screen: Screen) -> String {
    let label = format!("{}[{}]", finding.severity, finding.code);
    let message = escape_controls(&plain(&finding.message));
    let mut out = String::new();
    labeled((finding.weight.into(), &label), &message, "  ", screen, &mut out);
    out.push_str(&below(finding, screen));
    out.push('\n');
    out
}

/// How many columns past the width given to it the renderer may take, for the dots where it cuts a line.
const UNCOUNTED: usize = 4;

/// How many columns beside a mark the renderer takes: for the line's number, and for dots at both ends.
const UNMARKED: usize = 16;

/// The line, the mark and the help.
fn below(finding: &Finding<'_>, screen: Screen) -> String {
    let renderer = if screen.styled { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(screen.width.saturating_sub(UNCOUNTED)).decor_style(if screen.ascii {
        DecorStyle::Ascii
    } else {
        DecorStyle::Unicode
    });
    // What is left of the help: the number's width, a sign and its blanks, the word.
    let number = finding.line.to_string().len();
    let room = screen.width.saturating_sub(number + " = help: ".len());
    let help = escape_controls(&plain(&finding.help));
    let group = Group::with_level(match finding.weight {
        Weight::Error => Level::ERROR,
        Weight::Warning => Level::WARNING,
        Weight::Note => Level::NOTE,
    });
    let help = Level::HELP.message(lines(&help, room));
    let group = match finding.span.clone() {
        None => group.element(help),
        Some(span) => {
            let shown = Shown::new(finding.text, span, screen.width.saturating_sub(number + UNMARKED));
            group
                .element(
                    Snippet::source(shown.line)
                        .line_start(finding.line)
                        .path(finding.file)
                        .annotation(AnnotationKind::Primary.span(shown.mark)),
                )
                .element(help)
        }
    };
    renderer.render(&[group])
}

/// A line of a file without characters that would steer the terminal. (The tab is the renderer's to widen.)
fn readable(text: &str) -> String {
    let shown = |c| if c == '\t' { c } else { visible(c) };
    text.chars().map(shown).collect()
}

/// A line with the part of it that is marked, cut out of the text so that a large file, or a long line, costs
/// nothing.
struct Shown {
    line: String,
    mark: std::ops::Range<usize>,
}

impl Shown {
    /// The most of a line that is shown, in bytes, to either side of where the mark starts.
    const MOST: usize = 2_000;

    /// A mark is no wider than there is room for: the renderer does not cut within one.
    fn new(text: &str, span: std::ops::Range<usize>, room: usize) -> Self {
        let start = span.start;
        let mut from = start.saturating_sub(Self::MOST);
        let mut until = text.len().min(start + Self::MOST);
        while !text.is_char_boundary(from) {
            from -= 1;
        }
        while !text.is_char_boundary(until) {
            until -= 1;
        }
        let line = text[from..start].rfind('\n').map_or(from, |at| from + at + 1);
        let line_end = text[start..until].find('\n').map_or(until, |at| start + at);
        // Of a span of several lines, as a whole cell is, the first is marked.
        let end = span.end.clamp(start, line_end);
        let end = if end == start && end < line_end {
            start + text[start..].chars().next().map_or(0, char::len_utf8)
        } else {
            end
        };
        let before = readable(&text[line..start]);
        let marked = readable(&text[start..end]);
        let mut room = room;
        let fits = |c: &char| {
            let width = c.width().unwrap_or(0);
            let has_room = width <= room;
            room = room.saturating_sub(width);
            has_room
        };
        let seen: usize = marked.chars().take_while(fits).map(char::len_utf8).sum();
        let after = readable(text[end..line_end].trim_end_matches('\r'));
        let mark = before.len()..before.len() + seen;
        Self { line: before + &marked + &after, mark }
    }
}

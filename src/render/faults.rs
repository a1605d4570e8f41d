//! Owns the picture of a file's faults: the line shown, the place marked, what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::model::visible;
use crate::source::{Fault, FaultyLadder, MOST_FAULTS};

use super::text::Screen;

/// The most faults that are drawn; of the rest the number is said.
const MOST: usize = 50;

/// All faults of a file, in the order of the file, with a final newline.
pub fn faults(faulty: &FaultyLadder, screen: Screen) -> String {
    let renderer = if screen.styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer
        .term_width(screen.width)
        .decor_style(if screen.ascii {
            DecorStyle::Ascii
        } else {
            DecorStyle::Unicode
        });
    let mut out = String::new();
    for fault in faulty.faults.iter().take(MOST) {
        out.push_str(&renderer.render(&[group(faulty, fault)]));
        out.push_str("\n\n");
    }
    match faulty.faults.len() {
        MOST_FAULTS => out.push_str(&format!(
            "and {} more faults at least\n",
            MOST_FAULTS - MOST
        )),
        many if many > MOST => out.push_str(&format!("and {} more faults\n", many - MOST)),
        _ => out.truncate(out.len() - 1),
    }
    out
}

fn group<'a>(faulty: &'a FaultyLadder, fault: &'a Fault) -> Group<'a> {
    let title = Level::ERROR
        .primary_title(readable(&fault.message))
        .id(fault.code);
    let help = Level::HELP.message(readable(&fault.help));
    let Some(place) = fault.place.bytes() else {
        return title.element(help);
    };
    let shown = Shown::new(&faulty.text, place);
    title
        .element(
            Snippet::source(shown.line)
                .line_start(shown.number)
                .path(&faulty.name)
                .annotation(AnnotationKind::Primary.span(shown.mark)),
        )
        .element(help)
}

/// A text without characters that would steer the terminal. (The tab is the renderer's to widen.)
fn readable(text: &str) -> String {
    let shown = |c| if c == '\t' { c } else { visible(c) };
    text.chars().map(shown).collect()
}

/// The line of a place, cut out of the text so that a large file costs nothing.
struct Shown {
    line: String,
    number: usize,
    mark: std::ops::Range<usize>,
}

impl Shown {
    /// The most of a line that is shown, in bytes, to either side of the place.
    const MOST: usize = 10_000;

    fn new(text: &str, place: std::ops::Range<usize>) -> Self {
        let start = floor_boundary(text, place.start);
        let line = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        // A place that runs over several lines, as a whole cell does, is marked by its first.
        let end = floor_boundary(text, place.end.clamp(start, line_end)).max(start);
        let end = if end == start && end < line_end {
            start + text[start..].chars().next().map_or(0, char::len_utf8)
        } else {
            end
        };
        let until = floor_boundary(text, line_end.min(start + Self::MOST));
        let end = end.min(until).max(start);
        let from = floor_boundary(text, line.max(start.saturating_sub(Self::MOST)));
        let before = readable(&text[from..start]);
        let marked = readable(&text[start..end]);
        let after = readable(text[end..until].trim_end_matches('\r'));
        let mark = before.len()..before.len() + marked.len();
        Self {
            line: before + &marked + &after,
            number: 1 + text[..line].matches('\n').count(),
            mark,
        }
    }
}

/// The offset itself, or the start of the character it falls into.
fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

//! Owns the picture of a place in a file: what was found, the line shown, the place marked, what
//! to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::document::{Finding, Inline, Weight};
use crate::model::{escape_controls, visible};

use super::screen::Screen;
use super::style::Style;

use super::layout::paragraph;

/// A finding, with a final newline.
pub(super) fn draw(finding: &Finding<'_>, screen: Screen) -> String {
    let lead = format!("{}[{}]: ", finding.severity, finding.code);
    let message = escape_controls(&plain(&finding.message));
    let label = lead.trim_end_matches([' ', ':']);
    let mut out = String::new();
    for (first, words) in paragraph(&message, screen.width, &lead, "  ") {
        match first.strip_prefix(label) {
            Some(behind) => {
                screen.paint_on(&mut out, style(finding.weight), &[label]);
                out.push_str(behind);
            }
            None => out.push_str(first),
        }
        out.push_str(words);
        out.push('\n');
    }
    out.push_str(&below(finding, screen));
    out.push('\n');
    out
}

/// The words of a message, names in backticks.
fn plain(message: &[Inline<'_>]) -> String {
    let words = message.iter().map(|piece| match piece {
        Inline::Code(text) => format!("`{text}`"),
        Inline::Text(text) => text.to_string(),
        _ => String::new(),
    });
    words.collect()
}

/// How many columns more than it is told the renderer may take for the dots where it cuts a line.
const UNCOUNTED: usize = 4;

fn style(weight: Weight) -> Style {
    match weight {
        Weight::Error => Style::Error,
        Weight::Warning => Style::Warning,
        Weight::Note => Style::Note,
    }
}

/// The line, the mark and the help.
fn below(finding: &Finding<'_>, screen: Screen) -> String {
    let renderer = if screen.styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer
        .term_width(screen.width.saturating_sub(UNCOUNTED))
        .decor_style(if screen.ascii {
            DecorStyle::Ascii
        } else {
            DecorStyle::Unicode
        });
    // What stands left of the help: the number's width, a sign and its blanks, the word.
    let number = finding.line.to_string().len();
    let room = screen.width.saturating_sub(number + " = help: ".len());
    let help = escape_controls(&plain(&finding.help));
    let help: Vec<&str> = paragraph(&help, room, "", "")
        .into_iter()
        .map(|(_, words)| words)
        .collect();
    let help = help.join("\n");
    let group = Group::with_level(match finding.weight {
        Weight::Error => Level::ERROR,
        Weight::Warning => Level::WARNING,
        Weight::Note => Level::NOTE,
    });
    let help = Level::HELP.message(help);
    let group = match finding.span.clone() {
        None => group.element(help),
        Some(span) => {
            let shown = Shown::new(finding.text, span);
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

/// The line of a place, cut out of the text so that a large file, or a long line, costs nothing.
struct Shown {
    line: String,
    mark: std::ops::Range<usize>,
}

impl Shown {
    /// The most of a line that is shown, in bytes, to either side of the place.
    const MOST: usize = 2_000;

    fn new(text: &str, place: std::ops::Range<usize>) -> Self {
        let start = place.start;
        let mut from = start.saturating_sub(Self::MOST);
        let mut until = text.len().min(start + Self::MOST);
        while !text.is_char_boundary(from) {
            from -= 1;
        }
        while !text.is_char_boundary(until) {
            until -= 1;
        }
        let line = text[from..start]
            .rfind('\n')
            .map_or(from, |at| from + at + 1);
        let line_end = text[start..until].find('\n').map_or(until, |at| start + at);
        // A place that runs over several lines, as a whole cell does, is marked by its first.
        let end = place.end.clamp(start, line_end);
        let end = if end == start && end < line_end {
            start + text[start..].chars().next().map_or(0, char::len_utf8)
        } else {
            end
        };
        let before = readable(&text[line..start]);
        let marked = readable(&text[start..end]);
        let after = readable(text[end..line_end].trim_end_matches('\r'));
        let mark = before.len()..before.len() + marked.len();
        Self {
            line: before + &marked + &after,
            mark,
        }
    }
}

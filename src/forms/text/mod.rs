//! Text for a terminal: fits a width, wraps by word, and puts below one another what would be squeezed.

mod finding;
pub(crate) mod layout;
mod message;
mod page;
mod run;
pub(crate) mod screen;
mod table;

pub use message::message;
pub use screen::{Screen, Style};

use crate::document::{Block, Document, Inline, Inlines, Item, Tone, linked};
use crate::forms::line::without_bullet;
use crate::model::ChangeKind;

use layout::{GUTTER, widest};
use page::Page;

/// A document laid out for a screen, with what is inferred of it at the end. Where that is said of whole
/// ladders, what is marked besides is an exception: a few of them are explained unasked.
pub fn write(document: &Document<'_>, screen: Screen) -> String {
    const FEW: usize = 4;
    let whole = document.inferred();
    let explains_few = !whole.is_empty() && document.count_of_marks() <= FEW;
    let mut page = Page::new(Screen { sources: screen.sources || explains_few, ..screen });
    for part in &document.parts {
        page.part_widely();
        for (index, block) in part.iter().enumerate() {
            if index.checked_sub(1).is_none_or(|last| !is_close(&part[last], block)) {
                page.part();
            }
            let is_over_headings = matches!(part.get(index + 1), Some(Block::Heading(3.., _)));
            write_block(block, is_over_headings, &mut page);
        }
    }
    page.finish(&whole, screen.sources)
}

/// Whether a block is read with the one before it, so that no empty line parts them.
fn is_close(last: &Block<'_>, block: &Block<'_>) -> bool {
    match (last, block) {
        (Block::Heading(..), Block::Paragraph(_))
        | (Block::Paragraph(_), Block::List(_))
        | (_, Block::Heading(3.., _)) => true,
        (Block::Paragraph(last), Block::Paragraph(next)) => {
            last.tone != Tone::Quiet || next.tone == Tone::Quiet
        }
        (Block::Heading(level, _), _) => *level > 1,
        (Block::Changes(_), Block::Paragraph(more)) => more.tone == Tone::Quiet,
        _ => false,
    }
}

fn write_block<'a>(block: &Block<'a>, is_over_headings: bool, page: &mut Page<'a>) {
    match block {
        Block::Heading(1, text) => page.hang_line(Style::Title, "", "  ", text),
        Block::Heading(2, text) if is_over_headings => {
            // Told from those below where there is no style.
            let capitals = linked(text);
            let capitals = capitals.iter().map(|piece| match piece {
                Inline::Text(words) => words.to_uppercase().into(),
                other => other.clone(),
            });
            page.hang_line(Style::Heading, "", "  ", &capitals.collect::<Inlines>());
        }
        Block::Heading(_, text) => page.hang_line(Style::Heading, "", "  ", text),
        Block::Paragraph(paragraph) => {
            let style = match paragraph.tone {
                Tone::Body => Style::Body,
                Tone::Quiet => Style::Hint,
                Tone::Of(weight) => weight.into(),
            };
            page.hang_line(style, "", "", &paragraph.text);
        }
        Block::List(items) => {
            let bullet = page.screen.bullet();
            for item in items {
                write_item(bullet, item, page);
            }
        }
        Block::Numbered(items) => {
            for (number, item) in (1..).zip(items) {
                write_item(&format!("{number}. "), item, page);
            }
        }
        Block::Pairs(pairs) => write_pairs(pairs, page),
        Block::Changes(changes) => {
            for change in changes {
                let (sign, style) = match change.kind {
                    ChangeKind::Kept => ("= ", Style::Body),
                    ChangeKind::Reworded => ("~ ", Style::Reworded),
                    ChangeKind::New => ("+ ", Style::New),
                    ChangeKind::Gone => ("- ", Style::Gone),
                };
                page.hang_line(style, sign, "  ", &without_bullet(&change.text));
            }
        }
        Block::Table(table) => table::write(table, page),
        // It is copied, and so never wrapped.
        Block::Code(_, text) => text.lines().for_each(|line| page.push(&format!("  {line}\n"))),
        Block::Finding(finding) => page.push(&finding::draw(finding, page.screen)),
        Block::Anchor(_) => {}
    }
}

fn write_item<'a>(sign: &str, item: &Item<'a>, page: &mut Page<'a>) {
    let indent = " ".repeat(widest([sign]));
    page.hang_line(Style::Body, sign, &indent, &without_bullet(&item.text));
    for below in &item.below {
        page.hang_line(Style::Body, &indent, &indent, below);
    }
}

/// Names in a column and what there is to say of them in another, where the names leave room for it; short
/// ones twice side by side, read down the left side first.
fn write_pairs<'a>(pairs: &[(Inlines<'a>, Inlines<'a>)], page: &mut Page<'a>) {
    const BETWEEN: usize = 4;
    let pairs: Vec<(String, String)> =
        pairs.iter().map(|(name, words)| (page.words(name), page.words(words))).collect();
    let width = page.screen.width;
    let padded = |text: &str, to: usize| format!("{text}{}", " ".repeat(to - widest([text])));
    let names_in = |pairs: &[(String, String)]| widest(pairs.iter().map(|(name, _)| name.as_str()));
    let column = |pairs: &[(String, String)]| -> Vec<String> {
        let to = names_in(pairs) + GUTTER;
        pairs.iter().map(|(name, words)| padded(name, to) + words).collect()
    };
    let (left, right) = pairs.split_at(pairs.len().div_ceil(2));
    let (left, right) = (column(left), column(right));
    let left_width = widest(left.iter().map(String::as_str)) + BETWEEN;
    if pairs.len() > 3 && left_width + widest(right.iter().map(String::as_str)) <= width {
        for (index, line) in left.iter().enumerate() {
            let line = padded(line, left_width) + right.get(index).map_or("", String::as_str);
            page.push(&format!("{}\n", line.trim_end()));
        }
        return;
    }
    let name_width = names_in(&pairs);
    for (name, words) in &pairs {
        if name_width <= width / 3 {
            let (first, others) = (padded(name, name_width + GUTTER), " ".repeat(name_width + GUTTER));
            page.hang(Style::Body, &first, &others, words);
        } else {
            page.hang(Style::Body, "", "  ", &format!("{name}: {words}"));
        }
    }
}

/// What to ask next, a line each, with an empty line before them; nothing where there is nothing to ask.
pub fn suggestions(commands: &[String], screen: Screen) -> String {
    let mut page = Page::new(screen);
    for (index, command) in commands.iter().enumerate() {
        let lead = if index == 0 { "Try: " } else { "     " };
        page.hang(Style::Hint, lead, "         ", command);
    }
    let lines = page.finish(&[], false);
    if lines.is_empty() { lines } else { format!("\n{lines}") }
}

//! Text for a terminal: fits a width, wraps by word, stacks where a table would squeeze.

mod cells;
mod changes;
mod finding;
mod grid;
pub(crate) mod layout;
mod message;
mod page;
mod run;
pub(crate) mod screen;
pub(crate) mod style;
mod table;
mod timeline;

pub use message::message;
pub use screen::Screen;
pub use style::Style;

use crate::document::{
    Block, Document, Entry, Fact, FactPlace, Inline, Item, Lead, Mark, Pairs, Paragraph, Tone,
};
use crate::forms::line::{facts_in_line, led};

use page::Page;

/// A document laid out for a screen, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>, screen: Screen) -> String {
    let mut page = Page::new(screen);
    for part in &document.parts {
        page.part_widely();
        write_blocks(part, &mut page);
    }
    page.finish()
}

fn write_blocks<'a>(blocks: &[Block<'a>], page: &mut Page<'a>) {
    for block in blocks {
        write_block(block, page);
    }
}

fn write_block<'a>(block: &Block<'a>, page: &mut Page<'a>) {
    match block {
        Block::Title(_, title) => {
            page.part();
            page.hang_line(Style::Title, "", "  ", title);
        }
        Block::Heading(_, heading) => {
            page.part();
            page.hang_line(Style::Heading, "", "  ", heading);
        }
        Block::Facts(facts) => write_facts(facts, page),
        Block::Paragraph(paragraph) => write_paragraph(paragraph, "", page),
        Block::Entries(entries) => write_entries(entries, page),
        Block::List(items) => write_list(items, page),
        Block::Pairs(pairs) => write_pairs(pairs, page),
        Block::Cells(cells) => cells::cells(cells, page),
        Block::Ends(ends) => changes::ends(ends, page),
        Block::Changes(changes) => changes::changes(changes, page),
        Block::Timeline(timeline) => timeline::timeline(timeline, page),
        Block::Table(table) => table::table(table, page),
        Block::Grid(grid) => grid::grid(grid, page),
        Block::Columns { count, wide, narrow } => {
            let is_wide = changes::fits(*count, page.screen);
            write_blocks(if is_wide { wide } else { narrow }, page);
        }
        Block::Code(text) => write_code(text, page),
        Block::Finding(finding) => {
            page.part();
            page.push(&finding::draw(finding, page.screen));
            page.part();
        }
    }
}

fn write_facts<'a>(facts: &[Fact<'a>], page: &mut Page<'a>) {
    let in_line = facts_in_line(facts, &Inline::Dot);
    if !in_line.is_empty() {
        page.hang_line(Style::Body, "", "  ", &in_line);
    }
    for fact in facts {
        let is_marks = fact.value.iter().all(|it| matches!(it, Inline::Note(_)));
        let lead = format!("{}{}", fact.label, if is_marks { "" } else { ": " });
        match fact.place {
            FactPlace::InLine(_) => {}
            FactPlace::Own => page.hang_line(Style::Body, &lead, "  ", &fact.value),
            FactPlace::Quiet => page.hang_line(Style::Hint, &lead, "  ", &fact.value),
            FactPlace::Counted(count) => {
                let is_wide = page.screen.has_room_for_tables();
                let others = " ".repeat(if is_wide { 30 } else { 4 });
                let lead = format!("{:26}{count:>2}  ", format!("{}:", fact.label));
                page.hang_line(Style::Body, &lead, &others, &fact.value);
            }
        }
    }
}

/// Names in a column and what there is to say of them in another, where the names leave room for it.
fn write_pairs<'a>(groups: &[Pairs<'a>], page: &mut Page<'a>) {
    let mut names = Vec::new();
    for (name, _) in groups.iter().flat_map(|group| &group.pairs) {
        names.push(page.words(name));
    }
    let width = layout::widest(names.iter().map(String::as_str));
    let is_wide = page.screen.has_room_for_tables() && width <= page.screen.width / 3;
    let mut names = names.iter();
    for Pairs { heading, pairs } in groups {
        page.part();
        page.say(Style::Heading, heading);
        for ((_, words), name) in pairs.iter().zip(names.by_ref()) {
            if is_wide {
                let fill = " ".repeat(width - layout::widest([name.as_str()]) + 2);
                let others = " ".repeat(width + 4);
                page.hang_line(Style::Body, &format!("  {name}{fill}"), &others, words);
            } else {
                let line = led(format!("{name}: "), words);
                page.hang_line(Style::Body, "  ", "    ", &line);
            }
        }
    }
}

/// A text to be copied, which is not wrapped.
fn write_code(text: &str, page: &mut Page<'_>) {
    for line in text.lines() {
        page.push(&format!("  {line}\n"));
    }
}

/// A paragraph, moved to the right by some blanks.
fn write_paragraph<'a>(paragraph: &Paragraph<'a>, indent: &str, page: &mut Page<'a>) {
    if paragraph.is_apart {
        page.part();
    }
    let style = style_of(paragraph.tone);
    match paragraph.lead {
        Lead::None => {
            let hang = if paragraph.is_hanging { "  " } else { "" };
            let others = format!("{indent}{hang}");
            page.hang_line(style, indent, &others, &paragraph.text);
        }
        Lead::Name(label) => {
            let first = format!("{indent}{label}: ");
            page.hang_line(style, &first, "  ", &paragraph.text);
        }
        Lead::Label(label) => {
            let first = format!("{indent}{label}: ");
            let others = match indent {
                "" => " ".repeat(first.len()),
                _ => indent.to_owned(),
            };
            page.hang_line(style, &first, &others, &paragraph.text);
        }
        Lead::Arrow(_) => {
            let first = format!("{indent}{}", page.screen.arrow());
            let others = " ".repeat(layout::widest([first.as_str()]));
            page.hang_line(style, &first, &others, &paragraph.text);
        }
    }
}

fn style_of(tone: Tone) -> Style {
    match tone {
        Tone::Body => Style::Body,
        Tone::Quiet => Style::Hint,
        Tone::Of(weight) => weight.into(),
    }
}

/// Items behind bullets, a little to the right.
fn write_list<'a>(items: &[Item<'a>], page: &mut Page<'a>) {
    let bullet = format!("  {}", page.screen.bullet());
    for item in items {
        page.hang_line(Style::Body, &bullet, "    ", &item.text);
        for below in &item.below {
            page.hang_line(Style::Body, "      ", "      ", below);
        }
    }
}

fn write_entries<'a>(entries: &[Entry<'a>], page: &mut Page<'a>) {
    for (number, entry) in (1..).zip(entries) {
        let (first, others) = match entry.mark {
            Mark::Bullet => (page.screen.bullet().to_owned(), "  "),
            Mark::Number | Mark::Count => (format!("{number}. "), "   "),
            Mark::Word(word) => (format!("{word:9}  "), "           "),
            Mark::Plain => (String::new(), "    "),
            Mark::Title | Mark::Section => (String::new(), "  "),
        };
        let is_apart = match entry.mark {
            Mark::Number | Mark::Section => true,
            Mark::Title | Mark::Plain => number == 1,
            _ => false,
        };
        if is_apart {
            page.part();
        }
        let style = match entry.tone {
            _ if entry.is_heading => Style::Heading,
            tone => style_of(tone),
        };
        page.hang_line(style, &first, others, &entry.head);
        for (index, paragraph) in entry.paragraphs.iter().enumerate() {
            let style = style_of(paragraph.tone);
            match (entry.mark, index) {
                (Mark::Plain, _) => page.hang_line(style, "  ", "    ", &paragraph.text),
                (Mark::Title, 0) => page.hang_line(style, "    ", "    ", &paragraph.text),
                (Mark::Title, _) => page.hang_line(style, "    ", "      ", &paragraph.text),
                _ => write_paragraph(paragraph, others, page),
            }
        }
    }
}

/// What to ask next, a line each, with an empty line before them; nothing where there is nothing to
/// ask.
pub fn suggestions(commands: &[String], screen: Screen) -> String {
    let mut page = Page::new(screen);
    for (index, command) in commands.iter().enumerate() {
        let lead = if index == 0 { "Next: " } else { "      " };
        page.hang(Style::Hint, lead, "          ", command);
    }
    let lines = page.finish();
    if lines.is_empty() { lines } else { format!("\n{lines}") }
}

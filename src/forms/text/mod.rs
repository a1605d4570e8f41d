//! Text for a terminal: fits a width, wraps by word, stacks where a table would squeeze.

mod cells;
pub(crate) mod layout;
mod page;
mod run;
pub(crate) mod screen;
pub(crate) mod style;

pub use screen::Screen;
pub use style::Style;

use crate::document::{
    Block, Document, Entry, Fact, FactPlace, Inline, Lead, Mark, Paragraph, Tone,
};

use page::Page;

/// A document laid out for a screen, with the reasons behind its marks at the end.
pub fn write(document: &Document<'_>, screen: Screen) -> String {
    let mut page = Page::new(screen);
    for part in &document.parts {
        page.part_widely();
        for block in part {
            write_block(block, &mut page);
        }
    }
    page.finish()
}

fn write_block<'a>(block: &Block<'a>, page: &mut Page<'a>) {
    match block {
        Block::Title(_, title) => page.hang_line(Style::Title, "", "  ", title),
        Block::Heading(_, heading) => {
            page.part();
            page.hang_line(Style::Heading, "", "  ", heading);
        }
        Block::Facts(facts) => write_facts(facts, page),
        Block::Paragraph(paragraph) => write_paragraph(paragraph, "", page),
        Block::Entries(entries) => write_entries(entries, page),
        Block::Cells(cells) => cells::cells(cells, page),
    }
}

fn write_facts<'a>(facts: &[Fact<'a>], page: &mut Page<'a>) {
    let mut in_line: Vec<Inline<'a>> = Vec::new();
    for fact in facts {
        match &fact.place {
            FactPlace::InLine(words) if words.is_empty() => {}
            FactPlace::InLine(words) => {
                if !in_line.is_empty() {
                    in_line.push(Inline::Dot);
                }
                in_line.extend(words.iter().cloned());
            }
            FactPlace::Own | FactPlace::Quiet => {}
        }
    }
    if !in_line.is_empty() {
        page.hang_line(Style::Body, "", "  ", &in_line);
    }
    for fact in facts {
        let style = match fact.place {
            FactPlace::InLine(_) => continue,
            FactPlace::Own => Style::Body,
            FactPlace::Quiet => Style::Hint,
        };
        let is_marks = fact.value.iter().all(|it| matches!(it, Inline::Note(_)));
        let lead = format!("{}{}", fact.label, if is_marks { "" } else { ": " });
        page.hang_line(style, &lead, "  ", &fact.value);
    }
}

/// A paragraph, moved to the right by some blanks.
fn write_paragraph<'a>(paragraph: &Paragraph<'a>, indent: &str, page: &mut Page<'a>) {
    if paragraph.is_apart {
        page.part();
    }
    let style = style_of(paragraph.tone);
    match paragraph.lead {
        Lead::None => page.hang_line(style, indent, indent, &paragraph.text),
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
    }
}

fn write_entries<'a>(entries: &[Entry<'a>], page: &mut Page<'a>) {
    for (number, entry) in (1..).zip(entries) {
        let (first, others) = match entry.mark {
            Mark::Bullet => (page.screen.bullet().to_owned(), "  "),
            Mark::Number => (format!("{number}. "), "   "),
            Mark::Word(word) => (format!("{word:9}  "), "           "),
        };
        if entry.mark == Mark::Number {
            page.part();
        }
        let style = match entry.tone {
            _ if entry.is_heading => Style::Heading,
            tone => style_of(tone),
        };
        page.hang_line(style, &first, others, &entry.head);
        for paragraph in &entry.paragraphs {
            write_paragraph(paragraph, others, page);
        }
    }
}

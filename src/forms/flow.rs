//! Owns what a document is where it scrolls: headings, paragraphs, lists and tables. Markdown and HTML
//! write these; that both say the same is so by construction.

use crate::document::{
    Block, CellRow, CellSection, Document, Entry, Fact, Inline, Inlines, Item, Lead, Mark,
    Paragraph,
};

/// A piece of a document that scrolls.
#[derive(Debug)]
pub(super) enum Element<'a> {
    /// A heading; 1 is the highest level.
    Heading(u8, Inlines<'a>),
    /// A paragraph.
    Paragraph(Inlines<'a>),
    /// A list.
    List(Vec<ListItem<'a>>),
}

/// An item of a list.
#[derive(Debug)]
pub(super) struct ListItem<'a> {
    /// What it says, line by line.
    pub(super) lines: Vec<Inlines<'a>>,
    /// The items below it.
    pub(super) below: Vec<Inlines<'a>>,
}

impl<'a> ListItem<'a> {
    fn line(line: Inlines<'a>) -> Self {
        Self {
            lines: vec![line],
            below: Vec::new(),
        }
    }
}

/// The elements of a document, in the order in which they are read.
pub(super) fn elements<'a>(document: &Document<'a>) -> Vec<Element<'a>> {
    let mut flow = Flow {
        elements: Vec::new(),
        level: 1,
    };
    for block in document.parts.iter().flatten() {
        flow.block(block);
    }
    flow.elements
}

struct Flow<'a> {
    elements: Vec<Element<'a>>,
    /// The level of the last title or heading: what belongs to it is deeper by one.
    level: u8,
}

impl<'a> Flow<'a> {
    fn block(&mut self, block: &Block<'a>) {
        match block {
            Block::Title(level, text) | Block::Heading(level, text) => {
                self.level = *level;
                self.elements.push(Element::Heading(*level, text.clone()));
            }
            Block::Facts(facts) => {
                let items = facts.iter().map(|one| ListItem::line(fact(one)));
                self.elements.push(Element::List(items.collect()));
            }
            Block::Paragraph(one) => self.elements.push(Element::Paragraph(paragraph(one))),
            Block::Entries(entries) => self.entries(entries),
            Block::Cells(cells) => {
                for section in &cells.sections {
                    self.section(section);
                }
            }
        }
    }

    fn entries(&mut self, entries: &[Entry<'a>]) {
        let mut items = Vec::new();
        for entry in entries {
            if entry.is_heading {
                let heading = Element::Heading(self.level + 1, entry.head.clone());
                self.elements.push(heading);
                let paragraphs = entry.paragraphs.iter().map(paragraph);
                self.elements.extend(paragraphs.map(Element::Paragraph));
                continue;
            }
            let mut head = entry.head.clone();
            if let Mark::Word(word) = entry.mark {
                head.splice(0..0, [Inline::Strong(word.into()), " ".into()]);
            }
            let mut lines = vec![head];
            lines.extend(entry.paragraphs.iter().map(paragraph));
            items.push(ListItem {
                lines,
                below: Vec::new(),
            });
        }
        if !items.is_empty() {
            self.elements.push(Element::List(items));
        }
    }

    fn section(&mut self, section: &CellSection<'a>) {
        let level = self.level + 1;
        if let Some(heading) = section.heading {
            self.elements
                .push(Element::Heading(level, vec![heading.into()]));
        }
        let level = level + u8::from(section.heading.is_some());
        for row in &section.rows {
            self.cell(row, level);
        }
    }

    fn cell(&mut self, row: &CellRow<'a>, level: u8) {
        self.elements
            .push(Element::Heading(level, rated(&row.label, row.rating)));
        let about = row.about.iter().cloned();
        self.elements.extend(about.map(Element::Paragraph));
        if !row.items.is_empty() {
            let items = row.items.iter().map(item);
            self.elements.push(Element::List(items.collect()));
        }
    }
}

/// A label with the rating behind it, where there is one; the label's marks stay last.
fn rated<'a>(label: &[Inline<'a>], rating: Option<crate::model::Rating<'a>>) -> Inlines<'a> {
    let is_mark = |piece: &&Inline<'a>| matches!(piece, Inline::Note(_));
    let words = label.iter().filter(|piece| !is_mark(piece)).cloned();
    let mut rated: Inlines<'a> = words.collect();
    if let Some(rating) = rating {
        rated.extend([": ".into(), Inline::Rating(rating)]);
    }
    rated.extend(label.iter().filter(is_mark).cloned());
    rated
}

fn fact<'a>(fact: &Fact<'a>) -> Inlines<'a> {
    let mut line = vec![
        Inline::Strong(format!("{}:", fact.label).into()),
        " ".into(),
    ];
    line.extend(fact.value.iter().cloned());
    line
}

fn paragraph<'a>(paragraph: &Paragraph<'a>) -> Inlines<'a> {
    let mut line = Inlines::new();
    if let Lead::Label(label) | Lead::Arrow(label) = paragraph.lead {
        line.extend([Inline::Strong(format!("{label}:").into()), " ".into()]);
    }
    line.extend(paragraph.text.iter().cloned());
    line
}

fn item<'a>(item: &Item<'a>) -> ListItem<'a> {
    ListItem {
        lines: vec![item.text.clone()],
        below: item.below.clone(),
    }
}

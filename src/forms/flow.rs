//! Owns what a document is where it scrolls: headings, paragraphs, lists and tables. Markdown and
//! HTML both write these, so that neither says what the other does not.

use crate::document::{
    Block, CellSection, Change, Changes, Document, Ends, Entry, Fact, FactPlace, Finding, Grid,
    GridCell, GridRole, Inline, Inlines, Item, Lead, Mark, Paragraph, StepFact, Table, TableCell,
    Timeline, joined,
};
use crate::model::{ChangeKind, Rating};

use super::grid::{GridEntry, GridSigns};
use super::line::{facts_in_line, led};

/// A piece of a document that scrolls.
#[derive(Debug)]
pub(super) enum Element<'a> {
    /// A heading; 1 is the highest level.
    Heading(u8, Inlines<'a>),
    /// A paragraph.
    Paragraph(Inlines<'a>),
    /// A list.
    List(Vec<ListItem<'a>>),
    /// A table; the first cell of each row names it.
    Table {
        /// What the columns are called.
        head: Vec<Inlines<'a>>,
        /// The rows; a cell is lines below one another.
        rows: Vec<Vec<Vec<Inlines<'a>>>>,
    },
    /// A text to be copied as it is.
    Code(String),
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
        Self::lines(vec![line])
    }

    fn lines(lines: Vec<Inlines<'a>>) -> Self {
        Self { lines, below: Vec::new() }
    }
}

/// The elements of a document, in the order in which they are read.
pub(super) fn elements<'a>(document: &Document<'a>) -> Vec<Element<'a>> {
    let mut flow = Flow { elements: Vec::new(), level: 1, file: "" };
    for part in &document.parts {
        flow.blocks(part);
    }
    flow.elements
}

struct Flow<'a> {
    elements: Vec<Element<'a>>,
    /// The level of the last title or heading: what belongs to it is deeper by one.
    level: u8,
    /// The file in which the last thing was found.
    file: &'a str,
}

impl<'a> Flow<'a> {
    fn blocks(&mut self, blocks: &[Block<'a>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn heading(&mut self, level: u8, text: Inlines<'a>) {
        self.level = level;
        self.below(0, text);
    }

    /// A heading so much deeper than the last title or heading, which stays the last.
    fn below(&mut self, by: u8, text: Inlines<'a>) {
        let heading = Element::Heading(self.level + by, text);
        self.elements.push(heading);
    }

    fn paragraph(&mut self, text: Inlines<'a>) {
        self.elements.push(Element::Paragraph(text));
    }

    fn list(&mut self, items: Vec<ListItem<'a>>) {
        if !items.is_empty() {
            self.elements.push(Element::List(items));
        }
    }

    fn block(&mut self, block: &Block<'a>) {
        match block {
            Block::Title(level, text) | Block::Heading(level, text) => {
                self.heading(*level, text.clone());
            }
            Block::Facts(facts) => {
                self.list(facts.iter().map(|one| ListItem::line(fact(one))).collect());
            }
            Block::Paragraph(one) => self.paragraph(paragraph(one)),
            Block::List(items) => self.list(items.iter().map(item).collect()),
            Block::Entries(entries) => self.entries(entries),
            Block::Pairs(groups) => {
                for group in groups {
                    self.heading(2, vec![group.heading.into()]);
                    let pairs = group.pairs.iter();
                    let pairs = pairs.map(|(name, words)| labeled(name, words));
                    self.list(pairs.map(ListItem::line).collect());
                }
            }
            Block::Cells(cells) => {
                for section in &cells.sections {
                    self.section(section);
                }
            }
            Block::Ends(ends) => self.ends(ends),
            Block::Changes(changes) => self.changes(changes),
            Block::Timeline(timeline) => self.timeline(timeline),
            Block::Table(table) => self.table(table),
            Block::Grid(grid) => self.grid(grid),
            Block::Columns { narrow, .. } => self.blocks(narrow),
            Block::Code(text) => self.elements.push(Element::Code(text.clone())),
            Block::Finding(finding) => self.finding(finding),
        }
    }

    fn ends(&mut self, ends: &Ends<'a>) {
        let roles = [&ends.from, &ends.to].map(|end| end.role.clone());
        self.heading(ends.level, led("From ", &joined(roles, &" to ".into())));
        let sides = [("From", &ends.from), ("To", &ends.to)];
        let items = sides
            .map(|(side, end)| (side, facts_in_line(&end.facts, &", ".into())))
            .map(|(side, facts)| ListItem::line(labeled(&[side.into()], &facts)));
        self.list(items.into());
    }

    fn changes(&mut self, changes: &Changes<'a>) {
        self.below(1, changes.heading.clone());
        self.list(changes.statements.iter().map(change).collect());
    }

    fn timeline(&mut self, timeline: &Timeline<'a>) {
        let stops = timeline.stops.windows(2);
        for (number, (step, stops)) in (1..).zip(timeline.steps.iter().zip(stops)) {
            let lead = format!("Step {number}: {} from ", step.kind);
            let roles = stops.iter().map(|stop| stop.role.clone());
            self.heading(2, led(lead, &joined(roles, &" to ".into())));
            self.paragraph(facts_in_line(&stops[1].facts, &", ".into()));
            if let Some(note) = &step.note {
                self.paragraph(note.clone());
            }
            self.list(step.facts.iter().map(step_fact).collect());
        }
    }

    fn table(&mut self, table: &Table<'a>) {
        let head = table.columns.iter().map(|column| column.heading.clone());
        let row = |row: &Vec<TableCell<'a>>| row.iter().map(cell_lines).collect();
        self.elements.push(Element::Table {
            head: head.collect(),
            rows: table.rows.iter().map(row).collect(),
        });
    }

    /// A table for each track; a cell that several roles share is under the first of them.
    fn grid(&mut self, grid: &Grid<'a>) {
        let mut signs = GridSigns::new(grid, "←", "·");
        let mut columns = 0..0;
        for track in &grid.tracks {
            columns = columns.end..columns.end + track.roles.len();
            self.heading(2, vec![track.name.into()]);
            let mut head = vec![vec!["Dimension".into()]];
            head.extend(track.roles.iter().map(grid_role));
            let mut rows = Vec::new();
            for section in &grid.sections {
                if let Some(name) = section.heading {
                    let mut row = vec![vec![vec![Inline::Strong(name.into())]]];
                    row.resize(head.len(), Vec::new());
                    rows.push(row);
                }
                for dimension in &section.rows {
                    let entries = signs.entries(dimension, &columns, 0);
                    let mut row = vec![vec![dimension.name.clone()]];
                    row.extend(entries.into_iter().map(|entry| match entry {
                        GridEntry::Sign(sign) => vec![vec![sign.into()]],
                        GridEntry::Cell(cell, _) => grid_cell(cell),
                    }));
                    rows.push(row);
                }
            }
            self.elements.push(Element::Table { head, rows });
        }
        if let Some(legend) = signs.legend() {
            self.paragraph(vec![format!("{legend}.").into()]);
        }
    }

    fn finding(&mut self, finding: &Finding<'a>) {
        if self.file != finding.file {
            self.file = finding.file;
            self.heading(2, vec![finding.file.into()]);
        }
        let mut text: Inlines<'a> = vec![
            Inline::Strong(finding.severity.into()),
            " ".into(),
            Inline::Id(finding.code.into()),
        ];
        if finding.span.is_some() {
            text.push(format!(" in line {}", finding.line).into());
        }
        text.push(": ".into());
        text.extend(finding.message.iter().cloned());
        let item = ListItem::lines(vec![text, finding.help.clone()]);
        if let Some(Element::List(items)) = self.elements.last_mut() {
            items.push(item);
        } else {
            self.list(vec![item]);
        }
    }

    fn entries(&mut self, entries: &[Entry<'a>]) {
        let mut items = Vec::new();
        for entry in entries {
            if entry.is_heading {
                self.below(1, entry.head.clone());
                for one in &entry.paragraphs {
                    self.paragraph(paragraph(one));
                }
                continue;
            }
            let mut head = entry.head.clone();
            if let Mark::Word(word) = entry.mark {
                head.splice(0..0, [Inline::Strong(word.into()), " ".into()]);
            }
            let mut lines = vec![head];
            lines.extend(entry.paragraphs.iter().map(paragraph));
            items.push(ListItem::lines(lines));
        }
        self.list(items);
    }

    fn section(&mut self, section: &CellSection<'a>) {
        if let Some(heading) = section.heading {
            self.below(1, vec![heading.into()]);
        }
        for row in &section.rows {
            let by = 1 + u8::from(section.heading.is_some());
            self.below(by, rated(&row.label, row.rating));
            if let Some(about) = &row.about {
                self.paragraph(about.clone());
            }
            self.list(row.items.iter().map(item).collect());
        }
    }
}

/// A label with the rating behind it, where there is one; the label's marks stay last.
fn rated<'a>(label: &[Inline<'a>], rating: Option<Rating<'a>>) -> Inlines<'a> {
    let is_mark = |piece: &Inline<'a>| matches!(piece, Inline::Note(_));
    let end = label.iter().position(is_mark).unwrap_or(label.len());
    let mut rated = label.to_vec();
    let rating = rating.map(|rating| [": ".into(), Inline::Rating(rating)]);
    rated.splice(end..end, rating.into_iter().flatten());
    rated
}

fn fact<'a>(fact: &Fact<'a>) -> Inlines<'a> {
    let mut value = fact.value.clone();
    if let FactPlace::Counted(count) = fact.place {
        value.insert(0, format!("{count} (").into());
        value.push(")".into());
    }
    labeled(&[fact.label.into()], &value)
}

/// A name that stands out, its marks behind it, and what there is to say of it.
fn labeled<'a>(name: &[Inline<'a>], words: &[Inline<'a>]) -> Inlines<'a> {
    let mut line = all(name, Inline::Strong);
    line.push(": ".into());
    line.extend(words.iter().cloned());
    line
}

fn change<'a>(change: &Change<'a>) -> ListItem<'a> {
    let text = match change.kind {
        ChangeKind::Kept | ChangeKind::Reworded => change.text.clone(),
        ChangeKind::New => all(&change.text, Inline::Inserted),
        ChangeKind::Gone => all(&change.text, Inline::Deleted),
    };
    let was = change.was.iter().map(|was| led("was: ", was));
    ListItem { lines: vec![led(format!("{}: ", change.kind.word()), &text)], below: was.collect() }
}

/// A line whose words are all of one kind.
fn all<'a>(
    line: &[Inline<'a>],
    kind: impl Fn(std::borrow::Cow<'a, str>) -> Inline<'a>,
) -> Inlines<'a> {
    line.iter()
        .map(|piece| match piece {
            Inline::Text(text) => kind(text.clone()),
            other => other.clone(),
        })
        .collect()
}

fn step_fact<'a>(fact: &StepFact<'a>) -> ListItem<'a> {
    let words = match fact.kind {
        Some(kind) => led(format!("{}: ", kind.word()), &fact.text),
        None => fact.text.clone(),
    };
    ListItem::line(labeled(&[fact.label.into()], &words))
}

fn cell_lines<'a>(cell: &TableCell<'a>) -> Vec<Inlines<'a>> {
    match cell {
        TableCell::Text(text) => vec![text.clone()],
        TableCell::Named(all) => all
            .iter()
            .map(|(name, text)| led(Inline::Strong((*name).into()), &led(" ", text)))
            .collect(),
        TableCell::Rating(rating, marks) => {
            let rating = rating.map(Inline::Rating).into_iter();
            vec![rating.chain(marks.iter().cloned()).collect()]
        }
    }
}

/// A role's title, its code and, where that says something else, its level; its marks stay last.
fn grid_role<'a>(role: &GridRole<'a>) -> Inlines<'a> {
    let level = role.level.as_ref().map(|level| format!(", level {level}"));
    let code = format!(" ({}{})", role.code, level.unwrap_or_default());
    let mut name = role.title.clone();
    name.insert(1.min(name.len()), code.into());
    name
}

fn grid_cell<'a>(cell: &GridCell<'a>) -> Vec<Inlines<'a>> {
    let rating = cell.rating.map(|rating| vec![Inline::Rating(rating)]);
    let mut lines: Vec<Inlines<'a>> = rating.into_iter().collect();
    if cell.items.is_empty() {
        lines.extend(cell.amount.iter().map(|amount| vec![amount.clone().into()]));
    }
    let items = cell.items.iter();
    lines.extend(items.map(|item| led("• ", &item.text)));
    if let Some(last) = lines.last_mut() {
        last.extend(cell.marks.iter().cloned());
    }
    lines
}

fn paragraph<'a>(paragraph: &Paragraph<'a>) -> Inlines<'a> {
    match paragraph.lead {
        Lead::None => paragraph.text.clone(),
        Lead::Label(label) | Lead::Name(label) | Lead::Arrow(label) => {
            labeled(&[label.into()], &paragraph.text)
        }
    }
}

fn item<'a>(item: &Item<'a>) -> ListItem<'a> {
    ListItem { lines: vec![item.text.clone()], below: item.below.clone() }
}

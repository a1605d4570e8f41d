//! Owns what a document is where it scrolls: headings, paragraphs, lists and tables. Markdown and HTML
//! write these; that both say the same is so by construction.

use crate::document::{
    Block, CellRow, CellSection, Change, Changes, Document, Ends, Entry, Fact, FactPlace, Finding,
    Grid, GridCell, Inline, Inlines, Item, Lead, Mark, Paragraph, StepFact, Table, TableCell,
    Timeline, joined,
};
use crate::model::{ChangeKind, Rating};

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
        /// What stands over the columns.
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
        file: "",
    };
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
        self.elements.push(Element::Heading(level, text));
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
            Block::Paragraph(one) => self.elements.push(Element::Paragraph(paragraph(one))),
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
        let mut title: Inlines<'a> = vec!["From ".into()];
        title.extend(ends.from.role.iter().cloned());
        title.push(" to ".into());
        title.extend(ends.to.role.iter().cloned());
        self.heading(ends.level, title);
        let sides = [("From", &ends.from), ("To", &ends.to)];
        let items = sides
            .map(|(side, end)| ListItem::line(labeled(&[side.into()], &facts_in_line(&end.facts))));
        self.list(items.into());
    }

    fn changes(&mut self, changes: &Changes<'a>) {
        let heading = Element::Heading(self.level + 1, changes.heading.clone());
        self.elements.push(heading);
        self.list(changes.statements.iter().map(change).collect());
    }

    fn timeline(&mut self, timeline: &Timeline<'a>) {
        let stops = timeline.stops.windows(2);
        for (number, (step, stops)) in (1..).zip(timeline.steps.iter().zip(stops)) {
            let mut heading: Inlines<'a> =
                vec![format!("Step {number}: {} from ", step.kind).into()];
            heading.extend(stops[0].role.iter().cloned());
            heading.push(" to ".into());
            heading.extend(stops[1].role.iter().cloned());
            self.heading(2, heading);
            let facts = facts_in_line(&stops[1].facts);
            self.elements.push(Element::Paragraph(facts));
            let note = step.note.iter().cloned();
            self.elements.extend(note.map(Element::Paragraph));
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

    /// A table for each track; a cell that several roles share stands under the first of them.
    fn grid(&mut self, grid: &Grid<'a>) {
        const LEFT: &str = "←";
        const GAP: &str = "·";
        let mut first = 0;
        let codes: Vec<&'a str> = grid
            .tracks
            .iter()
            .flat_map(|track| track.roles.iter().map(|role| role.code))
            .collect();
        let (mut has_left, mut has_gap, mut shared) = (false, false, None);
        for track in &grid.tracks {
            self.heading(2, vec![track.name.into()]);
            let mut head = vec![vec!["Dimension".into()]];
            head.extend(track.roles.iter().map(|role| {
                let mut name: Inlines<'a> = role.title.clone();
                let level = role.level.as_ref().map(|level| format!(", level {level}"));
                let code = format!(" ({}{})", role.code, level.unwrap_or_default());
                name.insert(1.min(name.len()), code.into());
                name
            }));
            let mut rows = Vec::new();
            for section in &grid.sections {
                if let Some(name) = section.heading {
                    let mut row = vec![vec![vec![Inline::Strong(name.into())]]];
                    row.resize(head.len(), Vec::new());
                    rows.push(row);
                }
                for dimension in &section.rows {
                    let mut row = vec![vec![dimension.name.clone()]];
                    for role in first..first + track.roles.len() {
                        let cell = dimension
                            .cells
                            .iter()
                            .find(|cell| cell.roles.contains(&role));
                        let before = |other: &&usize| **other < role;
                        row.push(match cell {
                            None => {
                                has_gap = true;
                                vec![vec![GAP.into()]]
                            }
                            Some(cell) if cell.is_gap => {
                                has_gap = true;
                                vec![vec![GAP.into()]]
                            }
                            Some(cell) if role > first && cell.roles.contains(&(role - 1)) => {
                                has_left = true;
                                vec![vec![LEFT.into()]]
                            }
                            Some(cell) => match cell.roles.iter().find(before) {
                                Some(&other) => {
                                    shared.get_or_insert(codes[other]);
                                    vec![vec![format!("as {}", codes[other]).into()]]
                                }
                                None => grid_cell(cell),
                            },
                        });
                    }
                    rows.push(row);
                }
            }
            self.elements.push(Element::Table { head, rows });
            first += track.roles.len();
        }
        let left = has_left.then(|| format!("{LEFT} shares the cell of the role on its left"));
        let same = shared.map(|code| format!("as {code} shares that of {code}"));
        let gap = has_gap.then(|| format!("{GAP} is a gap, where the ladder says nothing"));
        let legend: Vec<String> = left.into_iter().chain(same).chain(gap).collect();
        if !legend.is_empty() {
            let legend = format!("{}.", legend.join("; "));
            self.elements.push(Element::Paragraph(vec![legend.into()]));
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
        let item = ListItem {
            lines: vec![text, finding.help.clone()],
            below: Vec::new(),
        };
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
fn rated<'a>(label: &[Inline<'a>], rating: Option<Rating<'a>>) -> Inlines<'a> {
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
    let mut value = fact.value.clone();
    if let FactPlace::Counted(count) = fact.place {
        value.insert(0, format!("{count} (").into());
        value.push(")".into());
    }
    labeled(&[fact.label.into()], &value)
}

/// A name that stands out, its marks behind it, and what there is to say of it.
fn labeled<'a>(name: &[Inline<'a>], words: &[Inline<'a>]) -> Inlines<'a> {
    let mut line: Inlines<'a> = name
        .iter()
        .map(|piece| match piece {
            Inline::Text(text) => Inline::Strong(text.clone()),
            other => other.clone(),
        })
        .collect();
    line.push(": ".into());
    line.extend(words.iter().cloned());
    line
}

/// The facts that say something by themselves, in a line.
fn facts_in_line<'a>(facts: &[Fact<'a>]) -> Inlines<'a> {
    let in_line = facts.iter().filter_map(|fact| match &fact.place {
        FactPlace::InLine(words) if !words.is_empty() => Some(words.clone()),
        _ => None,
    });
    joined(in_line, &", ".into())
}

fn change<'a>(change: &Change<'a>) -> ListItem<'a> {
    let text = match change.kind {
        ChangeKind::Kept | ChangeKind::Reworded => change.text.clone(),
        ChangeKind::New => all(&change.text, Inline::Inserted),
        ChangeKind::Gone => all(&change.text, Inline::Deleted),
    };
    let mut line: Inlines<'a> = vec![format!("{}: ", change.kind.word()).into()];
    line.extend(text);
    let was = change.was.iter().map(|was| {
        let mut line: Inlines<'a> = vec!["was: ".into()];
        line.extend(was.iter().cloned());
        line
    });
    ListItem {
        lines: vec![line],
        below: was.collect(),
    }
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
    let mut words: Inlines<'a> = Inlines::new();
    words.extend(fact.kind.map(|kind| format!("{}: ", kind.word()).into()));
    words.extend(fact.text.iter().cloned());
    ListItem::line(labeled(&[fact.label.into()], &words))
}

fn cell_lines<'a>(cell: &TableCell<'a>) -> Vec<Inlines<'a>> {
    match cell {
        TableCell::Text(text) => vec![text.clone()],
        TableCell::Named(all) => all
            .iter()
            .map(|(name, text)| {
                let mut line: Inlines<'a> = vec![Inline::Strong((*name).into()), " ".into()];
                line.extend(text.iter().cloned());
                line
            })
            .collect(),
        TableCell::Rating(rating, marks) => {
            let mut line: Inlines<'a> = rating.map(Inline::Rating).into_iter().collect();
            line.extend(marks.iter().cloned());
            vec![line]
        }
    }
}

fn grid_cell<'a>(cell: &GridCell<'a>) -> Vec<Inlines<'a>> {
    let rating = cell.rating.map(|rating| vec![Inline::Rating(rating)]);
    let mut lines: Vec<Inlines<'a>> = rating.into_iter().collect();
    if cell.items.is_empty() {
        lines.extend(cell.amount.iter().map(|amount| vec![amount.clone().into()]));
    }
    lines.extend(cell.items.iter().map(|item| {
        let mut line: Inlines<'a> = vec!["• ".into()];
        line.extend(item.text.iter().cloned());
        line
    }));
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
    ListItem {
        lines: vec![item.text.clone()],
        below: item.below.clone(),
    }
}

//! Owns a whole ladder on a screen: its roles as columns, its dimensions as rows, in as many tables
//! as the width asks for; or a list where not even two roles fit beside one another.

mod columns;
mod list;

use crate::model::RoleIndex;
use crate::query::{DimensionView, Overview};
use crate::render::shared::{Footnotes, codes, marks};
use crate::render::standing::{Signs, Standing, amount, standings};

use super::matrix::{expectations, rating};
use super::page::Page;
use super::role::heading;
use crate::forms::text::Screen;
use crate::forms::text::Style as Meaning;
use crate::forms::text::layout::{Column, Lines};
use columns::{LEVEL, Spread, TITLE};

/// A ladder as a block of text, with its statements where they are wanted. The reasons behind its
/// marks are left in `notes`.
pub fn overview<'a>(
    view: &Overview<'a>,
    statements: bool,
    notes: &mut Footnotes<'a>,
    screen: Screen,
) -> String {
    let mut page = Page::new(screen);
    let ladder = view.ladder;
    let name = format!("{} ({})", ladder.name, ladder.id);
    let facts = [name, format!("version {}", ladder.version)];
    page.hang(Meaning::Title, "", "  ", &facts.join(screen.dot()));
    if view.tracks.is_empty() {
        page.blank();
        page.say(Meaning::Body, "The ladder has no roles.");
        return page.finish();
    }
    match Spread::new(view, statements, screen) {
        Some(spread) => {
            let mut sheet = Sheet {
                view,
                statements,
                spread: &spread,
                signs: Signs::default(),
                notes,
                page: &mut page,
            };
            for roles in &spread.tables {
                sheet.draw(roles);
            }
            sheet.legend();
        }
        None => list::list(view, statements, notes, &mut page),
    }
    page.finish()
}

/// A ladder being drawn.
struct Sheet<'v, 'a> {
    view: &'v Overview<'a>,
    statements: bool,
    spread: &'v Spread,
    signs: Signs,
    notes: &'v mut Footnotes<'a>,
    page: &'v mut Page,
}

impl<'a> Sheet<'_, 'a> {
    /// The tables of some roles: what they are, then section by section what is asked.
    fn draw(&mut self, roles: &[RoleIndex]) {
        self.page.blank();
        self.tracks(roles);
        self.head(roles);
        for section in sections(self.view) {
            self.page.blank();
            let rows: Vec<_> = section.iter().map(|row| self.row(row, roles)).collect();
            let columns = self.columns(heading(section[0].dimension), roles);
            self.page.table(&columns, rows.into_iter(), true);
        }
    }

    /// The tracks and, where these are several, which roles are on which.
    fn tracks(&mut self, roles: &[RoleIndex]) {
        let ladder = self.view.ladder;
        if ladder.tracks.len() < 2 {
            return;
        }
        let groups: Vec<&[RoleIndex]> = roles
            .chunk_by(|&one, &next| ladder.role(one).track == ladder.role(next).track)
            .collect();
        let name = |group: &&[RoleIndex]| {
            let name = &ladder.track(ladder.role(group[0]).track).name;
            match groups.len() {
                1 => name.to_string(),
                _ => format!("{name}: {}", codes(ladder, group)),
            }
        };
        let names: Vec<String> = groups.iter().map(name).collect();
        let names = names.join(self.page.screen.dot());
        self.page.hang(Meaning::Heading, "", "  ", &names);
    }

    /// What the roles are: their titles, and their levels where these are not the codes.
    fn head(&mut self, roles: &[RoleIndex]) {
        let ladder = self.view.ladder;
        let (label, column) = (self.spread.label, self.spread.column);
        let mut titles = vec![Lines::of(TITLE, label)];
        let mut levels = vec![Lines::of(LEVEL, label)];
        let mut has_other_levels = false;
        for &role in roles {
            let role = ladder.role(role);
            let title = format!("{}{}", role.title, marks(&role.inferred, self.notes));
            titles.push(Lines::of(&title, column));
            let level = ladder.span_label(role.levels);
            has_other_levels |= level != *role.code;
            levels.push(Lines::of(&level, column));
        }
        let rows = [titles, levels].into_iter();
        let columns = self.columns("Role", roles);
        self.page.table(
            &columns,
            rows.take(1 + usize::from(has_other_levels)),
            false,
        );
    }

    fn columns(&self, heading: &str, roles: &[RoleIndex]) -> Vec<Column> {
        let codes = roles.iter().map(|&role| &self.view.ladder.role(role).code);
        let mut columns = vec![Column::bold(self.spread.label, heading)];
        columns.extend(codes.map(|code| Column::plain(self.spread.column, code)));
        columns
    }

    fn row(&mut self, row: &DimensionView<'a>, roles: &[RoleIndex]) -> Vec<Lines> {
        let label = label(row, self.notes);
        let mut cells = vec![Lines::of(&label, self.spread.label)];
        for standing in standings(row, roles) {
            cells.push(self.cell(row, standing));
        }
        cells
    }

    fn cell(&mut self, row: &DimensionView<'a>, standing: Standing<'a>) -> Lines {
        let (screen, width) = (self.page.screen, self.spread.column);
        self.signs.note(&standing);
        match standing {
            Standing::Gap => Lines::of(screen.gap(), width),
            Standing::Left => Lines::of(screen.left(), width),
            Standing::As(role) => self.same_as(role, ""),
            Standing::Cell(cell, told) => {
                let mut lines = told.map_or_else(Lines::default, |role| self.same_as(role, ":"));
                lines.add(&rating(row.dimension.rating_of(cell), width, screen));
                if self.statements {
                    expectations(Some(cell), false, width, screen, &mut lines);
                } else if let Some(amount) = amount(cell) {
                    lines.hang(&amount, width, "", "");
                }
                let marks = marks(&cell.inferred, self.notes);
                if !marks.is_empty() {
                    lines.hang(marks.trim_start(), width, "", "");
                }
                lines
            }
        }
    }

    fn same_as(&self, role: RoleIndex, end: &str) -> Lines {
        let code = &self.view.ladder.role(role).code;
        Lines::of(&format!("as {code}{end}"), self.spread.column)
    }

    fn legend(&mut self) {
        let screen = self.page.screen;
        let code = |role| self.view.ladder.role(role).code.to_string();
        if let Some(legend) = self.signs.legend(screen.left(), screen.gap(), code) {
            self.page.blank();
            self.page.hang(Meaning::Hint, "", "  ", &legend);
        }
    }
}

/// The dimensions by section.
fn sections<'v, 'a>(
    view: &'v Overview<'a>,
) -> impl Iterator<Item = &'v [DimensionView<'a>]> + use<'v, 'a> {
    view.dimensions
        .chunk_by(|one, next| one.dimension.section == next.dimension.section)
}

/// A dimension's name with the mark of its own reason.
fn label<'a>(row: &DimensionView<'a>, notes: &mut Footnotes<'a>) -> String {
    let marks = marks(&row.dimension.inferred, notes);
    format!("{}{marks}", row.dimension.name)
}

//! Owns what the header rows say of the roles.

use crate::import::settings::{Fact, word_of};
use crate::import::words::{fact_of, read_role, years_alone};

use super::draft::DraftRole;
use super::frame::{Frame, RoleColumn};
use super::table::Table;

/// The roles of a sheet, in its order.
pub(super) fn read_roles(table: &Table, frame: &Frame) -> Vec<DraftRole> {
    let columns: Vec<u32> = frame.roles.iter().map(|role| role.column).collect();
    for &(row, fact) in &frame.headers {
        // The label of a row was understood, as were the headings over the labels of dimensions.
        let is_understood = |text: &str| fact_of(text).is_some();
        let labels = table.row(row).filter(|(address, _)| address.column < columns[0]);
        for (address, _) in labels.filter(|(_, text)| is_understood(text)) {
            table.place(row, address.column);
        }
        if fact == Fact::Nothing {
            // What it says of columns was understood, and what else it says is left out.
            let (names, rest): (Vec<_>, Vec<_>) = table.row(row).partition(|(_, text)| is_understood(text));
            for (address, _) in names {
                table.place(row, address.column);
            }
            let what = format!("{}: nothing that a ladder holds", Table::shown(table.row_line(row)));
            table.leave_out(rest.into_iter().map(|(address, _)| address), what);
        }
    }
    let roles = frame.roles.iter().map(|role| read_one(table, frame, role)).collect();
    for &(row, fact) in &frame.headers {
        let untaken = columns.iter().map(|&column| table.anchor(row, column));
        table.leave_out(untaken, untaken_header(&Table::shown(table.row_line(row)), fact));
    }
    roles
}

/// Why something that a line says of roles has no place.
pub(super) fn untaken_header(line: &str, fact: Fact) -> String {
    match fact {
        Fact::Years => format!("{line}: years of experience in words that are not understood"),
        _ => format!("{line}: another header says the {} of the role", word_of(&fact, &Fact::WORDS)),
    }
}

/// One role, by all that the headers say of it.
fn read_one(table: &Table, frame: &Frame, column: &RoleColumn) -> DraftRole {
    let mut role = DraftRole { line: Some(table.column_line(column.column)), ..DraftRole::default() };
    for &(row, fact) in &frame.headers {
        let Some(text) = table.text(row, column.column) else { continue };
        let is_taken = take(&mut role, fact, text);
        if is_taken {
            table.place(row, column.column);
        }
    }
    role
}

/// Takes what a header says of a role; `false` where it has no use for it.
pub(super) fn take(role: &mut DraftRole, fact: Fact, text: &str) -> bool {
    let line = one_line(text);
    match fact {
        Fact::Family if role.family.is_none() => role.family = Some(line),
        Fact::Track if role.track.is_none() => role.track = Some(line),
        Fact::Summary | Fact::About if role.about.is_none() => role.about = Some(line),
        Fact::Aliases => role.aliases.extend(aliases(text)),
        Fact::Years => match years_alone(&line) {
            Some(years) if role.years.is_none() => role.years = Some(years),
            _ => return false,
        },
        Fact::Code if role.code.is_none() => role.code = Some(line.replace('/', "-")),
        Fact::Level | Fact::Role => return take_level(role, text, &line),
        Fact::Title if role.title.is_none() => take_title(role, text, line),
        _ => return false,
    }
    true
}

fn take_level(role: &mut DraftRole, text: &str, line: &str) -> bool {
    let read = read_role(text);
    if read.levels.is_empty() && read.code.is_none() && read.title.is_none() {
        // A level by a name of its own.
        if role.levels.is_empty() {
            role.levels.push(line.replace('/', "-"));
        } else if role.level_title.is_none() {
            role.level_title = Some(line.to_owned());
        } else {
            return false;
        }
        return true;
    }
    let says_more =
        role.code.is_none() && read.code.is_some() || role.level_title.is_none() && read.title.is_some();
    let is_of_use =
        role.levels.is_empty() || role.levels == read.levels || read.levels.is_empty() && says_more;
    if !is_of_use {
        return false;
    }
    if role.levels.is_empty() {
        role.levels = read.levels;
    }
    role.code = role.code.take().or(read.code);
    role.level_title = role.level_title.take().or(read.title);
    role.years = role.years.take().or(read.years.map(|years| (years, None)));
    take_rest(role, &read.rest);
    true
}

fn take_title(role: &mut DraftRole, text: &str, line: String) {
    let read = read_role(text);
    let has_level = !role.levels.is_empty() || role.code.is_some();
    if has_level || read.levels.is_empty() && read.code.is_none() && read.years.is_none() {
        role.title = Some(line);
        return;
    }
    role.levels = read.levels;
    role.code = role.code.take().or(read.code);
    role.years = role.years.take().or(read.years.map(|years| (years, None)));
    role.title = read.title.or(Some(line));
    take_rest(role, &read.rest);
}

/// What a header says besides the name of a role is what the role is.
fn take_rest(role: &mut DraftRole, rest: &[String]) {
    if !rest.is_empty() && role.about.is_none() {
        role.about = Some(rest.join("; "));
    }
}

fn aliases(text: &str) -> impl Iterator<Item = String> + '_ {
    let parts = text.split(['\n', ';']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned)
}

/// A text on one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

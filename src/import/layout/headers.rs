//! Owns the header rows of a sheet with a column a role, and what each says of the roles: by its label, or by its
//! texts.

use crate::import::settings::{Fact, Settings};
use crate::import::words::{
    fact_of, is_level_like, is_short_label, is_title_like, read_role, track_of, years_alone, years_in,
};

use super::frame::{HEADER_ROWS, distinct, is_short};
use super::roles::one_line;
use super::table::Table;

/// The rows that say something of roles, rising: those above the main one, and those below it that say the like.
pub(super) fn header_rows(
    table: &Table,
    main: u32,
    columns: &[u32],
    settings: &Settings,
) -> Vec<(u32, Fact)> {
    let said = |row: u32| {
        let is_here = |(_, line): &&(Fact, _)| table.row_at(*line) == Some(row);
        settings.facts.iter().find(is_here).map(|(fact, _)| *fact)
    };
    let mut headers = Vec::new();
    for &row in table.rows.iter().filter(|row| **row <= main) {
        let texts = texts_in(table, row, columns);
        let is_title = row < main && distinct(&texts) < 2 && label_fact(table, row, columns).is_none();
        if is_title && said(row).is_none() {
            continue;
        }
        // Over the names of the dimensions stands what they are, which says nothing of the row.
        let by_label = label_fact(table, row, columns).filter(|fact| match fact {
            Fact::Summary | Fact::Track => row < main,
            fact => is_of_roles(*fact) || *fact == Fact::Nothing,
        });
        let fact = said(row).or(by_label);
        headers.push((row, fact.unwrap_or_else(|| fact_of_values(&texts, row == main))));
    }
    let first_said =
        settings.dimensions.iter().flat_map(|lines| &lines.0).filter_map(|line| table.row_at(*line)).min();
    let may_be_header = |row: &&u32| main < **row && first_said.is_none_or(|first| **row < first);
    for &row in table.rows.iter().filter(may_be_header) {
        let texts = texts_in(table, row, columns);
        let by_label =
            said(row).or_else(|| label_fact(table, row, columns)).filter(|fact| is_of_roles(*fact));
        let by_label =
            by_label.filter(|fact| *fact != Fact::Summary || names_dimensions(table, row, columns));
        let is_heading =
            |text: &str| matches!(fact_of(text), Some(Fact::Section | Fact::Dimension | Fact::About));
        let has_label = label(table, row, columns).is_some_and(|text| !is_heading(text));
        let fact =
            by_label.or_else(|| (!has_label && !texts.is_empty()).then(|| sub_header(&texts)).flatten());
        match fact {
            Some(fact) => headers.push((row, fact)),
            None => break,
        }
    }
    headers
}

/// The texts of a row that are seen in some columns, each merged one as often as it has columns.
fn texts_in<'t>(table: &'t Table, row: u32, columns: &[u32]) -> Vec<&'t str> {
    columns.iter().filter_map(|&column| table.text(row, column)).collect()
}

/// What stands before the roles in a row: the last text.
fn label<'t>(table: &'t Table, row: u32, columns: &[u32]) -> Option<&'t str> {
    let first = columns.first().copied().unwrap_or_default();
    table.row(row).filter(|(address, _)| address.column < first).last().map(|(_, text)| text)
}

pub(super) fn label_fact(table: &Table, row: u32, columns: &[u32]) -> Option<Fact> {
    let fact = fact_of(label(table, row, columns)?)?;
    // `Code` is also something that people write, and `Discipline` something that they keep.
    let texts = texts_in(table, row, columns);
    let is_said = match fact {
        Fact::Code => {
            texts.iter().all(|text| is_code(text))
                || texts.iter().all(|text| is_word(text)) && !has_levels(table, row, columns)
        }
        // Of prose about experience each text is what is expected.
        Fact::Years => texts.is_empty() || texts.iter().any(|text| years_alone(&one_line(text)).is_some()),
        Fact::Family | Fact::Track => {
            texts.iter().filter(|text| is_short_label(text)).count() * 2 >= texts.len()
        }
        _ => true,
    };
    if !is_said {
        return None;
    }
    Some(match fact {
        Fact::About => Fact::Summary,
        Fact::Role => Fact::Title,
        other => other,
    })
}

/// Whether a text is like a code: `IC4`, `ENG-2`, `SDE`.
fn is_code(text: &str) -> bool {
    let has_sign = text.contains(|c: char| c.is_ascii_digit()) || !text.contains(char::is_lowercase);
    is_level_like(text) || is_word(text) && has_sign
}

fn is_word(text: &str) -> bool {
    !text.contains(char::is_whitespace)
}

/// Whether another row names the levels of the roles, so that they need no codes.
fn has_levels(table: &Table, row: u32, columns: &[u32]) -> bool {
    let others = table.rows.iter().copied().take(HEADER_ROWS).filter(|other| *other != row);
    let mut texts = others.map(|other| (other, texts_in(table, other, columns)));
    texts.any(|(other, texts)| {
        !texts.is_empty()
            && (label(table, other, columns).and_then(fact_of) == Some(Fact::Level)
                || texts.iter().all(|text| is_level_like(text)))
    })
}

/// Whether a row below another has a label that says more than what kind of text stands in it. Without one, the
/// description of a role is what is expected of it.
fn names_dimensions(table: &Table, row: u32, columns: &[u32]) -> bool {
    let below = table.rows.iter().copied().filter(|below| *below > row);
    let mut labels = below.filter_map(|below| label(table, below, columns));
    labels.any(|label| fact_of(label).is_none())
}

/// Whether a fact tells roles apart.
pub(super) fn names_roles(fact: Fact) -> bool {
    matches!(fact, Fact::Level | Fact::Code | Fact::Title | Fact::Role)
}

/// Whether a fact is of roles.
pub(super) fn is_of_roles(fact: Fact) -> bool {
    matches!(
        fact,
        Fact::Family
            | Fact::Level
            | Fact::Track
            | Fact::Code
            | Fact::Title
            | Fact::Years
            | Fact::Summary
            | Fact::Aliases
    )
}

/// What a header row without a label says, by its texts.
fn fact_of_values(texts: &[&str], is_main: bool) -> Fact {
    let most = |is: &dyn Fn(&str) -> bool| texts.iter().filter(|text| is(text)).count() * 2 > texts.len();
    match is_main {
        true if most(&|text| is_level_like(text) || !read_role(text).levels.is_empty()) => Fact::Level,
        true => Fact::Title,
        false if most(&|text| track_of(text).is_some()) => Fact::Track,
        false if most(&is_level_like) => Fact::Level,
        false if most(&|text| years_in(text).is_some()) => Fact::Years,
        false if distinct(texts) == texts.len() && most(&is_title_like) => Fact::Title,
        false => Fact::Family,
    }
}

/// What a row right below the headers that has no label says, if it says something of roles or of their columns.
fn sub_header(texts: &[&str]) -> Option<Fact> {
    let all = |is: &dyn Fn(&str) -> bool| texts.iter().all(|text| is(text));
    if all(&|text| {
        matches!(
            fact_of(text),
            Some(Fact::Rating | Fact::Statement | Fact::Example | Fact::About | Fact::Nothing)
        )
    }) {
        Some(Fact::Nothing)
    } else if all(&|text| track_of(text).is_some()) {
        Some(Fact::Track)
    } else if all(&is_level_like) {
        Some(Fact::Level)
    } else if all(&|text| years_in(text).is_some()) {
        Some(Fact::Years)
    } else if all(&|text| is_title_like(text) && is_short(text)) && (distinct(texts) > 1 || texts.len() == 1)
    {
        Some(Fact::Title)
    } else {
        None
    }
}

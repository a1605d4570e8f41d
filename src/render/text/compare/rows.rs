//! Owns the rows of a comparison: statements that became one another stand beside one another.

use crate::query::{DimensionChange, Piece, StatementChange};

/// A statement of one column.
#[derive(Clone)]
pub(super) struct Slot {
    pub(super) sign: char,
    text: String,
    /// The same with its changed words marked.
    pub(super) shown: String,
}

impl Slot {
    fn new(sign: char, text: &str) -> Self {
        Self {
            sign,
            text: text.to_owned(),
            shown: text.to_owned(),
        }
    }

    fn gone() -> Self {
        Self {
            sign: '-',
            text: String::new(),
            shown: "(gone)".to_owned(),
        }
    }
}

/// Rows of statements that became one another, a slot a role; a slot is empty where the column
/// has no part in the row.
pub(super) fn rows(steps: &[&DimensionChange<'_>]) -> Vec<Vec<Option<Slot>>> {
    let at_first = steps[0]
        .from
        .cell
        .iter()
        .flat_map(|cell| &cell.expectations);
    let mut rows: Vec<Vec<Option<Slot>>> = at_first
        .map(|statement| vec![Some(Slot::new(' ', &statement.text))])
        .collect();
    for (column, step) in steps.iter().enumerate() {
        let mut free: Vec<usize> = (0..rows.len())
            .filter(|&row| stands(&rows[row], column))
            .collect();
        for change in &step.statements {
            let (before, slot) = match change {
                StatementChange::Kept(statement) => {
                    (Some(&statement.text), Slot::new('=', &statement.text))
                }
                StatementChange::New(statement) => (None, Slot::new('+', &statement.text)),
                StatementChange::Gone(statement) => (Some(&statement.text), Slot::gone()),
                StatementChange::Reworded { from, to, wording } => {
                    let slot = Slot {
                        sign: '~',
                        text: to.text.to_string(),
                        shown: marked(&wording.to, NEW_WORDS),
                    };
                    (Some(&from.text), slot)
                }
            };
            let place = before.and_then(|text| {
                let is_it = |&row: &usize| {
                    rows[row][column]
                        .as_ref()
                        .is_some_and(|slot| slot.text == **text)
                };
                free.iter().position(is_it).map(|place| free.remove(place))
            });
            let row = place.unwrap_or_else(|| {
                rows.push(vec![None; column + 1]);
                rows.len() - 1
            });
            let before = &mut rows[row][column];
            match (steps, change, before) {
                // Two columns have room to mark what the words come from, too, and what goes.
                ([_], StatementChange::Reworded { wording, .. }, Some(before)) => {
                    before.shown = marked(&wording.from, GONE_WORDS);
                    rows[row].push(Some(slot));
                }
                ([_], StatementChange::Gone(_), Some(before)) => {
                    before.sign = '-';
                    rows[row].push(None);
                }
                _ => rows[row].push(Some(slot)),
            }
        }
        for row in &mut rows {
            row.resize(column + 2, None);
        }
    }
    rows
}

/// Whether a row has a statement in a column.
fn stands(row: &[Option<Slot>], column: usize) -> bool {
    row[column].as_ref().is_some_and(|slot| slot.sign != '-')
}

/// What stands about words that came.
pub(in crate::render::text) const NEW_WORDS: (&str, &str) = ("{+", "+}");
/// What stands about words that went.
pub(super) const GONE_WORDS: (&str, &str) = ("[-", "-]");

/// Whether nothing but keeping happens in a row.
pub(super) fn is_kept(row: &[Option<Slot>]) -> bool {
    row.iter()
        .skip(1)
        .all(|slot| slot.as_ref().is_some_and(|slot| slot.sign == '='))
}

/// A statement with its changed words between two signs.
pub(in crate::render::text) fn marked(pieces: &[Piece], (open, close): (&str, &str)) -> String {
    pieces
        .iter()
        .map(|piece| {
            if piece.is_changed {
                format!("{open}{}{close}", piece.text)
            } else {
                piece.text.clone()
            }
        })
        .collect()
}

//! Owns the spelling of numbers that stand for texts, as a level `0x1` or a statement `+5`. The YAML
//! crate tells their value alone; how they were written is read where they stand in the file.

use super::raw::{RawLadder, TextOr};
use super::yaml::At;

/// Gives each number that stands for a text the spelling that it has in the file's text. The spans
/// have to be noted.
pub(super) fn spell_numbers(raw: &mut RawLadder, text: &str) {
    for role in &mut raw.roles {
        spell_number(&mut role.level, text);
    }
    for dimension in &mut raw.dimensions {
        for point in &mut dimension.scale {
            spell_number(point, text);
        }
        let cells = dimension.cells.iter_mut();
        for statement in cells.flat_map(|cell| &mut cell.value.expects) {
            spell_number(statement, text);
        }
    }
}

fn spell_number<T>(at: &mut At<TextOr<T>>, text: &str) {
    let TextOr::Text(value) = &mut at.value else {
        return;
    };
    let is_number = value.bytes().all(|c| c.is_ascii_digit() || c == b'-');
    let written = at.span.bytes().and_then(|span| text.get(span));
    // A text of digits stands in quotes, and is no number.
    let is_plain = |written: &&str| {
        let is_of_number = |c: char| c.is_ascii_alphanumeric() || c == '+' || c == '-';
        !written.is_empty() && written.chars().all(is_of_number)
    };
    if let Some(written) = written.map(str::trim).filter(is_plain)
        && is_number
    {
        written.clone_into(value);
    }
}

//! Owns which texts of a cell say that there is none.

use crate::import::settings::Blank;
use crate::model::letters::lower;

/// What a text means that stands for none: a gap for nothing but dashes and points, nothing asked for words and
/// crosses that say so; `None` for any other text, as for `TBD`.
pub(in crate::import) fn means_blank(text: &str) -> Option<Blank> {
    let text = lower(text);
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | '(' | ')' | '[' | ']'));
    let is_stroke =
        |c: char| matches!(c, '-' | '.' | '\u{2026}' | '_' | '\u{2022}' | '\u{b7}') || c.is_whitespace();
    match bare {
        _ if bare.chars().all(is_stroke) => Some(Blank::Gap),
        // Not available, nothing said, see above: it is not known whether something is asked.
        "k.a" | "k. a" | "keine angabe" | "n.v" | "n. v" | "s.o" | "s. o" | "n/d" | "n.d" | "n. d" => {
            Some(Blank::Gap)
        }
        "n/a" | "na" | "n.a" | "n / a" | "n\\a" | "not applicable" | "not asked" | "not required"
        | "not expected" | "none" | "does not apply" | "nothing asked" | "nothing" | "entf\u{e4}llt"
        | "nicht zutreffend" | "sans objet" | "non applicable" | "no aplica" | "s/o" | "\u{d7}"
        | "\u{2715}" | "\u{2717}" | "\u{2718}" | "\u{2716}" => Some(Blank::NotAsked),
        _ => None,
    }
}

//! Books of ladders as workbooks, to be looked at.

use std::{env, fs};

use crate::forms::xlsx;
use crate::source::write::raw_value;
use crate::source::{builtin_ladders, parse_spanned_ladder};
use crate::views::export::book;

#[test]
fn look() {
    let Ok(to) = env::var("BOOKS_TO") else { return };
    for file in env::var("BOOKS_FROM").unwrap().split(',') {
        let text = fs::read_to_string(file).unwrap();
        let spanned = parse_spanned_ladder(&text).unwrap();
        let bytes = xlsx::write(&book(&spanned.ladder, &raw_value(&spanned.raw))).unwrap();
        fs::write(format!("{to}/{}.xlsx", spanned.ladder.id), bytes).unwrap();
    }
    let _ = builtin_ladders();
}

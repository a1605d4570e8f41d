//! Owns what became of a record as a sheet.

use crate::document::Sheet;
use crate::query::Carried;
use crate::record::{Mark, MarkedStatement};

use super::cell;

const COLUMNS: [&str; 5] = ["what", "dimension", "statement", "mark", "before"];

/// What became of the statements of a record, a row each; those that are kept as said are left out.
pub fn carried(carried: &Carried) -> Sheet {
    let mut sheet = Sheet::new(COLUMNS);
    let record = &carried.record;
    let mut add = |what: &str, one: &MarkedStatement, before: Option<&str>| {
        let mark = one.mark.map_or("", Mark::word);
        let before = before.unwrap_or_default();
        sheet.rows.push([what, &one.dimension, &one.text, mark, before].map(str::to_owned).to_vec());
    };
    for one in &carried.reworded {
        let one = &record.statements[one.index];
        add("confirm", one, one.confirm.as_deref());
    }
    for &index in &carried.marked {
        add("marked", &record.statements[index], None);
    }
    for &index in &carried.new {
        add("new", &record.statements[index], None);
    }
    for (index, before) in &carried.moved {
        add("moved", &record.statements[*index], Some(before));
    }
    for &index in &carried.back {
        add("back", &record.statements[index], None);
    }
    for &index in &carried.gone {
        add("gone", &record.no_longer_asked[index], None);
    }
    for one in &carried.dropped {
        add("dropped", one, None);
    }
    for one in record.stranded() {
        let date = cell(one.on);
        sheet.rows.push(["evidence", "", &one.what, "", &date].map(str::to_owned).to_vec());
    }
    sheet
}

//! Owns what came of an import as a sheet.

use crate::document::Sheet;
use crate::views::ImportOutcome;

/// What was decided and what was left out, a row each: first what the sheet leaves open, and last what was left
/// out, with all its cells.
pub fn import(outcome: &ImportOutcome) -> Sheet {
    let mut sheet = Sheet::new(["what", "about", "text", "option", "value", "sheet", "cells"]);
    for is_open in [true, false] {
        let decisions = outcome.report.decisions.iter().filter(|decision| decision.is_open == is_open);
        sheet.rows.extend(decisions.map(|decision| {
            let what = if is_open { "question" } else { "decided" };
            let [sheet, cells] = [String::new(), String::new()];
            let (about, chosen) = (decision.about.to_owned(), decision.chosen.clone());
            let (option, value) = (decision.setting.option.to_owned(), decision.setting.value.clone());
            vec![what.to_owned(), about, chosen, option, value, sheet, cells]
        }));
    }
    sheet.rows.extend(outcome.report.left_out.iter().map(|unplaced| {
        let cells: Vec<String> = unplaced.cells.iter().map(ToString::to_string).collect();
        let [about, option, value] = [String::new(), String::new(), String::new()];
        let (what, on) = (unplaced.what.clone(), unplaced.sheet.clone());
        vec!["left out".to_owned(), about, what, option, value, on, cells.join(" ")]
    }));
    sheet
}

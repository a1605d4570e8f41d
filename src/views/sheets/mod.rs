//! What of an answer is a table, as a sheet: one row a statement, a role, a hit or a finding. A role is named
//! by its ladder, code and title. Why something is inferred stands in the last column, in the first row that
//! it is about.

mod carried;
mod compare;
mod import;
mod ladders;
mod moves;
mod plan;
mod record;
mod review;
mod versions;
mod whole;

pub use carried::carried;
pub use compare::comparisons;
pub use import::import;
pub use ladders::{dimensions, list, matrices, roles};
pub use moves::{hits, path};
pub use plan::plan;
pub(crate) use record::{facts, record_rows};
pub use record::{record, record_book};
pub use review::review;
pub use versions::versions;
pub use whole::{not_in_whole, whole};

use crate::check::{Explanation, Kind, Report};
use crate::document::Sheet;
use crate::model::Text;
use crate::source::{Catalog, RoleId};

/// The columns that name a role.
const ROLE: [&str; 3] = ["ladder", "code", "title"];

/// What is in the columns that name a role.
fn role_cells(catalog: &Catalog, id: RoleId) -> [String; 3] {
    let role = catalog.role(id);
    [catalog.ladder_of(id).id.to_string(), role.code.to_string(), role.title.to_string()]
}

/// What there is of something, or an empty cell.
fn cell(value: Option<impl ToString>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

/// Texts as the lines of a cell, each once.
fn lines<'a>(texts: impl IntoIterator<Item = &'a Text>) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for text in texts {
        if !lines.contains(&text.as_str()) {
            lines.push(text);
        }
    }
    lines.join("\n")
}

/// Findings, a row each, in the order of the files and of their texts.
pub fn report(report: &Report<'_>) -> Sheet {
    let mut sheet = Sheet::new(["file", "line", "column", "severity", "code", "message", "help"]);
    for (file, finding) in report.findings() {
        sheet.rows.push(vec![
            file.file.name.to_string(),
            finding.position.line.to_string(),
            finding.position.column.to_string(),
            finding.severity.word().to_owned(),
            finding.code.to_owned(),
            finding.message.clone(),
            finding.help.clone(),
        ]);
    }
    sheet
}

/// Kinds of findings, a row each.
pub fn kinds(kinds: &[&Kind]) -> Sheet {
    let mut sheet = Sheet::new(["code", "severity", "summary", "meaning", "harm"]);
    for kind in kinds {
        let Explanation { summary, meaning, harm, .. } = kind.explanation();
        let texts = [kind.code, kind.severity.word(), summary, meaning, harm];
        sheet.rows.push(texts.map(str::to_owned).to_vec());
    }
    sheet
}

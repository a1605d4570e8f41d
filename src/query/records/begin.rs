//! Owns what a record begins with: the statements of the role to get to, or of today's at the top of a track.

use std::collections::HashSet;

use crate::model::Text;
use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, typed};
use crate::query::resolve::resolve;
use crate::query::role::RoleRow;
use crate::query::user_error::UserError;
use crate::record::{Assessor, MarkedStatement, Record};
use crate::source::{Catalog, RoleId};

/// The roles of a record, in a catalog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordRoles {
    /// Today's.
    pub role: RoleId,
    /// The one to get to, where there is one.
    pub goal: Option<RoleId>,
}

impl RecordRoles {
    /// The role whose statements the record has: the one to get to, else today's.
    pub fn asked(self) -> RoleId {
        self.goal.unwrap_or(self.role)
    }
}

/// A record without a mark: what the role to get to asks, else what today's does, each statement once in a
/// dimension, in the order of the ladder.
pub fn begin(catalog: &Catalog, roles: RecordRoles, by: Assessor) -> Record {
    let asked = roles.asked();
    let ladder = catalog.ladder_of(asked);
    let today = catalog.ladder_of(roles.role);
    let mut statements = Vec::new();
    for dimension in &ladder.dimensions {
        let here = today.dimensions.iter().find(|other| other.id == dimension.id);
        let already = here.map(|here| RoleRow::new(today, here, roles.role.role).statements());
        let already: HashSet<&Text> = already.iter().flatten().map(|statement| &statement.text).collect();
        let mut met = HashSet::new();
        for statement in RoleRow::new(ladder, dimension, asked.role).statements() {
            if met.insert(&statement.text) {
                let (id, text) = (statement.id.clone(), statement.text.clone());
                let is_asked_already = roles.goal.is_some() && already.contains(&text);
                let unmarked = MarkedStatement::unmarked(dimension.id.clone(), id, text);
                statements.push(MarkedStatement { is_asked_already, ..unmarked });
            }
        }
    }
    let code = |role: RoleId| {
        let code = &catalog.role(role).code;
        let qualified = || Text::new(format!("{}/{code}", catalog.ladder_of(role).id));
        if role.ladder == asked.ladder { code.clone() } else { qualified().unwrap_or_else(|| code.clone()) }
    };
    Record {
        ladder: ladder.id.clone(),
        version: ladder.version.clone(),
        role: code(roles.role),
        goal: roles.goal.map(code),
        by,
        name: None,
        statements,
        no_longer_asked: Vec::new(),
        evidence: Vec::new(),
        plan: Vec::new(),
    }
}

/// The roles that a record names, in the ladders that there are.
///
/// # Errors
/// Its ladder is not there, or has no such role.
pub fn roles_of_record(catalog: &Catalog, record: &Record) -> Result<RecordRoles, UserError> {
    let ids = || catalog.entries().iter().map(|entry| entry.ladder.id.as_str());
    if !ids().any(|id| id == record.ladder.as_str()) {
        let help = did_you_mean(&record.ladder, nearest(&record.ladder, ids(), 1));
        let help = help.unwrap_or_else(|| "name the ladder's file with `--file`".to_owned());
        let message =
            format!("the record is about the ladder `{}`, which is not here", typed(&record.ladder));
        return Err(UserError::new(message, help));
    }
    let role = |code: &Text| {
        let selector =
            if code.contains('/') { code.to_string() } else { format!("{}/{code}", record.ladder) };
        let found = resolve(catalog, &selector)?.roles().next();
        found.ok_or_else(|| {
            let message = format!("the record names the role `{}`, which is none", typed(code));
            UserError::new(message, "correct `role` and `goal` in the record")
        })
    };
    Ok(RecordRoles { role: role(&record.role)?, goal: record.goal.as_ref().map(role).transpose()? })
}

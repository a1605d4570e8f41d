//! Owns the faults of names that are unknown in many places. Likely one thing was renamed, and its old name is
//! left in all of them: that is one fault, and not so many.

use std::collections::HashMap;

use crate::model::Ladder;
use crate::source::error::{Fault, MOST_FAULTS};

/// The faults, those of one unknown name as one, at its first place.
pub(super) fn gathered(faults: Vec<Fault>, ladder: &Ladder) -> Vec<Fault> {
    /// From so many places on.
    const MANY: usize = 3;
    let at_least = if faults.len() < MOST_FAULTS { "" } else { "at least " };
    let mut places: HashMap<[String; 2], usize> = HashMap::new();
    for name in faults.iter().filter_map(name_of) {
        *places.entry(name).or_default() += 1;
    }
    places.retain(|_, count| *count >= MANY);
    let roles = places.keys().filter(|[what, _]| what.ends_with("a role of this ladder")).count();
    let unused = if roles == 1 { unused_role(ladder) } else { None };
    let mut gathered = Vec::with_capacity(faults.len());
    for fault in faults {
        let Some(count) = name_of(&fault).and_then(|name| places.get_mut(&name)) else {
            gathered.push(fault);
            continue;
        };
        // Of the others nothing more is said.
        let count = std::mem::take(count);
        if count > 0 {
            let all = format!("{at_least}{count} places");
            let help = match unused.filter(|_| fault.code == "unknown-role") {
                Some(code) => {
                    format!("if it is called `{code}` now, which no cell names, replace it in all places")
                }
                None => format!("{}; if it was renamed, replace it in all places", fault.help),
            };
            let message = fault.message.replacen("`, expected", &format!("` in {all}, expected"), 1);
            gathered.push(Fault { message, help, ..fault });
        }
    }
    gathered
}

/// What tells an unknown name from others: how it is told, and for a rating also which scale it is not on.
fn name_of(fault: &Fault) -> Option<[String; 2]> {
    let help = match fault.code {
        "unknown-role" | "unknown-level" | "unknown-track" | "unknown-scale" => String::new(),
        "unknown-rating" => fault.help.clone(),
        _ => return None,
    };
    Some([fault.message.clone(), help])
}

/// The only role that no cell is for, if there is one.
fn unused_role(ladder: &Ladder) -> Option<&str> {
    let is_used = |role| ladder.dimensions.iter().any(|dimension| dimension.cell_of(role).is_some());
    let mut unused = ladder.role_indices().filter(|&role| !is_used(role));
    let only = unused.next().filter(|_| unused.next().is_none());
    only.map(|role| ladder.role(role).code.as_str())
}

//! Owns how one part of a workbook leads to others.

use std::collections::HashMap;

use crate::import::error::ImportError;
use crate::import::files::package::Package;

/// No part leads to as many.
const MOST: usize = 100_000;

/// Where a part leads. What is outside of the file is never followed.
#[derive(Default)]
pub(super) struct Relations {
    by_id: HashMap<String, Relation>,
    /// The first target of each kind.
    by_kind: HashMap<String, String>,
    /// The addresses outside of the file, by their ids.
    outside: HashMap<String, String>,
}

/// One way from a part to another.
pub(super) struct Relation {
    /// What the other is to this, in lower case, without the place where the standard says so, which differs.
    pub(super) kind: String,
    /// The name of the other part.
    pub(super) target: String,
}

impl Relations {
    /// The target that an id stands for.
    pub(super) fn id(&self, id: &str) -> Option<&Relation> {
        self.by_id.get(id)
    }

    /// The address outside of the file that an id stands for.
    pub(super) fn outside(&self, id: &str) -> Option<&String> {
        self.outside.get(id)
    }

    /// The first target of a kind.
    pub(super) fn kind(&self, kind: &str) -> Option<&String> {
        self.by_kind.get(&kind.to_lowercase())
    }
}

/// Where a part leads; where the file leads as a whole for a part without name.
///
/// # Errors
/// The part that says so is damaged.
pub(super) fn relations_of(package: &mut Package, part: &str) -> Result<Relations, ImportError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let mut relations = Relations::default();
    let Some(mut xml) = package.part(&format!("{folder}/_rels/{name}.rels"))? else {
        return Ok(relations);
    };
    xml.root()?;
    while xml.child()? {
        let is_outside =
            xml.attribute("TargetMode")?.is_some_and(|mode| mode.eq_ignore_ascii_case("external"));
        let kind = xml.attribute("Type")?.unwrap_or_default();
        let kind = kind.rsplit('/').next().unwrap_or_default().to_lowercase();
        if let Some(target) = xml.attribute("Target")? {
            let id = xml.attribute("Id")?.unwrap_or_default().into_owned();
            if is_outside {
                relations.outside.insert(id, target.into_owned());
            } else {
                let target = joined(folder, &target);
                relations.by_kind.entry(kind.clone()).or_insert_with(|| target.clone());
                relations.by_id.insert(id, Relation { kind, target });
            }
        }
        if relations.by_id.len() + relations.outside.len() > MOST {
            return Err(xml.damaged("it leads to more parts than any workbook has"));
        }
        xml.skip()?;
    }
    xml.finish()?;
    Ok(relations)
}

/// A target as it is written in a folder. It names an entry of the archive, whatever it is made of.
fn joined(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let start = if target.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in start.split('/').chain(target.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

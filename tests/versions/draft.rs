//! A ladder's file as it is edited: its values by their keys, and what has to change with a name.

use career_ladder::model::Ladder;
use career_ladder::source::parse_ladder;
use serde_json::{Value, json};

/// The value of a ladder's file.
#[derive(Clone)]
pub(crate) struct Draft(pub(crate) Value);

/// Shown as the text that it is read from.
impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl Draft {
    pub(crate) fn of_yaml(text: &str) -> Self {
        Self(serde_yaml::from_str(text).unwrap())
    }

    /// The ladder that it says.
    pub(crate) fn ladder(&self) -> Ladder {
        // What is JSON is YAML.
        let text = serde_json::to_string(&self.0).unwrap();
        match parse_ladder(&text) {
            Ok(ladder) => ladder,
            Err(faults) => {
                let faults: Vec<_> = faults.iter().map(|fault| format!("{fault:?}")).collect();
                panic!("{}\n{text}", faults.join("\n"))
            }
        }
    }

    /// A list at the top of the file.
    pub(crate) fn list(&mut self, key: &str) -> &mut Vec<Value> {
        items(&mut self.0, key)
    }

    /// All lists of roles that the file names.
    pub(crate) fn role_lists(&mut self) -> Vec<&mut Vec<Value>> {
        let Value::Object(keys) = &mut self.0 else { panic!("a ladder has keys") };
        let mut lists = Vec::new();
        for (key, value) in keys.iter_mut() {
            let Value::Array(parts) = value else { continue };
            for part in parts {
                match key.as_str() {
                    "dimensions" => {
                        let Value::Object(dimension) = part else { continue };
                        for (key, value) in dimension.iter_mut() {
                            match (key.as_str(), value) {
                                ("not_asked", Value::Array(roles)) => lists.push(roles),
                                ("cells", Value::Array(cells)) => {
                                    lists.extend(cells.iter_mut().map(|cell| items(cell, "roles")));
                                }
                                _ => {}
                            }
                        }
                    }
                    "titles" => {
                        let meanings = items(part, "meanings").iter_mut();
                        lists.extend(meanings.map(|meaning| items(meaning, "nearest")));
                    }
                    "realities" => lists.push(items(part, "applies_to")),
                    _ => {}
                }
            }
        }
        lists
    }

    /// Gives roles other codes, all at once, wherever they are named.
    pub(crate) fn rename_roles(&mut self, names: &[(&str, &str)]) {
        let rename = |code: &mut Value| rename(code, names);
        for role in self.list("roles") {
            rename(&mut role["code"]);
        }
        for stated in self.list("moves") {
            rename(&mut stated["from"]);
            rename(&mut stated["to"]);
        }
        self.role_lists().into_iter().flatten().for_each(rename);
    }

    /// Gives levels other names, all at once.
    pub(crate) fn rename_levels(&mut self, names: &[(&str, &str)]) {
        for level in self.list("levels") {
            match level {
                Value::Object(_) => rename(&mut level["id"], names),
                name => rename(name, names),
            }
        }
        for role in self.list("roles") {
            match &mut role["level"] {
                Value::Array(levels) => levels.iter_mut().for_each(|level| rename(level, names)),
                level => rename(level, names),
            }
        }
    }

    /// Gives tracks other ids, all at once.
    pub(crate) fn rename_tracks(&mut self, names: &[(&str, &str)]) {
        for track in self.list("tracks") {
            rename(&mut track["id"], names);
        }
        for role in self.list("roles") {
            rename(&mut role["track"], names);
        }
        for dimension in self.list("dimensions") {
            for track in items(dimension, "tracks").iter_mut() {
                rename(track, names);
            }
        }
    }
}

fn rename(name: &mut Value, names: &[(&str, &str)]) {
    if let Some((_, new)) = names.iter().find(|(old, _)| name == old) {
        *name = json!(new);
    }
}

/// The list under a key, which is there from now on.
pub(crate) fn items<'v>(value: &'v mut Value, key: &str) -> &'v mut Vec<Value> {
    let Value::Object(keys) = value else { panic!("{value} has no keys") };
    let list = keys.entry(key).or_insert_with(|| json!([]));
    list.as_array_mut().unwrap_or_else(|| panic!("`{key}` is no list"))
}

/// The text of a statement in either form.
pub(crate) fn text_of(statement: &Value) -> &str {
    statement.as_str().or_else(|| statement["text"].as_str()).unwrap()
}

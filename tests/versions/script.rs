//! Edits of a ladder's file as a keeper makes them, a line each: `reword autonomy L4 "Takes initiative" "Leads"`.

use serde_json::{Value, json};

use super::draft::{Draft, items, text_of};

impl Draft {
    /// Makes the edit of a line. A statement is named by its first words.
    pub(crate) fn run(&mut self, line: &str) {
        let words = shlex::split(line).unwrap();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words[..] {
            ["codes", ref codes @ ..] => {
                let codes: Vec<_> = codes.chunks(2).map(|pair| (pair[0], pair[1])).collect();
                self.rename_roles(&codes);
            }
            ["level-names", ref names @ ..] => {
                let names: Vec<_> = names.chunks(2).map(|pair| (pair[0], pair[1])).collect();
                self.rename_levels(&names);
            }
            ["set", part, id, key, ref value @ ..] => {
                let part = self.part(part, id);
                part[key] = match value {
                    [value] => json!(value),
                    values => json!(values),
                };
            }
            ["unset", part, id, key] => drop(self.part(part, id).as_object_mut().unwrap().remove(key)),
            ["level", name, "at", place] => {
                self.list("levels").insert(place.parse().unwrap(), json!(name));
            }
            ["no-level", name] => self.list("levels").retain(|level| level != name),
            ["role", code, track, level, title, "after", other] => {
                let role = json!({ "code": code, "track": track, "level": level, "title": title });
                let place = self.place("roles", other) + 1;
                self.list("roles").insert(place, role);
            }
            ["no-role", code] => self.take_role(code),
            ["put", list, id, "after", other] => {
                let place = self.place(list, id);
                let part = self.list(list).remove(place);
                let place = self.place(list, other) + 1;
                self.list(list).insert(place, part);
            }
            ["dimension", id, name, "after", other] => {
                let place = self.place("dimensions", other) + 1;
                self.list("dimensions").insert(place, json!({ "id": id, "name": name, "cells": [] }));
            }
            ["no-dimension", id] => {
                let place = self.place("dimensions", id);
                self.list("dimensions").remove(place);
            }
            ["cell", dimension, roles, ref statements @ ..] => {
                let roles: Vec<&str> = roles.split(',').collect();
                let cell = json!({ "roles": roles, "expects": statements });
                items(self.part("dimensions", dimension), "cells").push(cell);
            }
            ["share", dimension, role, with] => items(self.cell(dimension, with), "roles").push(json!(role)),
            ["split", dimension, roles] => self.split(dimension, &roles.split(',').collect::<Vec<_>>()),
            ["merge", dimension, role, into] => self.merge(dimension, role, into),
            ["say", dimension, role, key, value] => {
                let number = value.parse::<f64>().ok().filter(|_| key == "years");
                self.cell(dimension, role)[key] = number.map_or_else(|| json!(value), |number| json!(number));
            }
            ["add", dimension, role, text] => self.expects(dimension, role).push(json!(text)),
            ["drop", dimension, role, words] => drop(self.take(dimension, role, words)),
            ["reword", dimension, role, words, text] => *self.statement(dimension, role, words) = json!(text),
            ["move", dimension, role, words, to_dimension, to_role, ref text @ ..] => {
                let statement = self.take(dimension, role, words);
                let statement = text.first().map_or(statement, |text| json!(text));
                self.expects(to_dimension, to_role).push(statement);
            }
            ["order", dimension, role, words, place] => {
                let statement = self.take(dimension, role, words);
                self.expects(dimension, role).insert(place.parse().unwrap(), statement);
            }
            ["example", dimension, role, words, example] => {
                let statement = self.statement(dimension, role, words);
                *statement = json!({ "text": text_of(statement), "examples": [example] });
            }
            ["name", dimension, role, words, id] => {
                let statement = self.statement(dimension, role, words);
                *statement = json!({ "text": text_of(statement), "id": id });
            }
            _ => panic!("no edit: {line}"),
        }
    }

    fn place(&mut self, list: &str, id: &str) -> usize {
        let is_named = |part: &Value| [&part["id"], &part["code"], part].iter().any(|name| *name == id);
        self.list(list).iter().position(is_named).unwrap_or_else(|| panic!("no {id} in {list}"))
    }

    fn part(&mut self, list: &str, id: &str) -> &mut Value {
        if list == "ladder" {
            return &mut self.0;
        }
        let place = self.place(list, id);
        &mut self.list(list)[place]
    }

    /// Takes a role out of the ladder, and out of everything that names it.
    fn take_role(&mut self, code: &str) {
        let place = self.place("roles", code);
        self.list("roles").remove(place);
        self.list("moves").retain(|stated| stated["from"] != code && stated["to"] != code);
        for list in self.role_lists() {
            list.retain(|role| role != code);
        }
        for dimension in self.list("dimensions") {
            items(dimension, "cells").retain(|cell| cell["roles"] != json!([]));
        }
    }

    fn cell(&mut self, dimension: &str, role: &str) -> &mut Value {
        let mut cells = items(self.part("dimensions", dimension), "cells").iter_mut();
        let has = |cell: &&mut Value| cell["roles"].as_array().unwrap().iter().any(|one| one == role);
        cells.find(has).unwrap_or_else(|| panic!("no cell of {role} in {dimension}"))
    }

    fn expects(&mut self, dimension: &str, role: &str) -> &mut Vec<Value> {
        items(self.cell(dimension, role), "expects")
    }

    fn statement(&mut self, dimension: &str, role: &str, words: &str) -> &mut Value {
        let mut statements = self.expects(dimension, role).iter_mut();
        let found = statements.find(|statement| text_of(statement).starts_with(words));
        found.unwrap_or_else(|| panic!("no `{words}` of {role} in {dimension}"))
    }

    fn take(&mut self, dimension: &str, role: &str, words: &str) -> Value {
        let statements = self.expects(dimension, role);
        let place = statements.iter().position(|statement| text_of(statement).starts_with(words));
        statements.remove(place.unwrap_or_else(|| panic!("no `{words}` of {role} in {dimension}")))
    }

    /// Gives some roles of a cell one of their own that says the same.
    fn split(&mut self, dimension: &str, roles: &[&str]) {
        let cell = self.cell(dimension, roles[0]);
        let mut other = cell.clone();
        items(cell, "roles").retain(|role| !roles.iter().any(|one| role == one));
        other["roles"] = json!(roles);
        items(self.part("dimensions", dimension), "cells").push(other);
    }

    /// Gives the roles of a cell the cell of another role in place of theirs.
    fn merge(&mut self, dimension: &str, role: &str, into: &str) {
        let roles = std::mem::take(items(self.cell(dimension, role), "roles"));
        items(self.cell(dimension, into), "roles").extend(roles);
        items(self.part("dimensions", dimension), "cells").retain(|cell| cell["roles"] != json!([]));
    }
}

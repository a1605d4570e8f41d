//! Owns the names that a file declares: which of them is meant where it refers to one, and what is wrong with
//! two that cannot be told apart.

use std::collections::HashMap;

use crate::model::Likeness::{self, Folded, Uncased, WithSigns, Written};
use crate::model::letters::{seen, uncased};
use crate::model::words::{fold, words_with_signs};

/// The names declared in a list, each by its index in it.
#[derive(Default)]
pub(super) struct Names {
    count: usize,
    /// By what is left of a name in each reading; `None` where that is left of several.
    by_reading: [HashMap<String, Option<usize>>; READINGS.len()],
}

/// The readings in which a name is looked for, the most exact first.
const READINGS: [Likeness; 4] = [Written, Uncased, WithSigns, Folded];

impl Names {
    pub(super) fn add(&mut self, name: &str) {
        for (reading, names) in READINGS.into_iter().zip(&mut self.by_reading) {
            let found = names.entry(read(name, reading)).or_insert(Some(self.count));
            *found = found.filter(|&index| index == self.count);
        }
        self.count += 1;
    }

    /// The index of the name that another is most like, and how like it is. It is the only one of that likeness.
    pub(super) fn find(&self, name: &str) -> Option<(usize, Likeness)> {
        let mut readings = READINGS.into_iter().zip(&self.by_reading);
        let found = readings.find_map(|(reading, names)| {
            let name = Some(read(name, reading)).filter(|name| !name.is_empty())?;
            Some((*names.get(&name)?, reading))
        });
        found.and_then(|(index, reading)| Some((index?, reading)))
    }
}

fn read(name: &str, reading: Likeness) -> String {
    match reading {
        Written => name.trim().to_owned(),
        Uncased => uncased(name),
        WithSigns => words_with_signs(name).concat(),
        _ => fold(name),
    }
}

/// The names seen so far in a list, each by what is left of it if it is typed in another case.
#[derive(Default)]
pub(super) struct Seen(HashMap<String, String>);

impl Seen {
    /// Notes a name; what is wrong with it where another cannot be told from it, both being called by the name of
    /// their list.
    pub(super) fn note(&mut self, name: &str, list: &str) -> Option<String> {
        let other = self.0.insert(uncased(name), name.to_owned())?;
        let difference = if other == name {
            return Some(format!("two {list} are called `{name}`"));
        } else if other.to_lowercase() == name.to_lowercase() {
            "by case"
        } else if seen(&other) == seen(name) {
            "by characters that are not seen"
        } else {
            "in the form of their characters"
        };
        Some(format!("the {list} `{other}` and `{name}` differ only {difference}"))
    }
}

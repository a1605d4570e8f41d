//! Owns the names that a ladder can have: ids made of words, names that can be typed, and none given twice.

use std::collections::{HashMap, HashSet};

use crate::model::Text;
use crate::model::letters::{unaccented, uncased};
use crate::model::words::fold;
use crate::source::is_id;

use super::draft::{Draft, DraftRole};

/// Takes out of a draft what no ladder can have: names that cannot be typed, texts in which nothing is seen.
pub(super) fn mend(draft: &mut Draft) {
    for role in &mut draft.roles {
        mend_role(role);
    }
    for dimension in &mut draft.dimensions {
        if !is_seen(&dimension.name) {
            "Expectations".clone_into(&mut dimension.name);
        }
        for text in [&mut dimension.section, &mut dimension.about] {
            text.take_if(|text| !is_seen(text));
        }
        for cell in &mut dimension.cells {
            cell.rating.take_if(|rating| !is_seen(rating));
            cell.statements.retain(|statement| is_seen(&statement.text));
            for statement in &mut cell.statements {
                statement.examples.retain(|example| is_seen(example));
            }
        }
        dimension
            .cells
            .retain(|cell| cell.rating.is_some() || cell.years.is_some() || !cell.statements.is_empty());
    }
}

fn mend_role(role: &mut DraftRole) {
    role.levels = role.levels.iter().filter_map(|level| typed(level)).collect();
    role.code = role.code.as_deref().and_then(typed);
    for text in [&mut role.title, &mut role.family, &mut role.track, &mut role.about] {
        text.take_if(|text| !is_seen(text));
    }
    role.aliases.retain(|alias| is_seen(alias));
}

/// A name as it can be typed; `None` where it has no letters and no digits.
fn typed(name: &str) -> Option<String> {
    let name = name.replace('/', "-");
    Some(name).filter(|name| is_seen(name) && !fold(name).is_empty())
}

fn is_seen(text: &str) -> bool {
    Text::new(text.to_owned()).is_some()
}

/// Names of which each is given once, whatever its case.
#[derive(Default)]
pub(super) struct Ids {
    given: HashSet<String>,
    /// The last number behind each name that was asked for again.
    numbers: HashMap<String, usize>,
}

impl Ids {
    /// A name, or where it is given already, the name with the next number that makes it another.
    pub(super) fn one(&mut self, name: String) -> String {
        if self.given.insert(uncased(&name)) {
            return name;
        }
        let number = self.numbers.entry(uncased(&name)).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{name}-{number}");
            if self.given.insert(uncased(&numbered)) {
                return numbered;
            }
        }
    }
}

/// An id made of the words of a name; `None` where none of its letters can be in one.
pub(super) fn id_of(name: &str) -> Option<String> {
    let letters = unaccented(&name.to_lowercase()).replace(['\'', '\u{2019}'], "");
    let words = letters.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    Some(words.collect::<Vec<_>>().join("-")).filter(|id| is_id(id))
}

/// The name of a file as the name of a ladder: `customer-ops` is `Customer ops`.
pub(super) fn titled(stem: &str) -> String {
    let words: Vec<&str> = stem.split(['-', '_', ' ']).filter(|word| !word.is_empty()).collect();
    let mut letters = words.join(" ");
    if let Some(first) = letters.get(..1) {
        letters = first.to_uppercase() + &letters[1..];
    }
    if letters.is_empty() { "My ladder".to_owned() } else { letters }
}

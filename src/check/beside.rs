//! Owns what there is beside the ladder that is checked: the others of the run, and which of the user's roles
//! have a name. It is gathered once for all that are checked.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::iter;

use crate::model::RoleReference;
use crate::model::words::words_with_signs;
use crate::source::{Catalog, Entry};

/// All ladders of a run.
pub(super) struct Beside<'a> {
    catalog: &'a Catalog,
    named: OnceCell<HashMap<String, Vec<Named<'a>>>>,
    /// For each ladder that moves of others lead to, the codes of the roles that they lead to.
    led_to: OnceCell<HashMap<&'a str, Vec<&'a str>>>,
}

/// A role that has a name.
struct Named<'a> {
    ladder: &'a str,
    qualified: String,
}

impl<'a> Beside<'a> {
    pub(super) fn new(catalog: &'a Catalog) -> Self {
        Self { catalog, named: OnceCell::new(), led_to: OnceCell::new() }
    }

    /// The ladders but for that of an id.
    pub(super) fn others(&self, id: &str) -> impl Iterator<Item = &'a Entry> {
        self.catalog.entries().iter().filter(move |entry| *entry.ladder.id != *id)
    }

    /// The codes of a ladder's roles that moves of other ladders lead to.
    pub(super) fn codes_led_to(&self, id: &str) -> impl Iterator<Item = &'a str> {
        let led_to = self.led_to.get_or_init(|| led_to(self.catalog)).get(id);
        led_to.into_iter().flatten().copied()
    }

    /// The first role by the alphabet, so that the order of the files does not matter, whose title or alias is
    /// [`read`] so, of those in the user's ladders but for that of an id.
    pub(super) fn role_named(&self, read: &str, id: &str) -> Option<&str> {
        let named = self.named.get_or_init(|| named(self.catalog)).get(read)?;
        named.iter().find(|role| role.ladder != id).map(|role| role.qualified.as_str())
    }
}

fn led_to(catalog: &Catalog) -> HashMap<&str, Vec<&str>> {
    let mut led_to: HashMap<&str, Vec<&str>> = HashMap::new();
    for Entry { ladder: from, .. } in catalog.entries() {
        for stated in &from.moves {
            if let RoleReference::Foreign { ladder, code } = &stated.to
                && *ladder != from.id
            {
                led_to.entry(ladder).or_default().push(code);
            }
        }
    }
    led_to
}

/// For each title and alias in the user's ladders the first role of that name by the alphabet, and the first of
/// another ladder than that.
fn named(catalog: &Catalog) -> HashMap<String, Vec<Named<'_>>> {
    let mut all: HashMap<String, Vec<Named<'_>>> = HashMap::new();
    for Entry { ladder, .. } in catalog.entries().iter().filter(|entry| entry.file.is_some()) {
        for role in &ladder.roles {
            let aliases = role.aliases.iter().map(AsRef::as_ref);
            for name in sides(&role.title).chain(aliases) {
                let first = all.entry(read(name)).or_default();
                first.push(Named { ladder: &ladder.id, qualified: format!("{}/{}", ladder.id, role.code) });
                first.sort_by(|one, other| one.qualified.cmp(&other.qualified));
                first.dedup_by_key(|role| role.ladder);
                first.truncate(2);
            }
        }
    }
    all
}

/// What of a name counts: not its case, spacing, punctuation and short forms, but the `+` of `A+`.
pub(super) fn read(name: &str) -> String {
    words_with_signs(name).concat()
}

/// A title, and each side of the `/` in it.
pub(super) fn sides(title: &str) -> impl Iterator<Item = &str> {
    let sides = title.split('/').filter(|_| title.contains('/'));
    iter::once(title).chain(sides)
}

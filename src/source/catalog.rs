//! Owns the catalog: which ladders a run has, where each came from, and how one role among all of
//! them is named.

use std::sync::Arc;

use crate::model::{Ladder, Lookup, Role, RoleIndex, RoleReference};

/// The ladders of one run: the user's own first, then the built-in ones.
#[derive(Debug)]
pub struct Catalog {
    entries: Vec<Entry>,
    /// The indices of the ladders that questions are about; references lead to all.
    scope: Vec<usize>,
    /// The options that make a command ask the same ladders.
    flags: Option<String>,
}

/// A ladder and where it came from.
#[derive(Debug)]
pub struct Entry {
    /// The ladder, which whoever made the catalog may hold as well.
    pub ladder: Arc<Ladder>,
    /// The name of the file that the user has it in; `None` where it is part of the program.
    pub file: Option<String>,
}

/// A role among all ladders of a catalog. Ordered as the catalog is, then in file order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RoleId {
    /// The index of its ladder in the catalog.
    pub ladder: usize,
    /// Its index in that ladder.
    pub role: RoleIndex,
}

impl Catalog {
    /// A catalog of these ladders in this order, all of them in scope.
    pub(super) fn new(entries: Vec<Entry>, flags: Option<String>) -> Self {
        Self { scope: (0..entries.len()).collect(), entries, flags }
    }

    pub(super) fn narrow_to(&mut self, ladder: usize) {
        self.scope = vec![ladder];
    }

    /// A command with the options that make it ask the same ladders.
    pub fn again(&self, command: &str) -> String {
        format!("{command}{}", self.flags.as_deref().unwrap_or_default())
    }

    /// The indices of the ladders that questions are about, in order.
    pub fn scope(&self) -> &[usize] {
        &self.scope
    }

    /// All ladders, the user's own first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether a ladder is the user's own.
    pub fn is_own(&self, ladder: usize) -> bool {
        self.entries[ladder].file.is_some()
    }

    /// The ladder at an index of the catalog.
    pub fn ladder(&self, index: usize) -> &Ladder {
        &self.entries[index].ladder
    }

    /// The ladder that a role belongs to.
    pub fn ladder_of(&self, role: RoleId) -> &Ladder {
        self.ladder(role.ladder)
    }

    /// The role itself.
    pub fn role(&self, role: RoleId) -> &Role {
        self.ladder_of(role).role(role.role)
    }

    /// The name of a role that is good everywhere: `product-ops/L4`.
    pub fn qualified(&self, role: RoleId) -> String {
        format!("{}/{}", self.ladder_of(role).id, self.role(role).code)
    }

    /// The ladders that questions are about, each with its index, in order.
    pub fn ladders_in_scope(&self) -> impl Iterator<Item = (usize, &Ladder)> {
        let scope = self.scope.iter();
        scope.map(|&ladder| (ladder, self.ladder(ladder)))
    }

    /// All roles of the ladders that questions are about, in the order of the catalog.
    pub fn roles_in_scope(&self) -> impl Iterator<Item = RoleId> + '_ {
        self.scope.iter().flat_map(|&ladder| self.roles_of(ladder))
    }

    /// All roles of one ladder, in file order.
    pub fn roles_of(&self, ladder: usize) -> impl Iterator<Item = RoleId> + use<> {
        self.ladder(ladder).role_indices().map(move |role| RoleId { ladder, role })
    }

    /// The role that a reference in one of the ladders means; `None` where the other ladder is
    /// not in the catalog, or has no such role.
    pub fn follow(&self, from: usize, reference: &RoleReference) -> Option<RoleId> {
        match reference {
            RoleReference::Own(role) => Some(RoleId { ladder: from, role: *role }),
            RoleReference::Foreign { ladder: id, code } => {
                let ladder = self.entries.iter().position(|entry| *entry.ladder.id == **id)?;
                self.roles_of(ladder)
                    .find(|&role| self.role(role).code.as_str().eq_ignore_ascii_case(code.as_str()))
            }
        }
    }

    /// The index of the ladder with this id, whatever its case, short forms spelled out.
    pub fn ladder_called(&self, name: &str) -> Option<usize> {
        let lookup = Lookup::new(name);
        lookup.position(&self.entries, |entry| [&*entry.ladder.id])
    }

    /// The indices of the ladders that a name means: the one with that id, or else all whose id
    /// starts so, short forms spelled out.
    pub fn ladders_named(&self, name: &str) -> Vec<usize> {
        if let Some(ladder) = self.ladder_called(name) {
            return vec![ladder];
        }
        let lookup = Lookup::new(name);
        let all = 0..self.entries.len();
        all.filter(|&ladder| lookup.is_start_of(&self.ladder(ladder).id)).collect()
    }
}

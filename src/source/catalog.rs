//! Owns the catalog: which ladders a run has, where each came from, and how one role among all of them is
//! named.

use std::sync::Arc;

use crate::model::{Ladder, Lookup, Role, RoleIndex, RoleReference, Track, most_alike};

use super::file::FileName;

/// The role of a ladder that a reference in another means by its code.
pub fn role_called(code: &str, ladder: &Ladder) -> Option<RoleIndex> {
    // Codes are nearly always written as they were declared.
    let as_written = ladder.roles.iter().position(|role| role.code.as_str() == code);
    let role = as_written.or_else(|| Lookup::new(code).only(&ladder.roles, |role| &role.code));
    role.map(RoleIndex)
}

/// The ladders of one run: the user's own first, then the built-in ones.
#[derive(Debug)]
pub struct Catalog {
    entries: Vec<Entry>,
    /// The indices of the ladders that a question about all ladders runs over.
    scope: Vec<usize>,
    /// The indices of those that may be named and that routes pass, the former among them; references lead to
    /// all.
    reach: Vec<usize>,
    /// The ladders that are not there, since their files hold none that is sound.
    left_out: Vec<LeftOut>,
    /// The options that make a command ask the same ladders.
    flags: Option<String>,
}

/// A ladder and where it came from.
#[derive(Debug)]
pub struct Entry {
    /// The ladder, which whoever made the catalog may hold as well.
    pub ladder: Arc<Ladder>,
    /// The name of the file that the user has it in; `None` where it is part of the program.
    pub file: Option<FileName>,
}

/// A ladder that a file was to hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Its id, as far as can be told.
    pub id: String,
    /// The name of the file.
    pub file: FileName,
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
    /// A catalog of these ladders in this order. The user's own are in scope, or all where there are none.
    pub(super) fn new(entries: Vec<Entry>, left_out: Vec<LeftOut>, flags: Option<String>) -> Self {
        let reach: Vec<usize> = (0..entries.len()).collect();
        let mut scope = reach.clone();
        scope.retain(|&ladder| entries[ladder].file.is_some());
        if scope.is_empty() {
            scope.clone_from(&reach);
        }
        Self { entries, scope, reach, left_out, flags }
    }

    /// Narrows the scope and the reach to some ladders.
    pub(super) fn narrow_to(&mut self, mut ladders: Vec<usize>) {
        ladders.sort_unstable();
        ladders.dedup();
        self.scope.clone_from(&ladders);
        self.reach = ladders;
    }

    /// A command with the options that make it ask the same ladders.
    pub fn again(&self, command: &str) -> String {
        format!("{command}{}", self.flags.as_deref().unwrap_or_default())
    }

    /// The indices of the ladders that a question about all ladders runs over, in order: the user's own where
    /// there are any, or those that `--ladder` names.
    pub fn scope(&self) -> &[usize] {
        &self.scope
    }

    /// The indices of the ladders that may be named and that routes pass, in order: all, or those that
    /// `--ladder` names.
    pub fn reach(&self) -> &[usize] {
        &self.reach
    }

    /// The indices of the ladders that may be named and are not in scope, in order.
    pub fn out_of_scope(&self) -> Vec<usize> {
        let reach = self.reach.iter().copied();
        reach.filter(|ladder| !self.scope.contains(ladder)).collect()
    }

    /// The ladder that is not there and that a name means, where no ladder of the user's own is called so.
    pub fn left_out(&self, name: &str) -> Option<&LeftOut> {
        let lookup = Lookup::new(name);
        let mut own = self.entries.iter().filter(|entry| entry.file.is_some());
        if own.any(|entry| lookup.is(&entry.ladder.id)) {
            return None;
        }
        let is_start_of_none = self.ladders_named(name).is_empty();
        let mut all = self.left_out.iter();
        all.find(|of| lookup.is(&of.id) || is_start_of_none && lookup.likeness_of_start(&of.id).is_some())
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

    /// The track that a role is on.
    pub fn track_of(&self, role: RoleId) -> &Track {
        self.ladder_of(role).track(self.role(role).track)
    }

    /// The name of a role that is good everywhere: `product-ops/L4`.
    pub fn qualified(&self, role: RoleId) -> String {
        format!("{}/{}", self.ladder_of(role).id, self.role(role).code)
    }

    /// The ladders in scope, each with its index, in order.
    pub fn ladders_in_scope(&self) -> impl Iterator<Item = (usize, &Ladder)> {
        let scope = self.scope.iter();
        scope.map(|&ladder| (ladder, self.ladder(ladder)))
    }

    /// All roles of the ladders in scope, in the order of the catalog.
    pub fn roles_in_scope(&self) -> impl Iterator<Item = RoleId> + '_ {
        self.scope.iter().flat_map(|&ladder| self.roles_of(ladder))
    }

    /// All roles of one ladder, in file order.
    pub fn roles_of(&self, ladder: usize) -> impl Iterator<Item = RoleId> + use<> {
        self.ladder(ladder).role_indices().map(move |role| RoleId { ladder, role })
    }

    /// The role that a reference in one of the ladders means; `None` where the other ladder is not in the
    /// catalog, or has no such role.
    pub fn follow(&self, from: usize, reference: &RoleReference) -> Option<RoleId> {
        match reference {
            RoleReference::Own(role) => Some(RoleId { ladder: from, role: *role }),
            RoleReference::Foreign { ladder: id, code } => {
                let ladder = self.entries.iter().position(|entry| *entry.ladder.id == **id)?;
                let role = role_called(code, self.ladder(ladder))?;
                Some(RoleId { ladder, role })
            }
        }
    }

    /// The index of the ladder with this id, whatever its case, short forms spelled out.
    pub fn ladder_called(&self, name: &str) -> Option<usize> {
        let lookup = Lookup::new(name);
        lookup.position(&self.entries, |entry| [&*entry.ladder.id])
    }

    /// The indices of the ladders that a name means: the one with that id, or else all whose id starts so,
    /// short forms spelled out.
    pub fn ladders_named(&self, name: &str) -> Vec<usize> {
        if let Some(ladder) = self.ladder_called(name) {
            return vec![ladder];
        }
        let lookup = Lookup::new(name);
        let all = 0..self.entries.len();
        let begun =
            all.filter_map(|ladder| Some((ladder, lookup.likeness_of_start(&self.ladder(ladder).id)?)));
        most_alike(begun).into_iter().map(|(ladder, _)| ladder).collect()
    }
}

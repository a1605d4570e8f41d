//! Owns what a difference comes to: whom it touches, and which part of the version number it asks to be raised.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::model::{ChangeKind, RoleIndex};

use super::{CellDifference, FieldChange, PartChange, PartKind, StatementDifference, VersionDifference};

/// The part of a version number that a change asks to be raised, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bump {
    /// Words alone differ.
    Patch,
    /// There is something new, or less is asked.
    Minor,
    /// More is asked of somebody, or a name is gone by which others refer to the ladder.
    Major,
}

impl Bump {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What a difference means for the version number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The part of the number that is to be raised.
    pub bump: Bump,
    /// The least number that says so.
    pub least: String,
    /// Whether the new version states that number or a higher one.
    pub is_met: bool,
    /// The roles of the new version of which more is asked, in file order.
    pub asks_more: Vec<RoleIndex>,
    /// The names that others may refer to and that are gone.
    pub lost: Vec<LostName>,
}

/// A name of a level, a track, a role or the ladder that it does not have any more, nor as an alias.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostName {
    /// What had it.
    pub kind: PartKind,
    /// The name.
    pub name: String,
    /// What it is called now; `None` where it is gone itself.
    pub now: Option<String>,
}

/// What changes for one role.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The role in either version; `None` where that does not have it.
    pub role: [Option<RoleIndex>; 2],
    /// How many statements are asked of it anew.
    pub new: usize,
    /// How many are asked of it in other words.
    pub reworded: usize,
    /// How many are no longer asked of it.
    pub gone: usize,
    /// How many are asked of it in another dimension.
    pub moved: usize,
    /// In how many dimensions its rating or its years rise, or it has such for the first time.
    pub raised: usize,
    /// In how many dimensions its rating or its years fall, or it has such no longer.
    pub lowered: usize,
}

impl Touched {
    /// Whether anything that is asked of it changes.
    pub fn is_touched(&self) -> bool {
        self.new + self.reworded + self.gone + self.moved + self.raised + self.lowered > 0
    }
}

impl CellDifference<'_> {
    /// Whether both versions have the dimension and the role, so that something changes and does not just come or
    /// go with them.
    pub fn has_both(&self) -> bool {
        self.states.iter().all(Option::is_some)
    }

    /// Whether its rating or its years rise; what it asks for the first time is more.
    pub fn rises(&self) -> bool {
        self.ways().contains(&Ordering::Greater)
    }

    /// Whether its rating or its years fall, be it that the other rises.
    pub fn falls(&self) -> bool {
        self.ways().contains(&Ordering::Less)
    }

    /// What becomes of its rating and of its years.
    fn ways(&self) -> [Ordering; 2] {
        let [before, after] = self.states.each_ref().map(|state| {
            let state = state.as_ref();
            (
                state.and_then(|state| state.rating),
                state.and_then(|state| state.years).map(|years| years.minimum),
            )
        });
        let rating = match (before.0, after.0) {
            (Some(_), Some(_)) => self.rating_move.unwrap_or_default().cmp(&0),
            (before, after) => after.is_some().cmp(&before.is_some()),
        };
        // Of years none at all come before the fewest.
        [rating, after.1.cmp(&before.1)]
    }
}

impl VersionDifference<'_> {
    /// What changes for each role that both versions have. What it is asked because of the roles that it builds on
    /// counts, too.
    pub(super) fn find_touched(&self) -> Vec<Touched> {
        let pairs = self.pairs.roles.to_old.iter().enumerate();
        let pairs = pairs.filter_map(|(new, old)| Some([Some(RoleIndex((*old)?)), Some(RoleIndex(new))]));
        let mut all: Vec<Touched> = pairs.map(|role| self.touched(role)).collect();
        let places: HashMap<usize, usize> =
            all.iter().enumerate().filter_map(|(at, one)| Some((one.role[1]?.0, at))).collect();
        for cell in self.cells.iter().filter(|cell| cell.has_both()) {
            let touched = cell.roles[1].iter().filter_map(|role| places.get(&role.0).copied());
            for at in touched.collect::<Vec<usize>>() {
                all[at].raised += usize::from(cell.rises());
                all[at].lowered += usize::from(cell.falls());
            }
        }
        all.retain(Touched::is_touched);
        all
    }

    /// How many statements become what for one role.
    fn touched(&self, role: [Option<RoleIndex>; 2]) -> Touched {
        let mut touched = Touched { role, ..Touched::default() };
        for one in self.statements_of(role) {
            match one.kind {
                _ if one.is_moved => touched.moved += 1,
                ChangeKind::New => touched.new += 1,
                ChangeKind::Gone => touched.gone += 1,
                ChangeKind::Reworded => touched.reworded += 1,
                ChangeKind::Kept => {}
            }
        }
        touched
    }

    /// What it means for the version number; `None` where nothing but the number differs.
    pub fn advice(&self) -> Option<Advice> {
        let asks_more = self.touched.iter().filter(|one| one.new + one.raised > 0);
        let asks_more: Vec<RoleIndex> = asks_more.filter_map(|one| one.role[1]).collect();
        let asks_less = self.touched.iter().any(|one| one.gone + one.lowered > 0);
        let of_roles = match (asks_more.is_empty(), asks_less) {
            (false, _) => Some(Bump::Major),
            (true, true) => Some(Bump::Minor),
            (true, false) => None,
        };
        let parts = self.parts.iter().filter_map(bump_of_part);
        let cells = self.cells.iter().map(bump_of_cell);
        let statements = self.statements.iter().filter(|one| !one.is_unchanged()).map(bump_of_statement);
        let layout = (!self.reordered.is_empty() || !self.shared.is_empty()).then_some(Bump::Patch);
        let bump = of_roles.into_iter().chain(parts).chain(cells).chain(statements).chain(layout).max()?;
        let (old, new) = (numbers(&self.old.version), numbers(&self.new.version));
        let least = raised(old, bump);
        let [major, minor, patch] = least;
        let lost = self.parts.iter().filter(|part| bump_of_part(part) == Some(Bump::Major));
        let lost = lost.filter_map(|part| {
            let [old, new] = part.sides.each_ref().map(|side| side.as_ref().map(|side| side.id.clone()));
            Some(LostName { kind: part.kind, name: old?, now: new })
        });
        Some(Advice {
            bump,
            least: format!("{major}.{minor}.{patch}"),
            is_met: new >= least,
            asks_more,
            lost: lost.collect(),
        })
    }
}

fn bump_of_cell(cell: &CellDifference<'_>) -> Bump {
    if !cell.rises() && !cell.falls() && cell.is_reason_alone() { Bump::Patch } else { Bump::Minor }
}

/// What comes of a statement beside who is asked more: the same in other words, or something else.
fn bump_of_statement(one: &StatementDifference<'_>) -> Bump {
    let is_of_more = |field: &FieldChange| ["id", "examples"].contains(&field.field.as_str());
    match one.kind {
        ChangeKind::Kept | ChangeKind::Reworded if !one.is_moved && !one.fields.iter().any(is_of_more) => {
            Bump::Patch
        }
        _ => Bump::Minor,
    }
}

/// What the change of a part asks; nothing where it is the number itself, or where it is nothing that people read.
fn bump_of_part(part: &PartChange) -> Option<Bump> {
    use PartKind::{Ladder, Level, Role, Track, Waiver};
    if part.kind == Ladder {
        let mut fields = part.fields.iter().filter(|field| field.field != "version");
        let is_renamed = part.field("id").is_some();
        return fields.next().map(|_| if is_renamed { Bump::Major } else { Bump::Patch });
    }
    if part.kind == Waiver {
        return None;
    }
    let is_rank = matches!(part.kind, Level | Role | Track);
    if part.is_removed() {
        return Some(if is_rank { Bump::Major } else { Bump::Minor });
    }
    if part.is_added() {
        return Some(Bump::Minor);
    }
    let key = if part.kind == Role { "code" } else { "id" };
    let aliases = part.field("aliases");
    let names = aliases.map_or(&[][..], |aliases| &aliases.after);
    if let Some(id) = part.field(key) {
        let is_lost = id.before.iter().any(|before| !names.contains(before));
        return Some(if is_rank && is_lost { Bump::Major } else { Bump::Minor });
    }
    let changes_rank = part.kind == Role && ["level", "track"].iter().any(|name| part.field(name).is_some());
    let is_another_scale = part.field("scale").is_some_and(|scale| scale.before.len() != scale.after.len());
    let is_minor = aliases.is_some() || changes_rank || is_another_scale;
    Some(if is_minor { Bump::Minor } else { Bump::Patch })
}

/// The three numbers of a version; what is behind them does not count.
fn numbers(version: &str) -> [u64; 3] {
    let plain = version.split(['-', '+']).next().unwrap_or_default();
    let mut numbers = plain.split('.').map(|number| number.parse().unwrap_or_default());
    [0, 1, 2].map(|_| numbers.next().unwrap_or_default())
}

/// The least version that has the part raised. Before 1.0.0 everything may still change: there the second number
/// is raised where later the first would be, and the third for all else.
fn raised([major, minor, patch]: [u64; 3], bump: Bump) -> [u64; 3] {
    match (bump, major) {
        (Bump::Major, 0) | (Bump::Minor, 1..) => [major, minor.saturating_add(1), 0],
        (Bump::Major, _) => [major.saturating_add(1), 0, 0],
        (Bump::Minor, 0) | (Bump::Patch, _) => [major, minor, patch.saturating_add(1)],
    }
}

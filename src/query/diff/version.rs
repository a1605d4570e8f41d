//! Owns what a difference comes to: whom it touches, and which part of the version number it asks to be raised.

use std::cmp::Ordering;

use crate::model::{ChangeKind, RoleIndex};

use super::{CellDifference, PartChange, PartKind, StatementDifference, VersionDifference};

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
    /// What others may refer to that is gone, each with its kind: `role L4`.
    pub lost: Vec<String>,
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

    /// Whether it asks more beside statements, less, or neither; what it asks for the first time is more.
    pub fn demand(&self) -> Ordering {
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
        match (rating, after.1.cmp(&before.1)) {
            (Ordering::Greater, _) | (_, Ordering::Greater) => Ordering::Greater,
            (Ordering::Equal, Ordering::Equal) => Ordering::Equal,
            _ => Ordering::Less,
        }
    }
}

impl VersionDifference<'_> {
    /// What changes for each role of either version of which anything does, in the order of the new version, those
    /// that went behind them. What came or went as a whole is not among them.
    pub fn touched(&self) -> Vec<Touched> {
        let mut all: Vec<Touched> = (0..self.new.roles.len())
            .map(|index| Touched {
                role: [self.pairs.roles.to_old[index].map(RoleIndex), Some(RoleIndex(index))],
                ..Touched::default()
            })
            .collect();
        for one in self.statements.iter().filter(|one| !one.is_unchanged()) {
            let [from, to] = self.askers(one);
            for &index in &to {
                let touched = &mut all[index];
                match (from.contains(&index), one.is_moved) {
                    (true, true) => touched.moved += 1,
                    (true, false) => touched.reworded += usize::from(one.kind == ChangeKind::Reworded),
                    (false, _) => touched.new += 1,
                }
            }
            for index in from.into_iter().filter(|index| !to.contains(index)) {
                all[index].gone += 1;
            }
        }
        for cell in self.cells.iter().filter(|cell| cell.has_both()) {
            for role in &cell.roles[1] {
                match cell.demand() {
                    Ordering::Greater => all[role.0].raised += 1,
                    Ordering::Less => all[role.0].lowered += 1,
                    Ordering::Equal => {}
                }
            }
        }
        all.retain(|touched| touched.role[0].is_some() && touched.is_touched());
        all
    }

    /// The roles of the new version that each version asks a statement, by their indices.
    fn askers(&self, one: &StatementDifference<'_>) -> [Vec<usize>; 2] {
        let from = one.from.iter().flat_map(|asking| &asking.roles);
        let to = one.to.iter().flat_map(|asking| &asking.roles);
        [from.filter_map(|role| self.pairs.roles.to_new[role.0]).collect(), to.map(|role| role.0).collect()]
    }

    /// What it means for the version number; `None` where nothing but the number differs.
    pub fn advice(&self) -> Option<Advice> {
        let parts = self.parts.iter().filter_map(bump_of_part);
        let cells = self.cells.iter().map(Self::bump_of_cell);
        let statements = self.statements.iter().filter(|one| !one.is_unchanged());
        let statements = statements.map(|one| self.bump_of_statement(one));
        let layout = (!self.reordered.is_empty() || !self.shared.is_empty()).then_some(Bump::Patch);
        let bump = parts.chain(cells).chain(statements).chain(layout).max()?;
        let (old, new) = (numbers(&self.old.version), numbers(&self.new.version));
        let least = raised(old, bump);
        let [major, minor, patch] = least;
        let lost = self.parts.iter().filter(|part| bump_of_part(part) == Some(Bump::Major));
        let lost =
            lost.filter_map(|part| Some(format!("{} {}", part.kind.word(), part.sides[0].as_ref()?.id)));
        Some(Advice {
            bump,
            least: format!("{major}.{minor}.{patch}"),
            is_met: new >= least,
            asks_more: self.asked_more(),
            lost: lost.collect(),
        })
    }

    /// The roles that both versions have and of which the new one asks more.
    fn asked_more(&self) -> Vec<RoleIndex> {
        let anew = self.statements.iter().filter(|one| !one.is_unchanged()).flat_map(|one| {
            let [from, to] = self.askers(one);
            to.into_iter().filter(move |index| !from.contains(index)).map(RoleIndex)
        });
        let more = self.cells.iter().filter(|cell| cell.demand().is_gt()).flat_map(|cell| &cell.roles[1]);
        let mut roles: Vec<RoleIndex> = anew.chain(more.copied()).collect();
        roles.retain(|role| self.pairs.roles.to_old[role.0].is_some());
        roles.sort_unstable();
        roles.dedup();
        roles
    }

    fn bump_of_cell(cell: &CellDifference<'_>) -> Bump {
        let is_of_new_role = cell.roles[0].is_empty();
        match cell.demand() {
            Ordering::Greater if !is_of_new_role => Bump::Major,
            Ordering::Equal if cell.is_reason_alone() => Bump::Patch,
            _ => Bump::Minor,
        }
    }

    fn bump_of_statement(&self, one: &StatementDifference<'_>) -> Bump {
        let [from, to] = self.askers(one);
        let is_old = |index: &&usize| self.pairs.roles.to_old[**index].is_some();
        if to.iter().filter(is_old).any(|index| !from.contains(index)) {
            return Bump::Major;
        }
        let has_more_examples = one.fields.iter().any(|field| field.field == "examples");
        match one.kind {
            ChangeKind::Kept | ChangeKind::Reworded if !one.is_moved && !has_more_examples => Bump::Patch,
            _ => Bump::Minor,
        }
    }
}

/// What the change of a part asks; nothing where it is the number itself.
fn bump_of_part(part: &PartChange) -> Option<Bump> {
    use PartKind::{Dimension, Ladder, Level, Role, Track};
    if part.kind == Ladder {
        let mut fields = part.fields.iter().filter(|field| field.field != "version");
        let is_renamed = part.field("id").is_some();
        return fields.next().map(|_| if is_renamed { Bump::Major } else { Bump::Patch });
    }
    let is_named = matches!(part.kind, Level | Role | Track | Dimension);
    if part.is_removed() {
        return Some(if is_named && part.kind != Dimension { Bump::Major } else { Bump::Minor });
    }
    if part.is_added() {
        return Some(Bump::Minor);
    }
    let key = if part.kind == Role { "code" } else { "id" };
    let names = part.field("aliases").map_or(&[][..], |aliases| &aliases.after);
    let is_lost = |before: &String| !names.contains(before);
    if is_named && part.field(key).is_some_and(|id| id.before.iter().any(is_lost)) {
        return Some(Bump::Major);
    }
    let is_new = |name| part.field(name).is_some_and(|field| field.after.len() > field.before.len());
    let changes_rank = part.kind == Role && ["level", "track"].iter().any(|name| part.field(name).is_some());
    Some(if is_new("aliases") || changes_rank || part.field("scale").is_some() {
        Bump::Minor
    } else {
        Bump::Patch
    })
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

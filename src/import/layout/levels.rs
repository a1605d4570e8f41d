//! Owns the order of levels: by their numbers where they have some, else as the roles of the tracks go up.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::letters::uncased;

use super::draft::DraftRole;

/// All levels of some roles, from the lowest to the highest.
#[derive(Debug, Default)]
pub(super) struct Levels {
    pub(super) names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Levels {
    /// Those of some roles.
    pub(super) fn new(roles: &[DraftRole]) -> Self {
        Self::of(in_order(roles))
    }

    /// Levels that are known, rising, and those that some roles name besides: each of these stands where its number
    /// belongs, or else behind the level of the role before it.
    pub(super) fn known(mut levels: Vec<String>, roles: &[DraftRole]) -> Self {
        let mut last: BTreeMap<Option<&str>, String> = BTreeMap::new();
        for role in roles {
            for name in &role.levels {
                if !levels.contains(name) {
                    let before = last.get(&role.track.as_deref());
                    levels.insert(place_among(&levels, name, before), name.clone());
                }
                last.insert(role.track.as_deref(), name.clone());
            }
        }
        Self::of(levels)
    }

    fn of(names: Vec<String>) -> Self {
        let places = names.iter().enumerate().map(|(place, name)| (uncased(name), place)).collect();
        Self { names, places }
    }

    /// The indices of the lowest and the highest level of a role.
    pub(super) fn spanned(&self, role: &DraftRole) -> (usize, usize) {
        let places = || role.levels.iter().filter_map(|name| self.places.get(&uncased(name)).copied());
        let lowest = places().min().unwrap_or_default();
        (lowest, places().max().unwrap_or(lowest))
    }
}

/// Where a new level belongs among others.
fn place_among(levels: &[String], name: &str, before: Option<&String>) -> usize {
    let new = numbered(name);
    let is_higher = |level: &String| match (&new, numbered(level)) {
        (Some((letters, number)), Some((of, than))) => *letters == of && than > *number,
        _ => false,
    };
    let is_lower = |level: &String| match (&new, numbered(level)) {
        (Some((letters, number)), Some((of, than))) => *letters == of && than < *number,
        _ => false,
    };
    let by_number = levels.iter().position(is_higher);
    let by_number = by_number.or_else(|| levels.iter().rposition(is_lower).map(|place| place + 1));
    let by_role = || levels.iter().position(|level| Some(level) == before).map(|place| place + 1);
    by_number.or_else(by_role).unwrap_or(if before.is_some() { levels.len() } else { 0 })
}

fn in_order(roles: &[DraftRole]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut index_of: HashMap<String, usize> = HashMap::new();
    let mut rises: Vec<BTreeSet<usize>> = Vec::new();
    let mut last: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for role in roles {
        let mut below = last.get(&role.track.as_deref()).copied();
        for level in filled(&role.levels) {
            let index = *index_of.entry(uncased(&level)).or_insert_with(|| {
                names.push(level);
                rises.push(BTreeSet::new());
                names.len() - 1
            });
            if let Some(below) = below.filter(|below| *below != index) {
                rises[below].insert(index);
            }
            below = Some(index);
        }
        last.extend(below.map(|below| (role.track.as_deref(), below)));
    }
    let numbers: Vec<Option<(String, f64)>> = names.iter().map(|name| numbered(name)).collect();
    let prefix = numbers.first().and_then(|first| first.as_ref().map(|(prefix, _)| prefix.clone()));
    let number = |number: &Option<(String, f64)>| {
        number.as_ref().filter(|(of, _)| Some(of) == prefix.as_ref()).map(|(_, number)| *number)
    };
    let order: Vec<usize> = match numbers.iter().map(number).collect::<Option<Vec<f64>>>() {
        Some(numbers) => {
            let mut order: Vec<usize> = (0..names.len()).collect();
            order.sort_by(|&one, &other| numbers[one].total_cmp(&numbers[other]));
            order
        }
        None => risen(&rises),
    };
    order.into_iter().map(|index| names[index].clone()).collect()
}

/// Levels in an order in which none comes before one that it stands above; of several that could come next, the
/// one that was met first. Levels that stand above one another both ways come in the order in which they were met.
fn risen(rises: &[BTreeSet<usize>]) -> Vec<usize> {
    let mut below: Vec<usize> = vec![0; rises.len()];
    for above in rises.iter().flatten() {
        below[*above] += 1;
    }
    let mut left: BTreeSet<usize> = (0..rises.len()).collect();
    let mut order = Vec::with_capacity(rises.len());
    while let Some(&first) = left.first() {
        let next = left.iter().copied().find(|&index| below[index] == 0).unwrap_or(first);
        left.remove(&next);
        order.push(next);
        for &above in &rises[next] {
            below[above] = below[above].saturating_sub(1);
        }
    }
    order
}

/// Levels with those between them, where two are the ends of a span: `L6` and `L8`.
fn filled(levels: &[String]) -> Vec<String> {
    /// No role spans more.
    const MOST: usize = 20;
    let [first, last] = levels else { return levels.to_vec() };
    let (Some((prefix, low)), Some((other, high))) = (numbered(first), numbered(last)) else {
        return levels.to_vec();
    };
    let is_span = prefix == other && low.fract() == 0.0 && high.fract() == 0.0 && low < high;
    let letters = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let mut between = Vec::new();
    let mut number = low + 1.0;
    while is_span && number < high && between.len() < MOST {
        between.push(format!("{letters}{number}"));
        number += 1.0;
    }
    [vec![first.clone()], between, vec![last.clone()]].concat()
}

/// The letters of a name and the number behind them: `L4`, `Level 2`, `3`, `L1.5`.
pub(super) fn numbered(name: &str) -> Option<(String, f64)> {
    let number = name.trim_start_matches(|c: char| !c.is_ascii_digit());
    let letters = name[..name.len() - number.len()].trim().to_lowercase();
    let number = number.trim().parse().ok()?;
    Some((letters, number))
}

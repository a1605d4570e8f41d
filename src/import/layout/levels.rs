//! Owns the order of levels: by their numbers where they have some, else as the roles of the tracks go up.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::import::settings::{LevelOrder, Settings, word_of};
use crate::import::words::title_rank;
use crate::model::letters::uncased;
use crate::model::prose::listed_few;

use super::decisions::Decisions;
use super::draft::DraftRole;

/// All levels of some roles, from the lowest to the highest.
#[derive(Debug, Default)]
pub(super) struct Levels {
    pub(super) names: Vec<String>,
    places: HashMap<String, usize>,
}

/// More levels are told in part.
const MOST_LISTED: usize = 12;

impl Levels {
    /// Those of some roles.
    pub(super) fn new(roles: &[DraftRole]) -> Self {
        Self::of(in_order(roles, None).names)
    }

    /// Those of some roles, each of which has a title; how those of several tracks stand to each other is decided.
    pub(super) fn decided(roles: &[DraftRole], settings: &Settings, decisions: &mut Decisions) -> Self {
        let found = in_order(roles, settings.levels);
        if let Some((order, why)) = found.order {
            let (parallel, in_turn) =
                ("those of the tracks among each other", "those of each track above those of the one before");
            let (chosen, other, other_order) = match order {
                LevelOrder::Parallel => (parallel, in_turn, LevelOrder::InTurn),
                LevelOrder::InTurn => (in_turn, parallel, LevelOrder::Parallel),
            };
            let word = |order| word_of(&order, &LevelOrder::WORDS);
            // A ladder has its levels in one row, whichever track they are of.
            let rising = listed_few(&found.names, MOST_LISTED, "and");
            decisions.note("levels", format!("{chosen}, {why}: {rising}"), "levels", word(order));
            decisions.or(why == UNKNOWN, [(other, word(other_order))]);
        }
        Self::of(found.names)
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

/// Levels, rising.
struct Ordered {
    names: Vec<String>,
    /// How those of several tracks were put beside each other, and why; `None` where that was no question.
    order: Option<(LevelOrder, &'static str)>,
}

/// Why nothing else could be decided.
const UNKNOWN: &str = "since the sheet does not compare them";

fn in_order(roles: &[DraftRole], said: Option<LevelOrder>) -> Ordered {
    let mut names: Vec<String> = Vec::new();
    let mut index_of: HashMap<String, usize> = HashMap::new();
    // Of each track its levels, in the order of its roles.
    let mut chains: BTreeMap<Option<&str>, Vec<usize>> = BTreeMap::new();
    for role in roles {
        let chain = chains.entry(role.track.as_deref()).or_default();
        for level in filled(&role.levels) {
            let index = *index_of.entry(uncased(&level)).or_insert_with(|| {
                names.push(level);
                names.len() - 1
            });
            if chain.last() != Some(&index) {
                chain.push(index);
            }
        }
    }
    let chains: Vec<Vec<usize>> = chains.into_values().collect();
    let numbers: Option<Vec<(String, f64)>> = names.iter().map(|name| numbered(name)).collect();
    let in_words = |order: &[usize]| order.iter().map(|&index| names[index].clone()).collect();
    if let Some(numbers) = numbers.as_ref().filter(|all| all.windows(2).all(|pair| pair[0].0 == pair[1].0)) {
        let mut order: Vec<usize> = (0..names.len()).collect();
        order.sort_by(|&one, &other| numbers[one].1.total_cmp(&numbers[other].1));
        return Ordered { names: in_words(&order), order: None };
    }
    let mut rises = vec![BTreeSet::new(); names.len()];
    for pair in chains.iter().flat_map(|chain| chain.windows(2)) {
        rises[pair[0]].insert(pair[1]);
    }
    let (in_turn, is_free) = risen(&rises, None);
    if !is_free || chains.len() < 2 {
        return Ordered { names: in_words(&in_turn), order: None };
    }
    let by_numbers = numbers.filter(|numbers| are_of_one_scale(numbers));
    let by_numbers = by_numbers.map(|numbers| numbers.into_iter().map(|(_, number)| number).collect());
    let ranks = || ranks(roles, &names, &chains).map(|ranks| (ranks, "by the words of rank in their titles"));
    let known = by_numbers.map(|numbers: Vec<f64>| (numbers, "by their numbers")).or_else(ranks);
    let (order, heights, why) = match (said, known) {
        (Some(LevelOrder::InTurn), _) => (LevelOrder::InTurn, None, "as said"),
        (None, None) => (LevelOrder::InTurn, None, UNKNOWN),
        (_, Some((heights, why))) => (LevelOrder::Parallel, Some(heights), why),
        (Some(LevelOrder::Parallel), None) => {
            (LevelOrder::Parallel, Some(from_above(&chains, names.len())), "as said")
        }
    };
    let names = match heights {
        Some(heights) => in_words(&risen(&rises, Some(&heights)).0),
        None => in_words(&in_turn),
    };
    Ordered { names, order: Some((order, why)) }
}

/// Whether levels with several kinds of letters count on one scale: one kind begins above where another does, as `M3`
/// to `M5` beside `IC1` to `IC6`. Where both begin with 1, their numbers do not compare.
fn are_of_one_scale(numbers: &[(String, f64)]) -> bool {
    let mut ends: BTreeMap<&str, (f64, f64)> = BTreeMap::new();
    for (letters, number) in numbers {
        let (least, most) = ends.entry(letters).or_insert((*number, *number));
        (*least, *most) = (least.min(*number), most.max(*number));
    }
    let least = ends.values().map(|(least, _)| *least).fold(f64::INFINITY, f64::min);
    ends.values().filter(|(of, _)| *of <= least).count() == 1
}

/// The ranks of levels by the titles of their roles, where they rise on every track.
fn ranks(roles: &[DraftRole], names: &[String], chains: &[Vec<usize>]) -> Option<Vec<f64>> {
    let mut of_titles: HashMap<String, u8> = HashMap::new();
    for role in roles {
        let Some(rank) = role.title.as_deref().and_then(title_rank) else { continue };
        for level in filled(&role.levels) {
            let known = of_titles.entry(uncased(&level)).or_insert(rank);
            *known = rank.max(*known);
        }
    }
    let rank = |name: &String| of_titles.get(&uncased(name)).map(|rank| f64::from(*rank));
    let ranks = names.iter().map(rank).collect::<Option<Vec<f64>>>()?;
    let rises = |chain: &Vec<usize>| {
        let is_even = chain.windows(2).all(|pair| ranks[pair[0]] <= ranks[pair[1]]);
        let ends = chain.first().zip(chain.last());
        is_even && ends.is_some_and(|(first, last)| chain.len() < 2 || ranks[*first] < ranks[*last])
    };
    chains.iter().all(rises).then_some(ranks)
}

/// How far each level is from the highest of its track, as a number below 0.
fn from_above(chains: &[Vec<usize>], count: usize) -> Vec<f64> {
    let mut heights = vec![0.0; count];
    for chain in chains {
        for (&index, below) in chain.iter().rev().zip(1_u32..) {
            heights[index] = -f64::from(below);
        }
    }
    heights
}

/// Levels in an order in which none comes before one that it stands above, and whether there are others; of several
/// that could come next, the lowest by its height, or else the one that was met first. Levels that stand above one another both ways
/// come in the order in which they were met.
fn risen(rises: &[BTreeSet<usize>], heights: Option<&[f64]>) -> (Vec<usize>, bool) {
    let mut below: Vec<usize> = vec![0; rises.len()];
    for above in rises.iter().flatten() {
        below[*above] += 1;
    }
    let mut left: BTreeSet<usize> = (0..rises.len()).collect();
    let mut order = Vec::with_capacity(rises.len());
    let mut is_free = false;
    while let Some(&first) = left.first() {
        let mut free = left.iter().copied().filter(|&index| below[index] == 0);
        let next = if let Some(heights) = heights {
            free.min_by(|&one, &other| heights[one].total_cmp(&heights[other]))
        } else {
            let next = free.next();
            is_free |= free.next().is_some();
            next
        };
        let next = next.unwrap_or(first);
        left.remove(&next);
        order.push(next);
        for &above in &rises[next] {
            below[above] = below[above].saturating_sub(1);
        }
    }
    (order, is_free)
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

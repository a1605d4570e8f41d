//! Owns what is read of a difference of versions: what it comes to, the parts that came, went or are described
//! otherwise, then what is asked otherwise, and of whom.

mod names;
mod parts;
mod statements;

use std::fmt::Display;

use crate::document::{Block, Document, Inline, Inlines, Medium, Table, joined, line};
use crate::model::prose::{counted, listed_few};
use crate::query::{Advice, Bump, LostName, PartKind, RoleOfVersions, Touched, VersionDifference};

use super::words::capitalized;
use names::codes_in_prose;

/// Two versions of a ladder, and what of their difference is wanted.
pub struct Versions<'a> {
    /// What differs.
    pub difference: VersionDifference<'a>,
    /// How the versions are typed, where they can be read again.
    pub typed: [Option<&'a str>; 2],
    /// The option by which other commands ask the new one, where any can.
    pub option: Option<String>,
    /// The file that both are versions of, where `git` says so.
    pub file: Option<String>,
    /// The role that it is wanted for.
    pub role: Option<RoleOfVersions>,
}

/// What the signs mean.
const SIGNS: &str = "+ new, ~ reworded or described otherwise ([-before-] {+after+}), - gone";

/// What differs between two versions, for all roles or for one.
pub fn versions<'a>(versions: &'a Versions<'_>, medium: Medium) -> Document<'a> {
    let Versions { difference, role, file, .. } = versions;
    let mut blocks = match role {
        Some(role) => of_role(difference, *role),
        None => of_ladder(difference),
    };
    let has_signs = blocks.iter().any(|block| matches!(block, Block::Changes(_)));
    // On a page they are not printed.
    if medium == Medium::Screen && has_signs {
        blocks.extend([Block::Heading(2, line("Signs")), Block::hint(line(SIGNS))]);
    }
    if let Some(path) = file {
        blocks.insert(0, Block::hint(line(path.as_str())));
    }
    let title = format!("{}: {} and {}", difference.new.name, difference.old.version, difference.new.version);
    Document { title, parts: vec![blocks], ladders: Vec::new() }
}

fn of_ladder<'a>(difference: &'a VersionDifference<'_>) -> Vec<Block<'a>> {
    let mut head = vec![Inline::from(difference.new.name.as_str()), " ".into()];
    head.extend(numbers(difference));
    let mut blocks = vec![Block::Heading(1, head)];
    if !difference.has_changes() {
        blocks.push(Block::paragraph(line("Nothing changed.")));
        return blocks;
    }
    let touched = &difference.touched;
    blocks.push(Block::paragraph(summary(difference)));
    blocks.extend(whom(difference, touched).map(|words| Block::paragraph(line(words))));
    let advice = difference.advice().filter(|_| !is_from_nothing(difference));
    blocks.extend(advice.map(|advice| Block::paragraph(line(advised(difference, &advice)))));
    blocks.extend(parts::of_ladder(difference));
    blocks.extend(statements::of(difference, false));
    blocks.extend(statements::cells(difference));
    let is_cumulative = difference.new.tracks.iter().any(|track| track.cumulative);
    if touched.len() > usize::from(!is_cumulative) {
        let hint = "What is asked of a role that others build on is asked of those as well, and counted for them here.";
        blocks.push(Block::Heading(2, line("Role by role")));
        blocks.extend(is_cumulative.then(|| Block::hint(line(hint))));
        blocks.push(Block::Table(role_by_role(difference, touched)));
    }
    blocks
}

fn of_role<'a>(difference: &'a VersionDifference<'_>, role: RoleOfVersions) -> Vec<Block<'a>> {
    let [old, new] = role;
    let named = match (old, new) {
        (_, Some(new)) => Some(difference.new.role(new)),
        (Some(old), None) => Some(difference.old.role(old)),
        (None, None) => None,
    };
    let mut head: Inlines =
        named.map(|role| Inline::Role(role.code.as_str().into(), &role.title)).into_iter().collect();
    head.push(Inline::Dot);
    head.push(difference.new.name.as_str().into());
    head.push(" ".into());
    head.extend(numbers(difference));
    let mut blocks = vec![Block::Heading(1, head)];
    let touched = difference.touched.iter().find(|touched| touched.role == role);
    let summary = match (old, new, &touched) {
        (None, ..) => "The role is new: all that it asks is below.".to_owned(),
        (_, None, _) => "The role is gone: what it asked is below.".to_owned(),
        (.., None) => "Nothing that is asked of this role changes.".to_owned(),
        (.., Some(touched)) => capitalized(&format!("{}.", counts(touched).join(", "))),
    };
    blocks.push(Block::paragraph(line(summary)));
    blocks.extend(parts::of_ladder(difference));
    blocks.extend(statements::of(difference, true));
    blocks.extend(statements::cells(difference));
    blocks
}

/// `1.0.0 → 1.1.0`, or of versions that state the same number that they do.
fn numbers<'a>(difference: &'a VersionDifference<'_>) -> Inlines<'a> {
    let (old, new) = (difference.old.version.as_str(), difference.new.version.as_str());
    match (difference.old.levels.is_empty(), difference.new.levels.is_empty()) {
        (true, false) => vec!["nothing".into(), Inline::Arrow, new.into()],
        (false, true) => vec![old.into(), Inline::Arrow, "nothing".into()],
        _ if old == new => vec![old.into(), " in both versions".into()],
        _ => vec![old.into(), Inline::Arrow, new.into()],
    }
}

fn is_from_nothing(difference: &VersionDifference<'_>) -> bool {
    difference.old.levels.is_empty() || difference.new.levels.is_empty()
}

/// `5 statements new, 3 reworded · ratings and years: 2 raised · 1 role new`.
fn summary<'a>(difference: &VersionDifference<'_>) -> Inlines<'a> {
    let both: Vec<_> = difference.cells.iter().filter(|cell| cell.has_both()).collect();
    let up = both.iter().filter(|cell| cell.rises()).count();
    let down = both.iter().filter(|cell| cell.falls()).count();
    let ways = [(up, "raised"), (down, "lowered")].into_iter().filter(|(count, _)| *count > 0);
    let ways: Vec<String> = ways.map(|(count, way)| format!("{count} {way}")).collect();
    let mut facts = vec![statements::counts(difference)];
    facts.extend((!ways.is_empty()).then(|| format!("ratings and years: {}", ways.join(", "))));
    facts.extend(parts::counts(difference));
    facts.retain(|fact| !fact.is_empty());
    if facts.is_empty() {
        let is_asked = if difference.touched.is_empty() {
            "Nothing that is asked changes"
        } else {
            "What roles are asked because of those that they build on changes"
        };
        facts.push(is_asked.to_owned());
    }
    joined(facts.into_iter().map(line), &Inline::Dot)
}

/// Whom it touches: `Something changes for L3 and L4; for the other 8 roles nothing that is asked does`.
fn whom(difference: &VersionDifference<'_>, touched: &[Touched]) -> Option<String> {
    let roles: Vec<_> = touched.iter().filter_map(|one| one.role[1]).collect();
    let stay = difference.pairs.roles.pairs().count() - roles.len();
    if roles.is_empty() {
        return None;
    }
    let rest = match stay {
        0 => String::new(),
        1 => "; what is asked of one other role stays as it is".to_owned(),
        stay => format!("; what is asked of the other {stay} roles stays as it is"),
    };
    let names = match stay {
        0 => "every role that was there before".to_owned(),
        _ => codes_in_prose(difference.new, &roles),
    };
    Some(format!("For {names} something changes{rest}"))
}

/// What it means for the version number.
fn advised(difference: &VersionDifference<'_>, advice: &Advice) -> String {
    let Advice { bump, least, is_met, asks_more, lost } = advice;
    let why = match (bump, lost.as_slice()) {
        (Bump::Patch, _) => "words alone change".to_owned(),
        (Bump::Minor, _) => "there is something new or something less, and nobody is asked more".to_owned(),
        (Bump::Major, lost) if asks_more.is_empty() => lost_names(lost),
        (Bump::Major, _) => format!("more is asked of {}", codes_in_prose(difference.new, asks_more)),
    };
    let number = &difference.new.version;
    if *is_met {
        format!("Version number: {number} fits, as {why}")
    } else {
        format!("Version number: {number} is too low, as {why}; raise it to {least}")
    }
}

/// Which names are gone: `level S2 is now S3, and others may refer to the old name`.
fn lost_names(lost: &[LostName]) -> String {
    let one = |LostName { kind, name, now }: &LostName| match now {
        Some(now) => format!("{} {name} is now {now}", kind.word()),
        None => format!("{} {name} is gone", kind.word()),
    };
    let to = match (lost.iter().any(|one| one.now.is_some()), lost.len()) {
        (true, 1) => "the old name",
        (true, _) => "the old names",
        (false, 1) => "it",
        (false, _) => "them",
    };
    let all: Vec<String> = lost.iter().map(one).collect();
    format!("{}, and others may refer to {to}", listed_few(&all, 2, "and"))
}

/// What changes for a role, in words.
fn counts(touched: &Touched) -> Vec<String> {
    let Touched { new, reworded, moved, gone, raised, lowered, .. } = touched;
    let statements =
        [(new, "asked anew"), (reworded, "reworded"), (moved, "moved"), (gone, "no longer asked")];
    let mut all = counted_statements(statements.map(|(count, words)| (*count, words)));
    let of_cells = [(raised, "higher"), (lowered, "lower")].into_iter().filter(|(count, _)| **count > 0);
    all.extend(of_cells.map(|(count, words)| format!("{words} in {}", counted(*count, "dimension"))));
    all
}

/// How many statements become what, of those that do: `5 statements new`, `3 reworded`.
fn counted_statements<W: Display>(counts: impl IntoIterator<Item = (usize, W)>) -> Vec<String> {
    let some = counts.into_iter().filter(|(count, _)| *count > 0).enumerate();
    let words = some.map(|(index, (count, words))| match index {
        0 => format!("{} {words}", counted(count, "statement")),
        _ => format!("{count} {words}"),
    });
    words.collect()
}

/// A row a role: how many statements become what, and in how many dimensions rating or years rise and fall.
fn role_by_role<'a>(difference: &'a VersionDifference<'_>, touched: &[Touched]) -> Table<'a> {
    let number = |count: usize| line(count.to_string());
    let rows = touched.iter().filter_map(|one| {
        let role = difference.new.role(one.role[1]?);
        let ratings = [(one.raised, "raised"), (one.lowered, "lowered")];
        let ratings = ratings.iter().filter(|(count, _)| *count > 0);
        let ratings: Vec<String> = ratings.map(|(count, way)| format!("{count} {way}")).collect();
        Some(vec![
            line(&role.code),
            number(one.new),
            number(one.reworded),
            number(one.moved),
            number(one.gone),
            line(ratings.join(", ")),
        ])
    });
    let head = ["Role", "New", "Reworded", "Moved", "No longer asked", "Ratings and years"];
    Table::new(head, rows.collect())
}

/// The word for a kind of part where there are some: `roles`.
fn plural(kind: PartKind, count: usize) -> String {
    let words = counted(count, kind.word());
    let (_, word) = words.split_once(' ').unwrap_or_default();
    if kind == PartKind::Reality && count != 1 { "realities".to_owned() } else { word.to_owned() }
}

//! Owns what a version says of a part, fact by fact, and which of it differs from what the other version says.

use std::ops::Range;

use crate::model::{
    AmbiguousTitle, Dimension, Expectation, Ladder, Level, LevelSpan, Meaning, Move, Point, Reality, Role,
    RoleIndex, RoleReference, Track, TrackIndex, Waiver,
};

use crate::query::compare::{SAME_STATEMENT, changed_words, similarity};

use super::{Asking, Paired, Pairs};

/// What is said of a part that another version says differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The key that says it in the file of a ladder; of a point of a scale, the point's name before it.
    pub field: String,
    /// What the old version says, a text for each thing that is named; empty where it says nothing.
    pub before: Vec<String>,
    /// What the new version says, as before.
    pub after: Vec<String>,
    /// Where it is one text in other words, which stretches of either changed, as bytes of it.
    pub changed: Option<[Vec<Range<usize>>; 2]>,
}

impl FieldChange {
    fn new(field: String, before: Vec<String>, after: Vec<String>) -> Self {
        let changed = match (&before[..], &after[..]) {
            ([before], [after]) if similarity(before, after) >= SAME_STATEMENT => {
                Some(changed_words(before, after))
            }
            _ => None,
        };
        Self { field, before, after, changed }
    }

    pub(super) fn mirrored(self) -> Self {
        let changed = self.changed.map(|[before, after]| [after, before]);
        Self { field: self.field, before: self.after, after: self.before, changed }
    }
}

/// What is said of a part under one key.
pub(super) struct Fact {
    field: String,
    shown: Vec<String>,
    /// What is compared with the other version, where that is not what is shown: names of things that may be
    /// called otherwise there.
    means: Option<Vec<String>>,
}

impl Fact {
    fn new<T: ToString>(field: &str, values: impl IntoIterator<Item = T>) -> Self {
        let shown = values.into_iter().map(|value| value.to_string()).collect();
        Self { field: field.to_owned(), shown, means: None }
    }

    fn is_same(&self, other: &Self) -> bool {
        match (&self.means, &other.means) {
            (Some(here), Some(there)) => here == there,
            _ => self.shown == other.shown,
        }
    }
}

/// What differs between the facts of a part in two versions; a version without the part has none.
pub(super) fn changes(old: Vec<Fact>, new: Vec<Fact>) -> Vec<FieldChange> {
    let mut new = new;
    let mut changes = Vec::new();
    for fact in old {
        let other = new.iter().position(|other| other.field == fact.field).map(|at| new.remove(at));
        let is_same = other.as_ref().map_or(fact.shown.is_empty(), |other| fact.is_same(other));
        if !is_same {
            let after = other.map_or_else(Vec::new, |other| other.shown);
            changes.push(FieldChange::new(fact.field, fact.shown, after));
        }
    }
    let added = new.into_iter().filter(|fact| !fact.shown.is_empty());
    changes.extend(added.map(|fact| FieldChange::new(fact.field, Vec::new(), fact.shown)));
    changes
}

/// One version, and how the names in it are compared with those in the other.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) ladder: &'a Ladder,
    /// Which part is which, from this version to the other.
    pub(super) pairs: &'a Pairs,
    /// Whether it is the new one.
    pub(super) is_new: bool,
}

impl Side<'_> {
    /// A part that both versions may have, by its index in the new one.
    fn meant(&self, index: usize, paired: &Paired) -> String {
        let number = if self.is_new { paired.to_old[index].map(|_| index) } else { paired.to_new[index] };
        number.map_or_else(|| format!("{index} of {}", self.is_new), |number| number.to_string())
    }

    fn role(&self, role: RoleIndex) -> String {
        self.meant(role.0, &self.pairs.roles)
    }

    fn reference(&self, to: &RoleReference) -> (String, String) {
        match to {
            RoleReference::Own(role) => (self.ladder.role(*role).code.to_string(), self.role(*role)),
            RoleReference::Foreign { ladder, code } => {
                let name = format!("{ladder}/{code}");
                (name.clone(), name)
            }
        }
    }

    fn references(&self, field: &str, all: &[RoleReference]) -> Fact {
        let (shown, means) = all.iter().map(|to| self.reference(to)).unzip();
        Fact { field: field.to_owned(), shown, means: Some(means) }
    }

    fn tracks(&self, field: &str, all: &[TrackIndex]) -> Fact {
        let shown = all.iter().map(|&track| self.ladder.track(track).id.to_string()).collect();
        let means = all.iter().map(|track| self.meant(track.0, &self.pairs.tracks));
        Fact { field: field.to_owned(), shown, means: Some(means.collect()) }
    }

    fn levels(&self, span: LevelSpan) -> Fact {
        let means = [span.lowest, span.highest].map(|level| self.meant(level.0, &self.pairs.levels));
        let shown = vec![self.ladder.span_label(span)];
        Fact { field: "level".to_owned(), shown, means: Some(means.to_vec()) }
    }

    pub(super) fn of_ladder(&self) -> Vec<Fact> {
        let Ladder { id, name, version, language, about, source, inferred, notes, .. } = self.ladder;
        vec![
            Fact::new("id", [id]),
            Fact::new("name", [name]),
            Fact::new("version", [version]),
            Fact::new("language", language),
            Fact::new("about", about),
            Fact::new("source", source),
            Fact::new("inferred", inferred),
            Fact::new("notes", notes),
        ]
    }

    pub(super) fn of_level(level: &Level) -> Vec<Fact> {
        vec![Fact::new("id", [&level.name]), Fact::new("about", &level.about)]
    }

    pub(super) fn of_track(track: &Track) -> Vec<Fact> {
        vec![
            Fact::new("id", [&track.id]),
            Fact::new("name", [&track.name]),
            Fact::new("note", &track.note),
            Fact::new("cumulative", track.cumulative.then_some(true)),
        ]
    }

    pub(super) fn of_role(&self, role: &Role) -> Vec<Fact> {
        vec![
            Fact::new("code", [&role.code]),
            Fact::new("title", [&role.title]),
            self.tracks("track", &[role.track]),
            self.levels(role.levels),
            Fact::new("family", &role.family),
            Fact::new("about", &role.about),
            Fact::new("aliases", &role.aliases),
            Fact::new("inferred", &role.inferred),
        ]
    }

    /// A dimension, and the points of its scale as far as no cell says what they ask.
    pub(super) fn of_dimension(&self, dimension: &Dimension) -> Vec<Fact> {
        let mut facts = vec![
            Fact::new("id", [&dimension.id]),
            Fact::new("name", [&dimension.name]),
            Fact::new("short", &dimension.short),
            Fact::new("section", &dimension.section),
            Fact::new("about", &dimension.about),
            self.tracks("tracks", &dimension.tracks),
            Fact::new("inferred", &dimension.inferred),
            Fact::new("scale", dimension.scale.iter().map(|point| &point.name)),
        ];
        for (index, Point { name, about, expectations }) in dimension.scale.iter().enumerate() {
            facts.push(Fact::new(&format!("{name}: about"), about));
            if !dimension.cells.iter().any(|cell| cell.rating == Some(index)) {
                facts.push(Fact::new(&format!("{name}: expects"), expectations.iter().map(described)));
            }
        }
        facts
    }

    pub(super) fn of_move(&self, stated: &Move) -> Vec<Fact> {
        let to = std::slice::from_ref(&stated.to);
        vec![
            self.references("from", &[RoleReference::Own(stated.from)]),
            self.references("to", to),
            Fact::new("kind", [stated.kind.word()]),
            Fact::new("both_ways", stated.both_ways.then_some(true)),
            Fact::new("note", &stated.note),
        ]
    }

    pub(super) fn of_title(title: &AmbiguousTitle) -> Vec<Fact> {
        vec![
            Fact::new("title", [&title.title]),
            Fact::new("aliases", &title.aliases),
            Fact::new("about", [&title.about]),
        ]
    }

    pub(super) fn of_meaning(&self, meaning: &Meaning) -> Vec<Fact> {
        vec![
            Fact::new("id", [&meaning.id]),
            Fact::new("name", [&meaning.name]),
            Fact::new("about", [&meaning.about]),
            Fact::new("leads_to", &meaning.leads_to),
            self.references("nearest", &meaning.nearest),
            Fact::new("inferred", &meaning.inferred),
        ]
    }

    pub(super) fn of_reality(&self, reality: &Reality) -> Vec<Fact> {
        vec![
            Fact::new("id", [&reality.id]),
            Fact::new("name", [&reality.name]),
            self.references("applies_to", &reality.applies_to),
            Fact::new("about", [&reality.about]),
            Fact::new("practice", [&reality.practice]),
        ]
    }

    pub(super) fn of_waiver(waiver: &Waiver) -> Vec<Fact> {
        vec![
            Fact::new("code", [&waiver.code]),
            Fact::new("at", &waiver.at),
            Fact::new("because", [&waiver.because]),
        ]
    }

    /// What a waiver is called: `gap at writing`.
    pub(super) fn name_of_waiver(Waiver { code, at, .. }: &Waiver) -> String {
        at.as_ref().map_or_else(|| code.to_string(), |at| format!("{code} at {at}"))
    }

    /// What tells a move from others: between which roles it leads.
    pub(super) fn ends_of(&self, stated: &Move) -> String {
        format!("{} {}", self.role(stated.from), self.reference(&stated.to).1)
    }

    /// What a move is called: `L4 to M4`.
    pub(super) fn name_of_move(&self, stated: &Move) -> String {
        format!("{} to {}", self.ladder.role(stated.from).code, self.reference(&stated.to).0)
    }
}

/// What is said otherwise of a statement that both versions ask.
pub(super) fn of_statement(old: Option<&Asking<'_>>, new: Option<&Asking<'_>>) -> Vec<FieldChange> {
    let facts = |asking: &Asking<'_>| {
        let Expectation { id, examples, expands, .. } = asking.statement;
        vec![
            Fact::new("id", id),
            Fact::new("examples", examples),
            Fact::new("expands", expands),
            Fact::new("asked_by", [asking.asked_by()]),
        ]
    };
    match (old, new) {
        (Some(old), Some(new)) => changes(facts(old), facts(new)),
        _ => Vec::new(),
    }
}

/// All that is said of a statement, in one text.
fn described(Expectation { id, text, examples, expands }: &Expectation) -> String {
    let id = id.iter().map(|id| format!("id: {id}"));
    let examples = examples.iter().map(|example| format!("example: {example}"));
    let expands = expands.iter().map(|id| format!("expands: {id}"));
    let more: Vec<String> = id.chain(examples).chain(expands).collect();
    if more.is_empty() { text.to_string() } else { format!("{text} ({})", more.join("; ")) }
}

//! A version of a ladder laid out flat: every single thing that it says, by what it says it of.

use std::collections::{BTreeMap, BTreeSet};

use career_ladder::model::{
    Absence, Dimension, Expectation, Ladder, LevelSpan, Meaning, Point, RoleIndex, RoleReference, Text,
    Waiver,
};
use serde_json::{Value, json};

/// What is said of a part by key. What is not said has no key.
pub(crate) type Fields = BTreeMap<String, Vec<String>>;

/// All that a version says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Facts {
    /// The parts of each kind in their order, each with its id. Meanings are under `meaning` and their title.
    pub(crate) parts: BTreeMap<String, Vec<(String, Fields)>>,
    /// What is asked by dimension and role.
    pub(crate) cells: BTreeMap<(String, String), CellFacts>,
    /// The roles of each cell of a dimension.
    pub(crate) shared: BTreeSet<(String, BTreeSet<String>)>,
}

/// What a dimension asks of a role.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CellFacts {
    /// As `ladder diff` writes it: why there is none, the rating, the years, what is inferred.
    pub(crate) state: Value,
    /// In their order.
    pub(crate) statements: Vec<Value>,
}

impl Facts {
    pub(crate) fn of(ladder: &Ladder) -> Self {
        let mut facts = Self::default();
        facts.parts.insert("ladder".into(), vec![(ladder.id.to_string(), of_ladder(ladder))]);
        let levels = ladder.levels.iter().map(|level| {
            let fields = fields([("id", one(&level.name)), ("about", some(level.about.as_ref()))]);
            (level.name.to_string(), fields)
        });
        facts.parts.insert("level".into(), levels.collect());
        let tracks = ladder.tracks.iter().map(|track| {
            let cumulative = if track.cumulative { vec!["true".to_owned()] } else { Vec::new() };
            let fields = fields([
                ("id", one(&track.id)),
                ("name", one(&track.name)),
                ("note", some(track.note.as_ref())),
                ("cumulative", cumulative),
            ]);
            (track.id.to_string(), fields)
        });
        facts.parts.insert("track".into(), tracks.collect());
        facts.parts.insert("role".into(), of_roles(ladder));
        let dimensions = ladder.dimensions.iter();
        let dimensions =
            dimensions.map(|dimension| (dimension.id.to_string(), of_dimension(ladder, dimension)));
        facts.parts.insert("dimension".into(), dimensions.collect());
        facts.parts.insert("move".into(), of_moves(ladder));
        facts.add_titles(ladder);
        let realities = ladder.realities.iter().map(|reality| {
            let fields = fields([
                ("id", one(&reality.id)),
                ("name", one(&reality.name)),
                ("applies_to", references(ladder, &reality.applies_to)),
                ("about", one(&reality.about)),
                ("practice", one(&reality.practice)),
            ]);
            (reality.id.to_string(), fields)
        });
        facts.parts.insert("reality".into(), realities.collect());
        let waivers = ladder.waivers.iter().map(|Waiver { code, at, because }| {
            let name = at.as_ref().map_or_else(|| code.to_string(), |at| format!("{code} at {at}"));
            (name, fields([("code", one(code)), ("at", some(at.as_ref())), ("because", one(because))]))
        });
        facts.parts.insert("waiver".into(), waivers.collect());
        for dimension in &ladder.dimensions {
            facts.add_cells(ladder, dimension);
        }
        facts
    }

    fn add_titles(&mut self, ladder: &Ladder) {
        let titles = ladder.titles.iter().map(|title| {
            let aliases = title.aliases.iter().map(ToString::to_string).collect();
            let fields =
                fields([("title", one(&title.title)), ("aliases", aliases), ("about", one(&title.about))]);
            (title.title.to_string(), fields)
        });
        self.parts.insert("title".into(), titles.collect());
        for title in &ladder.titles {
            let of = |meaning: &Meaning| {
                let fields = fields([
                    ("id", one(&meaning.id)),
                    ("name", one(&meaning.name)),
                    ("about", one(&meaning.about)),
                    ("leads_to", some(meaning.leads_to.as_ref())),
                    ("nearest", references(ladder, &meaning.nearest)),
                    ("inferred", some(meaning.inferred.as_ref())),
                ]);
                (meaning.id.to_string(), fields)
            };
            let meanings = title.meanings.iter().map(of).collect();
            self.parts.insert(format!("meaning {}", title.title), meanings);
        }
    }

    fn add_cells(&mut self, ladder: &Ladder, dimension: &Dimension) {
        for cell in &dimension.cells {
            let roles = cell.roles.iter().map(|&role| ladder.role(role).code.to_string());
            self.shared.insert((dimension.id.to_string(), roles.collect()));
        }
        for role in ladder.role_indices() {
            let at = (dimension.id.to_string(), ladder.role(role).code.to_string());
            self.cells.insert(at, cell_of(ladder, dimension, role));
        }
    }
}

fn cell_of(ladder: &Ladder, dimension: &Dimension, role: RoleIndex) -> CellFacts {
    let absent = ladder.absence(dimension, role).map(|absence| match absence {
        Absence::Gap => "gap",
        Absence::NotAsked => "not-asked",
        Absence::OnlyBelow => "only-below",
    });
    let cell = dimension.cell_of(role);
    let rating = cell.and_then(|cell| dimension.rating_of(cell)).map(|rating| rating.name);
    let years = cell.and_then(|cell| cell.years.as_ref());
    let inferred = cell.and_then(|cell| cell.inferred.as_ref());
    let state = json!({ "absent": absent, "rating": rating, "years": years, "inferred": inferred });
    let statements = cell.map(|cell| {
        let of_point = cell.rating.map_or(&[][..], |point| &dimension.scale[point].expectations);
        let statement = |(place, statement)| of_statement(statement, place < of_point.len());
        dimension.statements_of(cell).enumerate().map(statement).collect()
    });
    CellFacts { state, statements: statements.unwrap_or_default() }
}

/// A statement as `ladder diff` writes it, and what asks it.
fn of_statement(statement: &Expectation, is_of_rating: bool) -> Value {
    let mut value = serde_json::to_value(statement).unwrap();
    value["asked_by"] = json!(if is_of_rating { "rating" } else { "cell" });
    value
}

fn of_ladder(ladder: &Ladder) -> Fields {
    fields([
        ("id", one(&ladder.id)),
        ("name", one(&ladder.name)),
        ("version", one(&ladder.version)),
        ("language", some(ladder.language.as_ref())),
        ("about", some(ladder.about.as_ref())),
        ("source", some(ladder.source.as_ref())),
        ("inferred", some(ladder.inferred.as_ref())),
        ("notes", ladder.notes.iter().map(ToString::to_string).collect()),
    ])
}

fn of_roles(ladder: &Ladder) -> Vec<(String, Fields)> {
    let roles = ladder.roles.iter().map(|role| {
        let fields = fields([
            ("code", one(&role.code)),
            ("title", one(&role.title)),
            ("track", one(&ladder.track(role.track).id)),
            ("level", span(ladder, role.levels)),
            ("family", some(role.family.as_ref())),
            ("about", some(role.about.as_ref())),
            ("aliases", role.aliases.iter().map(ToString::to_string).collect()),
            ("inferred", some(role.inferred.as_ref())),
        ]);
        (role.code.to_string(), fields)
    });
    roles.collect()
}

/// The levels of a span by their lowest and their highest.
fn span(ladder: &Ladder, span: LevelSpan) -> Vec<String> {
    vec![ladder.level(span.lowest).to_string(), ladder.level(span.highest).to_string()]
}

fn of_dimension(ladder: &Ladder, dimension: &Dimension) -> Fields {
    let mut all = fields([
        ("id", one(&dimension.id)),
        ("name", one(&dimension.name)),
        ("short", some(dimension.short.as_ref())),
        ("section", some(dimension.section.as_ref())),
        ("about", some(dimension.about.as_ref())),
        ("tracks", dimension.tracks.iter().map(|&track| ladder.track(track).id.to_string()).collect()),
        ("inferred", some(dimension.inferred.as_ref())),
        ("scale", dimension.scale.iter().map(|point| point.name.to_string()).collect()),
    ]);
    for (index, Point { name, about, expectations }) in dimension.scale.iter().enumerate() {
        let is_used = dimension.cells.iter().any(|cell| cell.rating == Some(index));
        let asks = expectations.iter().filter(|_| !is_used);
        all.extend(fields([
            (&*format!("{name}: about"), some(about.as_ref())),
            (&*format!("{name}: expects"), asks.map(described).collect()),
        ]));
    }
    all
}

/// All that is said of a statement in one text.
fn described(Expectation { id, text, examples, expands }: &Expectation) -> String {
    let id = id.iter().map(|id| format!("id: {id}"));
    let examples = examples.iter().map(|example| format!("example: {example}"));
    let more: Vec<_> = id.chain(examples).chain(expands.iter().map(|id| format!("expands: {id}"))).collect();
    if more.is_empty() { text.to_string() } else { format!("{text} ({})", more.join("; ")) }
}

fn of_moves(ladder: &Ladder) -> Vec<(String, Fields)> {
    let moves = ladder.moves.iter().map(|stated| {
        let both_ways = if stated.both_ways { vec!["true".to_owned()] } else { Vec::new() };
        let fields = fields([
            ("from", one(&ladder.role(stated.from).code)),
            ("to", references(ladder, std::slice::from_ref(&stated.to))),
            ("kind", vec![stated.kind.word().to_owned()]),
            ("both_ways", both_ways),
            ("note", some(stated.note.as_ref())),
        ]);
        (name_of_move(&fields), fields)
    });
    moves.collect()
}

/// What a move is called.
pub(crate) fn name_of_move(fields: &Fields) -> String {
    format!("{} to {}", fields["from"][0], fields["to"][0])
}

fn references(ladder: &Ladder, references: &[RoleReference]) -> Vec<String> {
    let names = references.iter().map(|reference| match reference {
        RoleReference::Own(role) => ladder.role(*role).code.to_string(),
        RoleReference::Foreign { ladder, code } => format!("{ladder}/{code}"),
    });
    names.collect()
}

fn fields<'k>(all: impl IntoIterator<Item = (&'k str, Vec<String>)>) -> Fields {
    let said = all.into_iter().filter(|(_, texts)| !texts.is_empty());
    said.map(|(key, texts)| (key.to_owned(), texts)).collect()
}

fn one(text: &Text) -> Vec<String> {
    vec![text.to_string()]
}

fn some(text: Option<&Text>) -> Vec<String> {
    text.iter().map(ToString::to_string).collect()
}

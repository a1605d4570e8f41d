//! Laws of laid-out text: whatever a ladder says, no line is past the width and nothing is lost.

use std::collections::HashSet;

use career_ladder::document::{Block, Document, Medium};
use career_ladder::forms::text::{self, Screen};
use career_ladder::query::{
    Condition, Filter, PathAnswer, PathQuestion, Query, RouteQuestion, RouteView, Shown, ShownPart, TitleEnd,
    TitleId, TitleRoutes, dimension_views, find_path, matrices, role_view, routes, search,
};
use career_ladder::source::{self, Catalog, FileName, LoadError, Request, RoleId};
use career_ladder::views::{self, MatrixDetail, RoleDetail, RouteDetail};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use crate::{ended, ladder, made_file, run};

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_line_is_past_the_width(texts in texts(), width in 30_usize..=200, ascii: bool) {
        let catalog = catalog_of("past-the-width.yaml", &texts);
        let answers = Answers::new(&catalog, Screen { width, ascii, styled: false, sources: false });
        for answer in answers.all() {
            for line in answer.lines() {
                prop_assert!(
                    line.width() <= width,
                    "{} columns of {width}: {line:?}\n{answer}", line.width()
                );
            }
        }
    }

    /// No column is narrower than these words, so whatever is made of their letters is one of them.
    #[test]
    fn no_word_that_fits_its_column_is_broken(
        texts in prop::collection::vec("[QXZ]{1,12}( [QXZ]{1,12}){0,6}", 1..12),
        width in 30_usize..=200,
    ) {
        let catalog = catalog_of("broken.yaml", &texts);
        let answers = Answers::new(&catalog, Screen { width, ascii: false, styled: false, sources: false });
        let words: HashSet<&str> = texts.iter().flat_map(|text| text.split(' ')).collect();
        for answer in answers.all() {
            let shown = answer.split(|c: char| !c.is_alphanumeric());
            for part in shown.filter(|part| part.contains(['Q', 'X', 'Z'])) {
                prop_assert!(words.contains(part), "{part} is a part of a word in\n{answer}");
            }
        }
    }

    /// Where nothing stands side by side, a text is broken into lines and nothing else is done
    /// to it.
    #[test]
    fn no_text_is_lost(texts in texts(), width in 30_usize..72) {
        let catalog = catalog_of("lost.yaml", &texts);
        let answers = Answers::new(&catalog, Screen { width, ascii: false, styled: false, sources: false });
        let ladder = catalog.ladder(0);
        let expectation = &ladder.dimensions[0].cells[0].expectations[0];
        let reality = &ladder.realities[0];
        let title = &ladder.titles[0];
        let note = ladder.moves[0].note.as_ref().unwrap();
        for (text, answer) in [
            (&ladder.roles[0].title, &answers.roles),
            (&expectation.text, &answers.roles),
            (&ladder.roles[0].title, &answers.fits),
            (&ladder.dimensions[0].name, &answers.fits),
            (&expectation.text, &answers.dimensions),
            (&expectation.examples[0], &answers.dimensions),
            (&reality.name, &answers.roles),
            (&reality.practice, &answers.roles),
            (&title.about, &answers.titles),
            (&title.meanings[0].name, &answers.titles),
            (&ladder.notes[0], &answers.ladders),
            (&ladder.roles[1].title, &answers.paths),
            (&title.meanings[0].name, &answers.paths),
            (note, &answers.paths),
        ] {
            prop_assert!(
                squeezed(answer).contains(&squeezed(text.as_str())),
                "{text:?} is not in\n{answer}"
            );
        }
    }
}

#[test]
fn no_line_of_a_built_in_ladder_is_past_any_width() {
    let (catalog, _) = source::load(&Request::default()).unwrap();
    // Every width where lines are short; wider ones differ less from one to the next.
    for width in (30..=100).chain((105..=200).step_by(5)) {
        let screen = Screen { width, ascii: false, styled: false, sources: false };
        for answer in Answers::new(&catalog, screen).all() {
            let widest = answer.lines().map(UnicodeWidthStr::width).max();
            assert!(widest <= Some(width), "past {width} columns:\n{answer}");
        }
    }
}

/// All that can be laid out of the first ladder of a catalog.
struct Answers {
    ladders: String,
    roles: String,
    dimensions: String,
    titles: String,
    found: String,
    matrices: String,
    fits: String,
    paths: String,
}

impl Answers {
    fn new(catalog: &Catalog, screen: Screen) -> Self {
        let entry = &catalog.entries()[0];
        let written =
            |parts: Vec<Vec<Block<'_>>>| text::write(&Document { parts, ..Document::default() }, screen);
        let file = entry.file.as_ref().map(FileName::as_shown);
        let ladders = written(vec![views::ladder(&entry.ladder, file, true)]);
        let detail = RoleDetail { examples: true, folds_realities: false, folds_below: false };
        let shown = |shown: &Shown<'_>| text::write(&views::shown(shown, catalog, true, detail), screen);
        let all = |parts| Shown::Subjects { parts, resolutions: Vec::new(), left_out: Vec::new() };
        let roles = catalog.roles_of(0);
        let roles = roles.map(|id| ShownPart::Role(role_view(catalog, id, None)));
        let roles = shown(&all(roles.collect()));
        let titles = 0..entry.ladder.titles.len();
        let titles = titles.map(|title| ShownPart::Title(TitleId { ladder: 0, title }));
        let titles = shown(&all(titles.collect()));
        let ids = entry.ladder.dimensions.iter().map(|found| found.id.to_string());
        let ids: Vec<String> = ids.collect();
        let dimensions = dimension_views(catalog, &ids, None).unwrap();
        let dimensions = shown(&Shown::Dimensions(dimensions));
        let own = &matrices(catalog, &[], &[], None).unwrap()[0];
        let matrices = [MatrixDetail::Numbers, MatrixDetail::Words, MatrixDetail::Full]
            .map(|detail| written(vec![views::matrix(own, detail)]))
            .join("\n");
        let fits: String = conditions(catalog)
            .into_iter()
            .flat_map(|conditions| Filter { conditions }.fits(catalog))
            .map(|fits| written(vec![views::fits(&fits, catalog.ladder(fits.ladder))]))
            .collect();
        let paths = paths(catalog, screen);
        Self { ladders, roles, dimensions, titles, found: found(catalog, screen), matrices, fits, paths }
    }

    fn all(&self) -> [&String; 8] {
        [
            &self.ladders,
            &self.roles,
            &self.dimensions,
            &self.titles,
            &self.found,
            &self.matrices,
            &self.fits,
            &self.paths,
        ]
    }
}

/// What is found for the title of the first role, and for its first statement.
fn found(catalog: &Catalog, screen: Screen) -> String {
    let ladder = catalog.ladder(0);
    let statements = ladder
        .dimensions
        .iter()
        .flat_map(|dimension| &dimension.cells)
        .flat_map(|cell| &cell.expectations)
        .map(|statement| &statement.text);
    let mut found = String::new();
    for text in [&ladder.roles[0].title].into_iter().chain(statements.take(1)) {
        let Some(query) = Query::new(text) else {
            continue;
        };
        let hits = search(catalog, catalog.scope(), query, |_| true).hits;
        let document = views::hits(text, &hits, 1, catalog, Medium::Screen);
        found.push_str(&text::write(&document, screen));
    }
    assert!(!found.is_empty());
    found
}

/// Filters that leave something: any years, and the least rating there is.
fn conditions(catalog: &Catalog) -> [Vec<Condition>; 2] {
    let ladder = catalog.ladder(0);
    let mut scales = ladder.dimensions.iter().filter_map(|dimension| {
        let point = dimension.scale.first()?;
        Condition::rating(catalog, &dimension.id, &point.name).ok()
    });
    let least = scales.next().unwrap();
    [vec![Condition::Years("255".parse().unwrap())], vec![least]]
}

/// The routes from the first role of the first ladder to the second and to the last, in all
/// detail, and to the last of all ladders; what can come next from there; the routes to and from
/// the first title.
fn paths(catalog: &Catalog, screen: Screen) -> String {
    let roles: Vec<RoleId> = catalog.roles_of(0).collect();
    let first = roles[0];
    let between = |from: RoleId, to: RoleId, most| {
        let question = RouteQuestion { from: &[from], to: &[to], via: None, tracks: None };
        routes(catalog, &question, most)
    };
    let answered = |found: Vec<_>| PathAnswer::Routes {
        views: found.iter().cloned().map(|route| RouteView::new(catalog, route)).collect(),
        found,
        has_more: true,
        is_to_track: true,
    };
    let to_second = answered(between(first, roles[1], 5));
    let to_last = answered(between(first, roles[roles.len() - 1], 5));
    let last_ladder = catalog.entries().len() - 1;
    let last_of_all = catalog.roles_of(last_ladder).last();
    let to_last_of_all =
        last_of_all.map(|role| between(first, role, 5)).filter(|found| !found.is_empty()).map(answered);
    let ends = [catalog.qualified(first)];
    let question = PathQuestion { ends: &ends, via: None, tracks: None, all: false, needs_two_roles: false };
    let next = find_path(catalog, &question).unwrap().answer;
    let mut answers = vec![
        (&to_second, RouteDetail::Steps),
        (&to_last, RouteDetail::Steps),
        (&to_last, RouteDetail::Full),
        (&to_last, RouteDetail::Several),
        (&next, RouteDetail::Steps),
    ];
    if let Some(answer) = &to_last_of_all {
        answers.push((answer, RouteDetail::Steps));
        answers.push((answer, RouteDetail::Several));
    }
    let has_title = !catalog.ladder(0).titles.is_empty();
    let titles = has_title.then(|| {
        let title = TitleId { ladder: 0, title: 0 };
        let to_there = |role| between(first, role, 1);
        let from_there = |role| between(role, first, 1);
        PathAnswer::Titles(vec![
            TitleRoutes::new(catalog, title, TitleEnd::Goal, to_there),
            TitleRoutes::new(catalog, title, TitleEnd::Start, from_there),
        ])
    });
    answers.extend(titles.as_ref().map(|titles| (titles, RouteDetail::Steps)));
    answers
        .into_iter()
        .map(|(answer, detail)| {
            text::write(&views::path(answer, catalog, detail, Medium::Screen, false), screen)
        })
        .collect()
}

/// A text without white space, and without what takes no room and keeps a line from being a command.
fn squeezed(text: &str) -> String {
    text.chars().filter(|&c| !c.is_whitespace() && c != '\u{200b}').collect()
}

/// A ladder with a text in every place there is for one, beside the built-in ones.
fn catalog_of(name: &str, texts: &[String]) -> Catalog {
    let yaml = filled(texts);
    let request = Request { files: vec![made_file(name, &yaml)], ..Request::default() };
    source::load(&request)
        .map_err(|error| match error {
            LoadError::Faulty(faulty) => format!("{:#?}", faulty.faults),
            other => other.to_string(),
        })
        .unwrap()
        .0
}

/// `{3}` is the fourth text; `{c3}` is the same as a code, which may hold no `/`.
const FORM: &str = r"
schema: 1
id: my-team
name: {0}
version: {1}
about: {2}
source: {3}
notes: [{4}]
levels: [{c5}, {c6}]
tracks:
  - {id: main, name: {7}, note: {8}}
  - {id: side, name: {9}}
roles:
  - {code: {c10}, track: main, level: {c5}, family: {11}, title: {12}, aliases: [{13}], inferred: {14}}
  - {code: {c15}, track: main, level: {c6}, title: {16}}
  - {code: {c17}, track: side, level: [{c5}, {c6}], title: {18}}
moves:
  - {from: {c10}, to: {c17}, kind: switch, note: {19}}
dimensions:
  - id: one
    name: {20}
    section: {21}
    about: {22}
    inferred: {23}
    scale: [{name: {c24}, about: {25}}, {c26}]
    cells:
      - roles: [{c10}, {c15}]
        rating: {c24}
        years: 3
        years_in: {27}
        inferred: {28}
        expects: [{text: {29}, examples: [{30}]}, {31}]
  - {id: two, name: {32}, cells: [{roles: [{c17}], expects: [{33}]}]}
titles:
  - title: {34}
    about: {35}
    meanings:
      - {id: one, name: {36}, about: {37}, leads_to: {38}, nearest: [{c17}], inferred: {39}}
realities:
  - {id: one, name: {40}, applies_to: [{c10}], about: {41}, practice: {42}}
";

/// How many texts the form takes.
const PLACES: usize = 43;

/// The form with texts in its places, in turn.
fn filled(texts: &[String]) -> String {
    let mut yaml = FORM.to_owned();
    for (place, text) in (0..PLACES).zip(texts.iter().cycle()) {
        yaml = yaml.replace(&format!("{{{place}}}"), &quoted(text));
        // Codes are told apart without punctuation; their number does it.
        let code = format!("{place} {}", text.replace('/', "-"));
        yaml = yaml.replace(&format!("{{c{place}}}"), &quoted(&code));
    }
    yaml
}

/// A text as YAML writes it in quotes, character by character, so that any text can be written.
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|c| format!("\\U{:08x}", u32::from(c))).collect::<String>();
    format!("\"{escaped}\"")
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(text(), 1..12)
}

/// A few words of many scripts, some longer than any column.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[a-z]{1,12}",
        1 => "[a-z]{30,90}",
        2 => "[\u{3042}-\u{3093}\u{4e00}-\u{4e80}\u{ac00}-\u{ac80}、。]{1,30}",
        2 => "([aeo][\u{300}-\u{304}]{1,3}){1,20}",
        1 => "[\u{1f600}-\u{1f640}\u{2764}\u{fe0f}\u{200d}\u{1f469}\u{1f3fd}]{1,8}",
        1 => "[\u{627}-\u{64a}\u{64b}-\u{652}]{1,12}",
        1 => "[\u{e01}-\u{e3a}]{1,20}",
        1 => "[-/.,:;#*_\"'\u{ad}\u{200b}\u{a0}\u{2013}]{1,6}",
    ];
    prop::collection::vec(word, 1..8).prop_map(|words| format!("x{}", words.join(" ")))
}

#[test]
fn no_environment_makes_an_answer_wider_than_an_option_can() {
    let widest = run(["matrix", "--width", "1000"]).out;
    for columns in ["1001", "99999999"] {
        let wide = ended(ladder().arg("matrix").env("COLUMNS", columns).output().unwrap());
        assert_eq!(wide.out, widest);
    }
    let of_none = run(["matrix"]).out;
    for columns in ["0", "-1", "99999999999999999999999", "wide"] {
        assert_eq!(ended(ladder().arg("matrix").env("COLUMNS", columns).output().unwrap()).out, of_none);
    }
}

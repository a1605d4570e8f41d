//! The page: what it holds is what the program finds, and nothing in a ladder's texts becomes more than a text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use career_ladder::commands::NoDesk;
use career_ladder::import::Progress;
use career_ladder::model::ChangeKind;
use career_ladder::query::{
    AskedDimension, DimensionChange, Verdict, asked_by_dimension, compare, role_view,
};
use career_ladder::source::{Catalog, Request, RoleId, load};
use career_ladder::views::page::{PageSource, page};
use html5ever::driver::ParseOpts;
use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;
use serde_json::Value;
use sha2::{Digest, Sha256};

#[path = "../benches/generate/mod.rs"]
mod generate;
#[allow(dead_code, reason = "other tests ask for more of it")]
#[path = "format/generated.rs"]
mod generated;

use generated::made;

const LADDER: &str = env!("CARGO_BIN_EXE_ladder");

/// A file of this run alone.
fn scratch(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The page that the program writes.
fn written(name: &str, words: &[&str]) -> String {
    let to = scratch(name);
    let ended = Command::new(LADDER)
        .args(["export", to.to_str().unwrap(), "--force"])
        .args(words)
        .env_remove("LADDER_PATH")
        .output()
        .unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    fs::read_to_string(to).unwrap()
}

fn catalog(files: &[PathBuf]) -> Catalog {
    let request = Request { files: files.to_vec(), ..Request::default() };
    load(&request).map_err(drop).unwrap().0
}

/// Ladders of which some are cumulative, some share dimensions, and some say nearly nothing.
fn fixtures() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> =
        fs::read_dir("tests/fixtures/ladders").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.retain(|file| file.file_stem().unwrap() != "product-ops");
    files
}

/// The data of the page of the first ladders of a catalog.
fn data(catalog: &Catalog, count: usize) -> Value {
    let ladders: Vec<usize> = (0..count).collect();
    let asked = asked_by_dimension(catalog, &ladders);
    let roles = ladders.iter().flat_map(|&place| catalog.roles_of(place));
    let roles = roles.map(|role| role_view(catalog, role, None)).collect();
    serde_json::to_value(page(&PageSource { ladders, asked, roles }, catalog, &NoDesk)).unwrap()
}

/// What a page says of the comparison of two roles, dimension by dimension: what becomes of each, and its statements.
/// What it says is read as it is documented beside its shape.
fn read(page: &Value, from: RoleId, to: RoleId) -> BTreeMap<String, (String, BTreeSet<Said>)> {
    let dimensions = |role: RoleId| {
        let all = page["ladders"][role.ladder]["dimensions"].as_array().unwrap().iter();
        all.map(move |one| (number(&one["of"]), number(&one["asks"][role.role.0])))
    };
    let mut told = BTreeMap::new();
    for (of, one) in dimensions(from) {
        let Some((_, other)) = dimensions(to).find(|(other, _)| *other == of) else { continue };
        let group = &page["dimensions"][of];
        let pair = group["pairs"]
            .as_array()
            .unwrap()
            .iter()
            .find(|pair| [number(&pair[0]), number(&pair[1])] == [one.min(other), one.max(other)]);
        let is_covered = |asked: usize| {
            let absence = group["asked"][asked]["absence"].as_str();
            absence.is_none_or(|absence| absence == "only-below")
        };
        if !is_covered(one) && !is_covered(other) {
            continue;
        }
        let verdicts = page["verdicts"].as_array().unwrap();
        let verdict = match pair {
            None => verdicts.last().unwrap(),
            Some(pair) if one < other => &verdicts[number(&pair[2])],
            Some(pair) => &verdicts[number(&pair[3])],
        };
        let rewordings = pair.map_or(&[][..], |pair| &pair.as_array().unwrap()[4..]);
        let mut sides = [one, other].map(|asked| statements(page, &group["asked"][asked]));
        let mut said = BTreeSet::new();
        for rewording in rewordings {
            let rewording = &page["rewordings"][number(rewording)];
            let mut texts = [0, 1].map(|side| text(page, number(&rewording[side])));
            let mut marks = [2, 3].map(|side| {
                let ends: Vec<usize> = rewording[side].as_array().unwrap().iter().map(number).collect();
                ends
            });
            if one > other {
                texts.reverse();
                marks.reverse();
            }
            for (side, text) in sides.iter_mut().zip(&texts) {
                let place = side.iter().position(|own| own == text).expect("a statement of this side");
                side.remove(place);
            }
            let [before, after] = texts;
            said.insert(("reworded".to_owned(), before, after, marks));
        }
        let [mut before, after] = sides;
        for text in after {
            match before.iter().position(|own| *own == text) {
                Some(place) => {
                    before.remove(place);
                    said.insert(("kept".to_owned(), text.clone(), text, Default::default()));
                }
                None => drop(said.insert(("new".to_owned(), String::new(), text, Default::default()))),
            }
        }
        let gone = before.into_iter();
        said.extend(gone.map(|text| ("gone".to_owned(), text, String::new(), Default::default())));
        told.insert(group["id"].as_str().unwrap().to_owned(), (verdict.as_str().unwrap().to_owned(), said));
    }
    told
}

/// What becomes of a statement: the word for it, the text before and after, and what of each changed.
type Said = (String, String, String, [Vec<usize>; 2]);

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn text(page: &Value, statement: usize) -> String {
    let statement = &page["statements"][statement];
    statement.as_str().unwrap_or_else(|| statement[0].as_str().unwrap()).to_owned()
}

fn statements(page: &Value, asked: &Value) -> Vec<String> {
    let below = asked["below"].as_array().into_iter().flatten().map(|below| &below[1]);
    let lists = std::iter::once(&asked["own"]).chain(below);
    lists.flat_map(|list| list.as_array().unwrap()).map(|one| text(page, number(one))).collect()
}

/// The same of a comparison.
fn expected(change: &DimensionChange<'_>) -> (String, BTreeSet<Said>) {
    let verdict = match change.verdict() {
        Verdict::Same => "the same".to_owned(),
        other => other.word().replace('-', " "),
    };
    let units = |text: &str, byte: usize| text[..byte].encode_utf16().count();
    let statements = change.statements.iter().map(|one| {
        let [before, after] = [one.from, one.to].map(|side| side.map_or("", |side| side.text.as_str()));
        let marks = [(before, &one.changed[0]), (after, &one.changed[1])].map(|(text, changed)| {
            changed.iter().flat_map(|range| [units(text, range.start), units(text, range.end)]).collect()
        });
        (one.kind.word().to_owned(), before.to_owned(), after.to_owned(), marks)
    });
    (verdict, statements.collect())
}

/// Holds the page of the first ladders of a catalog against the comparison of each of their roles with each.
fn hold(catalog: &Catalog, count: usize) -> usize {
    let page = data(catalog, count);
    let roles: Vec<RoleId> = (0..count).flat_map(|ladder| catalog.roles_of(ladder)).collect();
    let mut reworded = 0;
    for &from in &roles {
        for &to in &roles {
            let comparison = compare(catalog, from, to, |_| true);
            let all = comparison.dimensions.iter();
            let all = all.map(|change| (change.from.dimension.id.to_string(), expected(change)));
            let changes = comparison.dimensions.iter();
            reworded += changes.map(|change| change.count(ChangeKind::Reworded)).sum::<usize>();
            assert_eq!(read(&page, from, to), all.collect(), "{from:?} {to:?}");
        }
    }
    reworded
}

#[test]
fn any_two_roles_are_compared_as_the_program_does() {
    assert!(hold(&catalog(&[]), 2) > 100);
    let catalog = catalog(&fixtures());
    hold(&catalog, catalog.entries().len());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn roles_of_any_ladder_are_compared_as_the_program_does(made in made()) {
        let file = scratch("page-made.yaml");
        fs::write(&file, made.yaml()).unwrap();
        hold(&catalog(&[file]), 1);
    }
}

#[test]
fn each_pair_of_what_is_asked_is_there_once() {
    let catalog = catalog(&[]);
    let asked = asked_by_dimension(&catalog, &[0, 1]);
    for dimension in &asked {
        let pairs: Vec<[usize; 2]> = dimension.pairs().map(|pair| [pair.from, pair.to]).collect();
        let distinct: BTreeSet<&[usize; 2]> = pairs.iter().collect();
        assert_eq!(pairs.len(), distinct.len());
        assert!(pairs.len() <= dimension.count_of_pairs());
        let cells: usize = dimension.dimensions.iter().map(|(_, dimension)| dimension.cells.len()).sum();
        let roles: usize =
            dimension.dimensions.iter().map(|(ladder, _)| catalog.roles_of(*ladder).count()).sum();
        assert!((cells..=roles).contains(&dimension.asked.len()));
    }
    assert!(asked.iter().map(AskedDimension::count_of_pairs).sum::<usize>() > 100);
}

/// What is told of a work: how much is done, of how much.
#[derive(Default)]
struct Told(RefCell<Vec<(u64, u64)>>);

impl Progress for Told {
    fn read(&self, _: &str, _: u64, _: u64) {}

    fn compared(&self, done: u64, of: u64) {
        self.0.borrow_mut().push((done, of));
    }
}

#[test]
fn it_is_told_how_far_the_comparisons_have_come() {
    let file = scratch("page-told.yaml");
    fs::write(&file, generate::matrix(30, 30)).unwrap();
    let catalog = catalog(&[file]);
    let told = Told::default();
    let source =
        PageSource { ladders: vec![0], asked: asked_by_dimension(&catalog, &[0]), roles: Vec::new() };
    page(&source, &catalog, &told);
    let told = told.0.into_inner();
    let count: usize = source.asked.iter().map(AskedDimension::count_of_pairs).sum();
    assert!(!told.is_empty() && told.is_sorted());
    assert!(told.iter().all(|&(done, of)| done <= of && of == count as u64));
}

#[test]
fn the_same_ladders_make_the_same_bytes() {
    let words = ["--ladder", "operations", "--ladder", "product-ops"];
    assert!(written("page-one.html", &words) == written("page-two.html", &words));
    assert!(written("product-ops.html", &[]) == written("page-named.html", &["--ladder", "product-ops"]));
}

#[test]
fn a_page_is_small() {
    const KILOBYTE: usize = 1_000;
    let [one, other] =
        ["product-ops", "operations"].map(|id| written("page-small.html", &["--ladder", id]).len());
    let both = written("page-both.html", &["--ladder", "product-ops", "--ladder", "operations"]).len();
    assert!(one < 400 * KILOBYTE, "{one}");
    assert!(both < one + other, "{both}");
    let yaml = generate::matrix(50, 45);
    let file = scratch("page-large.yaml");
    fs::write(&file, &yaml).unwrap();
    let large = written("page-large.html", &["--file", file.to_str().unwrap()]).len();
    assert!(large < 10 * yaml.len(), "{large} of {}", yaml.len());
}

/// Texts that would be more than texts where a page did not take care.
const HOSTILE: [&str; 12] = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>--!></style></title></textarea>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)\" x='y'",
    "&lt;b&gt; &amp;&#60;",
    "\\u003cb\\u003e \\\"",
    "[a](javascript:alert(1)) [b](https://example.org/\"><b>)",
    "https://example.org/?a=<script>&b='\"",
    "a\u{2028}b\u{202e}c\u{200f}d",
    "\u{feff}x\u{0}",
    "{{x}} ${x} %s",
];

#[test]
fn a_text_is_never_more_than_a_text() {
    let quoted = |text: &str| serde_json::to_string(text).unwrap();
    let mut yaml = format!("schema: 1\nid: made\nname: {}\nversion: 1.0.0\n", quoted(HOSTILE[0]));
    yaml.push_str("levels: [A1, A2]\ntracks: [{id: all, name: All}]\nroles:\n");
    yaml.push_str(&format!("  - {{code: A1, track: all, level: A1, title: {}}}\n", quoted(HOSTILE[1])));
    yaml.push_str(&format!(
        "  - {{code: {}, track: all, level: A2, title: x}}\n",
        quoted("</script>A2").replace('/', "|")
    ));
    yaml.push_str("dimensions:\n");
    for (index, text) in HOSTILE.iter().enumerate() {
        let text = quoted(text);
        yaml.push_str(&format!("  - id: d{index}\n    name: {text}\n    about: {text}\n    cells:\n"));
        yaml.push_str(&format!("      - roles: [A1]\n        expects: [{text}]\n"));
    }
    let file = scratch("page-hostile.yaml");
    fs::write(&file, yaml).unwrap();
    let page = written("page-hostile.html", &["--file", file.to_str().unwrap()]);
    let mut found = Found::default();
    found.walk(&parse_document(RcDom::default(), ParseOpts::default()).one(page.as_str()).document);
    assert_eq!(found.scripts.len(), 3);
    let allowed = "a article bdi body code div h1 h2 h3 h4 head hr html li main meta nav ol p script section span style sup table tbody \
        td th thead title tr ul strong";
    let allowed: BTreeSet<&str> = allowed.split_whitespace().collect();
    for (name, attributes) in &found.elements {
        assert!(allowed.contains(name.as_str()), "{name}");
        for (key, value) in attributes {
            assert!(!key.starts_with("on") && key != "style", "{key}={value}");
            let is_safe = value.starts_with('#') || value.starts_with("https://example.org/");
            assert!(key != "href" || is_safe, "{value}");
        }
    }
    let data: Value = serde_json::from_str(&found.scripts[1]).unwrap();
    let names: Vec<&str> = data["ladders"][0]["dimensions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["name"].as_str().unwrap())
        .collect();
    let catalog = catalog(&[file]);
    let dimensions = &catalog.ladder(0).dimensions;
    assert_eq!(names, dimensions.iter().map(|one| one.name.as_str()).collect::<Vec<_>>());
}

/// Ladders whose names are what other things have for an address.
const MISLEADING: [&str; 2] = [
    "{schema: 1, id: made, name: Made, version: 1.0.0, levels: [x], tracks: [{id: all, name: All}], roles: [
  {code: matrix, track: all, level: x, title: t}, {code: Document, track: all, level: x, title: t},
  {code: \"1-2\", track: all, level: x, title: t}, {code: A, track: all, level: x, title: t},
  {code: autonomy, track: all, level: x, title: t}, {code: other, track: all, level: x, title: t},
  {code: ß, track: all, level: x, title: t}],
dimensions: [{id: autonomy, name: a, cells: []}, {id: made, name: m, cells: []}, {id: titles, name: t, cells: []}],
titles: [{title: autonomy, about: x, meanings: [{id: m, name: m, about: x, nearest: [A]}]}]}",
    "{schema: 1, id: other, name: Other, version: 1.0.0, levels: [x], tracks: [{id: all, name: All}], roles: [
  {code: a, track: all, level: x, title: t}, {code: SS, track: all, level: x, title: t},
  {code: about, track: all, level: x, title: t}], dimensions: [{id: autonomy, name: a, cells: []}]}",
];

#[test]
fn an_id_is_there_once_and_each_link_within_the_page_leads_to_one() {
    let misleading: Vec<PathBuf> = (1..)
        .zip(MISLEADING)
        .map(|(number, text)| {
            let file = scratch(&format!("page-misleading-{number}.yaml"));
            fs::write(&file, text).unwrap();
            file
        })
        .collect();
    let sets = fixtures().into_iter().map(|file| vec![file]).chain([misleading]);
    for files in sets {
        let words: Vec<&str> = files.iter().flat_map(|file| ["--file", file.to_str().unwrap()]).collect();
        let page = written("page-ids.html", &words);
        let mut found = Found::default();
        found.walk(&parse_document(RcDom::default(), ParseOpts::default()).one(page.as_str()).document);
        let values = |wanted: &'static str| {
            let all = found.elements.iter().flat_map(|(_, attributes)| attributes);
            all.filter(move |(key, _)| key.as_str() == wanted).map(|(_, value)| value.as_str())
        };
        let ids: BTreeSet<&str> = values("id").collect();
        assert_eq!(ids.len(), values("id").count(), "{files:?}");
        for link in values("href").filter_map(|address| address.strip_prefix('#')) {
            assert!(ids.contains(link), "{link} of {files:?}");
        }
        assert!(ids.iter().all(|id| !id.contains(char::is_whitespace)), "{ids:?}");
    }
}

#[test]
fn nothing_but_the_script_of_the_page_runs_and_nothing_is_asked_for() {
    let page = written("page-policy.html", &["--ladder", "operations", "--ladder", "product-ops"]);
    let mut found = Found::default();
    found.walk(&parse_document(RcDom::default(), ParseOpts::default()).one(page.as_str()).document);
    let hash = |text: &str| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)));
    let [start, _, script] = &found.scripts[..] else { panic!("not three scripts") };
    let policy = format!(
        "default-src 'none'; script-src {} {}; style-src {}; base-uri 'none'; form-action 'none'",
        hash(start),
        hash(script),
        hash(&found.styles[0])
    );
    let is_policy = |(name, attributes): &&(String, Vec<(String, String)>)| {
        name == "meta" && attributes.iter().any(|(_, value)| value == "Content-Security-Policy")
    };
    let (_, attributes) = found.elements.iter().find(is_policy).unwrap();
    assert!(attributes.contains(&("content".to_owned(), policy)));
    // No address of anywhere else but those that the ladders' texts hold, of which these have none.
    for word in [
        "http:",
        "https:",
        "//cdn",
        "import(",
        "fetch(",
        "XMLHttpRequest",
        "localStorage",
        "sessionStorage",
        "cookie",
        "indexedDB",
    ] {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn a_ladder_with_too_much_to_compare_is_refused() {
    let file = scratch("page-refused.yaml");
    let mut yaml = "schema: 1\nid: many\nname: Many\nversion: 1.0.0\nlevels: [".to_owned();
    let roles = 0..1_500;
    yaml.extend(roles.clone().map(|role| format!("L{role}, ")));
    yaml.push_str("]\ntracks: [{id: all, name: All}]\nroles:\n");
    yaml.extend(
        roles
            .clone()
            .map(|role| format!("  - {{code: R{role}, track: all, level: L{role}, title: Role {role}}}\n")),
    );
    yaml.push_str("dimensions:\n  - id: work\n    name: Work\n    cells:\n");
    yaml.extend(roles.map(|role| format!("      - {{roles: [R{role}], expects: [Does {role}]}}\n")));
    fs::write(&file, yaml).unwrap();
    let to = scratch("page-refused.html");
    let ended = Command::new(LADDER)
        .args(["export", to.to_str().unwrap(), "--file", file.to_str().unwrap()])
        .output()
        .unwrap();
    assert_eq!(ended.status.code(), Some(2));
    let told = String::from_utf8(ended.stderr).unwrap();
    assert!(told.contains("1124250 comparisons") && told.contains("1000000 at most"), "{told}");
    assert!(!to.exists());
}

/// What a page is made of.
#[derive(Default)]
struct Found {
    elements: Vec<(String, Vec<(String, String)>)>,
    scripts: Vec<String>,
    styles: Vec<String>,
}

impl Found {
    fn walk(&mut self, node: &Handle) {
        if let NodeData::Element { name, attrs, .. } = &node.data {
            let attributes = attrs.borrow();
            let attributes = attributes.iter().map(|one| (one.name.local.to_string(), one.value.to_string()));
            self.elements.push((name.local.to_string(), attributes.collect()));
            let inside = || {
                let texts = node.children.borrow();
                let texts = texts.iter().map(|child| match &child.data {
                    NodeData::Text { contents } => contents.borrow().to_string(),
                    _ => String::new(),
                });
                texts.collect::<String>()
            };
            match &*name.local {
                "script" => self.scripts.push(inside()),
                "style" => self.styles.push(inside()),
                _ => {}
            }
        }
        node.children.borrow().iter().for_each(|child| self.walk(child));
    }
}

//! Whatever `show` prints of a ladder is found. The ladder that this is held by has one of everything, and each
//! of its texts a word of its own.

use std::collections::BTreeSet;

use career_ladder::query::{LineKind, Tracks, search_lines, show};
use career_ladder::source::Catalog;
use career_ladder::views::{RoleDetail, shown};

use crate::generated::catalog_in;
use crate::{all_hits, built_in};

/// `%` stands for a word that nothing else has. Two dimensions share a scale, one point of which no cell has.
const EVERYTHING: &str = "\
schema: 1
id: every
name: Ladder %
version: 1.0.0
about: It is for %
source: It comes from %
inferred: All of it, from %
notes: [First %, Second %]
levels: [{id: N1, about: Level %}, {id: N2, about: Level %}, N3]
tracks:
  - {id: maker, name: Maker %, cumulative: true, note: Promoted when %}
  - {id: lead, name: Lead %}
scales: {skill: [qzlow, {name: qzhigh, about: It means %, expects: [{text: Point %, examples: [Point so %]}]}]}
roles:
  - {code: A1, track: maker, level: N1, title: Title %, about: Role %, family: Family %}
  - {code: A2, track: maker, level: [N2, N3], title: Title %, aliases: [Alias %], inferred: Title from %}
  - {code: B2, track: lead, level: N2, title: Title %}
moves:
  - {from: A2, to: B2, kind: switch, both_ways: true, note: Both %}
  - {from: B2, to: product-ops/L4, kind: bridge, note: Over %}
dimensions:
  - id: first
    name: First %
    short: Short %
    section: Section %
    about: First about %
    inferred: First from %
    scale: skill
    not_asked: [B2]
    cells:
      - {roles: [A1], years: 1.5, years_in: making %, expects: [Statement %]}
      - {roles: [A2], rating: qzhigh, expects: [{text: Statement %, examples: [It looks so %]}], inferred: Cell from %}
  - {id: second, name: Second %, scale: skill, tracks: [lead], cells: [{roles: [B2], rating: qzhigh, years: 1}]}
  - id: third
    name: Third %
    scale: [{name: qzok, about: Ok means %}, {name: qzgood, expects: [Good asks %]}]
    cells: [{roles: [A2], rating: qzok, years: 0}, {roles: [B2], expects: [Statement %]}]
titles:
  - title: Many %
    aliases: [Other %]
    about: It depends %
    meanings: [{id: one, name: Meaning %, about: It is %, leads_to: To %, nearest: [A1], inferred: Read in %}]
realities:
  - {id: real, name: Really %, applies_to: [A1, B2], about: It feels %, practice: Do %}
";

fn everything() -> Catalog {
    let mut pieces = EVERYTHING.split('%');
    let mut yaml = pieces.next().unwrap().to_owned();
    for (number, piece) in (0..).zip(pieces) {
        yaml.push_str(&format!("{}{piece}", word(number)));
    }
    catalog_in("everything", &yaml, &[])
}

/// A word of letters, so that it is no number.
fn word(number: u8) -> String {
    format!("qz{}{}x", char::from(b'a' + number / 20), char::from(b'a' + number % 20))
}

/// The words of [`everything`] that are in what is printed.
fn markers(printed: &str) -> BTreeSet<String> {
    let words = printed.split(|c: char| !c.is_ascii_alphabetic());
    words.filter(|word| word.starts_with("qz")).map(str::to_owned).collect()
}

/// All that `show` prints of these roles and titles, and of these dimensions.
fn printed(catalog: &Catalog, subjects: &[&str], dimensions: &[&str]) -> String {
    let detail = RoleDetail { examples: true, folds_realities: false, folds_below: false };
    let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<String>>();
    let shown_by = |subjects: &[&str], dimensions: &[&str]| {
        let found = show(catalog, &owned(subjects), &owned(dimensions), None::<&Tracks>).unwrap();
        format!("{:?}", shown(&found, catalog, true, detail))
    };
    shown_by(subjects, &[]) + &shown_by(&[], dimensions)
}

#[test]
fn what_is_printed_is_found_by_its_own_word() {
    let catalog = everything();
    let title = &catalog.ladder(catalog.scope()[0]).titles[0].title;
    let printed = printed(&catalog, &["A1", "A2", "B2", title], &["first", "second", "third"]);
    let markers = markers(&printed);
    assert!(markers.len() > 45, "{}", markers.len());
    for marker in markers {
        let hits = all_hits(&catalog, &marker);
        assert!(!hits.is_empty(), "{marker} is in\n{printed}\nand is not found");
        assert!(hits.iter().all(|hit| hit.line.text.contains(&*marker)), "{marker}");
    }
}

#[test]
fn whatever_a_ladder_says_is_found() {
    let catalog = everything();
    for marker in markers(&format!("{:?}", catalog.ladder(catalog.scope()[0]))) {
        assert!(!all_hits(&catalog, &marker).is_empty(), "{marker}");
    }
}

/// What is typed, and what is found first: its kind, and the roles that it is about.
#[test]
fn a_line_says_what_it_is_and_of_whom() {
    let catalog = everything();
    for (typed, kind, roles) in [
        ("A2", "code", "A2"),
        ("N3", "level", "A2"),
        ("N2", "level", "A2 B2"),
        ("1.5 years", "years", "A1"),
        ("at least 1.5 years in making", "years", "A1"),
        ("at least 1 year", "years", "B2"),
        ("no years of experience needed", "years", "A2"),
        ("point so", "example", "A2 B2"),
        ("good asks", "statement", ""),
        ("ok means", "rating-meaning", "A2"),
        ("it means", "rating-meaning", "A2 B2"),
        ("promoted when", "track-note", "A1 A2"),
        ("both", "move-note", "A2 B2"),
        ("over", "move-note", "B2"),
        ("it depends", "title-about", ""),
        ("section", "section", "A1 A2"),
        ("ladder", "ladder", ""),
        ("read in", "inferred", ""),
        ("cell from", "inferred", "A2"),
    ] {
        let hits = all_hits(&catalog, typed);
        let best = &hits.first().expect(typed).line;
        let codes = best.roles.iter().map(|&role| catalog.role(role).code.as_str());
        let codes: Vec<&str> = codes.collect();
        assert_eq!((best.kind.to_string().as_str(), codes.join(" ").as_str()), (kind, roles), "{typed}");
    }
}

/// A role of a cumulative track asks what those below it do: that is listed with those alone.
#[test]
fn what_is_asked_below_is_listed_with_the_role_below() {
    let catalog = everything();
    let statement = &catalog.ladder(catalog.scope()[0]).dimensions[0].cells[0].expectations[0].text;
    let hits = all_hits(&catalog, statement);
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].line.kind, LineKind::Statement);
    assert_eq!(hits[0].line.roles.iter().map(|role| role.role.0).collect::<Vec<_>>(), [0]);
    assert!(printed(&catalog, &["A2"], &["first"]).contains("As at A1"));
}

/// What has a section or a scale is searched by the names of the dimensions that share these, too.
#[test]
fn what_several_dimensions_share_belongs_to_each() {
    let catalog = everything();
    for (typed, dimension, is_there) in [
        ("point", "first", true),
        ("point", "second", true),
        ("point", "third", false),
        ("section", "first", true),
        ("section", "second", false),
    ] {
        let found = search_lines(&catalog, &[typed.to_owned()], None, &[], &[dimension.to_owned()]).unwrap();
        assert_eq!(!found.hits.is_empty(), is_there, "{typed} {dimension}");
    }
    let points = all_hits(&catalog, "point");
    assert_eq!(points.len(), 2, "a statement and an example: {points:?}");
}

#[test]
fn the_built_in_ladders_are_found_as_they_are_printed() {
    let catalog = built_in();
    for typed in
        ["at least 6 years", "individual contributor", "promotion is our word", "which roles share a text"]
    {
        assert!(!all_hits(&catalog, typed).is_empty(), "{typed}");
    }
}

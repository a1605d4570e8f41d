//! An exact spelling finds its own thing, and nothing that is only like it.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use career_ladder::model::letters::uncased;
use career_ladder::query::{Condition, Filter, Tracks, candidates, dimensions_of, filter_roles, resolve};
use career_ladder::source::{self, Catalog, Request};
use proptest::prelude::*;

use super::{answer, assert_table};

#[test]
fn titles_and_tracks_that_differ_by_signs_alone_are_told_apart() {
    let catalog = case("exact-title");
    assert_table(
        "
        C++ Engineer     langs/CPP
        C# Engineer      langs/CS
        c# engineer      langs/CS
        C Engineer       langs/CE
        C-Engineer       langs/CE
        Ｃ＋＋ Engineer   langs/CPP
        C++              langs/CPP
        C                langs/CE
        engineer         langs/CE langs/CPP langs/CS
        Junior Maker     langs/J1
        Junior+ Maker    langs/J2
        junior+          langs/J2
        jr maker         langs/J1
        jr+ maker        langs/J2
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
    assert_table(
        "
        C# Engineers     CS
        C++ engineers    CPP
        C Engineers      CE J1 J2
        C++              CPP
        C++ track        CPP
        cs               CS
        engineers        CE CPP CS J1 J2
        ",
        |typed| listed(&catalog, Condition::Track(Tracks::named(&catalog, typed).unwrap())),
    );
}

#[test]
fn codes_and_levels_that_differ_by_a_sign_are_told_apart() {
    let catalog = case("plus-and-dot");
    assert_table(
        "
        L1.5      plus/L1.5
        l-1.5     plus/L1.5
        L15       plus/L15
        L 15      plus/L15
        J         plus/J
        J+        plus/J+
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
    assert_table(
        "
        L1.5             L1.5
        l15              L15
        Junior           J
        junior+          J+
        Junior..junior+  J J+
        ",
        |typed| listed(&catalog, Condition::level(&catalog, typed).unwrap()),
    );
    let both = Condition::level(&catalog, "L1,5").unwrap_err();
    assert_eq!(both.help.unwrap(), "did you mean `L1.5` or `L15`?");
}

/// A code wins over a level, but not one that only looks like it.
#[test]
fn a_level_that_is_typed_wins_over_a_code_that_is_like_it() {
    let text = "\
schema: 1
id: steps
name: Steps
version: 1.0.0
levels: [J, J+]
tracks: [{id: main, name: Main}, {id: side, name: Side}]
roles:
  - {code: J, track: main, level: J+, title: Alpha}
  - {code: B, track: side, level: J+, title: Beta}
dimensions: []
";
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exact-steps.yaml");
    fs::write(&path, text).unwrap();
    let catalog = load(vec![path]);
    for (typed, expected) in [("J+", &["J", "B"][..]), ("j+", &["J", "B"]), ("J", &["J"]), ("j.", &["J"])] {
        let roles = candidates(&catalog, &resolve(&catalog, typed).unwrap());
        let codes: Vec<&str> = roles.iter().map(|&role| catalog.role(role).code.as_str()).collect();
        assert_eq!(codes, expected, "{typed}");
    }
}

/// The title is stored with an accent of its own, and typed with the letter that has it, or by whom no keyboard
/// gives one.
#[test]
fn a_title_is_found_in_whichever_form_it_is_typed() {
    let catalog = case("nfd-title");
    for typed in [
        "Ingénieur senior",
        "Inge\u{301}nieur senior",
        "INGÉNIEUR\u{a0}SENIOR",
        "ingenieur sr",
        "ingénieur",
        "In\u{ad}génieur\u{3000}Senior",
        "\u{201c}Ingénieur senior\u{201d}",
    ] {
        assert_eq!(answer(&catalog, resolve(&catalog, typed)), "nfd/N1", "{typed}");
    }
}

/// What a name may be made of: words and signs that some reading drops, takes for one another or spells out.
const PARTS: [&str; 22] = [
    "Maker",
    "maker",
    "mäker",
    "Ma\u{308}ker",
    "C",
    "c",
    "Ｃ",
    "Ops",
    "Operations",
    "of",
    "Straße",
    "Strasse",
    "II",
    "2",
    "+",
    "++",
    "#",
    "-",
    ".",
    "1",
    "1.5",
    "\u{ad}",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    /// Of names of one kind that a file may have side by side, each as it is written finds only its own.
    #[test]
    fn an_exact_name_finds_its_own_thing_alone(
        names in prop::collection::vec(prop::collection::vec(0..PARTS.len(), 1..4), 2..8),
        glued in any::<bool>(),
    ) {
        let between = if glued { "" } else { " " };
        let names = names.iter().map(|parts| parts.iter().map(|&part| PARTS[part]).collect::<Vec<_>>().join(between));
        let mut met = HashSet::new();
        let names: Vec<String> = names
            .filter(|name| uncased(name).contains(char::is_alphanumeric) && met.insert(uncased(name)))
            .collect();
        prop_assume!(!names.is_empty());
        let catalog = made(&names);
        for (index, name) in names.iter().enumerate() {
            for kind in ["codes", "titles", "aliases"] {
                let found = answer(&catalog, resolve(&catalog, &format!("{kind}/{name}")));
                // A longer title may have all its words.
                let found = found.split(" also ").next().unwrap();
                prop_assert_eq!(found, qualified(kind, &names, index), "{} {:?}", kind, name);
            }
            let points = Condition::rating(&catalog, "rated", name);
            prop_assert_eq!(listed(&catalog, points.unwrap()), roles(index..names.len()), "point {:?}", name);
            let level = Condition::level(&catalog, name);
            prop_assert_eq!(listed(&catalog, level.unwrap()), roles(index..index + 1), "level {:?}", name);
            let track = Tracks::named(&catalog, name).unwrap();
            prop_assert_eq!(listed(&catalog, Condition::Track(track)), roles(index..index + 1), "track {:?}", name);
            let ladder = catalog.ladder_called("titles").unwrap();
            let dimensions = dimensions_of(&catalog, catalog.roles_of(ladder), std::slice::from_ref(name));
            prop_assert_eq!(&dimensions.unwrap()[&ladder], &[index + 1], "dimension {:?}", name);
        }
    }
}

fn roles(indices: std::ops::Range<usize>) -> String {
    indices.map(|index| format!("R{index}R")).collect::<Vec<_>>().join(" ")
}

fn qualified(kind: &str, names: &[String], index: usize) -> String {
    let name = names[index].split_whitespace().collect::<Vec<_>>().join(" ");
    if kind == "codes" { format!("{kind}/{name}") } else { format!("{kind}/R{index}R") }
}

/// Three ladders with a role for each of some names: `codes`, `titles` and `aliases`, by what has the names there.
/// In `titles` levels, tracks, dimensions and points have them, too.
fn made(names: &[String]) -> Catalog {
    let quoted = |name: &String| format!("\"{name}\"");
    let files = ["codes", "titles", "aliases"].map(|kind| {
        let mut text = format!("schema: 1\nid: {kind}\nname: Made\nversion: 1.0.0\n");
        let is_main = kind == "titles";
        let level = |index: usize| if is_main { quoted(&names[index]) } else { format!("V{index}V") };
        let levels: Vec<String> = (0..names.len()).map(level).collect();
        text += &format!("levels: [{}]\ntracks:\n", levels.join(", "));
        for (index, name) in names.iter().enumerate() {
            let name = if is_main { name } else { "Other" };
            text += &format!("  - {{id: t{index}t, name: \"{name}\"}}\n");
        }
        text += "roles:\n";
        for (index, name) in names.iter().enumerate() {
            let code = if kind == "codes" { quoted(name) } else { format!("R{index}R") };
            let title = if is_main { name } else { "Other" };
            let aliases = if kind == "aliases" { quoted(name) } else { String::new() };
            text += &format!("  - {{code: {code}, track: t{index}t, level: {}, title: \"{title}\", aliases: [{aliases}]}}\n", level(index));
        }
        if is_main {
            let points: Vec<String> = names.iter().map(quoted).collect();
            text += &format!("dimensions:\n  - id: rated\n    name: Rated\n    scale: [{}]\n    cells:\n", points.join(", "));
            for (index, name) in names.iter().enumerate() {
                text += &format!("      - {{roles: [R{index}R], rating: \"{name}\"}}\n");
            }
            for (index, name) in names.iter().enumerate() {
                text += &format!("  - id: d{index}d\n    name: \"{name}\"\n    cells: []\n");
            }
        }
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("exact-{kind}.yaml"));
        fs::write(&path, text).unwrap();
        path
    });
    load(files.to_vec())
}

fn case(name: &str) -> Catalog {
    load(vec![PathBuf::from(format!("tests/fixtures/cases/{name}.yaml"))])
}

fn load(files: Vec<PathBuf>) -> Catalog {
    source::load(&Request { files, ..Request::default() }).unwrap().0
}

/// The codes of the roles that fit.
fn listed(catalog: &Catalog, condition: Condition) -> String {
    let filter = Filter { conditions: vec![condition] };
    let fits = filter_roles(catalog, &filter).fits;
    let roles = fits.iter().flat_map(|fits| &fits.roles);
    roles.map(|fit| catalog.role(fit.id).code.to_string()).collect::<Vec<_>>().join(" ")
}

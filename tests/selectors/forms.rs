//! What is understood alike where nothing is spelled as it was typed, and what is suggested where that means
//! nothing.

use std::fs;
use std::path::{Path, PathBuf};

use career_ladder::model::near::{nearest, nearest_by_number};
use career_ladder::model::prose::did_you_mean;
use career_ladder::query::{Condition, Filter, filter_roles, resolve, resolve_each, resolve_ends};
use career_ladder::source::{self, Catalog, Request};

use super::{answer, assert_table, catalog, wrong};

#[test]
fn accents_forms_numerals_and_hyphens_are_understood_alike() {
    let catalog = forms();
    assert_table(
        "
        ingenieur debutant        forms/N1
        INGE\u{301}NIEUR DÉBUTANT  forms/N1
        debutant                  forms/N1
        software engineer 2       forms/N2
        software engineer II      forms/N2
        Software-Engineer-ⅱ       forms/N2
        engineer 2                forms/N2
        software engineer III     forms/N3
        software engineer 4       nothing
        engineer                  forms/N2 forms/N3
        2                         nothing
        volunteer 1               forms/X3
        grossmeister              forms/N4
        GROSSMEISTER              forms/N4
        GROẞMEISTER               forms/N4
        ｇｒｏßｍｅｉｓｔｅｒ     forms/N4
        oncall manager            forms/N5
        on call mgr               forms/N5
        on\u{2011}call            forms/N5
        oncall                    forms/N5
        teamlead                  forms/N6
        platform team-lead        forms/N6
        office chef               forms/N7
        σοφοσ                     forms/N8
        ΣΟΦΌΣ                     forms/N8
        lodz driver               forms/N9
        people's partner          forms/N9
        People\u{2019}s\u{202f}Partner  forms/N9
        ﾌﾟﾛｸﾞﾗﾏｰ                  forms/X1
        c i builder               forms/X2
        c 1 builder               nothing
        c1 builder                nothing
        ",
        |typed| match resolve(&catalog, typed) {
            Err(_) => "nothing".to_owned(),
            other => answer(&catalog, other),
        },
    );
}

#[test]
fn levels_tracks_dimensions_and_ratings_are_understood_alike() {
    let catalog = forms();
    let count = |condition: Condition| {
        let filter = Filter { conditions: vec![condition] };
        filter_roles(&catalog, &filter).fits.iter().map(|fits| fits.roles.len()).sum::<usize>()
    };
    assert_eq!(count(Condition::level(&catalog, "etage II").unwrap()), 6);
    assert_eq!(count(Condition::rating(&catalog, "craft", "eleve").unwrap()), 2);
    assert_eq!(count(Condition::rating(&catalog, "METIER", "MAI\u{302}TRE").unwrap()), 1);
    assert_eq!(count(Condition::rating(&catalog, "savoir faire", "maître").unwrap()), 1);
    for (typed, expected) in [("ingenierie", 9), ("oeuvre", 4), ("œuvre track", 4)] {
        let tracks = career_ladder::query::Tracks::named(&catalog, typed).unwrap();
        assert_eq!(count(Condition::Track(tracks)), expected, "{typed}");
    }
}

#[test]
fn a_suggestion_is_never_what_was_typed_and_tells_what_only_looks_the_same() {
    let catalog = forms();
    assert_table(
        "
        Coach                no role, level or title is called `Coach`; did you mean `Cоach`? it looks the same, but its `о` is not the Latin letter
        N44                  no role, level or title is called `N44`; did you mean `N4`?
        N10                  no role, level or title is called `N10`; did you mean `N9` or `N8`?
        sofware engineer 2   no role, level or title is called `sofware engineer 2`; did you mean `Software Engineer 3` or `Software Engineer II`?
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
    assert_eq!(nearest("N4", ["N4", " N4", "N45"], 3), ["N45"]);
    let typed = "Cо\u{430}ch";
    let help = did_you_mean(typed, ["Coach"]).unwrap();
    assert_eq!(
        help,
        "did you mean `Coach`? it looks the same, but the `о` that was typed is not the Latin letter"
    );
}

#[test]
fn of_numbered_names_the_nearest_number_is_suggested() {
    let names = ["L1", "L2", "L4", "L8", "M4", "level 3"];
    for (typed, expected) in [
        ("L44", &["L4"][..]),
        ("l11", &["L1"]),
        ("L9", &["L8", "L4"]),
        ("M3", &["M4"]),
        ("X4", &["L4", "M4"]),
        ("level 4", &["level 3"]),
        ("software engineer 2", &[]),
        ("L", &[]),
    ] {
        assert_eq!(nearest_by_number(typed, names), expected, "{typed}");
    }
}

/// What is typed, one argument after another between commas; then where a way starts and where it leads.
#[test]
fn both_ends_of_a_way_are_told_apart() {
    let catalog = catalog(&[]);
    assert_table(
        "
        L3, L5                   product-ops/L3 > product-ops/L5 product-ops/M4
        L3..L5                   product-ops/L3 > product-ops/L5 product-ops/M4
        L3, .., L5               product-ops/L3 > product-ops/L5 product-ops/M4
        L3→M5                    product-ops/L3 > product-ops/M5
        L3 -> M5                 product-ops/L3 > product-ops/M5
        L3, to, M5               product-ops/L3 > product-ops/M5
        L3 to M5                 product-ops/L3 > product-ops/M5
        L3, vs, M5               product-ops/L3 > product-ops/M5
        M6..M7                   product-ops/M6 > product-ops/M7
        L6..L7                   product-ops/L6 product-ops/M5 product-ops/M6 > product-ops/M6 product-ops/M7
        ops, manager             operations/manager
        operations, manager, to, coo  operations/manager > operations/coo
        manager, coo             operations/manager > operations/coo
        senior, manager          product-ops/L3 product-ops/L6 product-ops/M5 product-ops/M7 > operations/manager
        L3, to, L44              no role, level or title is called `L44`; did you mean `L4`?
        to, L3                   no role, level or title is called `to`; run `ladder list` to see all ladders and roles
        ",
        |typed| ends(&catalog, typed),
    );
}

fn ends(catalog: &Catalog, typed: &str) -> String {
    match resolve_ends(catalog, &arguments(typed)) {
        Err(why) => wrong(&why),
        Ok(ends) => {
            let named = |end| {
                let end = answer(catalog, Ok(end));
                end.split(" also ").next().unwrap().to_owned()
            };
            let ends = [Some(ends.from), ends.to].into_iter().flatten().map(named);
            ends.collect::<Vec<_>>().join(" > ")
        }
    }
}

fn arguments(typed: &str) -> Vec<String> {
    typed.split(", ").map(str::to_owned).collect()
}

/// Words that may stand between names may stand in them, too.
#[test]
fn a_title_with_a_word_that_parts_names_is_one_name() {
    let text = "\
schema: 1
id: parts
name: Parts
version: 1.0.0
levels: [V1, V2]
tracks: [{id: main, name: Main}]
roles:
  - {code: A, track: main, level: V1, title: Assistant to the Chief}
  - {code: B, track: main, level: V1, title: Dev → Ops}
  - {code: C, track: main, level: V2, title: Chief}
  - {code: D, track: main, level: V2, title: Chief Cook}
dimensions: []
";
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("forms-parts.yaml");
    fs::write(&path, text).unwrap();
    let request = Request { files: vec![path], ladders: vec!["parts".to_owned()], ..Request::default() };
    let (catalog, _) = source::load(&request).unwrap();
    assert_table(
        "
        assistant, to, the, chief        parts/A
        assistant, to, chief             parts/A
        assistant, to, the, chief, C     parts/A > parts/C
        Dev → Ops                        parts/B
        dev → ops, C                     parts/B > parts/C
        A, to, chief                     parts/A > parts/C
        A..B                             parts/A > parts/B
        ",
        |typed| ends(&catalog, typed),
    );
    assert_table(
        "
        assistant, to, the, chief, C     parts/A parts/C
        Dev → Ops, C                     parts/B parts/C
        chief, to, cook                  parts/C parts/D
        A, to, B, to, C                  parts/A parts/B parts/C
        ",
        |typed| {
            let each = resolve_each(&catalog, &arguments(typed)).unwrap().into_iter();
            let named = |one| answer(&catalog, Ok(one)).split(" also ").next().unwrap().to_owned();
            each.map(named).collect::<Vec<_>>().join(" ")
        },
    );
}

/// No name has so many words, and to try all ends of all of them took minutes.
#[test]
fn very_many_words_are_no_name() {
    let catalog = catalog(&[]);
    let words: Vec<String> = (0..10_000).map(|number| format!("word{number}")).collect();
    let why = resolve_ends(&catalog, &words).unwrap_err();
    assert!(why.message.ends_with("names neither one role nor two"));
    let why = career_ladder::query::resolve_words(&catalog, &words).unwrap_err();
    assert!(why.message.starts_with("no role, level or title is called `word0 word1 "));
}

fn forms() -> Catalog {
    let files = vec![PathBuf::from("tests/fixtures/cases/forms-of-names.yaml")];
    source::load(&Request { files, ..Request::default() }).unwrap().0
}

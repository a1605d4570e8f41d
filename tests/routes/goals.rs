//! What a goal is called by: a code, a level or a title before a track, a track before some words of
//! titles.

use std::fs;
use std::path::Path;

use career_ladder::query::{NoRoute, PathAnswer, PathQuestion, Tracks, find_path};
use career_ladder::source::{self, Catalog, Request};

/// The track `staff` is called as a role is, the track `lead` as a word of titles; nobody gets to
/// `legal`, and nobody is on `bench`.
const LADDER: &str = "\
schema: 1
id: goals
name: Goals
version: 1.0.0
levels: [A1, A2, A3]
tracks:
  - {id: main, name: Main}
  - {id: lead, name: Team lead}
  - {id: staff, name: Staff}
  - {id: legal, name: Legal}
  - {id: bench, name: Bench}
roles:
  - {code: A1, track: main, level: A1, title: Worker}
  - {code: A2, track: main, level: A2, title: Worker with a team lead}
  - {code: B2, track: lead, level: A2, title: Lead of a team}
  - {code: B3, track: lead, level: A3, title: Chief, aliases: [worker bench]}
  - {code: S3, track: staff, level: A3, title: Expert manager}
  - {code: C1, track: legal, level: A1, title: Staff}
moves:
  - {from: A1, to: S3, kind: switch, both_ways: true}
  - {from: A2, to: B2, kind: switch}
  - {from: B3, to: A1, kind: switch}
";

/// The ladder alone, or with the built-in ones behind it.
fn catalog(name: &str, is_alone: bool) -> Catalog {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("routes-{name}.yaml"));
    fs::write(&path, LADDER).unwrap();
    let ladders = if is_alone { vec!["goals".to_owned()] } else { Vec::new() };
    source::load(&Request { files: vec![path], ladders, ..Request::default() }).unwrap().0
}

/// The best route, its codes one after another and whether it is to a track; or why there is none.
fn answer(catalog: &Catalog, ends: &[&str], via: Option<&str>, track: Option<&str>) -> String {
    let ends: Vec<String> = ends.iter().map(|&end| end.to_owned()).collect();
    let tracks = track.map(|name| Tracks::named(catalog, name).unwrap());
    let question =
        PathQuestion { ends: &ends, via, tracks: tracks.as_ref(), all: false, needs_two_roles: false };
    match find_path(catalog, &question).map(|found| found.answer) {
        Ok(PathAnswer::Routes { found, is_to_track, .. }) => {
            let codes = found[0].roles().map(|role| catalog.role(role).code.to_string());
            let codes: Vec<String> = codes.collect();
            format!("{}{}", codes.join(" "), if is_to_track { ", a track" } else { "" })
        }
        Ok(PathAnswer::NoRoute { because: NoRoute::ToTrack(role), .. }) => {
            format!("no, but to the track of {}", catalog.role(role).code)
        }
        Ok(other) => format!("{other:?}").split([' ', '(']).next().unwrap_or_default().to_owned(),
        Err(why) => why.message,
    }
}

#[test]
fn a_goal_is_a_role_or_title_by_name_then_a_track_then_words_of_titles() {
    let catalog = catalog("goals-by-name", true);
    for (ends, told) in [
        // A whole title before a track, which is offered.
        (&["A1", "staff"][..], "no, but to the track of S3"),
        (&["C1", "staff"], "C1"),
        (&["A1", "staff track"], "A1 S3, a track"),
        (&["A1", "track", "staff"], "A1 S3, a track"),
        // A track before words of titles, of which A2 and B2 have these.
        (&["A1", "lead"], "A1 A2 B2, a track"),
        (&["A1", "Team Lead"], "A1 A2 B2, a track"),
        (&["A1", "team", "lead", "track"], "A1 A2 B2, a track"),
        (&["A1", "team"], "A1 A2"),
        // On it already, and not to be got to.
        (&["A2", "main"], "A2, a track"),
        (&["A1", "legal"], "NoRoute"),
        (&["A1", "bench"], "no role is on the track `bench`"),
        (&["A1", "none"], "nothing in `goals` is called `none`"),
        (&["A1", "no track"], "no track is called `no track`"),
        (&["A1", "track"], "no track is called `track`"),
        // What two words mean together comes before a track.
        (&["chief", "lead"], "B3, a track"),
        (&["worker", "bench"], "Next"),
    ] {
        assert_eq!(answer(&catalog, ends, None, None), told, "{ends:?}");
    }
}

#[test]
fn a_track_option_is_the_goal_where_there_is_none() {
    let catalog = catalog("goals-by-option", true);
    for (ends, via, track, told) in [
        (&["A1"][..], None, "lead", "A1 A2 B2, a track"),
        (&["B3"], None, "lead", "B3, a track"),
        (&["A1"], None, "legal", "NoRoute"),
        (&["A1"], Some("S3"), "main", "NoRoute"),
        (&["B2"], None, "staff", "B2 B3 A1 S3, a track"),
        (&["S3"], Some("A1"), "lead", "S3 A1 A2 B2, a track"),
        (&["A1"], Some("C1"), "lead", "NoRoute"),
        // With a goal it is kept to.
        (&["B2", "S3"], None, "lead", "B2 B3 A1 S3"),
        (&["B2", "staff track"], None, "lead", "B2 B3 A1 S3, a track"),
    ] {
        assert_eq!(answer(&catalog, ends, via, Some(track)), told, "{ends:?} {via:?} {track}");
    }
}

/// A word of a title of one's own comes before a built-in track and before a built-in code.
#[test]
fn ones_own_ladders_come_first() {
    let catalog = catalog("goals-of-ones-own", false);
    for (ends, told) in [
        (&["A1", "manager"][..], "A1 S3"),
        (&["A1", "manager track"], "NoRoute"),
        (&["A1", "lead"], "A1 A2 B2, a track"),
        (&["product-ops/L3", "manager track"], "L3 L4 M4, a track"),
        // Where one is already is no goal, as long as another has the word.
        (&["product-ops/L3", "product-ops/manager"], "L3 L4"),
    ] {
        assert_eq!(answer(&catalog, ends, None, None), told, "{ends:?}");
    }
}

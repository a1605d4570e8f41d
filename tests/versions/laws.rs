//! What holds of any two versions.

use career_ladder::model::{ChangeKind, Ladder};
use career_ladder::query::{StatementDifference, VersionDifference, diff};
use career_ladder::views::data;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::applied::applied;
use super::draft::Draft;
use super::facts::Facts;
use super::made::versions;

proptest! {
    #[test]
    fn a_version_does_not_differ_from_itself((_, draft) in versions()) {
        let (one, other) = (draft.ladder(), draft.ladder());
        let difference = diff(&one, &other);
        prop_assert!(!difference.has_changes());
        prop_assert!(difference.touched.is_empty());
        prop_assert!(difference.advice().is_none());
        prop_assert!(difference.statements.iter().all(StatementDifference::is_unchanged));
    }

    #[test]
    fn what_has_no_changes_is_equal((old, new) in versions()) {
        let (old, new) = (old.ladder(), new.ladder());
        prop_assert_eq!(diff(&old, &new).has_changes(), old != new);
    }

    #[test]
    fn the_difference_the_other_way_is_the_mirror_image((old, new) in versions()) {
        let (old, new) = (old.ladder(), new.ladder());
        let [there, back] = [told(&diff(&old, &new)), told(&diff(&new, &old))];
        for list in ["parts", "cells", "statements", "reordered", "shared", "touched"] {
            prop_assert_eq!(set(&mirrored(there[list].clone())), set(&back[list]), "{}", list);
        }
    }

    /// So each statement is told once for each role that either version asks it of, too.
    #[test]
    fn the_old_version_with_what_is_told_is_the_new_one((old, new) in versions()) {
        let (old, new) = (old.ladder(), new.ladder());
        prop_assert_eq!(&applied(&Facts::of(&old), &told(&diff(&old, &new))), &Facts::of(&new));
    }

    #[test]
    fn everything_is_new_beside_nothing((draft, _) in versions()) {
        let ladder = draft.ladder();
        let nothing = nothing();
        let difference = diff(&nothing, &ladder);
        prop_assert_eq!(&applied(&Facts::of(&nothing), &told(&difference)), &Facts::of(&ladder));
        prop_assert!(difference.statements.iter().all(|one| one.from.is_none()));
    }
}

/// Case, accents, and how Unicode writes a letter make no other words.
#[test]
fn other_letters_are_no_other_words() {
    let version = |letters: [&str; 3], id: &str| {
        let [u, e, k] = letters;
        Draft::of_yaml(&format!(
            "{{schema: 1, id: made, name: Made, version: 1.0.0, levels: [St{u}fe, N2],
            tracks: [{{id: {id}, name: F{u}hrung}}, {{id: second, name: Second}}],
            roles: [{{code: {k}1, track: {id}, level: N2, title: B{u}ro}}],
            dimensions: [{{id: {id}, name: {e}criture, cells: [{{roles: [{k}1], expects: [{k}{u}ndigt]}}]}}],
            realities: [{{id: {id}, name: M{u}de, applies_to: [], about: {id}, practice: {id}}}]}}"
        ))
        .ladder()
    };
    let old = version(["\u{fc}", "\u{c9}", "K"], "one");
    for (letters, id) in [
        (["u\u{308}", "E\u{301}", "K"], "one"),
        (["u\u{308}", "E\u{301}", "K"], "other"),
        (["u", "E", "K"], "other"),
        (["\u{dc}", "\u{e9}", "k"], "other"),
    ] {
        let new = version(letters, id);
        let difference = diff(&old, &new);
        let alone: Vec<_> =
            difference.parts.iter().filter(|part| part.is_added() || part.is_removed()).collect();
        assert!(alone.is_empty(), "{letters:?} {id}: {alone:#?}");
        let kinds: Vec<_> = difference.statements.iter().map(|one| one.kind).collect();
        assert_eq!(kinds, [ChangeKind::Reworded], "{letters:?} {id}");
    }
}

fn nothing() -> Ladder {
    let text = "{schema: 1, id: none, name: None, version: 0.0.0, levels: [], tracks: [], roles: []}";
    career_ladder::source::parse_ladder(text).unwrap()
}

/// What a program reads of a difference.
fn told(difference: &VersionDifference<'_>) -> Value {
    serde_json::to_value(data::versions(difference)).unwrap()
}

/// Each item of a list as a text, sorted: their order is that of the new version.
fn set(list: &Value) -> Vec<String> {
    let mut items: Vec<String> = list.as_array().unwrap().iter().map(ToString::to_string).collect();
    items.sort_unstable();
    items
}

/// What is told, had the sides been swapped.
fn mirrored(told: Value) -> Value {
    match told {
        Value::Array(items) => items.into_iter().map(mirrored).collect(),
        Value::Object(keys) => {
            let mut sides: serde_json::Map<String, Value> = keys
                .into_iter()
                .map(|(key, value)| {
                    let value = match key.as_str() {
                        "change" => json!(match value.as_str() {
                            Some("new") => "gone",
                            Some("gone") => "new",
                            stays => stays.unwrap(),
                        }),
                        "rating_move" => json!(value.as_i64().map(|points| -points)),
                        _ => mirrored(value),
                    };
                    (key, value)
                })
                .collect();
            // What is asked anew and what no longer is are told of a role in one.
            let pairs =
                [("old", "new"), ("from", "to"), ("before", "after"), ("new", "gone"), ("raised", "lowered")];
            for (one, other) in pairs {
                if let (Some(here), Some(there)) = (sides.get(one).cloned(), sides.get(other).cloned()) {
                    sides.insert(one.to_owned(), there);
                    sides.insert(other.to_owned(), here);
                }
            }
            Value::Object(sides)
        }
        other => other,
    }
}

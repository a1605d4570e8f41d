//! Files that are edited in place: what differs is written, and nothing else. This file is a module of the library's
//! own tests, since files of ladders are read as raw shapes.

#![allow(clippy::panic, clippy::unwrap_used)]

#[path = "spliced/cases.rs"]
mod cases;
#[path = "spliced/edits.rs"]
mod edits;

use std::collections::BTreeSet;
use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use serde_json::{Value, json};

use self::edits::Edit;
use super::span::Span;
use super::write::{raw_value, splice_ladder, with_comments, yaml_of};
use super::written::{generated::made, sound_files};
use super::yaml;

fn value_of(text: &str) -> Value {
    raw_value(&yaml::parse(text).unwrap_or_else(|faults| panic!("{faults:#?}\n{text}")))
}

/// What is wanted, as it is read.
fn normal(wanted: &Value) -> Value {
    value_of(&yaml_of(wanted))
}

fn spliced(text: &str, wanted: &Value) -> String {
    splice_ladder(text, wanted).unwrap_or_else(|why| panic!("{why}\n{text}\n{wanted:#}"))
}

static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    sound_files()
        .iter()
        .map(|path| fs::read_to_string(path).unwrap())
        .filter(|text| text.len() < 4_000)
        .collect()
});

/// A file of a sound ladder, as it was written by somebody or by the program.
fn file() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(FILES.clone()),
        prop::sample::select(FILES.clone()).prop_map(|text| yaml_of(&value_of(&text))),
        made().prop_map(|made| made.yaml()),
        made().prop_map(|made| yaml_of(&value_of(&made.yaml()))),
    ]
}

/// A file with comments on lines of their own, each once, some above empty lines.
fn commented() -> impl Strategy<Value = String> {
    (file(), prop::collection::vec(any::<(prop::sample::Index, bool)>(), 0..20), any::<bool>()).prop_map(
        |(text, places, is_of_windows)| {
            let comment = |(number, (place, is_apart)): (usize, &(prop::sample::Index, bool))| {
                let at = place.index(text.len());
                let space = if *is_apart { "\n" } else { "" };
                (Span::new(at, at), format!("remark {number}.{space}"))
            };
            let comments: Vec<(Span, String)> = places.iter().enumerate().map(comment).collect();
            let text = with_comments(&text, &comments);
            if is_of_windows && !text.contains('\r') { text.replace('\n', "\r\n") } else { text }
        },
    )
}

fn remarks(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| line.starts_with("# remark ")).collect()
}

/// The remarks whose neighbors went away or were written anew: the lines above and below that say something.
fn beside_what_went<'t>(before: &'t str, after: &str) -> BTreeSet<&'t str> {
    let said = |text: &'t str| -> Vec<&'t str> {
        text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
    };
    let (old, new) = (said(before), after.lines().map(str::trim).collect::<Vec<_>>());
    let new: Vec<&str> = new.into_iter().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let diff = similar::capture_diff_slices(similar::Algorithm::Patience, &old, &new);
    let mut stays = vec![false; old.len() + 1];
    for op in diff.iter().filter(|op| op.tag() == similar::DiffTag::Equal) {
        stays[op.old_range()].fill(true);
    }
    // Behind the last line nothing can go.
    stays[old.len()] = true;
    let mut beside = BTreeSet::new();
    let mut below = 0;
    for line in before.lines().map(str::trim) {
        if line.starts_with("# remark ") {
            let above_stays = below == 0 || stays[below - 1];
            if !above_stays || !stays[below] {
                beside.insert(line);
            }
        } else if !line.is_empty() && !line.starts_with('#') {
            below += 1;
        }
    }
    beside
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_written_where_nothing_differs(text in commented()) {
        prop_assert_eq!(spliced(&text, &value_of(&text)), text);
    }

    /// Whatever is edited, the file says it, comments that are not about it stay, and what stays is in its order.
    #[test]
    fn what_is_wanted_is_written(text in commented(), edits in prop::collection::vec(any::<Edit>(), 1..4)) {
        let mut text = text;
        for edit in edits {
            let mut wanted = value_of(&text);
            edit.make(&mut wanted);
            let wanted = normal(&wanted);
            let after = spliced(&text, &wanted);
            prop_assert_eq!(value_of(&after), wanted, "{}", after);
            prop_assert_eq!(after.contains('\r'), text.contains('\r'));
            let (before_remarks, after_remarks) = (remarks(&text), remarks(&after));
            let may_go = beside_what_went(&text, &after);
            for remark in &before_remarks {
                let stays = after_remarks.contains(remark) || may_go.contains(remark);
                prop_assert!(stays, "{remark} is gone\n{text}\n------\n{after}");
            }
            if edit.keeps_order() {
                let kept: Vec<&&str> =
                    before_remarks.iter().filter(|remark| after_remarks.contains(remark)).collect();
                prop_assert_eq!(kept, after_remarks.iter().collect::<Vec<_>>(), "{}\n------\n{}", text, after);
            }
            text = after;
        }
    }

    /// One edit is seen in one place of the file.
    #[test]
    fn what_is_not_edited_stays_line_by_line(text in commented(), edit in any::<Edit>()) {
        let mut wanted = value_of(&text);
        edit.make(&mut wanted);
        let after = spliced(&text, &wanted);
        let diff = similar::TextDiff::from_lines(&text, &after);
        let groups = diff.ops().iter().filter(|op| op.tag() != similar::DiffTag::Equal).count();
        prop_assert!(groups <= edit.places(), "{groups}\n{text}\n------\n{after}");
    }
}

#[test]
fn each_style_is_kept() {
    let read = |text: &str| serde_yaml::from_str::<Value>(text);
    let mut failed = String::new();
    for (before, after) in cases::CASES {
        for windows in [false, true] {
            let ends = |text: &str| if windows { text.replace('\n', "\r\n") } else { text.to_owned() };
            let (before, after) = (ends(before), ends(after));
            let wanted = read(&after).unwrap_or_else(|why| panic!("{why}\n{after}"));
            let spliced = yaml::splice(&before, &wanted, read).unwrap_or_else(|why| why.to_string());
            if spliced != after {
                failed.push_str(&format!("{before}\n------ expected\n{after}\n------ found\n{spliced}\n\n"));
            }
        }
    }
    assert!(failed.is_empty(), "{failed}");
}

/// A thousand roles.
#[test]
fn a_large_ladder_is_edited_at_once() {
    let roles: Vec<Value> = (0..1_000)
        .map(|n| json!({"code": format!("R{n}"), "track": "ic", "level": format!("L{n}"), "title": format!("Role {n}")}))
        .collect();
    let cells = |d: usize| -> Vec<Value> {
        let text =
            |n: usize, s: usize| format!("Does thing {s} of {d} as role {n} and sees that it stays done");
        (0..1_000)
            .map(|n| json!({"roles": [format!("R{n}")], "expects": [text(n, 0), text(n, 1), text(n, 2)]}))
            .collect()
    };
    let dimensions: Vec<Value> =
        (0..2).map(|d| json!({"id": format!("d{d}"), "name": format!("D {d}"), "cells": cells(d)})).collect();
    let levels: Vec<String> = (0..1_000).map(|n| format!("L{n}")).collect();
    let mut wanted = json!({
        "schema": 1, "id": "large", "name": "Large", "version": "1.0.0", "levels": levels,
        "tracks": [{"id": "ic", "name": "IC"}], "roles": roles, "dimensions": dimensions,
    });
    let text = yaml_of(&wanted);
    for n in (0..1_000).step_by(3) {
        wanted["dimensions"][n % 2]["cells"][n]["expects"][n % 3] = format!("Now does {n} otherwise").into();
    }
    wanted["roles"].as_array_mut().unwrap().reverse();
    wanted["dimensions"][1]["cells"].as_array_mut().unwrap().rotate_left(400);
    let start = Instant::now();
    value_of(&text);
    let reading = start.elapsed();
    let start = Instant::now();
    let after = spliced(&text, &wanted);
    let took = start.elapsed();
    assert_eq!(value_of(&after), normal(&wanted));
    // What is there, what is wanted and what comes of it are read, which is most of the time.
    assert!(took < 12 * reading + Duration::from_secs(1), "{took:?} beside {reading:?} for reading it");
}

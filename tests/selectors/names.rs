//! How names are compared, and those that were typed looked up.

use career_ladder::model::letters::uncased;
use career_ladder::model::near::nearest;
use career_ladder::model::words::{fold, placed_words, words};
use career_ladder::model::{Likeness, Lookup, NameIndex};
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

#[test]
fn case_spacing_punctuation_and_short_forms_do_not_count() {
    for (left, right) in [
        ("M-5", "m5"),
        ("Sr. Group Mgr", "senior group manager"),
        ("C.O.O.", "coo"),
        ("VP Product Operations", "Vice-President of Product Ops"),
        ("Communication & Stakeholder Management", "communication stakeholder mgmt"),
        ("  Head\tof  Product OPS ", "head of product operations"),
    ] {
        assert_eq!(fold(left), fold(right), "{left} and {right}");
        assert!(Lookup::new(left).is(right), "{left} and {right}");
    }
}

#[test]
fn a_name_is_neither_its_start_nor_more_than_itself() {
    for (name, other) in [("L1", "L10"), ("chief staff", "coo"), ("", "L1"), ("of", "of the")] {
        assert!(!Lookup::new(name).is(other), "{name} and {other}");
        assert!(!Lookup::new(other).is(name), "{other} and {name}");
    }
}

#[test]
fn stop_words_count_only_where_nothing_else_is_there() {
    assert_eq!(words("of the"), ["of", "the"]);
    assert_eq!(words("head of the ops"), ["head", "operations"]);
    assert_eq!(words("&/-"), Vec::<String>::new());
}

#[test]
fn each_word_of_a_text_is_told_with_its_place() {
    for (text, expected) in [
        ("Owns OKRs.", "owns=Owns okrs=OKRs"),
        ("'The C.O.O.'s way", "the=The chief=C.O.O. operating=C.O.O. officer=C.O.O. way=way"),
        ("vp-level", "vice=vp president=vp level=level"),
        ("the team\u{2019}s 'job'", "the=the team=team job=job"),
        ("Ärger, naïve", "arger=Ärger naive=naïve"),
        ("团队 A", "团=团 队=队 a=A"),
        (" ... ' - ", ""),
    ] {
        let found = placed_words(text).into_iter();
        let found = found.map(|(word, place)| format!("{word}={}", &text[place]));
        assert_eq!(found.collect::<Vec<_>>().join(" "), expected, "{text}");
    }
}

#[test]
fn the_nearest_name_comes_first_and_a_far_one_not_at_all() {
    let names = ["autonomy", "influence", "collaboration", "communication"];
    assert_eq!(nearest("autonmy", names, 2), ["autonomy"]);
    assert_eq!(nearest("zebra", names, 2), Vec::<&str>::new());
}

#[test]
fn things_are_found_by_a_name_or_else_by_words_of_their_text() {
    let things = [("ic", "Individual contributor"), ("manager", "People manager")];
    for (typed, expected) in [
        ("IC", &[0][..]),
        ("people mgr", &[1]),
        ("contributor", &[0]),
        ("designer", &[]),
        ("&", &[]),
        ("", &[]),
    ] {
        let lookup = Lookup::new(typed);
        let found = lookup.find(&things, |(id, name)| [id, name], |(_, name)| (*name).to_owned());
        let found: Vec<usize> = found.into_iter().map(|(index, _)| index).collect();
        assert_eq!(found, expected, "{typed}");
    }
}

#[test]
fn a_name_may_be_typed_in_part_where_its_start_is_enough() {
    let lookup = Lookup::new("ops");
    assert!(lookup.likeness_of_start("operations").is_some());
    assert!(!lookup.is("operations-team"));
    assert!(Lookup::new("-").likeness_of_start("operations").is_none());
}

proptest! {
    /// Whatever a name is made of, it is itself, and but for case itself in every form that Unicode has for it.
    #[test]
    fn a_name_is_itself_in_every_form(name in "[A-Za-z0-9 \\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{Hangul}\\p{Katakana}+#.&-]{1,12}") {
        prop_assume!(!uncased(&name).is_empty());
        let lookup = Lookup::new(&name);
        prop_assert_eq!(lookup.likeness(&name), Some(Likeness::Written));
        let forms = [name.nfc().collect::<String>(), name.nfd().collect(), name.nfkc().collect(), name.nfkd().collect()];
        for form in forms.into_iter().chain([name.to_lowercase(), format!(" {name}\u{a0}"), format!("\u{ad}{name}")]) {
            let likeness = lookup.likeness(&form);
            prop_assert!(likeness.is_some_and(Likeness::is_exact), "{:?} {:?}", form, likeness);
            prop_assert_eq!(fold(&form), fold(&name));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_index_of_names_has_each_that_may_be_meant(
        names in prop::collection::vec(name(), 0..12),
        typed in name(),
    ) {
        let candidates = NameIndex::new(names.iter().enumerate()).candidates(&typed);
        prop_assert!(candidates.is_sorted());
        let lookup = Lookup::new(&typed);
        for (index, name) in names.iter().enumerate() {
            prop_assert!(!lookup.is(name) || candidates.contains(&index), "{typed:?} and {name:?}");
        }
    }
}

/// Names of few words and signs, so that many are alike, or of any characters.
fn name() -> impl Strategy<Value = String> {
    const PARTS: &[&str] =
        &["L", "l", "4", "IV", "iv", "-", "+", "/", " ", "Sr.", "senior", "é", "e\u{301}", "&", "of"];
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PARTS), 0..5).prop_map(|parts| parts.concat()),
        1 => "\\PC{0,6}",
    ]
}

//! Words that cells are rated by.

use proptest::prelude::*;

use crate::import::words::{is_short_label, leading_rating, rating_rank};

/// Scales of real ladders, each from the lowest to the highest.
const SCALES: &[&[&str]] = &[
    &[
        "Novice",
        "Developing",
        "Maturing",
        "Proficient",
        "Expert",
        "Established Expert / Thought Leader",
        "Thought Leader",
    ],
    &["Low", "Moderate", "Moderate to High", "High", "Very High"],
    &["Moderate", "Broad", "Expansive"],
    &["Medium", "Diverse", "Complex", "Significant / Unique", "Critical / Leading Edge"],
    &["None", "Basic", "Intermediate", "Advanced", "Expert"],
    &["Novice", "Advanced beginner", "Competent", "Proficient", "Expert", "Master"],
    &["Very low", "Low", "Low-Medium", "Medium", "Medium/High", "High", "Very high"],
    &["Beginner", "Intermediate", "Proficient", "Advanced", "Expert"],
    &["Learning", "Practicing", "Leading"],
    &["Emerging", "Developing", "Proficient", "Exemplary"],
    &["Poor", "Fair", "Good", "Very good", "Excellent"],
    &["0", "1", "1.5", "2", "10"],
    &["-1", "0", "+", "1"],
    &["1/5", "2/5", "5/5"],
    &["25%", "50 %", "100%"],
    &["\u{2605}\u{2606}\u{2606}", "\u{2605}\u{2605}\u{2606}", "\u{2605}\u{2605}\u{2605}"],
    &["\u{25a0}\u{25a1}", "\u{25a0}\u{25a0}"],
    &["Fundamental awareness", "Novice level", "Expert level"],
];

#[test]
fn known_ratings_rise_as_they_do_on_their_scales() {
    for scale in SCALES {
        let ranks: Vec<i32> =
            scale.iter().filter(|word| **word != "+").map(|word| rating_rank(word).expect(word)).collect();
        assert!(ranks.windows(2).all(|pair| pair[0] < pair[1]), "{scale:?} {ranks:?}");
    }
}

#[test]
fn other_texts_have_no_rank() {
    for text in [
        "",
        "Proficient in SQL",
        "Plans",
        "L3",
        "3 years",
        "Low-key people",
        "High-level thinking",
        "6/5",
        "1.2.3",
        "12345",
    ] {
        assert_eq!(rating_rank(text), None, "{text}");
    }
}

#[test]
fn lines_begin_with_ratings_that_are_set_off() {
    for (line, rating, rest) in [
        ("Moderate (ie. to several projects)", "Moderate", "ie. to several projects"),
        ("Moderate (ie. to several projects).", "Moderate", "ie. to several projects"),
        ("Expansive.", "Expansive", ""),
        ("Low", "Low", ""),
        ("Low:", "Low", ""),
        ("High: plans ahead", "High", "plans ahead"),
        ("Very high - plans ahead", "Very high", "plans ahead"),
        ("Expert \u{2014} others ask", "Expert", "others ask"),
        ("High (4/5): plans ahead", "High", "(4/5): plans ahead"),
        ("3: Proficient", "3", "Proficient"),
        ("3 - Proficient", "3", "Proficient"),
        ("3/5", "3/5", ""),
        ("Critical / Leading Edge", "Critical / Leading Edge", ""),
        ("\u{2605}\u{2605}\u{2606}", "\u{2605}\u{2605}\u{2606}", ""),
    ] {
        assert_eq!(leading_rating(line), Some((rating.to_owned(), rest.to_owned())), "{line}");
    }
}

#[test]
fn prose_that_begins_like_a_rating_is_none() {
    for line in [
        "Proficient in SQL",
        "Proficient in SQL: writes joins",
        "High-level plans",
        "Expert knowledge of X and Y",
        "3 - 5 years",
        "Good communication",
        "Plans: ahead",
        "Low risk work (small)",
        "",
        "1. Plans",
    ] {
        assert_eq!(leading_rating(line), None, "{line}");
    }
}

#[test]
fn a_rating_can_be_told_by_its_form() {
    for label in [
        "Learning",
        "Have wide-ranging experience",
        "Fully Proficient",
        "Subject Matter Expert",
        "Expert in the Field",
        "Significant / Unique",
        "3",
        "Crew",
        "Team lead",
        "Self",
        "Business",
        "Expansive.",
    ] {
        assert!(is_short_label(label), "{label}");
    }
    for text in [
        "Owns features",
        "Plans sprints.",
        "Leading others through change",
        "",
        "-",
        "Full understanding of area of specialization",
        "Self. Team.",
        "Knows: all",
        "Supported others well",
    ] {
        assert!(!is_short_label(text), "{text}");
    }
}

proptest! {
    /// All letters and digits of a line are in its rating and the rest.
    #[test]
    fn nothing_of_a_rated_line_is_lost(rating in "(Low|Very high|3|Moderate to High)", sign in "(: | - | \\(| — )", rest in "\\PC{0,30}") {
        let line = format!("{rating}{sign}{rest}");
        if let Some((rating, rest)) = leading_rating(&line) {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&line), letters(&rating) + &letters(&rest));
        }
    }
}

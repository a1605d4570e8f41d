//! What the headers of roles say.

use proptest::prelude::*;

use crate::import::words::roles::RoleHeader;
use crate::import::words::{is_level_like, is_title_like, read_role};
use crate::model::YearCount;
use crate::model::words::fold;

/// As `levels | code | title | years | rest`, what is not there left empty.
fn shown(text: &str) -> String {
    let RoleHeader { levels, code, title, years, rest } = read_role(text);
    let years = years.map(|years| years.to_string()).unwrap_or_default();
    let parts =
        [levels.join(" "), code.unwrap_or_default(), title.unwrap_or_default(), years, rest.join(" / ")];
    parts.join("|").trim_end_matches('|').to_owned()
}

#[test]
fn headers_are_read_without_what_decorates_them() {
    for (text, expected) in [
        ("IC1", "IC1"),
        ("P3", "P3"),
        ("l5", "l5"),
        ("IC-4", "IC-4"),
        ("L1.5", "L1.5"),
        ("SWE2", "SWE2"),
        ("1", "1"),
        ("12", "12"),
        ("(L1)", "L1"),
        ("[L1]", "L1"),
        ("Level 2", "Level 2|L2|Level 2"),
        ("Grade 5", "Grade 5|G5|Grade 5"),
        ("Level III", "Level III|L3|Level III"),
        ("Level L3", "L3"),
        ("Level 1 description", "Level 1|L1|Level 1"),
        ("Level 2 - Expectations", "Level 2|L2|Level 2"),
        ("1/ Junior", "1||Junior"),
        ("2 / Intermediate", "2||Intermediate"),
        ("1. Associate", "1||Associate"),
        ("2) Senior Associate", "2||Senior Associate"),
        ("3 - Staff", "3||Staff"),
        ("4: Principal", "4||Principal"),
        ("E1, ~ 1 yr", "E1|||1"),
        ("E1 ~1 yr", "E1|||1"),
        ("E3 (3-5 years)", "E3|||3"),
        ("L4, 5+ years in sales", "L4|||5|5+ years in sales"),
        ("L4 - 5+ years", "L4|||5"),
        ("L4 - 5 years", "L4|||5"),
        ("Senior (5+ years)", "||Senior|5"),
        ("Senior 5+ years", "||Senior|5"),
        ("3 - 5 years", "|||3"),
        ("L5 / M4", "L5|M4"),
        ("L5 (M4)", "L5|M4"),
        ("L5/M4", "L5|M4"),
        ("L6-L7", "L6 L7"),
        ("L6\u{2013}L7", "L6 L7"),
        ("L6 - L7", "L6 L7"),
        ("L6/L7", "L6 L7"),
        ("L6-7", "L6 L7"),
        ("L6 & L7", "L6 L7"),
        ("L6 to L8", "L6 L8"),
        ("Level 1-2", "Level 1 Level 2||Level 1-2"),
        ("L6-L7 / M6", "L6 L7|M6"),
        ("M6 / L6-L7", "L6 L7|M6"),
        ("Software Engineer II", "||Software Engineer II"),
        ("Senior", "||Senior"),
        ("Staff+", "||Staff+"),
        ("Associate (L2)", "L2||Associate"),
        ("Associate (Level 2)", "Level 2|L2|Associate"),
        ("L3: Senior", "L3||Senior"),
        ("M1 - Manager", "M1||Manager"),
        ("M1 \u{2013} Manager", "M1||Manager"),
        ("IC3 Senior Engineer", "IC3||Senior Engineer"),
        ("Level 3 Senior Engineer", "Level 3|L3|Senior Engineer"),
        ("Senior Engineer L4", "L4||Senior Engineer"),
        ("Senior Engineer - L4", "L4||Senior Engineer"),
        ("L3\nSenior", "L3||Senior"),
        ("L3\nSenior\n3-5 years", "L3||Senior|3"),
        ("Level 1\nJunior", "Level 1|L1|Junior"),
        ("Senior\nEngineer", "||Senior Engineer"),
        ("Engineer\nOwns what nobody else does", "||Engineer||Owns what nobody else does"),
        ("Manager (People)", "||Manager (People)"),
        ("E3 (Software Engineer)", "E3||Software Engineer"),
        ("Head of Ops / COO", "||Head of Ops / COO"),
        ("Director, Product", "||Director, Product"),
        ("Group Mgr/Head of Product Operations", "||Group Mgr/Head of Product Operations"),
        ("Mid-level", "||Mid-level"),
        ("B2B Lead", "||B2B Lead"),
        ("K8s Engineer", "||K8s Engineer"),
        ("Senior Engineer expectations", "||Senior Engineer"),
        ("", ""),
    ] {
        assert_eq!(shown(text), expected, "{text}");
    }
    assert_eq!(read_role("E0, half a year").years, Some(YearCount::HALF));
}

#[test]
fn levels_are_told_from_titles() {
    for level in [
        "IC1",
        "P3",
        "Level 2",
        "(L1)",
        "Level 1 description",
        "E1, ~ 1 yr",
        "L5 / M4",
        "L6-L7 / M6",
        "Grade 5",
        "L3+",
        "Level IV",
        "Band C",
        "Support II",
        "l2",
    ] {
        assert!(is_level_like(level), "{level}");
        assert!(!is_title_like(level), "{level}");
    }
    for title in [
        "Senior",
        "Staff+",
        "Software Engineer II",
        "Manager",
        "VP",
        "Head of Product",
        "Sr Product Operations Mgr",
        "Senior engineer",
        "Product manager",
        "senior engineer",
        "Director, Product",
        "Associate",
        "Entry-level",
        "Group Mgr/Head of Product Operations",
        "Chief of Staff",
        "Assoc. Designer",
        "Tech Lead",
    ] {
        assert!(is_title_like(title), "{title}");
        assert!(!is_level_like(title), "{title}");
    }
    for other in [
        "3",
        "Moderate",
        "Leads senior engineers",
        "Autonomy",
        "Q1",
        "v2",
        "Lead on strategic product delivery",
        "Works with managers.",
        "3+ years",
        "High",
        "2024",
        "",
        "Learns from staff and leads",
    ] {
        assert!(!is_title_like(other), "{other}");
        assert!(!is_level_like(other), "{other}");
    }
    for both in ["L3: Senior", "Associate (L2)", "M1 - Manager"] {
        assert!(!is_level_like(both) && is_title_like(both), "{both}");
    }
}

proptest! {
    /// Whatever a header says, its levels and code can be names in a ladder, and no two of its levels are one.
    #[test]
    fn levels_and_codes_are_valid_names(text in "([LMP]?[0-9]{1,2}|Level [0-9]|Senior|[ /,:()\\-\n]|years|\\PC){0,12}") {
        let role = read_role(&text);
        for name in role.levels.iter().chain(&role.code) {
            prop_assert!(!fold(name).is_empty() && !name.contains('/'), "{name}");
        }
        let mut levels: Vec<String> = role.levels.iter().map(|level| fold(level)).collect();
        levels.sort();
        let count = levels.len();
        levels.dedup();
        prop_assert_eq!(levels.len(), count);
    }
}

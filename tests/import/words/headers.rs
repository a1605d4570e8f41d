//! What labels say, and which texts name a track or stand for none.

use crate::import::settings::{Blank, Fact};
use crate::import::words::{fact_of, means_blank, track_of};

const LABELS: [(Fact, &[&str]); 16] = [
    (Fact::Family, &["Job Family", "Family", "DEPARTMENT", "Discipline:", "Job families", "Function"]),
    (
        Fact::Level,
        &["Job Level", "Level", "level:", "Levels", "Grade", "Band", "Level / Grade", "Level (L1 to L5)"],
    ),
    (Fact::Track, &["Job Type", "Track", "Path", "Role type", "Career Track", "IC / Manager"]),
    (Fact::Code, &["Code", "Job code", "codes"]),
    (
        Fact::Title,
        &[
            "Job Title",
            "Title",
            "Role title",
            "Position",
            "Job\nTitle",
            "Title or role",
            "Titles*",
            "Bezeichnung",
            "Stellenbezeichnung",
            "Intitul\u{e9} du poste",
            "Fonction",
            "D\u{e9}nomination",
            "T\u{ed}tulo del puesto",
            "Cargo",
        ],
    ),
    (
        Fact::Years,
        &[
            "Years",
            "Years of experience",
            "Typical experience",
            "YOE",
            "Experience (years)",
            "Min. years of relevant experience",
            "Minimum experience",
            "Yrs. Exp.",
            "Years' experience",
            "Berufserfahrung",
            "Berufserfahrung (Jahre)",
            "Erfahrung in Jahren",
            "Mindesterfahrung",
            "Ann\u{e9}es d'exp\u{e9}rience",
            "Exp\u{e9}rience (ann\u{e9}es)",
            "A\u{f1}os de experiencia",
            "A\u{f1}os de experiencia laboral",
        ],
    ),
    (Fact::Summary, &["Summary", "Role description", "In a nutshell", "In a Nutshell:", "TL;DR", "Overview"]),
    (Fact::Aliases, &["Also known as", "Aliases", "a.k.a.", "Other titles"]),
    (Fact::Role, &["Role", "Roles"]),
    (Fact::Section, &["Section", "Category", "Categories", "Pillar", "Theme", "Area", "Group"]),
    (
        Fact::Dimension,
        &[
            "Dimension",
            "Competency",
            "Competencies",
            "Skill",
            "Skills",
            "Attribute",
            "Capability",
            "Axis",
            "Axes",
            "Topic",
            "Criteria",
            "Focus area",
            "Focus Areas",
        ],
    ),
    (Fact::About, &["Definition", "Description", "What it means", "Meaning"]),
    (Fact::Rating, &["Rating", "Score", "Proficiency", "Proficiency level"]),
    (
        Fact::Statement,
        &[
            "Statement",
            "Expectation",
            "Expectations",
            "Behavior",
            "Behaviors",
            "Behaviours",
            "Requirement",
            "Indicators",
        ],
    ),
    (Fact::Example, &["Example", "Examples:", "Example(s)", "Evidence"]),
    (
        Fact::Nothing,
        &[
            "Notes",
            "Comments",
            "Link",
            "Link(s)",
            "URL",
            "Status",
            "Owner",
            "Salary",
            "Pay",
            "Compensation",
            "Last updated",
            "Sources",
            "#",
            "No.",
            "Salary range",
            "Notes / comments",
        ],
    ),
];

#[test]
fn labels_say_which_fact_stands_beside_them() {
    for (fact, labels) in LABELS {
        for label in labels {
            assert_eq!(fact_of(label), Some(fact), "{label}");
        }
    }
}

/// The first two are dimensions of the sheet that the product came from.
#[test]
fn names_of_dimensions_and_roles_are_no_labels() {
    for name in [
        "Career Level",
        "Min. Experience in Role",
        "Autonomy & Execution",
        "Sphere of Influence",
        "Level 1",
        "L4",
        "Manager",
        "Senior Engineer",
        "Impact",
        "Communication",
        "Technical skills",
        "Position in the market",
        "Ownership",
        "Experience",
        "",
        "-",
        "Levels of trust",
    ] {
        assert_eq!(fact_of(name), None, "{name}");
    }
}

#[test]
fn tracks_are_known_by_their_usual_names() {
    for (id, names) in [
        (
            "ic",
            &[
                "IC",
                "ic",
                "ICs",
                "Individual contributor",
                "Individual Contributors (IC)",
                "Ind. Contrib.",
                "Contributor",
                "IC track",
                "Individual-Contributor Path",
            ][..],
        ),
        (
            "manager",
            &[
                "Mgr",
                "Manager",
                "Managers",
                "Management",
                "People manager",
                "People Management",
                "M",
                "Management track",
                "Manager (M)",
            ],
        ),
        ("leadership", &["Leadership", "leadership track"]),
        ("executive", &["Exec", "Executive"]),
        ("technical", &["Technical", "Technical track"]),
    ] {
        for name in names {
            assert_eq!(track_of(name).map(|(id, _)| id), Some(id), "{name}");
        }
    }
    assert_eq!(track_of("IC"), Some(("ic", "Individual contributor")));
    for other in ["", "L", "P", "Expert", "Engineering Manager", "Design", "Track"] {
        assert_eq!(track_of(other), None, "{other}");
    }
}

#[test]
fn signs_and_words_stand_for_no_text() {
    for gap in ["", " ", "-", "\u{2013}", "\u{2014}", "--", ".", "...", "\u{2026}"] {
        assert_eq!(means_blank(gap), Some(Blank::Gap), "{gap}");
    }
    for none in
        ["n/a", "N/A", "n.a.", "NA", "Not applicable", "not asked", "None", "none.", "(none)", "\u{d7}"]
    {
        assert_eq!(means_blank(none), Some(Blank::NotAsked), "{none}");
    }
    for text in
        ["TBD", "?", "x", "0", "No", "Nothing is too small", "N/A until 2030", "\u{2713}", "Same as L3"]
    {
        assert_eq!(means_blank(text), None, "{text}");
    }
}

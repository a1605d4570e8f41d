//! Product operations, cell by cell against the sheet it restates. The sheet's cells, ids and facts
//! are in `product-ops-cells.tsv`, its sentences are not: of a wording the sheet tells only where
//! else the same one has to stand.

use std::collections::{BTreeMap, BTreeSet};

use career_ladder::model::{Cell, Dimension, Ladder};

use super::built_in_ladder;

/// One line of the table: one rating, minimum of years or statement of one cell.
struct Line {
    dimension: &'static str,
    roles: &'static str,
    kind: &'static str,
    id: &'static str,
    fact: &'static str,
}

impl Line {
    fn cell(&self) -> String {
        format!("{} {}", self.dimension, self.roles)
    }
}

fn sheet() -> Vec<Line> {
    let lines: Vec<Line> = include_str!("product-ops-cells.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [dimension, roles, kind, id, fact] = fields.try_into().expect("five fields");
            Line { dimension, roles, kind, id, fact }
        })
        .collect();
    let counts = ["rating", "experience", "statement"]
        .map(|kind| lines.iter().filter(|line| line.kind == kind).count());
    assert_eq!(counts, [38, 10, 205]);
    lines
}

/// The cells of a ladder in file order, each with its name in the sheet: `influence L1+L2`.
fn cells(ladder: &Ladder) -> impl Iterator<Item = (String, &Dimension, &Cell)> {
    ladder.dimensions.iter().flat_map(move |dimension| {
        dimension.cells.iter().map(move |cell| {
            let codes = cell.roles.iter().map(|&role| ladder.role(role).code.as_str());
            let codes: Vec<&str> = codes.collect();
            let name = format!("{} {}", dimension.id, codes.join("+"));
            (name, dimension, cell)
        })
    })
}

/// Each statement of the ladder beside the dimension and the id it has in the sheet, by its place.
fn statements(ladder: &Ladder) -> Vec<(&'static str, &'static str, &str)> {
    let of_sheet = sheet();
    let of_sheet = of_sheet.iter().filter(|line| line.kind == "statement");
    let wordings: Vec<&str> = cells(ladder)
        .flat_map(|(_, _, cell)| &cell.expectations)
        .map(|statement| statement.text.as_str())
        .collect();
    assert_eq!(wordings.len(), 205);
    of_sheet.zip(wordings).map(|(line, wording)| (line.dimension, line.id, wording)).collect()
}

#[test]
fn every_cell_covers_the_roles_and_holds_as_many_statements_as_in_the_sheet() {
    let mut of_sheet: Vec<(String, usize)> = Vec::new();
    for line in sheet() {
        if of_sheet.last().is_none_or(|(cell, _)| *cell != line.cell()) {
            of_sheet.push((line.cell(), 0));
        }
        of_sheet.last_mut().unwrap().1 += usize::from(line.kind == "statement");
    }

    let ladder = built_in_ladder("product-ops");
    let of_ladder: Vec<(String, usize)> =
        cells(&ladder).map(|(name, _, cell)| (name, cell.expectations.len())).collect();

    assert_eq!(of_ladder, of_sheet);
}

#[test]
fn statements_of_a_dimension_are_worded_alike_where_the_sheet_has_one_id_and_nowhere_else() {
    let ladder = built_in_ladder("product-ops");
    let statements = statements(&ladder);
    for (place, (dimension, id, wording)) in statements.iter().enumerate() {
        for (other_dimension, other_id, other_wording) in &statements[..place] {
            if dimension == other_dimension {
                assert_eq!(
                    id == other_id,
                    wording == other_wording,
                    "\n{other_id}: {other_wording}\n{id}: {wording}"
                );
            }
        }
    }
}

/// Where two lines of the sheet differ by a word or two, so do ours, and by nothing else: the
/// comparison of levels lives on it. It also ties ids to what is said, which their order alone
/// does not.
#[test]
fn statements_that_differ_by_a_word_in_the_sheet_differ_by_a_word() {
    let ladder = built_in_ladder("product-ops");
    let wordings: BTreeMap<&str, &str> =
        statements(&ladder).into_iter().map(|(_, id, wording)| (id, wording)).collect();
    for (id, other_id, changes) in [
        ("EXP05", "EXP08", &[("a key product", "multiple key products")][..]),
        ("CPX03", "CPX05", &[("low", "medium")]),
        ("AUT02", "AUT06", &[("supervision", "minimal supervision")]),
        ("INF06", "INF11", &[("an individual", "both a leader and a")]),
        ("INF13", "INF18", &[("the team", "their team")]),
        ("INF19", "INF21", &[("those who look to them for an example", "their direct reports")]),
        ("COL01", "COL07", &[("Promotes", "Proactively facilitates")]),
        ("PRO06", "PRO08", &[("proficient", "an expert")]),
        (
            "PRO10",
            "PRO14",
            &[
                ("Understands", "Can teach their team to understand"),
                ("spots", "to spot"),
                ("plans", "to plan"),
            ],
        ),
        ("TOO01", "TOO03", &[("basic", "intermediate")]),
        ("TOO03", "TOO04", &[("intermediate", "advanced")]),
    ] {
        let changed = changes.iter().fold(wordings[id].to_owned(), |changed, (word, other)| {
            assert!(changed.contains(word), "`{word}` is not in {id}: {changed}");
            changed.replacen(word, other, 1)
        });
        assert_eq!(wordings[other_id], changed, "{other_id}, beside {id}");
    }
    for (id, longer_id) in [("INF14", "INF19"), ("INF16", "INF11")] {
        let (short, long) = (wordings[id], wordings[longer_id]);
        assert!(long.starts_with(short), "{id}: {short}\n{longer_id}: {long}");
    }
}

/// The words of a text, lower-cased, with a space before and behind each.
fn plain(text: &str) -> String {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    format!(" {} ", words.collect::<Vec<_>>().join(" "))
}

/// Learning, familiar, proficient and mastered are no synonyms, nor are `can` and `may`: a statement
/// has the words of this kind that its line in the sheet has, with the names in it, and no others.
#[test]
fn statements_keep_the_strength_and_the_names_of_their_lines() {
    let kept: BTreeMap<&str, Vec<&str>> = include_str!("kept-words.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (id, words) = line.split_once('\t').expect("an id and its words");
            (id, words.split(", ").collect())
        })
        .collect();
    let all: BTreeSet<&str> = kept.values().flatten().copied().collect();
    assert_eq!([kept.len(), all.len(), kept.values().map(Vec::len).sum()], [94, 78, 164]);

    let ladder = built_in_ladder("product-ops");
    for (_, id, wording) in statements(&ladder) {
        let words = plain(wording);
        let mut found: Vec<(usize, &str)> =
            all.iter().filter_map(|&word| Some((words.find(&plain(word))?, word))).collect();
        found.sort_unstable();
        let found: Vec<&str> = found.into_iter().map(|(_, word)| word).collect();
        assert_eq!(found, kept.get(id).cloned().unwrap_or_default(), "{id}: {wording}");
    }
}

#[test]
fn ratings_are_the_words_of_the_sheet_and_else_of_its_graded_sentences() {
    let of_sheet = sheet();
    let of_sheet = of_sheet.iter().filter(|line| line.kind == "rating");
    // The sheet's own ratings end with influence. Of the dimensions after it two have sentences
    // that are graded; of tools, M6 and M7 have none.
    let inferred = [
        "process L1+L2: Basic",
        "process L3+L4: Proficient",
        "process L5+L6: Expert",
        "process M4+M5: Expert",
        "process M6+M7: Expert",
        "tools L1+L2: Basic",
        "tools L3+L4: Intermediate",
        "tools L5+L6: Advanced",
        "tools M4+M5: Advanced",
    ];
    let expected: Vec<String> = of_sheet
        .map(|line| format!("{}: {}", line.cell(), line.fact))
        .chain(inferred.map(str::to_owned))
        .collect();

    let ladder = built_in_ladder("product-ops");
    let ratings: Vec<String> = cells(&ladder)
        .filter_map(|(name, dimension, cell)| {
            let rating = dimension.rating_of(cell)?;
            Some(format!("{name}: {}", rating.name))
        })
        .collect();

    assert_eq!(ratings, expected);
}

#[test]
fn years_are_those_of_the_sheet_and_only_the_first_two_roles_say_in_what() {
    let of_sheet = sheet();
    let of_sheet = of_sheet.iter().filter(|line| line.kind == "experience");
    let expected: Vec<String> = of_sheet
        .map(|line| {
            let place = if ["EXP01", "EXP03"].contains(&line.id) {
                " in adjacent roles (product, project, business analysis, HR)"
            } else {
                ""
            };
            format!("{}: {}{place}", line.cell(), line.fact)
        })
        .collect();

    let ladder = built_in_ladder("product-ops");
    let years: Vec<String> = cells(&ladder)
        .filter_map(|(name, _, cell)| {
            let years = cell.years.as_ref()?;
            let place = years.experience.as_ref();
            let place = place.map_or_else(String::new, |place| format!(" in {place}"));
            Some(format!("{name}: {}{place}", years.minimum))
        })
        .collect();

    assert_eq!(years, expected);
}

#[test]
fn scales_rise_from_the_least_to_the_most() {
    let ladder = built_in_ladder("product-ops");
    let scales: Vec<String> = ladder
        .dimensions
        .iter()
        .map(|dimension| {
            let points = dimension.scale.iter();
            let names: Vec<&str> = points.map(|point| point.name.as_str()).collect();
            format!("{}: {}", dimension.id, names.join(" < "))
        })
        .collect();
    assert_eq!(
        scales,
        [
            "career-level: Novice < Developing < Maturing < Proficient < Expert < Established Expert / Thought Leader < Thought Leader",
            "experience: ",
            "breadth: Learning < Wide-Ranging Experience < Fully Proficient < Subject Matter Expert < Expert in the Field",
            "complexity: Medium < Diverse < Complex < Significant / Unique < Critical / Leading Edge",
            "autonomy: Low < Moderate < Moderate to High < High < Very High",
            "influence: Moderate < Broad < Expansive",
            "collaboration: ",
            "communication: ",
            "process: Basic < Proficient < Expert",
            "tools: Basic < Intermediate < Advanced",
            "data: ",
        ]
    );
}

//! Cells parted into statements.

use proptest::prelude::*;

use crate::import::settings::Splitting;
use crate::import::words::{CellLine, likely_splitting, split_cell};
use crate::model::sentences::has_several;

/// Each piece on a line: a `•` before what had a bullet, two blanks for each depth.
fn shown(text: &str, how: Splitting) -> String {
    let line = |CellLine { text, is_bulleted, depth }| {
        format!("{}{}{text}", "  ".repeat(depth), if is_bulleted { "\u{2022} " } else { "" })
    };
    split_cell(text, how).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn lines_are_parted_by_their_bullets() {
    for (cell, expected) in [
        ("• Plans\n• Builds", "• Plans\n• Builds"),
        ("- Plans\n- Builds", "• Plans\n• Builds"),
        ("-Plans\n-Builds", "• Plans\n• Builds"),
        ("* Plans\n* Builds", "• Plans\n• Builds"),
        ("– Plans\n– Builds", "• Plans\n• Builds"),
        ("· Plans\n▪ Builds", "• Plans\n  • Builds"),
        ("◦ Plans\n◦ Builds", "• Plans\n• Builds"),
        ("o Plans\no Builds", "• Plans\n• Builds"),
        ("-> Plans\n-> Builds", "• Plans\n• Builds"),
        ("✓ Plans\n✓ Builds", "• Plans\n• Builds"),
        ("1. Plans\n2. Builds", "• Plans\n• Builds"),
        ("1) Plans\n2) Builds", "• Plans\n• Builds"),
        ("(1) Plans\n(2) Builds", "• Plans\n• Builds"),
        ("a) Plans\nb) Builds", "• Plans\n• Builds"),
        ("• Plans the\n  work of others\n• Builds", "• Plans the work of others\n• Builds"),
        ("• Works with the\nSales Team\n• Builds", "• Works with the Sales Team\n• Builds"),
        ("• Plans\n\nBuilds", "• Plans\nBuilds"),
        ("• Plans.\nBuilding:\n• Builds", "• Plans.\nBuilding:\n• Builds"),
        ("Planning\n• Plans\nBuilding\n• Builds", "Planning\n• Plans\nBuilding\n• Builds"),
        ("• Plans\n  ◦ alone\n  ◦ with others\n• Builds", "• Plans\n  • alone\n  • with others\n• Builds"),
        ("• Plans\no Alone\no With others\n• Builds", "• Plans\n  • Alone\n  • With others\n• Builds"),
        ("- Plans\n    - alone\n- Builds", "• Plans\n  • alone\n• Builds"),
        ("• Plans\n- alone\n- with others\n• Builds", "• Plans\n  • alone\n  • with others\n• Builds"),
        ("• Plans\n- alone\n• Builds", "• Plans\n  • alone\n• Builds"),
        ("1. Plans\na) alone\nb) with others\n2. Builds", "• Plans\n  • alone\n  • with others\n• Builds"),
        ("• Plans the work\n– and the money –\n• Builds", "• Plans the work – and the money –\n• Builds"),
        ("plans\nbuilds\nships", "plans\nbuilds\nships"),
        ("High\nplans alone", "High\nplans alone"),
        ("Moderate\n(ie. to several projects)\n• Plans", "Moderate (ie. to several projects)\n• Plans"),
        ("• Plans • Builds • Ships", "• Plans\n• Builds\n• Ships"),
        ("• Plans goals• Builds", "• Plans goals\n• Builds"),
        ("1. Plans 2. Builds 3. Ships", "• Plans\n• Builds\n• Ships"),
        ("Plans\nBuilds", "Plans\nBuilds"),
        ("Plans the work\nof others\nBuilds", "Plans the work of others\nBuilds"),
        ("Plans.\nand builds", "Plans.\nand builds"),
        ("Plans\r\nBuilds", "Plans\nBuilds"),
        ("Plans the work\n– and the money –\nof the team", "Plans the work – and the money – of the team"),
        ("Works cross-\nfunctionally", "Works cross-functionally"),
        ("-5 % churn", "-5 % churn"),
        ("**Plans** ahead", "**Plans** ahead"),
        ("+1 to others", "+1 to others"),
        ("■■□", "■■□"),
        ("1.5 years", "1.5 years"),
        ("10. Plans", "• Plans"),
        ("J. Smith plans", "J. Smith plans"),
        ("A • B", "A • B"),
        ("-", "-"),
        ("•", "•"),
        ("  \n \n", ""),
        ("\u{f0b7} Plans\n\u{f0b7}\tBuilds", "• Plans\n• Builds"),
    ] {
        assert_eq!(shown(cell, Splitting::Lines), expected, "{cell}");
    }
}

#[test]
fn sentences_are_parted_but_not_at_short_forms() {
    for (cell, expected) in [
        ("Plans the work. Builds it.", "Plans the work.\nBuilds it."),
        ("Plans, e.g. Sprints. Builds.", "Plans, e.g. Sprints.\nBuilds."),
        ("Knows Dr. Who vs. Others. Builds!", "Knows Dr. Who vs. Others.\nBuilds!"),
        ("Says \u{201c}no.\u{201d} Builds.", "Says \u{201c}no.\u{201d}\nBuilds."),
        ("Plans (alone. Or not.) Builds", "Plans (alone. Or not.)\nBuilds"),
        ("• Plans. Mentors others.\n• Builds", "• Plans.\n• Mentors others.\n• Builds"),
        ("Plans 3.5 things", "Plans 3.5 things"),
    ] {
        assert_eq!(shown(cell, Splitting::Sentences), expected, "{cell}");
    }
}

#[test]
fn semicolons_part_only_at_the_top() {
    for (cell, expected) in [
        ("plans; builds; ships", "plans\nbuilds\nships"),
        ("plans (a; b); builds;", "plans (a; b)\nbuilds"),
        ("plans\nBuilds; ships", "plans\nBuilds\nships"),
    ] {
        assert_eq!(shown(cell, Splitting::Semicolons), expected, "{cell}");
    }
}

#[test]
fn a_cell_can_be_one_statement() {
    for (cell, expected) in [
        ("• Plans\n• Builds.\n• Ships", "• Plans; Builds. Ships"),
        ("Plans\nthe work", "Plans the work"),
        ("Plans. Builds; ships.", "Plans. Builds; ships."),
    ] {
        assert_eq!(shown(cell, Splitting::Cells), expected, "{cell}");
    }
}

#[test]
fn a_sheet_shows_how_its_statements_are_parted() {
    let prose = "Plans the work; this is done with others, who agree.";
    for (cells, expected) in [
        (&["• Plans\n• Builds", "Low", "• Ships. Often."][..], (Splitting::Lines, true)),
        (&["Plans\nBuilds", "Ships\nSells", "Hires"], (Splitting::Lines, true)),
        (&["plans; builds; ships", "sells; calls; writes", "hires"], (Splitting::Semicolons, true)),
        (&["Plans. Builds.", "Ships. Sells. Calls.", "Hires."], (Splitting::Sentences, true)),
        (&["Plans", "Builds", "Low"], (Splitting::Cells, true)),
        (&["Plans", "Builds", "Ships", "Sells. Often.", "Hires"], (Splitting::Cells, false)),
        (&["Plans", prose, "Hires"], (Splitting::Cells, true)),
        (&[], (Splitting::Cells, true)),
        (&["", "-"], (Splitting::Cells, true)),
    ] {
        assert_eq!(likely_splitting(cells), expected, "{cells:?}");
    }
}

/// The statements of the built-in ladders, written in cells in every usual way, are found again.
#[test]
fn statements_of_real_ladders_are_found_again() {
    let ladders = crate::source::builtin_ladders();
    let cells = ladders.iter().flat_map(|ladder| &ladder.dimensions).flat_map(|dimension| &dimension.cells);
    let mut count = 0;
    for cell in cells {
        let statements: Vec<String> =
            cell.expectations.iter().map(|expectation| expectation.text.to_string()).collect();
        let found = |text: &str, how| -> Vec<String> {
            split_cell(text, how).into_iter().map(|line| line.text).collect()
        };
        for bullet in ["", "\u{2022} ", "- ", "* ", "\u{25aa}"] {
            let lines: Vec<String> = statements.iter().map(|text| format!("{bullet}{text}")).collect();
            assert_eq!(found(&lines.join("\n"), Splitting::Lines), statements, "{bullet}");
        }
        let numbered: Vec<String> =
            (1..).zip(&statements).map(|(number, text)| format!("{number}. {text}")).collect();
        assert_eq!(found(&numbered.join("\n"), Splitting::Lines), statements);
        assert_eq!(found(&numbered.join(" "), Splitting::Lines), statements);
        let ended: Vec<String> =
            statements.iter().map(|text| format!("{}.", text.trim_end_matches('.'))).collect();
        if !statements.iter().any(|text| has_several(text)) {
            assert_eq!(found(&ended.join(" "), Splitting::Sentences), ended);
        }
        if !statements.iter().any(|text| text.contains(';')) {
            assert_eq!(found(&statements.join("; "), Splitting::Semicolons), statements);
        }
        count += statements.len();
    }
    assert!(count > 100, "{count}");
}

/// Time does not grow out of bounds with a cell.
#[test]
fn large_cells_are_parted_in_time() {
    let start = std::time::Instant::now();
    for unit in [
        "A. ",
        "\u{2022}",
        "(",
        ";",
        "1. ",
        "- a\n",
        "\u{3002}",
        " o\n",
        "\u{25e6} a\n \u{25aa} b\n",
        "A.\n\n",
    ] {
        let cell = unit.repeat(40_000 / unit.len());
        for how in ALL {
            split_cell(&cell, how);
        }
        likely_splitting(&[&cell]);
    }
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

const ALL: [Splitting; 4] = [Splitting::Lines, Splitting::Sentences, Splitting::Semicolons, Splitting::Cells];

proptest! {
    /// All letters and digits of a cell are in its pieces, in their order, whatever its bullets.
    #[test]
    fn nothing_of_a_cell_is_lost(
        lines in prop::collection::vec(("( |\t)*(• |- |\\* |– |▪|✓ |-> |◦ )?", "[A-Z0-9](\\PC|[.;:() ]){0,20}"), 0..8),
        breaks in "(\n|\r\n|\n\n)",
    ) {
        let written: Vec<String> = lines.iter().map(|(bullet, text)| format!("{bullet}{text}")).collect();
        let cell = written.join(&breaks);
        // Numbers of lists are no part of what is said.
        prop_assume!(!lines.iter().any(|(_, text)| text.contains(['.', ')']) && text.chars().take(3).any(|c| c == '.' || c == ')')));
        for how in ALL {
            let pieces: String = split_cell(&cell, how).iter().map(|line| letters(&line.text)).collect();
            prop_assert_eq!(&pieces, &letters(&cell), "{:?}", how);
        }
    }

    /// Pieces are lines that say something, and none of them would be parted again.
    #[test]
    fn pieces_are_whole(cell in "([A-Z][a-z]{1,8}|•|-|\n| |[.;()]|1\\.|o|\\PC){0,20}") {
        for how in ALL {
            for piece in split_cell(&cell, how) {
                prop_assert!(!piece.text.is_empty() && !piece.text.contains('\n'));
                prop_assert_eq!(piece.text.trim(), &piece.text);
            }
        }
        likely_splitting(&[&cell]);
    }
}

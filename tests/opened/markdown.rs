//! Tables in Markdown.

use super::{cells, opened, refused};

#[test]
fn every_table_is_a_grid_and_no_cell_of_it_is_lost() {
    let opened = opened("notes.md", include_str!("../fixtures/sheets/notes.md"));
    let [crew, shore] = &opened.workbook.grids[..] else { panic!("{opened:?}") };
    assert_eq!((crew.name.as_str(), shore.name.as_str()), ("Crew", "Shore"));
    assert_eq!(
        cells(crew),
        [
            "A1 Theme",
            "B1 H1",
            "C1 H2",
            "A2 Ropes",
            "B2 Ties knots | bends\nCoils",
            "C2 Teaches",
            "A3 Boats",
            "B3 - Rows\n- Bails",
            "C3 Steers",
            "D3 more | here",
            "E3 and more",
            "A4 Tides",
        ]
    );
    assert_eq!(crew.cells.values().filter(|cell| cell.struck == "all").count(), 1);
    assert_eq!(cells(shore), ["A1 a", "B1 b", "A2 c", "B2 d"]);
}

#[test]
fn a_table_of_a_page_among_the_text_is_read_too() {
    let text = "# A\n\n<TABLE><tr><td>a</td></tr></TABLE>\n\n| b |\n| --- |\n| c |\n";
    let opened = opened("a.md", text);
    let grids = &opened.workbook.grids;
    assert_eq!(grids.iter().map(cells).collect::<Vec<_>>(), [&["A1 b", "A2 c"][..], &["A1 a"]]);
}

#[test]
fn a_table_is_known_by_its_rule_whatever_the_name() {
    assert_eq!(opened("a.txt", "| a | b |\n|---|---|\n| c | d |\n").kind, "Markdown");
    assert_eq!(opened("a.txt", "a|b\nc|d\n").kind, "CSV");
}

#[test]
fn a_text_without_a_table_is_refused_and_told_what_one_looks_like() {
    for text in ["# Levels\n\n- L1\n", "```\n| a |\n| --- |\n| b |\n```\n"] {
        let refused = refused("a.md", text);
        assert!(refused.message.contains("without a table"), "{refused}");
        assert!(refused.help.contains("| --- |"));
    }
}

#[test]
fn lines_around_tables_are_counted_but_for_what_names_a_table() {
    let text = "---\ntitle: x\n---\n<!-- not\nshown -->\n# All\n\nOne line.\n\n## Crew\n| a | b |\n| --- | --- |\n| c | d |\n\n\
        - <b>two</b>\n- three\n***\n";
    let opened = opened("a.md", text);
    assert_eq!(opened.workbook.grids[0].name, "Crew");
    let left_out: Vec<&str> = opened.left_out.iter().map(|of| of.what.as_str()).collect();
    assert_eq!(left_out, ["5 lines of text around the table"]);
    let bare = super::opened("a.md", "# Crew\n| a | b |\n| --- | --- |\n| c | d |\n");
    assert_eq!(bare.left_out, []);
}

//! Tables of pages: in the shapes in which programs write them, and in what no program writes.

use career_ladder::import::{Area, Grid, Opened};

use super::{cells, opened, refused};

/// A page of tags within a table, and its one grid.
fn table(rows: &str) -> Opened {
    opened("a.html", format!("<!DOCTYPE html><table>{rows}</table>"))
}

fn grid(rows: &str) -> Grid {
    table(rows).workbook.grids.remove(0)
}

/// The text of a table's first cell.
fn text(cell: &str) -> String {
    let grid = grid(&format!("<tr><td>{cell}</td><td>x</td></tr>"));
    grid.cells.values().next().map(|cell| cell.text.clone()).unwrap_or_default()
}

fn areas(grid: &Grid) -> Vec<String> {
    grid.merges.iter().map(|Area { first, last }| format!("{first}:{last}")).collect()
}

#[test]
fn a_published_workbook_has_the_addresses_of_its_sheets() {
    let opened = opened("a.html", include_str!("../fixtures/sheets/published-google.html"));
    let [notes, levels] = &opened.workbook.grids[..] else { panic!("{opened:?}") };
    assert_eq!((notes.name.as_str(), levels.name.as_str()), ("Notes", "Levels"));
    assert_eq!(cells(notes), ["A1 Read me"]);
    assert_eq!(
        cells(levels),
        [
            "A1 What",
            "B1 Agents",
            "B2 S1",
            "D2 S2",
            "A4 Customers",
            "B4 Answers letters\nAsks when unsure",
            "D4 Answers calls",
            "A5 ",
            "D5 The guide",
        ]
    );
    let struck: Vec<&str> = levels.cells.values().map(|cell| cell.struck.as_str()).collect();
    assert_eq!(struck, ["", "", "", "", "", "", "Files reports", "Machines", ""]);
    assert_eq!(areas(levels), ["A1:A2", "B1:D1"]);
    assert!(levels.hidden_rows.is_empty() && !levels.is_hidden);
    let left_out: Vec<&str> = opened.left_out.iter().map(|of| of.what.as_str()).collect();
    assert_eq!(left_out, ["1 line of text around the tables"], "the name of the workbook");
}

#[test]
fn a_page_of_a_wiki_is_read_without_the_numbers_of_its_rows() {
    let opened = opened("a.html", include_str!("../fixtures/sheets/confluence.html"));
    let [bakers] = &opened.workbook.grids[..] else { panic!("{opened:?}") };
    assert_eq!(bakers.name, "Bakers");
    assert_eq!(
        cells(bakers),
        [
            "A1 Theme",
            "B1 B1",
            "C1 B2",
            "A2 Bread",
            "B2 • Weighs the flour\n• Kneads the dough\n• by hand, too",
            "C2 • Plans the night",
            "B3 Tastes all DAILY\n\nand says so (tick)",
        ]
    );
    assert_eq!(areas(bakers), ["A2:A3", "B3:C3"]);
}

#[test]
fn a_page_of_notes_has_simple_tables_and_collections() {
    let opened = opened("a.html", include_str!("../fixtures/sheets/notion.html"));
    let [simple, collection] = &opened.workbook.grids[..] else { panic!("{opened:?}") };
    assert_eq!((simple.name.as_str(), collection.name.as_str()), ("Garden roles", "Skills"));
    assert_eq!(cells(simple), ["A1 Theme", "B1 G1", "A2 Plants", "B2 Waters daily\nKnows names"]);
    assert_eq!(cells(collection), ["A1 Name", "B1 Where", "C1 Asked", "A2 Pruning", "B2 Yard, Hall", "C2 ☑"]);
}

#[test]
fn a_text_has_the_lines_that_are_shown() {
    for (html, shown) in [
        (" a\n  b\tc ", "a b c"),
        ("a<br>b<br/><br>c", "a\nb\n\nc"),
        ("<p>a</p><p>b</p>", "a\nb"),
        ("<div>a<div>b</div></div>c", "a\nb\nc"),
        ("a <b>b</b><i>c</i>", "a bc"),
        ("a<ul><li>b<li><p>c</p><ol><li>d</ol></ul>e", "a\n• b\n• c\n• d\ne"),
        ("<ul><li></li><li> </li><li>a</li></ul>", "• a"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        (
            "<div style='white-space: pre-line'>a\r\nb<span style='white-space:normal'>\nc</span></div>",
            "a\nb c",
        ),
        ("a<script>b</script><style>c</style><!-- d --><template>e</template><noscript>f</noscript>", "a"),
        (
            "a <s>b</s> <del>c</del><strike>d</strike> <u style='text-decoration: underline LINE-THROUGH'>e</u>f",
            "a f",
        ),
        ("<a href='https://example.org'>a</a> <img src=x alt='b'><img src=y>", "a b"),
        ("<input type=checkbox checked> a<br><input type=checkbox> b", "☑ a\n☐ b"),
        ("a&nbsp;&amp;&lt;b&gt;", "a &<b>"),
        ("a<table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>e", "a\nb | c\nd\ne"),
    ] {
        assert_eq!(text(html), shown, "{html}");
    }
}

#[test]
fn a_cell_takes_the_rows_and_columns_that_there_are() {
    for (rows, shown, merged) in [
        ("<tr><td rowspan=2>a<td>b<tr><td>c", &["A1 a", "B1 b", "B2 c"][..], &["A1:A2"][..]),
        ("<tr><td colspan=2>a<tr><td>b<td>c", &["A1 a", "A2 b", "B2 c"], &["A1:B1"]),
        ("<tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d", &["A1 a", "B1 b", "B2 c", "B3 d"], &["A1:A3"]),
        ("<tr><td rowspan=99999999999 colspan=9999>a<td>b", &["A1 a", "ALM1 b"], &["A1:ALL1"]),
        ("<tr><td colspan=1000>a<tr><td>b<td>c", &["A1 a", "A2 b", "B2 c"], &["A1:B1"]),
        ("<tr><td>a<td rowspan=2>b<tr><td colspan=2>c", &["A1 a", "B1 b", "A2 c"], &["B1:B2"]),
        ("<tbody><tr><td rowspan=5>a<tbody><tr><td>b", &["A1 a", "A2 b"], &[]),
        ("<thead><tr><th>a</thead><tr><td>b<tfoot><tr><td>c", &["A1 a", "A2 b", "A3 c"], &[]),
        ("<tr><td rowspan=x colspan=-1>a<tr></tr><tr><td>b", &["A1 a", "A3 b"], &[]),
    ] {
        let grid = grid(rows);
        assert_eq!((cells(&grid), areas(&grid)), (own(shown), own(merged)), "{rows}");
    }
}

fn own(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn what_is_hidden_is_kept_where_it_is_a_row_or_a_column_and_else_reported() {
    let rows = "<colgroup><col><col hidden></colgroup><tr><td>a<td>b<td style='display: none'>c<tr hidden>\
                <td>d<td>e<td hidden>f<tr><td>g <span hidden>x</span><td><comment>y</comment>h<td hidden>i<td>j<tr><td>k<td>l<td hidden>m<td hidden>n";
    let opened = table(rows);
    let grid = &opened.workbook.grids[0];
    assert_eq!(
        cells(grid),
        [
            "A1 a", "B1 b", "C1 c", "A2 d", "B2 e", "C2 f", "A3 g", "B3 h", "C3 i", "D3 j", "A4 k", "B4 l",
            "C4 m"
        ]
    );
    assert_eq!(grid.hidden_rows.iter().copied().collect::<Vec<_>>(), [1]);
    assert_eq!(grid.hidden_columns.iter().copied().collect::<Vec<_>>(), [1, 2]);
    let left_out: Vec<String> =
        opened.left_out.iter().map(|left| format!("{}: {}", left.what, left.cells[0])).collect();
    assert_eq!(left_out, ["hidden 1 cell: D4", "hidden text of 2 cells: A3"]);
}

#[test]
fn every_table_is_named_by_what_is_nearest() {
    let page = "<h1>One</h1><table><caption>Two</caption><tr><td><h3>no</h3>a</table><table aria-label='Three'><tr><td>b</table>\
                <table><tr><td>c</table><h2>Four <i>five</i></h2><div><table hidden><tr><td>d</table></div>\
                <table><tr><td><table><tr><td>e<td>f</table><tr><td></table>";
    let opened = opened("a.html", page);
    let names: Vec<&str> = opened.workbook.grids.iter().map(|grid| grid.name.as_str()).collect();
    assert_eq!(names, ["Two", "Three", "One", "Four five", "Four five (2)"]);
    assert_eq!(
        opened.workbook.grids.iter().map(|grid| grid.is_hidden).collect::<Vec<_>>(),
        [false, false, false, true, false]
    );
    assert_eq!(cells(&opened.workbook.grids[4]), ["A1 e", "B1 f"]);
}

#[test]
fn a_page_may_say_its_encoding() {
    let page = b"<html><head><meta charset=\"windows-1252\"><body><table><tr><td>f\xfchrt\xb4s</table>";
    let found = opened("a.xls", page);
    assert_eq!(cells(&found.workbook.grids[0]), ["A1 führt´s"]);
    assert!(!found.decisions[0].is_open && !found.notes.is_empty());
}

#[test]
fn a_page_without_a_table_is_refused() {
    assert!(refused("a.html", "<html><p>Levels</p></html>").message.contains("without a table"));
    assert!(refused("a.html", "Level,What\nL1,a\n").message.contains("without a table"));
    assert!(refused("a.html", "<html><table><tr><td></table>").message.contains("no cell with a text"));
}

#[test]
fn lines_around_tables_are_counted_but_for_what_names_a_table() {
    let page = "<title>x</title><h1>All</h1>One <b>line</b><h2>Crew</h2><table><tr><td>a<td>b</table>\
        <ul><li>two<li>three</ul><p hidden>four</p><script>five</script><h2>Shore</h2>\
        <table><caption>Coast</caption><tr><td>c<td>d</table>six<table></table>";
    let opened = opened("a.html", page);
    let names: Vec<&str> = opened.workbook.grids.iter().map(|grid| grid.name.as_str()).collect();
    assert_eq!(names, ["Crew", "Coast"]);
    let left_out: Vec<&str> = opened.left_out.iter().map(|of| of.what.as_str()).collect();
    assert_eq!(left_out, ["6 lines of text around the tables"]);
    assert_eq!(super::opened("a.html", "<h2>Crew</h2><table><tr><td>a<td>b</table>").left_out, []);
}

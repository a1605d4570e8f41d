//! Spreadsheets in `.ods`, by whichever program.

use super::packing::{ods, ods_parts, packed};
use super::{cells, left_out, only, opened, refused};

/// A spreadsheet with one sheet, called `Levels`.
fn sheet(styles: &str, rows: &str) -> Vec<u8> {
    ods(styles, &format!("<table:table table:name='Levels'>{rows}</table:table>"))
}

/// The text of the only cell, of what stands in it.
fn text(styles: &str, inside: &str) -> String {
    let grid = only(&sheet(
        styles,
        &format!("<table:table-row><table:table-cell>{inside}</table:table-cell></table:table-row>"),
    ));
    cells(&grid).concat().split_off("A1 ".len())
}

#[test]
fn lines_runs_and_lists_are_read_as_they_are_shown() {
    let styles = "<style:style style:name='T1' style:family='text'><style:text-properties style:text-line-through-style='solid'/></style:style>\
        <style:style style:name='T2' style:family='text'><style:text-properties style:text-line-through-type='none'/></style:style>\
        <style:style style:name='T3' style:family='text' style:parent-style-name='T1'/>\
        <style:style style:name='T4' style:family='text' style:parent-style-name='T4'/>";
    for (inside, expected) in [
        ("<text:p>one</text:p><text:p/><text:p>two</text:p>", "one\n\ntwo"),
        ("<text:p>one<text:line-break/>two<text:tab/>x</text:p>", "one\ntwo\tx"),
        ("<text:p><text:s text:c='2'/>a <text:s/>b\n   c </text:p>", "  a  b c"),
        ("<text:p>\n  a <text:span>b</text:span> c\n</text:p>", "a b c"),
        ("<text:p>see <text:a xlink:href='https://example.com'>this</text:a></text:p>", "see this"),
        ("<text:p>a&amp;b &lt;&#8226;<![CDATA[<x>]]></text:p>", "a&b <•<x>"),
        (
            "<text:list><text:list-item><text:p>one</text:p><text:p>more</text:p></text:list-item>\
             <text:list-item><text:p>two</text:p><text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list>\
             </text:list-item></text:list>",
            "• one\nmore\n• two\n• deep",
        ),
        (
            "<text:p>live<text:span text:style-name='T1'> dead<text:span text:style-name='T2'>!</text:span></text:span></text:p>",
            "live!~ dead",
        ),
        ("<text:p>live <text:span text:style-name='T1'>dead </text:span> end</text:p>", "live end~dead "),
        (
            "<text:p><text:span text:style-name='T3'>dead</text:span></text:p><text:p>live</text:p>",
            "live~dead",
        ),
        ("<text:p><text:span text:style-name='T4'>in a circle</text:span></text:p>", "in a circle"),
        (
            "<text:p>字<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby></text:p>",
            "字漢",
        ),
        (
            "<draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame><text:p>a</text:p>",
            "a",
        ),
    ] {
        assert_eq!(text(styles, inside), expected, "{inside}");
    }
}

#[test]
fn cells_and_rows_that_stand_for_many_are_read_as_many() {
    let grid = only(&sheet(
        "",
        "<table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/>\
         <table:table-column-group table:display='false'><table:table-column table:number-columns-repeated='16381'/></table:table-column-group>\
         <table:table-header-rows><table:table-row><table:table-cell table:number-columns-repeated='2'/>\
         <table:table-cell table:number-columns-repeated='2'><text:p>a</text:p></table:table-cell>\
         <table:table-cell table:number-columns-repeated='16380'/></table:table-row></table:table-header-rows>\
         <table:table-row-group><table:table-row-group table:display='false'>\
         <table:table-row table:number-rows-repeated='2'><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>\
         </table:table-row-group></table:table-row-group>\
         <table:table-row table:visibility='filter'><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated='1048000' table:visibility='collapse'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>\
         <table:table-row table:number-rows-repeated='99999999999'><table:table-cell/></table:table-row>",
    ));
    assert_eq!(cells(&grid), ["C1 a", "D1 a", "A2 b", "A3 b", "A4 c"]);
    assert_eq!(grid.hidden_rows.into_iter().collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(grid.hidden_columns.into_iter().collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn merged_cells_and_what_is_under_them() {
    let opened = opened(&sheet(
        "",
        "<table:table-row><table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='2'><text:p>a</text:p></table:table-cell>\
         <table:covered-table-cell/><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:covered-table-cell/><table:covered-table-cell><text:p>under</text:p></table:covered-table-cell></table:table-row>",
    ));
    let grid = &opened.workbook.grids[0];
    assert_eq!(cells(grid), ["A1 a", "C1 b"]);
    assert_eq!(
        grid.merges.iter().map(|area| format!("{}:{}", area.first, area.last)).collect::<Vec<_>>(),
        ["A1:B2"]
    );
    assert_eq!(left_out(&opened), ["Levels: hidden under the merged cell A1 (B2)"]);
}

#[test]
fn stored_values_are_read_and_nothing_is_worked_out() {
    let cells_of = "<table:table-cell table:formula='of:=1/3' office:value-type='float' office:value='0.333'><text:p>0.33</text:p></table:table-cell>\
         <table:table-cell table:formula='of:=1+1' office:value-type='float' office:value='2.0'/>\
         <table:table-cell table:formula='of:=NOW()'/>\
         <table:table-cell table:formula='of:=\"\"' office:value-type='string' office:string-value=''/>\
         <table:table-cell office:value-type='percentage' office:value='0.5'/>\
         <table:table-cell office:value-type='date' office:date-value='2024-03-01T00:00:00'/>\
         <table:table-cell office:value-type='boolean' office:boolean-value='true'/>\
         <table:table-cell office:value-type='string' office:string-value='b'/>\
         <table:table-cell><office:annotation><text:p>why</text:p></office:annotation><text:p>c</text:p></table:table-cell>\
         <table:table-cell office:value-type='date' office:date-value='2026-01-02'><text:p>02/01/26</text:p></table:table-cell>\
         <table:table-cell office:value-type='date'><text:p>in spring</text:p></table:table-cell>";
    let opened = opened(&sheet("", &format!("<table:table-row>{cells_of}</table:table-row>")));
    assert_eq!(
        cells(&opened.workbook.grids[0]),
        [
            "A1 0.33",
            "B1 2",
            "E1 50%",
            "F1 2024-03-01",
            "G1 TRUE",
            "H1 b",
            "I1 c",
            "J1 2026-01-02",
            "K1 in spring"
        ]
    );
    assert_eq!(
        left_out(&opened),
        ["Levels: 1 formula without a stored value, and none is worked out (C1)", "Levels: 1 comment (I1)"]
    );
}

#[test]
fn styles_of_cells_rows_columns_and_sheets_count() {
    let styles = "<style:style style:name='ce1' style:family='table-cell'><style:text-properties style:text-line-through-style='solid'/></style:style>\
         <style:style style:name='ce2' style:family='table-cell'/>\
         <style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/></style:style>";
    let opened = opened(&ods(
        styles,
        "<table:table table:name='One'><table:table-column/><table:table-column table:default-cell-style-name='ce1'/>\
         <table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell>\
         <table:table-cell table:style-name='ce1'><text:p>c</text:p></table:table-cell></table:table-row>\
         <table:table-row table:default-cell-style-name='ce1'><table:table-cell><text:p>d</text:p></table:table-cell>\
         <table:table-cell table:style-name='ce2'><text:p>e</text:p></table:table-cell></table:table-row></table:table>\
         <table:table table:name='Two' table:style-name='ta2'><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>\
         <table:table table:name='Three'><table:table-source table:mode='copy-results-only' xlink:href='file:///etc/passwd'/>\
         <table:table-row><table:table-cell><text:p>far</text:p></table:table-cell></table:table-row></table:table>\
         <table:table table:name='Four'/>",
    ));
    let [one, two] = opened.workbook.grids.as_slice() else { panic!("{opened:?}") };
    assert_eq!(cells(one), ["A1 a", "B1 ~b", "C1 ~c", "A2 ~d", "B2 e"]);
    assert!(!one.is_hidden && two.is_hidden);
    assert_eq!(left_out(&opened), ["Three: the sheet is a copy of one in another file ()"]);
}

#[test]
fn a_protected_file_is_told() {
    let manifest = "<manifest:manifest><manifest:file-entry manifest:full-path='content.xml'>\
        <manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let mut parts = ods_parts("\u{1}garbled");
    parts[1].1 = manifest;
    assert!(refused(&packed(&parts)).message.contains("protected by a password"));
    // As LibreOffice 7.4 saves one, without the parts that say nothing of it.
    let saved = include_bytes!("../fixtures/sheets/protected.ods");
    assert!(refused(saved).message.contains("protected by a password"));
}

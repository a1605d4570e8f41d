//! Laws: any grid that is written comes back equal, and nothing that is spoilt does harm.

use std::collections::BTreeSet;

use career_ladder::import::{Address, Area, Grid, GridCell};
use proptest::prelude::*;
use proptest::sample::Index;
use rust_xlsxwriter::{Format, Workbook};

use super::packing::{content, escaped, ods_parts, packed, xlsx_parts};
use super::spoil::{spoil, spoiling};
use super::try_open;

const ROWS: u32 = 9;
const COLUMNS: u32 = 7;

/// A text as people and programs write it.
fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9 .,•-]{1,20}",
        "[ -~]{1,12}",
        "[ \\t\\n]{0,2}[a-zé漢🎉&<>\"'_x]{0,6}[ \\t\\n]{0,3}[a-z]{0,4}",
        prop::sample::select(vec![
            "_x000D_",
            "_x0041_x",
            "=1+1",
            "#REF!",
            "]]>",
            "&amp;",
            "TRUE",
            "3",
            "\u{1}\u{7f}"
        ])
        .prop_map(str::to_owned),
    ]
}

/// A cell: text, or all of it struck out.
fn any_cell() -> impl Strategy<Value = GridCell> {
    prop_oneof![
        9 => any_text().prop_map(|text| GridCell { text, ..GridCell::default() }),
        1 => any_text().prop_map(|struck| GridCell { struck, ..GridCell::default() }),
    ]
}

prop_compose! {
    /// A grid with merged areas and hidden rows and columns, some of them without cells.
    fn any_grid()(
        cells in prop::collection::btree_map((0..ROWS, 0..COLUMNS), any_cell(), 1..25),
        areas in prop::collection::vec((0..ROWS, 0..COLUMNS, 0..3_u32, 0..4_u32), 0..5),
        hidden_rows in prop::collection::btree_set(0..ROWS, 0..3),
        hidden_columns in prop::collection::btree_set(0..COLUMNS, 0..3),
        name in "[A-Za-z&<é ]{1,8}[a-z]",
        is_hidden: bool,
    ) -> Grid {
        let mut grid = Grid { name, is_hidden, ..Grid::default() };
        for (row, column, down, right) in areas {
            let area = Area { first: Address::new(row, column), last: Address::new(row + down, column + right) };
            let is_free = grid.merges.iter().all(|other| {
                (area.first.row..=area.last.row).all(|row| {
                    (area.first.column..=area.last.column).all(|column| !other.has(Address::new(row, column)))
                })
            });
            if is_free && area.first != area.last {
                grid.merges.push(area);
            }
        }
        grid.merges.sort_unstable();
        for ((row, column), cell) in cells {
            let at = Address::new(row, column);
            if grid.merges.iter().all(|area| !area.has(at) || area.first == at) {
                grid.cells.insert(at, cell);
            }
        }
        grid.hidden_rows = hidden_rows;
        grid.hidden_columns = hidden_columns;
        grid
    }
}

/// What has to come back of a grid: hidden is only what has cells, and a cell is one only where something is seen.
fn expected(grid: &Grid) -> Option<Grid> {
    let mut grid = grid.clone();
    grid.cells.retain(|_, cell| !cell.text.trim().is_empty() || !cell.struck.trim().is_empty());
    let rows: BTreeSet<u32> = grid.cells.keys().map(|at| at.row).collect();
    let columns: BTreeSet<u32> = grid.cells.keys().map(|at| at.column).collect();
    grid.hidden_rows.retain(|row| rows.contains(row));
    grid.hidden_columns.retain(|column| columns.contains(column));
    (!grid.cells.is_empty()).then_some(grid)
}

fn as_xlsx(grids: &[Grid]) -> Vec<u8> {
    let mut book = Workbook::new();
    // At least one sheet of a workbook has to be shown.
    book.add_worksheet().set_name("(first)").unwrap();
    for (place, grid) in grids.iter().enumerate() {
        let sheet = book.add_worksheet().set_name(format!("{place}{}", grid.name)).unwrap();
        sheet.set_hidden(grid.is_hidden);
        for area in &grid.merges {
            let column = |column: u32| u16::try_from(column).unwrap();
            let (first, last) = (area.first, area.last);
            sheet
                .merge_range(
                    first.row,
                    column(first.column),
                    last.row,
                    column(last.column),
                    "",
                    &Format::new(),
                )
                .unwrap();
        }
        for (at, cell) in &grid.cells {
            let column = u16::try_from(at.column).unwrap();
            let struck = Format::new().set_font_strikethrough();
            if cell.struck.is_empty() {
                sheet.write_string(at.row, column, &cell.text).unwrap();
            } else {
                sheet.write_string_with_format(at.row, column, &cell.struck, &struck).unwrap();
            }
        }
        for row in &grid.hidden_rows {
            sheet.set_row_hidden(*row).unwrap();
        }
        for column in &grid.hidden_columns {
            sheet.set_column_hidden(u16::try_from(*column).unwrap()).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

fn as_ods(grids: &[Grid]) -> String {
    let styles = "<style:style style:name='gone' style:family='table-cell'>\
        <style:text-properties style:text-line-through-style='solid'/></style:style>\
        <style:style style:name='off' style:family='table'><style:table-properties table:display='false'/></style:style>";
    let mut sheets = String::new();
    for (place, grid) in grids.iter().enumerate() {
        let style = if grid.is_hidden { " table:style-name='off'" } else { "" };
        sheets += &format!("<table:table table:name=\"{place}{}\"{style}>", escaped(&grid.name));
        for column in 0..COLUMNS {
            let hidden =
                if grid.hidden_columns.contains(&column) { " table:visibility='collapse'" } else { "" };
            sheets += &format!("<table:table-column{hidden}/>");
        }
        for row in 0..ROWS {
            let hidden = if grid.hidden_rows.contains(&row) { " table:visibility='filter'" } else { "" };
            sheets += &format!("<table:table-row{hidden}>");
            // Cells that are alike and stand side by side are written as one, empty ones at the end not at all.
            let mut cells: Vec<(String, u32)> = Vec::new();
            for column in 0..COLUMNS {
                let cell = ods_cell(grid, Address::new(row, column));
                match cells.last_mut() {
                    Some((last, count)) if *last == cell && !cell.contains("spanned") => *count += 1,
                    _ => cells.push((cell, 1)),
                }
            }
            for (cell, count) in cells {
                sheets += &cell.replace("{count}", &count.to_string());
            }
            sheets += "</table:table-row>";
        }
        sheets += "</table:table>";
    }
    content(styles, &sheets)
}

fn ods_cell(grid: &Grid, at: Address) -> String {
    let mut attributes = " table:number-columns-repeated='{count}'".to_owned();
    let area = grid.merges.iter().find(|area| area.has(at));
    if area.is_some_and(|area| area.first != at) {
        return format!("<table:covered-table-cell{attributes}/>");
    }
    if let Some(area) = area {
        let (rows, columns) = (area.last.row - at.row + 1, area.last.column - at.column + 1);
        attributes = format!(" table:number-rows-spanned='{rows}' table:number-columns-spanned='{columns}'");
    }
    let Some(cell) = grid.cells.get(&at) else {
        return format!("<table:table-cell{attributes}/>");
    };
    let (text, style) =
        if cell.struck.is_empty() { (&cell.text, "") } else { (&cell.struck, " table:style-name='gone'") };
    let lines: Vec<String> = text.split('\n').map(ods_line).collect();
    format!("<table:table-cell{attributes}{style}>{}</table:table-cell>", lines.concat())
}

fn ods_line(line: &str) -> String {
    let mut inside = String::new();
    for sign in line.chars() {
        match sign {
            ' ' => inside += "<text:s/>",
            '\t' => inside += "<text:tab/>",
            '\u{0}'..='\u{1f}' => inside += &format!("&#{};", u32::from(sign)),
            other => inside += &escaped(&other.to_string()),
        }
    }
    format!("<text:p>{inside}</text:p>")
}

/// That grids come back equal from a file.
fn assert_kept(grids: &[Grid], bytes: &[u8]) -> Result<(), TestCaseError> {
    let expected: Vec<Grid> = grids
        .iter()
        .enumerate()
        .filter_map(|(place, grid)| {
            let mut grid = expected(grid)?;
            grid.name = format!("{place}{}", grid.name);
            Some(grid)
        })
        .collect();
    match try_open(bytes) {
        Ok(opened) => {
            prop_assert_eq!(&opened.workbook.grids, &expected);
            prop_assert_eq!(&opened.left_out, &[]);
        }
        Err(error) => prop_assert!(expected.is_empty(), "{}", error),
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_grid_comes_back_from_an_excel_workbook(grids in prop::collection::vec(any_grid(), 1..3)) {
        assert_kept(&grids, &as_xlsx(&grids))?;
    }

    #[test]
    fn a_grid_comes_back_from_an_open_document(grids in prop::collection::vec(any_grid(), 1..3)) {
        assert_kept(&grids, &packed(&ods_parts(&as_ods(&grids))))?;
    }

    #[test]
    fn spoilt_bytes_do_no_harm(
        grid in any_grid(),
        is_excel: bool,
        edits in prop::collection::vec((any::<Index>(), any::<u8>()), 0..6),
        end in prop::option::of(any::<Index>()),
    ) {
        let grids = [grid];
        let mut bytes = if is_excel { as_xlsx(&grids) } else { packed(&ods_parts(&as_ods(&grids))) };
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(end) = end {
            bytes.truncate(end.index(bytes.len()));
        }
        assert_harmless(&bytes)?;
    }

    #[test]
    fn spoilt_parts_do_no_harm(
        grid in any_grid(),
        place: Index,
        edits in prop::collection::vec((any::<Index>(), any::<Index>(), prop_oneof![spoiling(), xml()]), 1..6),
    ) {
        let content = as_ods(&[grid]);
        let open_document = ods_parts(&content);
        let excel = xlsx_parts(SHEET, TEXTS, STYLES);
        for parts in [open_document, excel] {
            let mut parts: Vec<(String, String)> =
                parts.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
            let spoilt = place.index(parts.len());
            for (from, to, new) in &edits {
                spoil(&mut parts[spoilt].1, *from, *to, new);
            }
            let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
            assert_harmless(&packed(&parts))?;
        }
    }
}

const SHEET: &str = r#"<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData>
<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45352</v></c><c t="inlineStr"><is><t>a</t></is></c></row>
<row r="7"><c r="C7" s="2"><f>A1</f><v>0.5</v></c><c r="XFD7" t="b"><v>1</v></c></row></sheetData>
<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>"#;
const TEXTS: &str = r#"<sst count="1"><si><r><rPr><strike/></rPr><t>_x000D_a</t></r><r><t xml:space="preserve"> b</t></r></si></sst>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$€-407]#,##0.00%;yyyy"/></numFmts>
<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf numFmtId="14" fontId="1"/><xf numFmtId="164"/></cellXfs></styleSheet>"#;

/// Signs of XML, and numbers that are too large.
fn xml() -> impl Strategy<Value = String> {
    prop_oneof![
        "[<>/='\"&;! a-z0-9:-]{1,6}",
        prop::sample::select(vec![
            "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>",
            "&b;",
            "&#0;",
            "&#x110000;",
            "<![CDATA[",
            "<!--",
            "]]>",
            "99999999999999999999",
            "-1",
            "1048577",
            "4294967296",
            "XFE1",
            "<row>",
            "</row>",
            "<table:table-row table:number-rows-repeated='9999'>",
            "number-columns-repeated='99999'",
        ])
        .prop_map(str::to_owned),
    ]
}

/// That a file is read or refused, with what to do.
fn assert_harmless(bytes: &[u8]) -> Result<(), TestCaseError> {
    match try_open(bytes) {
        Err(error) => prop_assert!(!error.message.is_empty() && !error.help.is_empty()),
        Ok(opened) => {
            for grid in &opened.workbook.grids {
                prop_assert!(!grid.cells.is_empty());
                let covered =
                    |at: &&Address| grid.merges.iter().any(|area| area.has(**at) && area.first != **at);
                prop_assert_eq!(grid.cells.keys().find(covered), None);
            }
        }
    }
    Ok(())
}

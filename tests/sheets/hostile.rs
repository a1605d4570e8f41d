//! Workbooks that nobody should write: damaged, cut off, far too large, or out to do harm.

use std::cell::RefCell;

use career_ladder::import::{Progress, Settings, open};

use super::packing::{content, ods, ods_parts, packed, xlsx, xlsx_parts, xlsx_with};
use super::{cells, left_out, only, opened, refused, try_open};

const CELL: &str = "<sheetData><row><c t='str'><v>a</v></c></row></sheetData>";

fn ods_sheet(rows: &str) -> Vec<u8> {
    ods("", &format!("<table:table table:name='Levels'>{rows}</table:table>"))
}

#[test]
fn a_file_that_is_cut_off_anywhere_is_refused() {
    for whole in [
        xlsx(CELL),
        ods_sheet(
            "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>",
        ),
    ] {
        assert!(try_open(&whole).is_ok());
        // Two or three letters are a text.
        for end in 4..whole.len() {
            assert!(try_open(&whole[..end]).is_err(), "{end} of {}", whole.len());
        }
    }
}

#[test]
fn a_damaged_part_is_named_with_what_to_do() {
    for (part, text) in [
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData></worksheet>"),
        ("xl/worksheets/sheet1.xml", ""),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t='s'><v>7</v></c></row></sheetData></worksheet>",
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1048577'/></sheetData></worksheet>"),
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c r='XFE1'/></row></sheetData></worksheet>",
        ),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='a'/></sheetData></worksheet>"),
        ("xl/sharedStrings.xml", "<sst><si><t>a</si></sst>"),
        ("xl/styles.xml", "<styleSheet a></styleSheet"),
        ("xl/_rels/workbook.xml.rels", "<"),
    ] {
        let refused = refused(&xlsx_with("", &[(part, text)]));
        assert!(refused.message.contains(&format!("`{part}`")), "{text}: {refused}");
        assert!(refused.help.contains("save it again"), "{text}: {}", refused.help);
    }
    let mut bytes = xlsx(CELL);
    let at = bytes.windows(10).position(|some| some == b"sheet1.xml").unwrap();
    bytes[at + 20] ^= 0x55;
    assert!(refused(&bytes).message.contains("xl/worksheets/sheet1.xml"));
}

#[test]
fn what_unpacks_to_far_more_is_refused_in_time() {
    let comments = format!("<!--{}-->", "a".repeat(1024 * 1024)).repeat(17);
    let refused = refused(&xlsx(&comments));
    assert!(refused.message.contains("unpacks to more than is read"), "{refused}");
    let long = "a".repeat(17 * 1024 * 1024);
    let refused =
        super::refused(&xlsx(&format!("<sheetData><row><c t='str'><v>{long}</v></c></row></sheetData>")));
    assert!(refused.message.contains("`xl/worksheets/sheet1.xml`"), "{refused}");
}

#[test]
fn few_bytes_that_stand_for_many_cells_or_long_texts_are_refused() {
    let cell =
        "<table:table-cell table:number-columns-repeated='16384'><text:p>a</text:p></table:table-cell>";
    let bytes =
        ods_sheet(&format!("<table:table-row table:number-rows-repeated='1000000'>{cell}</table:table-row>"));
    assert!(refused(&bytes).message.contains("more than 1000000 cells"));
    let merged = "<table:table-row table:number-rows-repeated='1048576'>\
        <table:table-cell table:number-columns-repeated='16384' table:number-columns-spanned='2'/></table:table-row>";
    assert!(refused(&ods_sheet(merged)).message.contains("more than 1000000 cells"));
    let spaces = "<text:s text:c='4000000000'/>".repeat(20_000);
    let bytes = ods_sheet(&format!(
        "<table:table-row><table:table-cell><text:p>{spaces}</text:p></table:table-cell></table:table-row>"
    ));
    assert!(refused(&bytes).message.contains("longer than any cell"));
    let texts = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(1024 * 1024));
    let cells = "<c t='s'><v>0</v></c>".repeat(100);
    let sheet = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    assert!(
        refused(&packed(&xlsx_parts(&sheet, &texts, "<styleSheet/>"))).message.contains("64 MiB of text")
    );
}

#[test]
fn sheets_that_are_large_but_nearly_empty_are_read() {
    let rows: String = (2..50_000).map(|row| format!("<row r='{row}' spans='1:1'/>")).collect();
    let grid = only(&xlsx(&format!(
        "<sheetData><row><c r='A1' t='str'><v>a</v></c></row>{rows}<row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>"
    )));
    assert_eq!(cells(&grid), ["A1 a", "XFD1048576 1"]);
    let wide: String = (0..16_384).map(|_| "<c t='str'><v>a</v></c>").collect();
    assert_eq!(only(&xlsx(&format!("<sheetData><row>{wide}</row></sheetData>"))).cells.len(), 16_384);
    let columns = "<col min='1' max='16384' hidden='1'/>".repeat(20_000);
    assert_eq!(only(&xlsx(&format!("<cols>{columns}</cols>{CELL}"))).hidden_columns.len(), 1);
}

#[test]
fn what_a_document_type_defines_is_not_put_in() {
    let lol = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>";
    let sheet = format!(
        "{lol}<worksheet><sheetData><row><c t='str'><v>&b;&f;&lt;</v></c></row></sheetData></worksheet>"
    );
    let grid = only(&packed(&xlsx_parts(&sheet, "<sst/>", "<styleSheet/>")));
    assert_eq!(cells(&grid), ["A1 &b;&f;<"]);
    let content = content(
        "",
        "<table:table><table:table-row><table:table-cell><text:p>&b;</text:p></table:table-cell></table:table-row></table:table>",
    );
    assert_eq!(cells(&only(&packed(&ods_parts(&format!("{lol}{content}"))))), ["A1 &b;"]);
}

#[test]
fn elements_that_lie_very_deep_are_refused() {
    let deep = "<a>".repeat(100_000);
    assert!(refused(&xlsx(&deep)).message.contains("deeper"));
    for inside in ["<text:span>", "<text:list><text:list-item>"] {
        let deep = inside.repeat(50_000);
        let bytes = ods_sheet(&format!("<table:table-row><table:table-cell>{deep}"));
        assert!(refused(&bytes).message.contains("deeper"), "{inside}");
    }
    assert!(refused(&ods_sheet(&"<table:table-row-group>".repeat(9999))).message.contains("deeper"));
}

#[test]
fn names_that_lead_out_of_the_file_lead_nowhere() {
    let relations = "<Relationships><Relationship Id='s1' Type='x/worksheet' Target='../../../../etc/passwd'/></Relationships>";
    let refused = refused(&xlsx_with(CELL, &[("xl/_rels/workbook.xml.rels", relations)]));
    assert!(refused.message.contains("`etc/passwd`") && refused.message.contains("missing"), "{refused}");
    let with_others = xlsx_with(
        CELL,
        &[
            ("../../evil.xml", "<a/>"),
            ("XL/Worksheets/SHEET1.XML", "<worksheet/>"),
            ("xl/vbaProject.bin", "x"),
            ("xl/externalLinks/externalLink1.xml", "<"),
        ],
    );
    assert_eq!(cells(&only(&with_others)), ["A1 a"]);
}

#[test]
fn a_formula_is_read_by_its_stored_value_alone() {
    let opened = opened(&xlsx(
        "<sheetData><row><c t='str'><f>cmd|' /C calc'!A0</f><v>kept</v></c><c><f>WEBSERVICE(\"http://example.com\")</f></c></row></sheetData>",
    ));
    assert_eq!(cells(&opened.workbook.grids[0]), ["A1 kept"]);
    assert_eq!(left_out(&opened), ["Levels: 1 formula without a stored value, and none is worked out (B1)"]);
}

/// Who notes what is told.
struct Noting(RefCell<Vec<(String, u64, u64)>>);

impl Progress for Noting {
    fn read(&self, what: &str, done: u64, of: u64) {
        self.0.borrow_mut().push((what.to_owned(), done, of));
    }
}

#[test]
fn it_is_told_how_far_the_reading_has_come() {
    let rows: String =
        (0..20_000).map(|row| format!("<row><c t='str'><v>text {row} of many</v></c></row>")).collect();
    let noting = Noting(RefCell::default());
    open("a", &xlsx(&format!("<sheetData>{rows}</sheetData>")), &Settings::default(), &noting).unwrap();
    let noted = noting.0.into_inner();
    let of_sheet: Vec<_> = noted.iter().filter(|(what, ..)| what == "xl/worksheets/sheet1.xml").collect();
    assert!(of_sheet.len() > 2, "{noted:?}");
    assert!(of_sheet.windows(2).all(|pair| pair[0].1 < pair[1].1));
    assert!(of_sheet.last().is_some_and(|(_, done, of)| done == of));
}

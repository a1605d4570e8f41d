//! Numbers as a person sees them in Excel.

use super::packing::{escaped, packed, xlsx_parts};
use super::{cells, only};

/// What is shown of a stored number in a format with a code, or in that of an id: `#14`.
fn shown(stored: &str, code: &str, book: &str) -> String {
    let (id, formats) = match code.strip_prefix('#').filter(|id| id.parse::<u8>().is_ok()) {
        Some(id) => (id, String::new()),
        None => {
            ("164", format!("<numFmts><numFmt numFmtId='164' formatCode=\"{}\"/></numFmts>", escaped(code)))
        }
    };
    let styles = format!("<styleSheet>{formats}<cellXfs><xf/><xf numFmtId='{id}'/></cellXfs></styleSheet>");
    let sheet =
        format!("<worksheet><sheetData><row><c s='1'><v>{stored}</v></c></row></sheetData></worksheet>");
    let mut parts = xlsx_parts(&sheet, "<sst/>", &styles);
    let known = format!("<workbook>{book}<sheets><sheet name='a' r:id='s1'/></sheets></workbook>");
    parts.retain(|(name, _)| *name != "xl/workbook.xml");
    parts.push(("xl/workbook.xml", &known));
    cells(&only(&packed(&parts))).concat().split_off("A1 ".len())
}

#[test]
fn a_number_is_shown_as_its_format_has_it() {
    for (stored, code, expected) in [
        ("3", "General", "3"),
        ("3.0", "General", "3"),
        ("0.30000000000000004", "General", "0.3"),
        ("-1.5", "General", "-1.5"),
        ("-0", "General", "0"),
        ("1e-5", "General", "0.00001"),
        ("1E20", "General", "1E+20"),
        ("123456789012", "General", "123456789012"),
        ("x", "General", "x"),
        ("NaN", "General", "NaN"),
        ("0.5", "#9", "50%"),
        ("0.125", "#9", "13%"),
        ("0.125", "#10", "12.50%"),
        ("0.125", "0.0#%", "12.5%"),
        ("1.005", "0.00", "1.01"),
        ("2", "0.0", "2.0"),
        ("3", "\"Level \"0", "Level 3"),
        ("3", "\\L0", "L3"),
        ("3", "\"L\"General", "L3"),
        ("3", "00", "03"),
        ("120000", "$#,##0", "$120,000"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("-5", "#,##0;(#,##0)", "(5)"),
        ("-5", "0", "-5"),
        ("-0.2", "0", "0"),
        ("0", "0;-0;\"none\"", "none"),
        ("120000", "0,\"k\"", "120k"),
        ("120000", "[$€-407] #,##0_-;[Red]-0", "€ 120,000"),
        ("7", ";;;", "7"),
        ("0.5", "# ?/?", "0.5"),
        ("1500", "0.00E+00", "1500"),
        ("5", "[>3]\"many\";0", "5"),
        ("5", "@", "5"),
    ] {
        assert_eq!(shown(stored, code, ""), expected, "{stored} in {code}");
    }
}

#[test]
fn a_day_is_shown_as_iso_8601_has_it() {
    for (stored, code, expected) in [
        ("1", "#14", "1900-01-01"),
        ("59", "#14", "1900-02-28"),
        ("60", "#14", "1900-02-29"),
        ("61", "#14", "1900-03-01"),
        ("36585", "d. mmmm yyyy", "2000-02-29"),
        ("36586", "d/m/yy", "2000-03-01"),
        ("45352", "mmm yyyy", "2024-03-01"),
        ("45352", "[$-409]d\\-mmm\\-yy;@", "2024-03-01"),
        ("45657", "yyyy", "2024-12-31"),
        ("45352.5", "#22", "2024-03-01 12:00"),
        ("45352.999999", "yyyy-mm-dd hh:mm:ss", "2024-03-02 00:00"),
        ("0.75", "#20", "18:00"),
        ("0.7500115741", "h:mm:ss AM/PM", "18:00:01"),
        ("1.25", "[h]:mm", "30:00"),
        ("0", "#14", "0"),
        ("-1", "#14", "-1"),
        ("1e9", "#14", "1000000000"),
        ("2958465", "#14", "9999-12-31"),
        // What is quoted, and colors, are no days.
        ("5", "0\" days\"", "5 days"),
        ("5", "[Red]0", "5"),
    ] {
        assert_eq!(shown(stored, code, ""), expected, "{stored} in {code}");
    }
    for (stored, expected) in [("0", "1904-01-01"), ("43890", "2024-03-01")] {
        assert_eq!(shown(stored, "#14", "<workbookPr date1904='1'/>"), expected, "{stored}");
    }
}

//! How much memory a workbook may take that stands for far more than its bytes.

use career_ladder::import::{Progress, Settings, open};

use super::packing::{ods, xlsx};
use super::{MEMORY, alone};

/// Nobody to tell how far the reading has come.
struct Nobody;

impl Progress for Nobody {
    fn read(&self, _what: &str, _done: u64, _of: u64) {}
}

#[test]
fn a_workbook_takes_as_much_as_it_has_cells_and_no_more() {
    const MIB: usize = 1024 * 1024;
    let _alone = alone();
    let cell = "<table:table-cell><text:p>a</text:p></table:table-cell>";
    let rows = |rows: &str| ods("", &format!("<table:table>{rows}</table:table>"));
    let wide: String = (0..16_384).map(|_| "<c t='str'><v>a</v></c>").collect();
    let empty: String = (2..50_000).map(|row| format!("<row r='{row}' hidden='1'/>")).collect();
    for (name, bytes, most) in [
        (
            "a million empty rows",
            rows(&format!(
                "<table:table-row>{cell}</table:table-row><table:table-row table:number-rows-repeated='1000000' \
                 table:visibility='collapse'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>"
            )),
            MIB,
        ),
        ("rows without cells", xlsx(&format!("<sheetData>{empty}</sheetData>")), MIB),
        (
            "two cells far apart",
            xlsx(
                "<sheetData><row><c t='str'><v>a</v></c></row><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData>",
            ),
            MIB,
        ),
        ("as many columns as there are", xlsx(&format!("<sheetData><row>{wide}</row></sheetData>")), 4 * MIB),
        (
            "comments that unpack to far more",
            xlsx(&format!("<!--{}-->", "a".repeat(MIB)).repeat(17)),
            4 * MIB,
        ),
        ("a text without end", xlsx(&"a".repeat(17 * MIB)), 48 * MIB),
    ] {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let opened = open(name, &bytes, &Settings::default(), &Nobody);
        let taken = MEMORY.peak_usage().saturating_sub(before);
        assert!(taken <= most, "{name}: {} bytes take {taken}, {:?}", bytes.len(), opened.err());
    }
}

//! Excel workbooks, by whichever program.

use rust_xlsxwriter::{Format, Note, Workbook};

use super::packing::{packed, xlsx, xlsx_parts, xlsx_with};
use super::{cells, left_out, only, opened, refused};

#[test]
fn what_a_person_sees_of_a_sheet_is_read() {
    let mut book = Workbook::new();
    let (plain, struck) = (Format::new(), Format::new().set_font_strikethrough());
    let sheet = book.add_worksheet().set_name("Levels & more").unwrap();
    sheet.merge_range(0, 0, 0, 2, "Customer Operations", &plain).unwrap();
    sheet.write(1, 0, "• one\n• two").unwrap();
    sheet.write(1, 1, 3.0).unwrap();
    sheet.write(1, 2, true).unwrap();
    sheet.write_with_format(2, 0, "gone", &struck).unwrap();
    sheet.write_rich_string(2, 1, &[(&plain, "kept "), (&struck, "dropped"), (&plain, "!")]).unwrap();
    sheet.write_formula(2, 2, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write_url(3, 0, rust_xlsxwriter::Url::new("https://example.com").set_text("here")).unwrap();
    sheet.set_row_hidden(2).unwrap();
    sheet.set_row_hidden(9).unwrap();
    sheet.set_column_hidden(1).unwrap();
    sheet.set_column_hidden(7).unwrap();
    book.add_worksheet().set_name("Hidden").unwrap().set_hidden(true).write(0, 0, "a").unwrap();
    book.add_worksheet().set_name("Deep").unwrap().set_very_hidden(true).write(0, 0, "a").unwrap();
    book.add_worksheet().set_name("Empty").unwrap();
    let opened = opened(&book.save_to_buffer().unwrap());
    let [sheet, hidden, deep] = opened.workbook.grids.as_slice() else { panic!("{opened:?}") };
    assert_eq!(sheet.name, "Levels & more");
    assert_eq!(
        cells(sheet),
        [
            "A1 Customer Operations",
            "A2 • one\n• two",
            "B2 3",
            "C2 TRUE",
            "A3 ~gone",
            "B3 kept !~dropped",
            "C3 2",
            "A4 here"
        ]
    );
    assert_eq!(
        sheet.merges.iter().map(|area| format!("{}:{}", area.first, area.last)).collect::<Vec<_>>(),
        ["A1:C1"]
    );
    assert_eq!(sheet.hidden_rows.iter().collect::<Vec<_>>(), [&2]);
    assert_eq!(sheet.hidden_columns.iter().collect::<Vec<_>>(), [&1]);
    assert!(!sheet.is_hidden && hidden.is_hidden && deep.is_hidden);
    assert_eq!(opened.left_out, []);
}

#[test]
fn what_is_not_read_is_said() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Levels").unwrap();
    sheet.write(0, 0, "a").unwrap();
    sheet.insert_note(4, 1, &Note::new("why").set_author("x")).unwrap();
    sheet.insert_note(0, 0, &Note::new("why")).unwrap();
    let opened = opened(&book.save_to_buffer().unwrap());
    assert_eq!(left_out(&opened), ["Levels: 2 comments (A1, B5)"]);
    let relations = r#"<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
    <Relationship Id="b" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>"#;
    let book = r#"<workbook><sheets><sheet name="Chart" r:id="b"/><sheet name="Levels" r:id="a"/></sheets></workbook>"#;
    let others = [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", relations)];
    let opened =
        super::opened(&xlsx_with("<sheetData><row><c t='str'><v>a</v></c></row></sheetData>", &others));
    assert_eq!(left_out(&opened), ["Chart: the sheet is a chart ()"]);
    let covered = xlsx(
        r#"<sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1" t="str"><v>b</v></c>
        <c r="C1"><f>NOW()</f><v></v></c><c r="D1" t="str"><f>""</f><v></v></c></row>
        <row r="1"><c r="A1" t="str"><v>again</v></c></row></sheetData>
        <mergeCells><mergeCell ref="B1:A1"/><mergeCell ref="B1:B2"/><mergeCell ref="C5"/><mergeCell ref="?"/></mergeCells>"#,
    );
    let opened = super::opened(&covered);
    assert_eq!(cells(&opened.workbook.grids[0]), ["A1 a"]);
    assert_eq!(
        left_out(&opened),
        [
            "Levels: 2 merged areas over others or unreadable: ? and B1:B2 ()",
            "Levels: hidden under the merged cell A1 (B1)",
            "Levels: 1 formula without a stored value, and none is worked out (C1)",
            "Levels: a second text for a cell that has one (A1)",
        ]
    );
}

#[test]
fn texts_are_read_with_their_runs_and_escapes() {
    let texts = r#"<x:sst xmlns:x="y"><x:si><x:t xml:space="preserve"> one&#10;_x000D_
two_x005F_x0041_ &amp; _x41_</x:t></x:si>
    <x:si><x:r><x:rPr><x:strike val="0"/></x:rPr><x:t>live</x:t></x:r><x:r><x:rPr><x:strike/></x:rPr><x:t> dead</x:t></x:r>
    <x:r><x:t> as the cell</x:t></x:r><x:rPh sb="0" eb="1"><x:t>spoken</x:t></x:rPh><x:phoneticPr/></x:si>
    <x:si><x:t>a</x:t><x:rPh><x:t>b</x:t></x:rPh></x:si></x:sst>"#;
    let styles = r#"<x:styleSheet><x:fonts><x:font/><x:font><x:strike/></x:font></x:fonts>
    <x:cellXfs><x:xf fontId="0"/><x:xf fontId="1"/></x:cellXfs></x:styleSheet>"#;
    let sheet = r#"<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s" s="0"><x:v>1</x:v></x:c>
    <x:c t="s" s="1"><x:v>1</x:v></x:c><x:c t="s" s="9"><x:v>2</x:v></x:c></x:row>
    <x:row><x:c t="inlineStr" s="1"><x:is><x:t>in</x:t></x:is></x:c><x:c r="D2" t="inlineStr"><x:is><x:r><x:t>l</x:t></x:r>
    <x:r><x:t>ine</x:t></x:r></x:is></x:c><x:c t="e"><x:v>#REF!</x:v></x:c></x:row></x:sheetData></x:worksheet>"#;
    let grid = only(&packed(&xlsx_parts(sheet, texts, styles)));
    assert_eq!(
        cells(&grid),
        [
            "A1  one\n\ntwo_x0041_ & _x41_",
            "B1 live as the cell~ dead",
            "C1 live~ dead as the cell",
            "D1 a",
            "A2 ~in",
            "D2 line",
            "E2 #REF!",
        ]
    );
}

#[test]
fn parts_are_found_by_relations_whatever_they_are_called() {
    let relations = r#"<Relationships>
    <Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/Data\Two.xml"/>
    <Relationship Id="a" Type="x/worksheet" Target="../Data/./ONE.XML"/>
    <Relationship Id="x" Type="x/externalLink" Target="file:///etc/passwd" TargetMode="External"/></Relationships>"#;
    let book = r#"<workbook><workbookPr date1904="true"/><sheets>
    <sheet name="One" sheetId="7" state="visible" r:id="a"/><sheet name="Two" r:id="b"/></sheets></workbook>"#;
    let root = r#"<Relationships><Relationship Id="r" Type="x/officeDocument" Target="/xl/Book/Other.xml"/></Relationships>"#;
    let sheet = |text: &str| {
        format!("<worksheet><sheetData><row><c t='str'><v>{text}</v></c></row></sheetData></worksheet>")
    };
    let bytes = packed(&[
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", root),
        ("xl/book/other.xml", book),
        ("xl/Book/_rels/other.xml.rels", relations),
        ("xl\\data\\one.xml", &sheet("1")),
        ("Data/Two.xml", &sheet("2")),
    ]);
    let opened = opened(&bytes);
    let found: Vec<(&str, Vec<String>)> =
        opened.workbook.grids.iter().map(|grid| (grid.name.as_str(), cells(grid))).collect();
    assert_eq!(found, [("One", vec!["A1 1".to_owned()]), ("Two", vec!["A1 2".to_owned()])]);
}

#[test]
fn what_is_hidden_is_hidden_however_it_is_said() {
    let cell = "<c t='str'><v>a</v></c>";
    let grid = only(&xlsx(&format!(
        r#"<sheetFormatPr zeroHeight="1"/><cols><col min="2" max="3" hidden="1"/><col min="3" max="4" hidden="true"/>
        <col min="6" max="6" width="0"/><col min="7" max="7" hidden="0" width="9"/><col min="8" max="16384" hidden="1"/></cols>
        <sheetData><row>{cell}{cell}{cell}{cell}{cell}{cell}{cell}</row><row hidden="true">{cell}</row>
        <row ht="0">{cell}</row><row hidden="0" ht="15" collapsed="1">{cell}</row><row hidden="1"/>
        <row hidden="1" outlineLevel="1">{cell}</row></sheetData>"#
    )));
    assert_eq!(grid.hidden_rows.into_iter().collect::<Vec<_>>(), [1, 2, 5]);
    assert_eq!(grid.hidden_columns.into_iter().collect::<Vec<_>>(), [1, 2, 3, 5]);
}

#[test]
fn a_sheet_that_is_not_there_is_named() {
    for (bytes, said) in [
        (xlsx_with("", &[("xl/_rels/workbook.xml.rels", "<Relationships/>")]), "where sheet `Levels` is"),
        (xlsx_with("", &[("xl/workbook.xml", "<document/>")]), "expected a workbook"),
        (packed(&[("[Content_Types].xml", "<Types/>"), ("xl/a", "")]), "`xl/workbook.xml`"),
    ] {
        let refused = refused(&bytes);
        assert!(refused.message.contains(said), "{refused}");
    }
}

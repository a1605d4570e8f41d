//! Workbooks from hand-written XML.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A file with parts, each by its name.
pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ROOT: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Target="xl/workbook.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>"#;

const RELATIONS: &str = r#"<Relationships>
<Relationship Id="s1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="t1" Type="x/sharedStrings" Target="sharedStrings.xml"/>
<Relationship Id="y1" Type="x/styles" Target="styles.xml"/></Relationships>"#;

const BOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="Levels" sheetId="1" r:id="s1"/></sheets></workbook>"#;

/// The parts of an Excel workbook with one sheet, called `Levels`.
pub(crate) fn xlsx_parts<'a>(sheet: &'a str, texts: &'a str, styles: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", ROOT),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/workbook.xml", BOOK),
        ("xl/sharedStrings.xml", texts),
        ("xl/styles.xml", styles),
        ("xl/worksheets/sheet1.xml", sheet),
    ]
}

/// An Excel workbook with one sheet, called `Levels`, of what stands in its `worksheet`.
pub(crate) fn xlsx(sheet: &str) -> Vec<u8> {
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    packed(&xlsx_parts(&sheet, "<sst/>", "<styleSheet/>"))
}

/// An Excel workbook whose parts are those of another, and some in the place of those with the same names.
pub(crate) fn xlsx_with(sheet: &str, others: &[(&str, &str)]) -> Vec<u8> {
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    let mut parts = xlsx_parts(&sheet, "<sst/>", "<styleSheet/>");
    parts.retain(|(name, _)| others.iter().all(|(other, _)| other != name));
    parts.extend(others);
    packed(&parts)
}

/// An `.ods` spreadsheet of what stands in its `automatic-styles` and its `spreadsheet`.
pub(crate) fn ods(styles: &str, sheets: &str) -> Vec<u8> {
    packed(&ods_parts(&content(styles, sheets)))
}

/// The parts of an `.ods` spreadsheet.
pub(crate) fn ods_parts(content: &str) -> Vec<(&str, &str)> {
    vec![
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest:manifest/>"),
        ("content.xml", content),
    ]
}

pub(crate) fn content(styles: &str, sheets: &str) -> String {
    format!(
        "<office:document-content><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:spreadsheet>{sheets}</office:spreadsheet></office:body></office:document-content>"
    )
}

/// A text as XML has it.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

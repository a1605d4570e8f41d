//! Owns what kind of file it is: told from what is in it, and from its name's ending where that does not tell.

use crate::import::error::ImportError;
use crate::model::escape_controls;

/// A kind of file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Excel,
    OpenDocument,
    Csv,
    Html,
    Markdown,
}

/// The kinds with the endings of their names.
const ENDINGS: [(Kind, &[&str]); 5] = [
    (Kind::Excel, &["xlsx", "xlsm", "xltx", "xltm"]),
    (Kind::OpenDocument, &["ods", "ots"]),
    (Kind::Csv, &["csv", "tsv", "tab"]),
    (Kind::Html, &["html", "htm", "xhtml"]),
    (Kind::Markdown, &["md", "markdown"]),
];

/// Endings of what is not read.
const OTHER_ENDINGS: [&str; 9] = ["xls", "xlsb", "numbers", "pdf", "doc", "docx", "pptx", "fods", "json"];

/// What begins a file that is not read, what that is, and what to do.
const SIGNATURES: [(&[u8], &str, &str); 17] = [
    (b"%PDF-", "a PDF", FROM_ITS_SOURCE),
    (b"\x89PNG", "an image", FROM_ITS_SOURCE),
    (b"\xff\xd8\xff", "an image", FROM_ITS_SOURCE),
    (b"GIF8", "an image", FROM_ITS_SOURCE),
    (b"RIFF", "an image", FROM_ITS_SOURCE),
    (b"II*\0", "an image", FROM_ITS_SOURCE),
    (b"MM\0*", "an image", FROM_ITS_SOURCE),
    (b"\x1f\x8b", "a packed file (gzip)", UNPACK),
    (b"BZh91AY&SY", "a packed file (bzip2)", UNPACK),
    (b"\xfd7zXZ\0", "a packed file (xz)", UNPACK),
    (b"\x28\xb5\x2f\xfd", "a packed file (zstd)", UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z)", UNPACK),
    (b"Rar!\x1a\x07", "a packed file (rar)", UNPACK),
    (b"SQLite format 3\0", "a database", SAVE_AS),
    (b"\x7fELF", "a program", SAVE_AS),
    (b"{\\rtf", "a text document (.rtf)", COPY_THE_TABLE),
    (b"MIME-Version:", "a web archive", "save the page as .html"),
];

const FROM_ITS_SOURCE: &str = "export the table as .xlsx or .csv from where it was made";
const UNPACK: &str = "unpack it, and name what is in it";
const SAVE_AS: &str = "save the table as .xlsx or .csv";
const SAVE_AS_XLSX: &str = "open it in a spreadsheet program, and save it as .xlsx";
const COPY_THE_TABLE: &str = "copy its table into a spreadsheet, and save that as .xlsx";

impl Kind {
    /// What people call it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Excel => "Excel workbook",
            Self::OpenDocument => "OpenDocument spreadsheet",
            Self::Csv => "CSV",
            Self::Html => "HTML page",
            Self::Markdown => "Markdown",
        }
    }
}

/// The kind of a file that is no text; `None` of what can be one.
///
/// # Errors
/// It is of a kind that is not read: what it is, and what to do.
pub(super) fn of_bytes(bytes: &[u8]) -> Result<Option<Kind>, ImportError> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes).map(Some);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(compound(bytes));
    }
    match SIGNATURES.iter().find(|(signature, ..)| bytes.starts_with(signature)) {
        Some((signature, ..)) if *signature == b"RIFF" && bytes.get(8..12) != Some(b"WEBP") => Ok(None),
        Some((_, what, help)) => Err(unread(what, help)),
        None => Ok(None),
    }
}

/// The kind of a text, by its beginning and its name.
///
/// # Errors
/// It is of a kind that is not read: what it is, and what to do.
pub(super) fn of_text(name: &str, text: &str) -> Result<Kind, ImportError> {
    let ending = ending(name);
    let named = ENDINGS.iter().find(|(_, endings)| endings.contains(&ending.as_str())).map(|(kind, _)| *kind);
    if is_record(text) {
        return Err(unread("the record of a person", "`ladder review` reads it"));
    }
    if ["yaml", "yml"].contains(&ending.as_str()) || is_ladder(text) {
        return Err(ImportError::new(
            "found a ladder, which needs no import",
            "`--file` reads it as it is, and `ladder check` looks over it",
        )
        .of_ladder());
    }
    if is_exported(text) {
        return Err(ImportError::new(
            "found a ladder that was exported as a document, which is for reading and cannot be imported again",
            "export it as .xlsx or .csv, which can; .yaml and .json need no import: `--file` reads them",
        )
        .of_ladder());
    }
    let start = beginning(text);
    if start.contains("urn:schemas-microsoft-com:office:spreadsheet") && start.contains("<workbook") {
        return Err(unread("an Excel 2003 workbook (XML)", SAVE_AS_XLSX));
    }
    if start.contains("urn:oasis:names:tc:opendocument") {
        return Err(unread("a flat OpenDocument file (XML)", "save it as .ods"));
    }
    if is_html(&start, text, named) {
        return Ok(Kind::Html);
    }
    if start.starts_with("<?xml") && named.is_none() {
        return Err(unread("XML", SAVE_AS));
    }
    if ending == "json" || ending == "geojson" {
        return Err(unread("JSON", SAVE_AS));
    }
    match named {
        Some(kind @ (Kind::Html | Kind::Markdown)) => Ok(kind),
        _ if has_markdown_table(text) => Ok(Kind::Markdown),
        _ => Ok(Kind::Csv),
    }
}

/// What there is to say where a name has the ending of another kind than the file is of.
pub(super) fn otherwise_named(name: &str, kind: Kind) -> Option<String> {
    let ending = ending(name);
    let is_known = |endings: &[&str]| endings.contains(&ending.as_str());
    let is_of_kind = ENDINGS.iter().any(|(known, endings)| *known == kind && is_known(endings));
    let is_of_any = ENDINGS.iter().any(|(_, endings)| is_known(endings)) || is_known(&OTHER_ENDINGS);
    let (what, ending) = (kind.name(), escape_controls(&ending));
    (is_of_any && !is_of_kind).then(|| format!("the name ends in `.{ending}`; read as what it is: {what}"))
}

/// That a file is of a kind that is not read.
fn unread(what: &str, help: &str) -> ImportError {
    let message = format!("found {what}, expected a sheet or a table: .xlsx, .ods, .csv, .tsv, .html or .md");
    ImportError::new(message, help)
}

/// The ending of a name, in small letters, without its point; empty where there is none.
fn ending(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// The kind of a file that is packed as a zip.
#[cfg(feature = "sheets")]
fn packed(bytes: &[u8]) -> Result<Kind, ImportError> {
    use std::io::{Cursor, Read};

    /// The longest name of a kind of file.
    const LONGEST: u64 = 200;
    let Ok(mut zip) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Err(ImportError::new(
            "found a damaged or unfinished file, expected a workbook",
            "get it again from where it came, or open it in a spreadsheet program and save it as .xlsx",
        ));
    };
    let mut media = String::new();
    if let Ok(entry) = zip.by_name("mimetype")
        && entry.take(LONGEST).read_to_string(&mut media).is_err()
    {
        media.clear();
    }
    let has = |what: &dyn Fn(&str) -> bool| zip.file_names().flatten().any(|name| what(&name));
    let has_named = |known: &str| has(&|name| name == known);
    let has_below = |folder: &str| has(&|name| name.starts_with(folder));
    let has_ending = |known: &[&str]| has(&|name| known.contains(&ending(name).as_str()));
    if media.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        return Ok(Kind::OpenDocument);
    }
    Err(if media.starts_with("application/vnd.oasis.opendocument") {
        unread("an OpenDocument file that is no spreadsheet", COPY_THE_TABLE)
    } else if has_named("xl/workbook.bin") {
        unread("a binary Excel workbook (.xlsb)", SAVE_AS_XLSX)
    } else if has_named("xl/workbook.xml") || has_named("[Content_Types].xml") && has_below("xl/") {
        return Ok(Kind::Excel);
    } else if has_named("content.xml") && has_named("META-INF/manifest.xml") {
        return Ok(Kind::OpenDocument);
    } else if has_below("word/") {
        unread("a Word document", COPY_THE_TABLE)
    } else if has_below("ppt/") {
        unread("a PowerPoint presentation", COPY_THE_TABLE)
    } else if has_below("Index/") || has_named("Index.zip") || has_ending(&["iwa"]) {
        unread("an Apple Numbers document", "export it from Numbers as an Excel workbook")
    } else if has_ending(&["xlsx", "ods", "csv", "tsv", "html", "md"]) {
        unread("a packed file (zip)", UNPACK)
    } else {
        unread("a packed file (zip)", SAVE_AS)
    })
}

/// Without spreadsheets nothing is known of a zip but that it may be one.
#[cfg(not(feature = "sheets"))]
#[expect(clippy::unnecessary_wraps, reason = "with spreadsheets it can fail")]
fn packed(_bytes: &[u8]) -> Result<Kind, ImportError> {
    Ok(Kind::Excel)
}

/// What a file of the older programs of Microsoft is.
fn compound(bytes: &[u8]) -> ImportError {
    let has = |stream: &str| {
        let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        ImportError::new(
            "found a file that is protected by a password",
            "open it in a spreadsheet program, and save a copy without the password",
        )
    } else if has("WordDocument") {
        unread("a Word document (.doc)", COPY_THE_TABLE)
    } else if has("PowerPoint Document") {
        unread("a PowerPoint presentation (.ppt)", COPY_THE_TABLE)
    } else if has("Workbook") || has("Book") {
        unread("an older Excel workbook (.xls)", SAVE_AS_XLSX)
    } else {
        unread("a file of an older program of Microsoft", SAVE_AS_XLSX)
    }
}

/// The first signs of a text, in small letters.
fn beginning(text: &str) -> String {
    const ENOUGH: usize = 4096;
    text.trim_start().chars().take(ENOUGH).collect::<String>().to_ascii_lowercase()
}

/// Whether a text is a page: it says so of itself, or it begins with a tag and has a table.
fn is_html(start: &str, text: &str, named: Option<Kind>) -> bool {
    /// What a part of a page begins with.
    const TAGS: [&str; 20] = [
        "!--", "article", "center", "colgroup", "div", "figure", "h1", "h2", "h3", "link", "main", "meta",
        "p", "section", "span", "style", "table", "tbody", "thead", "title",
    ];
    let says_so = ["<!doctype html", "<html", "<head", "<body"].iter().any(|tag| start.starts_with(tag));
    if says_so || start.starts_with("<?xml") && start.contains("<html") {
        return true;
    }
    let tag = start.strip_prefix('<').unwrap_or_default();
    let is_part = TAGS.iter().any(|known| {
        let after = tag.strip_prefix(known);
        after.is_some_and(|after| *known == "!--" || !after.starts_with(|c: char| c.is_ascii_alphanumeric()))
    });
    is_part && named != Some(Kind::Markdown) && has_tag(text, "<table")
}

/// Whether a text has a tag, in letters of any size.
pub(super) fn has_tag(text: &str, tag: &str) -> bool {
    text.as_bytes().windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag.as_bytes()))
}

/// Whether a text has the keys that every ladder begins with.
fn is_ladder(text: &str) -> bool {
    has_keys(text, ["schema", "id"])
}

/// Whether a text has the keys that every record begins with.
fn is_record(text: &str) -> bool {
    has_keys(text, ["record", "ladder"]) && !is_ladder(text)
}

/// Whether a text has two keys, in YAML or in JSON.
fn has_keys(text: &str, [one, other]: [&str; 2]) -> bool {
    /// Where they stand, if anywhere.
    const LINES: usize = 200;
    let start = || text.lines().take(LINES);
    let has =
        |key: &str| start().any(|line| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(':')));
    let has_quoted = |key: &str| {
        let after = start().filter_map(|line| line.split_once(key));
        after.map(|(_, after)| after).any(|after| after.trim_start().starts_with(':'))
    };
    let is_object = text.trim_start().starts_with('{');
    let quoted = [one, other].map(|key| format!("\"{key}\""));
    has(one) && has(other) || is_object && quoted.iter().all(|key| has_quoted(key))
}

/// Whether a text is what a ladder is exported as to be read: the page, or the document, which begins with
/// `# Operations (`operations`) · version 1.0.0`.
fn is_exported(text: &str) -> bool {
    /// Only the page has its data so.
    const PAGE: &str = "<script type=\"application/json\" id=\"//data\">";
    let first = text.lines().next().unwrap_or_default();
    let rest = first.strip_prefix("# ").and_then(|title| title.split_once("`) · version "));
    let is_document = rest.is_some_and(|(title, _)| title.contains(" (`"));
    is_document && text.lines().any(|line| line == "## Roles") || text.contains(PAGE)
}

/// Whether a text has a line of hyphens and strokes below a line with strokes, as only a table of Markdown has.
fn has_markdown_table(text: &str) -> bool {
    let is_rule = |line: &str| {
        let line = line.trim();
        line.contains("--") && line.contains('|') && line.chars().all(|c| matches!(c, '-' | '|' | ':' | ' '))
    };
    text.lines().zip(text.lines().skip(1)).any(|(head, rule)| is_rule(rule) && head.contains('|'))
}

//! What kind of file it is: by what is in it, whatever its name.

use super::{opened, refused};

/// The beginnings of files that are not read, and what is said of them.
const UNREAD: &[(&str, &[u8], &str)] = &[
    ("a.xlsx", b"", "an empty file"),
    ("a.csv", b" \r\n", "an empty file"),
    ("a.csv", b",,\n,,\n", "no cell with a text"),
    ("a.pdf", b"%PDF-1.7\n", "a PDF"),
    ("a.csv", b"\x89PNG\r\n\x1a\n\0", "an image"),
    ("a.csv", b"RIFF\x10\0\0\0WEBPVP8 ", "an image"),
    ("a.csv.gz", b"\x1f\x8b\x08\0", "a packed file (gzip)"),
    ("a.csv", b"\xca\xfe\xba\xbe\0\0\x004\0\xff", "no text"),
    ("a.rtf", b"{\\rtf1\\ansi a}", "a text document"),
    ("a.mht", b"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", "a web archive"),
    ("a.yaml", b"levels: [L1]\n", "a ladder"),
    ("a.csv", b"schema: 1\nid: ops\nname: Operations\n", "a ladder"),
    ("a.json", b"{\n  \"schema\": 1,\n  \"id\": \"ops\"\n}\n", "a ladder"),
    ("a.json", b"[1, 2]", "JSON"),
    ("a.xml", b"<?xml version=\"1.0\"?><levels/>", "XML"),
    (
        "a.xls",
        b"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
        "an Excel 2003 workbook",
    ),
    (
        "a.fods",
        b"<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
        "a flat OpenDocument file",
    ),
];

#[test]
fn what_is_not_read_is_named() {
    for (name, bytes, what) in UNREAD {
        let refused = refused(name, bytes);
        assert!(refused.message.contains(what), "{name}: {refused}");
        assert!(!refused.help.is_empty(), "{name}");
    }
}

#[test]
fn a_file_of_older_programs_is_told_by_what_is_in_it() {
    let file = |stream: &str| {
        let stream = stream.encode_utf16().flat_map(u16::to_le_bytes);
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain([0; 500]).chain(stream).collect::<Vec<u8>>()
    };
    for (stream, what) in [
        ("EncryptedPackage", "a password"),
        ("Workbook", "an older Excel workbook"),
        ("WordDocument", "a Word document"),
        ("Contents", "an older program"),
    ] {
        let refused = refused("a.xlsx", file(stream));
        assert!(refused.message.contains(what), "{stream}: {refused}");
    }
}

#[test]
fn a_name_that_says_otherwise_is_not_believed_and_that_is_said() {
    let csv = "Level,What\nL1,one\n";
    for (name, has_note) in [
        ("a.csv", false),
        ("a.tsv", false),
        ("a.txt", false),
        ("-", false),
        ("levels", false),
        ("folder.md/levels", false),
        ("a.xlsx", true),
        ("A.XLS", true),
        ("a.ods", true),
    ] {
        let opened = opened(name, csv);
        assert_eq!((opened.kind, !opened.notes.is_empty()), ("CSV", has_note), "{name}");
    }
}

#[cfg(feature = "sheets")]
mod packed {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use crate::{opened_with, refused};

    fn zip(files: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_packed_is_told_by_the_names_in_it() {
        for (files, what) in [
            (&[("[Content_Types].xml", ""), ("xl/workbook.bin", "")][..], ".xlsb"),
            (&[("[Content_Types].xml", ""), ("word/document.xml", "")], "a Word document"),
            (&[("[Content_Types].xml", ""), ("ppt/presentation.xml", "")], "a PowerPoint presentation"),
            (&[("Index/Document.iwa", ""), ("Metadata/Properties.plist", "")], "an Apple Numbers document"),
            (&[("mimetype", "application/vnd.oasis.opendocument.text")], "no spreadsheet"),
            (&[("levels.csv", "a,b")], "a packed file (zip)"),
            (&[], "a packed file (zip)"),
        ] {
            let refused = refused("a.xlsx", zip(files));
            assert!(refused.message.contains(what), "{what}: {refused}");
        }
    }

    #[test]
    fn a_file_that_was_cut_off_is_refused() {
        let whole = zip(&[("[Content_Types].xml", "a"), ("xl/workbook.xml", "b")]);
        for length in 4..whole.len() {
            assert!(opened_with("a.xlsx", &whole[..length], &[]).is_err());
        }
    }
}

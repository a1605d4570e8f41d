//! Encodings: what is known is not asked, what is guessed is said, and no byte is lost in silence.

use encoding_rs::Encoding;

use super::{cells, opened, opened_with, refused};

const TEXT: &str =
    "Stufe,Überblick\nL1,\"führt ein Gespräch, ohne Hilfe\"\nL2,größere Vorhaben für Münchner Kunden\n";

fn encoded(text: &str, label: &str) -> Vec<u8> {
    Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned()
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn a_file_that_says_its_encoding_leaves_nothing_to_decide() {
    let marked = format!("\u{feff}{TEXT}");
    for bytes in [
        TEXT.as_bytes().to_vec(),
        marked.clone().into_bytes(),
        utf16(&marked, u16::to_le_bytes),
        utf16(&marked, u16::to_be_bytes),
    ] {
        let found = opened("a.csv", bytes);
        assert_eq!(found.workbook, opened("a.csv", TEXT).workbook);
        assert!(found.decisions.is_empty());
    }
}

#[test]
fn an_encoding_that_is_found_or_guessed_is_printed_and_typed_again_gives_the_same() {
    for (bytes, value, is_open) in [
        (utf16(TEXT, u16::to_le_bytes), "utf-16le", false),
        (utf16(TEXT, u16::to_be_bytes), "utf-16be", false),
        (encoded(TEXT, "windows-1252"), "windows-1252", true),
        (encoded("Уровень,Что\nL1,работает сам и помогает другим\n", "koi8-r"), "koi8-u", true),
        (encoded("段階,内容\nL1,自分で問題を解決する\n", "shift_jis"), "shift_jis", true),
    ] {
        let found = opened("a.csv", &bytes);
        let decision = &found.decisions[0];
        assert_eq!((decision.setting.value.as_str(), decision.is_open), (value, is_open));
        let again = opened_with("a.csv", &bytes, &[("encoding", value)]).unwrap();
        assert_eq!(again.workbook, found.workbook);
        assert!(!again.decisions[0].is_open);
        for choice in &decision.others {
            let other = opened_with("a.csv", &bytes, &[("encoding", &choice.setting.value)]).unwrap();
            assert_ne!(other.workbook, found.workbook);
        }
    }
}

#[test]
fn what_the_user_says_is_done() {
    let bytes = encoded("a,b\nZürich,\u{e9}t\u{e9}\n", "macintosh");
    let found = opened_with("a.csv", bytes, &[("encoding", "Macintosh")]).unwrap();
    assert_eq!(cells(&found.workbook.grids[0])[2], "A2 Zürich");
    let unknown = opened_with("a.csv", "a,b", &[("encoding", "windows-1225")]).unwrap_err();
    assert!(unknown.help.contains("`windows-1252`"), "{}", unknown.help);
}

#[test]
fn bytes_that_are_no_signs_are_reported_with_their_line() {
    let mut spoilt = TEXT.as_bytes().to_vec();
    spoilt.insert(TEXT.find("Hilfe").unwrap(), 0xff);
    assert!(refused("a.csv", &spoilt).message.starts_with("line 2 "));
    for (bytes, options) in [
        (spoilt, &[("encoding", "utf-8")][..]),
        (b"\xef\xbb\xbfa,b\nc,\xff\n".to_vec(), &[]),
        (b"\xff\xfea\0\n\0\0\xd8b\0".to_vec(), &[]),
        (b"a,b\nc,\x82\n".to_vec(), &[("encoding", "shift_jis")]),
        (b"a,b\nc,\0\n".to_vec(), &[]),
    ] {
        let refused = opened_with("a.csv", bytes, options).unwrap_err();
        assert!(refused.message.starts_with("line 2 "), "{refused}");
    }
    assert!(refused("a.csv", b"\xff\xfea\0\n").message.contains("UTF-16"));
}

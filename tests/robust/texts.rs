//! What becomes of a text that is written with more white space or other characters than can be seen.

use career_ladder::model::Text;

fn text(raw: &str) -> Option<String> {
    Text::new(raw.to_owned()).map(|text| text.as_str().to_owned())
}

#[test]
fn white_space_is_folded_and_nothing_else_of_a_plain_text() {
    assert_eq!(text(" one\n  two\tthree "), Some("one two three".to_owned()));
    assert_eq!(text("“déjà vu” 漢字 e\u{301}"), Some("“déjà vu” 漢字 e\u{301}".to_owned()));
}

#[test]
fn a_text_of_white_space_is_no_text() {
    assert_eq!(text(""), None);
    assert_eq!(text(" \u{a0}\n\t"), None);
    assert_eq!(text("\u{200b}\u{feff}"), None);
    assert_eq!(text("a\u{200d}"), Some("a\u{200d}".to_owned()));
}

#[test]
fn what_would_steer_a_terminal_becomes_visible() {
    assert_eq!(text("\x1b[31mred\x07\x7f"), Some("␛[31mred␇␡".to_owned()));
    assert_eq!(text("\u{9b}31m\u{202e}x"), Some("\u{fffd}31m\u{fffd}x".to_owned()));
}

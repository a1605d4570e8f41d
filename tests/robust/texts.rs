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
    assert_eq!(text("\u{3164}\u{2800}\u{fe0f}"), None);
    assert_eq!(text("a\u{200d}"), Some("a\u{200d}".to_owned()));
}

#[test]
fn what_would_steer_a_terminal_becomes_visible() {
    assert_eq!(text("\x1b[31mred\x07\x7f"), Some("␛[31mred␇␡".to_owned()));
    assert_eq!(text("\u{9b}31m\u{202e}x"), Some("\u{fffd}31m\u{fffd}x".to_owned()));
}

/// Tags spell out a text that nobody sees, and annotations one that stands behind another.
#[test]
fn what_would_hide_a_text_becomes_visible() {
    for hiding in "\u{e0001}\u{e0041}\u{e007f}\u{fff9}\u{fffa}\u{fffb}\u{206a}\u{206f}\u{2062}".chars() {
        assert_eq!(text(&format!("a{hiding}b")), Some("a\u{fffd}b".to_owned()), "{hiding:?}");
    }
}

/// A family of three and a red heart, Persian, Hindi, a Chinese name in its own variant.
#[test]
fn what_emoji_and_scripts_are_written_with_stays() {
    for kept in ["👩\u{200d}👩\u{200d}👧 ❤\u{fe0f}", "می\u{200c}خواهم", "क्\u{200d}ष", "葛\u{e0100}城"]
    {
        assert_eq!(text(kept), Some(kept.to_owned()));
    }
}

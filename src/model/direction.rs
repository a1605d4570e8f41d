//! Owns in which direction a ladder is read.

use super::ladder::Ladder;

/// Languages that are written from right to left where no script is named.
const LANGUAGES: [&str; 24] = [
    "acm", "aeb", "ajp", "apc", "ar", "arc", "ary", "arz", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn",
    "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi",
];

/// Scripts that are written from right to left.
const SCRIPTS: [&str; 9] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"];

impl Ladder {
    /// Whether it is read from right to left: by its language, or where it names none by the first letter of its name.
    pub fn is_right_to_left(&self) -> bool {
        match &self.language {
            Some(tag) => is_language_right_to_left(tag),
            None => is_name_right_to_left(&self.name),
        }
    }
}

fn is_language_right_to_left(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let is_script = |part: &&str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    match parts.find(is_script) {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&language),
    }
}

/// A letter is so where it is of a block that Unicode sets apart for scripts from right to left.
fn is_name_right_to_left(name: &str) -> bool {
    let first = name.chars().find(|c| c.is_alphabetic());
    first.is_some_and(|letter| {
        matches!(letter,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

#[cfg(test)]
mod tests {
    use super::{is_language_right_to_left, is_name_right_to_left};

    #[test]
    fn the_language_says_the_direction_else_the_name_does() {
        for tag in ["ar", "AR-EG", "he", "az-Arab", "ur-PK"] {
            assert!(is_language_right_to_left(tag), "{tag}");
        }
        for tag in ["en", "de-DE", "ku", "ar-Latn", "az-Latn-IR", ""] {
            assert!(!is_language_right_to_left(tag), "{tag}");
        }
        assert!(is_name_right_to_left("(1) سلم العمل for all"));
        assert!(!is_name_right_to_left("Work سلم"));
        assert!(!is_name_right_to_left("1"));
    }
}

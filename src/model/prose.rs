//! Owns the small words of messages: lists, plurals, names in backticks, what was typed.

use std::borrow::Cow;
use std::ffi::OsStr;

use super::letters::{lookalike, seen_as_latin};
use super::{Text, escape_controls};

/// `a, b and c`.
pub fn listed(names: &[String], last_word: &str) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [start @ .., last] => format!("{} {last_word} {last}", start.join(", ")),
    }
}

/// `a, b and 3 more` where there are more than so many, else all of them.
pub fn listed_few(names: &[String], most: usize, last_word: &str) -> String {
    match names.len().checked_sub(most) {
        Some(more @ 1..) => format!("{} {last_word} {more} more", names[..most].join(", ")),
        _ => listed(names, last_word),
    }
}

/// Each name in backticks.
pub fn quoted(names: &[String]) -> Vec<String> {
    names.iter().map(|name| format!("`{name}`")).collect()
}

/// What the user typed, safe to print, and of what nobody can have meant as a name the beginning.
pub fn typed(selector: &str) -> String {
    const MOST: usize = 100;
    let Some(text) = Text::new(selector.to_owned()) else {
        return String::new();
    };
    match text.as_str().char_indices().nth(MOST) {
        Some((end, _)) => format!("{}...", &text.as_str()[..end]),
        None => text.as_str().to_owned(),
    }
}

/// A word as it is typed in a shell, safe to print: what cannot be shown as it is comes as bash and zsh spell
/// it.
pub fn in_shell(word: impl AsRef<OsStr>) -> String {
    let word = word.as_ref();
    if let Some(text) = word.to_str().filter(|text| escape_controls(text) == *text) {
        return shlex::try_quote(text).map_or_else(|_| text.to_owned(), Cow::into_owned);
    }
    let spelled = word.as_encoded_bytes().iter().map(|byte| match byte {
        b'\'' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        other => format!("\\{other:03o}"),
    });
    format!("$'{}'", spelled.collect::<String>())
}

/// `1 switch`, `2 switches`.
pub fn counted(count: usize, word: &str) -> String {
    match count {
        1 => format!("1 {word}"),
        many if word.ends_with("ch") => format!("{many} {word}es"),
        many => format!("{many} {word}s"),
    }
}

/// `did you mean ...?`; nothing where nothing is near. A name that looks as what was typed is told from it.
pub fn did_you_mean(typed: &str, nearest: impl IntoIterator<Item: ToString>) -> Option<String> {
    let names: Vec<String> = nearest.into_iter().map(|name| name.to_string()).collect();
    if names.is_empty() {
        return None;
    }
    let question = format!("did you mean {}?", listed(&quoted(&names), "or"));
    let is_lookalike = |name: &&String| seen_as_latin(name) == seen_as_latin(typed);
    let other_letter = |text: &str| text.chars().find(|&c| lookalike(c).is_some());
    let Some(name) = names.iter().find(is_lookalike) else {
        return Some(question);
    };
    let difference = match (other_letter(name), other_letter(typed)) {
        (Some(letter), _) => format!("its `{letter}` is not the Latin letter"),
        (None, Some(letter)) => format!("the `{letter}` that was typed is not the Latin letter"),
        (None, None) => return Some(question),
    };
    Some(format!("{question} it looks the same, but {difference}"))
}

//! Owns what is put between signs on which a service would act that shows a text: nobody is called, no issue
//! is closed, nothing is run by what a ladder says.

use std::borrow::Cow;

/// Takes no room and is no letter, so that what it parts is read the same and is no longer a sign.
///
/// Neither a backslash nor a character reference would do: GitHub and GitLab look for names and numbers in
/// the page, where both are gone, and in the text that an e-mail or a commit repeats.
pub(super) const GAP: char = '\u{200b}';

/// A text in which GitHub and GitLab find nobody to call and nothing to link to, to close or to draw:
/// `@name`, `#12`, `GH-12`, hashes of commits, `:emoji:`.
pub(super) fn uncalling(text: &str) -> Cow<'_, str> {
    let gaps = gaps(text);
    if gaps.is_empty() { Cow::Borrowed(text) } else { Cow::Owned(parted(text, &gaps)) }
}

/// A text with a gap at each of some places, which rise.
fn parted(text: &str, gaps: &[usize]) -> String {
    let mut parted = String::with_capacity(text.len() + gaps.len() * GAP.len_utf8());
    let mut done = 0;
    for &gap in gaps {
        parted.push_str(&text[done..gap]);
        parted.push(GAP);
        done = gap;
    }
    parted + &text[done..]
}

fn gaps(text: &str) -> Vec<usize> {
    /// Of a commit's hash so many letters, and more, are a link.
    const SHORTEST_HASH: usize = 7;
    let bytes = text.as_bytes();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
    let mut gaps = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let word = bytes[at..].iter().take_while(|byte| is_word(byte)).count();
        if word == 0 {
            let before = &bytes[..at];
            at += 1;
            let behind = &bytes[at..];
            let calls = match bytes[at - 1] {
                // Behind a letter it is the sign of an e-mail address.
                b'@' => behind.first().is_some_and(is_word) && !before.last().is_some_and(is_word),
                b'#' => behind.first().is_some_and(u8::is_ascii_digit),
                b'-' => behind.first().is_some_and(u8::is_ascii_digit) && is_short_for_github(before),
                b':' => is_emoji(behind),
                _ => false,
            };
            gaps.extend(calls.then_some(at));
            continue;
        }
        if word >= SHORTEST_HASH && is_hash(&bytes[at..at + word]) {
            gaps.extend((at..at + word).step_by(SHORTEST_HASH - 1).skip(1));
        }
        at += word;
    }
    gaps
}

/// Whether what is before a hyphen is `GH`, which means an issue.
fn is_short_for_github(before: &[u8]) -> bool {
    let name: Vec<u8> = before.iter().rev().copied().take_while(u8::is_ascii_alphanumeric).take(3).collect();
    name.eq_ignore_ascii_case(b"hg")
}

/// Whether a word may be the hash of a commit. Short words of letters alone, and numbers, are what they seem.
fn is_hash(word: &[u8]) -> bool {
    const WHOLE: usize = 40;
    let has = |is: fn(&u8) -> bool| word.iter().any(is);
    word.len() <= WHOLE
        && word.iter().all(u8::is_ascii_hexdigit)
        && (word.len() == WHOLE || has(u8::is_ascii_digit) && has(u8::is_ascii_alphabetic))
}

/// Whether what is behind a colon is the name of an emoji and another colon.
fn is_emoji(behind: &[u8]) -> bool {
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'+' | b'-');
    let name = behind.iter().take_while(is_name).count();
    name > 0 && behind.get(name) == Some(&b':')
}

/// A text for a terminal or a log of which GitHub's runner takes no line for a command: neither one that
/// starts with `::`, blanks aside, nor one that holds `##[`, the older form.
pub(super) fn uncommanding(text: String) -> String {
    let mut gaps = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        // Most lines have neither, and one sign is soon looked for.
        if line.contains(':') && line.trim_start().starts_with("::") {
            gaps.push(start + line.len() - line.trim_start().len());
        }
        if line.contains('#') {
            gaps.extend(line.match_indices("##[").map(|(at, _)| start + at + 2));
        }
        start += line.len();
    }
    if gaps.is_empty() { text } else { parted(&text, &gaps) }
}

#[cfg(test)]
mod tests {
    use super::{uncalling, uncommanding};

    #[test]
    fn what_would_call_is_parted_and_nothing_else() {
        for (text, parted) in [
            ("@team asks (@a/b)", "@|team asks (@|a/b)"),
            ("fixes #12, o/r#1, C#7 and GH-12", "fixes #|12, o/r#|1, C#|7 and GH-|12"),
            ("See 1a2b3c4 or :+1:", "See 1a2b3c|4 or :|+1:"),
            ("ann@example.org, C#, # 12, 1000000, effaced, a - 1, high-5", ""),
            ("a: b, 10:30, @ noon, @", ""),
        ] {
            let expected = if parted.is_empty() { text } else { parted };
            assert_eq!(uncalling(text).replace('\u{200b}', "|"), expected, "{text}");
        }
        let hash = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
        let parted = uncalling(hash).into_owned();
        assert!(parted.split('\u{200b}').all(|part| part.len() < 7), "{parted}");
        assert_eq!(parted.replace('\u{200b}', ""), hash);
    }

    #[test]
    fn no_line_commands() {
        let log = "a ::b\n  ::error::c\n::d\n##[error]e".to_owned();
        assert_eq!(uncommanding(log).replace('\u{200b}', "|"), "a ::b\n  |::error::c\n|::d\n##|[error]e");
    }
}

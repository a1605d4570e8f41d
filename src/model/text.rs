//! Owns the one kind of text a ladder holds: never empty, and safe to print.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// A text of a ladder: a title, a statement, a note.
///
/// It is never empty, runs of white space (line ends and tabs among them) are folded to one space, and
/// characters that steer a terminal or reorder a line are replaced by visible ones, so that whatever prints
/// it needs no care. What serde reads of it is taken as it is: only embedded ladders are read so, whose texts
/// were cleaned before they were written. They are borrowed from the program, not copied, which is a third of
/// the work of reading them; hence the bound on `'de` of whatever holds a text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline, description = ""))]
#[serde(transparent)]
pub struct Text(#[serde(borrow)] Cow<'static, str>);

impl Text {
    /// The text, cleaned; `None` when nothing is left of it that can be seen.
    pub fn new(raw: String) -> Option<Self> {
        let clean = if is_clean(&raw) { raw } else { cleaned(&raw) };
        (!clean.chars().all(|c| c == ' ' || is_unseen(c)))
            .then(|| Self(Cow::Owned(clean.into_boxed_str().into_string())))
    }

    /// What lowering goes on with where a text is missing; never part of a sound ladder.
    pub(crate) fn placeholder() -> Self {
        Self(Cow::Borrowed("?"))
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl<'a> From<&'a Text> for Cow<'a, str> {
    fn from(text: &'a Text) -> Self {
        Self::Borrowed(text.as_str())
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Whether nothing has to be folded or replaced, which is nearly always.
///
/// Looks at all bytes instead of stopping at the first bad one: the processor then takes many at once, and
/// every text of a large file comes by here.
fn is_clean(raw: &str) -> bool {
    let bytes = raw.as_bytes();
    let has_any = |found: u8, is_bad: bool| found | u8::from(is_bad);
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let gaps = pairs.fold(0, |found, (&one, &next)| has_any(found, one == b' ' && next == b' '));
    let unprintable = bytes.iter().fold(0, |found, byte| has_any(found, !matches!(byte, b' '..=b'~')));
    let is_plain = |c: char| c == ' ' || !c.is_whitespace() && visible(c) == c;
    gaps == 0
        && !raw.starts_with(' ')
        && !raw.ends_with(' ')
        && (unprintable == 0 || raw.chars().all(is_plain))
}

/// Whether a character takes no room, as zero-width spaces, joiners, the soft hyphen and the marks that say from which
/// side a sign is read, or is blank: fillers.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2060}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

fn cleaned(raw: &str) -> String {
    let mut clean = String::with_capacity(raw.len());
    for word in raw.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.extend(word.chars().map(visible));
    }
    clean
}

/// The character, or what is printed for it where it would act instead of being read: the pictures Unicode
/// has for the C0 controls, the replacement character for the C1 controls, for what reverses the direction of
/// all that follows, and for those in which a text could be hidden from whoever reads it, as the tags are.
/// Joiners, variation selectors and marks of direction stay, which act on the sign beside them alone: emoji, Arabic,
/// Hebrew, Persian and the scripts of India are written with them.
pub(crate) fn visible(c: char) -> char {
    match c {
        '\0'..='\x1f' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\x7f' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2061}'..='\u{206f}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e00ff}'
        | '\u{e01f0}'..='\u{e0fff}' => char::REPLACEMENT_CHARACTER,
        other => other,
    }
}

/// A text that is not of a ladder (a path, what the user typed) made safe to print.
pub(crate) fn escape_controls(text: &str) -> String {
    text.chars().map(visible).collect()
}

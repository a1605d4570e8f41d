//! Owns the checks that every part of a file needs: a text that says something, an id that can be typed, a
//! name that is there once.

use crate::model::near::nearest;
use crate::model::prose::did_you_mean;
use crate::model::words::fold;
use crate::model::{Text, point_number};
use crate::source::error::{Fault, MOST_FAULTS};
use crate::source::span::{At, Span};

use super::Lowering;
use super::names::Seen;

impl Lowering {
    pub(super) fn fault(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault::new(code, span, message, help));
        }
    }

    /// A text; a fault, and something to go on with, where it is empty.
    pub(super) fn text(&mut self, raw: At<String>) -> Text {
        Text::new(raw.value).unwrap_or_else(|| {
            let help = "write the text, or delete the key or item if it is optional";
            self.fault("empty-text", raw.span, "found an empty text", help);
            Text::placeholder()
        })
    }

    /// A text that may be left out, but not be empty.
    pub(super) fn optional_text(&mut self, raw: Option<At<String>>) -> Option<Text> {
        raw.map(|raw| self.text(raw))
    }

    pub(super) fn texts(&mut self, raw: Vec<At<String>>) -> Vec<Text> {
        raw.into_iter().map(|raw| self.text(raw)).collect()
    }

    /// A text that is there once in a list, whatever the case.
    pub(super) fn text_of(&mut self, raw: At<String>, list: &str, seen: &mut Seen) -> Text {
        let span = raw.span;
        let text = self.text(raw);
        self.once(&text, span, list, seen);
        text
    }

    /// A code or a level: a text that is there once in a list, and can be typed as a selector.
    pub(super) fn name_of(&mut self, raw: At<String>, of: &str, list: &str, seen: &mut Seen) -> Text {
        let span = raw.span;
        let name = self.text(raw);
        if fold(&name).is_empty() || name.contains('/') {
            let what = format!("`{name}` cannot name a {of}, expected letters or digits and no `/`");
            self.fault("invalid-name", span, what, "for example, write `L4`");
        }
        self.once(&name, span, list, seen);
        name
    }

    /// An id that is there once in a list.
    pub(super) fn id_of(&mut self, raw: At<String>, of: &str, list: &str, seen: &mut Seen) -> Text {
        let span = raw.span;
        let id = self.id(raw, of);
        self.once(&id, span, list, seen);
        id
    }

    pub(super) fn id(&mut self, raw: At<String>, of: &str) -> Text {
        let is_one = is_id(&raw.value);
        let id = Text::new(raw.value).unwrap_or_else(Text::placeholder);
        if !is_one {
            self.fault(
                "invalid-id",
                raw.span,
                format!("`{id}` cannot be the id of a {of}, expected lowercase letters, digits and hyphens"),
                "for example, write `my-team`",
            );
        }
        id
    }

    /// The tag of a language.
    pub(super) fn language(&mut self, raw: Option<At<String>>) -> Option<Text> {
        let raw = raw?;
        let span = raw.span;
        let tag = self.text(raw);
        if !is_language(&tag) {
            self.fault(
                "invalid-language",
                span,
                format!("`{tag}` names no language, expected the tag of one, as browsers know it"),
                "for example, write `en`, `de` or `pt-BR`",
            );
        }
        Some(tag)
    }

    fn once(&mut self, name: &str, span: Span, list: &str, seen: &mut Seen) {
        if let Some(message) = seen.note(name, list) {
            let help = format!("give each of the {list} a different name; case and white space do not count");
            self.fault("repeated-name", span, message, help);
        }
    }

    /// Notes a fault for a name that is none of the declared ones.
    pub(super) fn unknown(&mut self, code: &'static str, name: &At<String>, of: &str, help: String) {
        let found = Text::new(name.value.clone());
        let found = found.map_or_else(|| "nothing".to_owned(), |name| format!("`{name}`"));
        self.fault(code, name.span, format!("found {found}, expected a {of}"), help);
    }

    /// What to do about a name that is not declared: the nearest that is, or else which there are, behind some
    /// words, as long as they are few.
    pub(super) fn nearest_of<'a>(
        &self,
        name: &At<String>,
        declared: impl Iterator<Item = &'a str> + Clone,
        there_are: &str,
    ) -> String {
        const FEW: usize = 7;
        let few: Vec<String> = declared.clone().take(FEW + 1).map(|name| format!("`{name}`")).collect();
        match few.len() {
            // No number is near another by its figures.
            1..=FEW if point_number(&name.value).is_some() => format!("{there_are} {}", few.join(", ")),
            1..=FEW => self.nearest(name, declared, &format!("{there_are} {}", few.join(", "))),
            _ => self.nearest(name, declared, "correct the spelling, or declare it first"),
        }
    }

    /// What to do about a name that is not declared: the nearest that is, or else some other help.
    pub(super) fn nearest<'a>(
        &self,
        name: &At<String>,
        declared: impl IntoIterator<Item = &'a str>,
        otherwise: &str,
    ) -> String {
        // Looking for the nearest name costs more than all else, and a long list of faults is read from its
        // top.
        let most = if self.faults.len() < 50 { 2_000 } else { 0 };
        did_you_mean(&name.value, nearest(&name.value, declared.into_iter().take(most), 1))
            .unwrap_or_else(|| otherwise.to_owned())
    }
}

/// Whether a text can be an id: lowercase letters, digits and hyphens, no hyphen at either end.
pub fn is_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(fits) && !text.starts_with('-') && !text.ends_with('-')
}

/// Whether a text can be the tag of a language (BCP 47): two or three letters, then parts of letters and digits
/// behind hyphens, each of eight at most.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_first = |part: &str| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic());
    let is_other =
        |part: &str| matches!(part.len(), 1..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    parts.next().is_some_and(is_first) && parts.all(is_other)
}

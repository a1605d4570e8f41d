//! Owns the list of faults, and the checks that every part of a file needs: a text that says
//! something, an id that can be typed, a name that is there once.

use std::collections::HashSet;

use crate::model::Text;
use crate::model::words::{fold, nearest};
use crate::source::error::{Fault, MOST_FAULTS};
use crate::source::span::{At, Span};

/// The faults met so far.
#[derive(Default)]
pub(super) struct Faults(Vec<Fault>);

impl Faults {
    /// Notes a fault.
    pub(super) fn add(
        &mut self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        if self.0.len() == MOST_FAULTS {
            return;
        }
        self.0.push(Fault::new(code, span, message, help));
    }

    /// What was made, if nothing was wrong with it.
    pub(super) fn finish<T>(&mut self, made: T) -> Result<T, Vec<Fault>> {
        let mut faults = std::mem::take(&mut self.0);
        if faults.is_empty() {
            return Ok(made);
        }
        faults.sort_by_key(|fault| fault.span);
        Err(faults)
    }

    /// A text; a fault, and something to go on with, where it is empty.
    pub(super) fn text(&mut self, raw: At<String>) -> Text {
        let At { value, span } = raw;
        Text::new(value).unwrap_or_else(|| {
            self.add(
                "empty-text",
                span,
                "found an empty text",
                "write the text; what need not be there can be deleted",
            );
            Text::placeholder()
        })
    }

    /// A text that may be left out, but not be empty.
    pub(super) fn optional_text(&mut self, raw: Option<At<String>>) -> Option<Text> {
        raw.map(|raw| self.text(raw))
    }

    /// A list of texts, none of them empty.
    pub(super) fn texts(&mut self, raw: Vec<At<String>>) -> Vec<Text> {
        raw.into_iter().map(|raw| self.text(raw)).collect()
    }

    /// An id: lower-case letters, digits and hyphens.
    pub(super) fn id(&mut self, raw: At<String>, of: &str) -> Text {
        let At { value, span } = raw;
        let is_one = is_id(&value);
        let id = Text::new(value).unwrap_or_else(Text::placeholder);
        if !is_one {
            self.add(
                "invalid-id",
                span,
                format!("`{id}` cannot be the id of a {of}, expected lower-case letters, digits and hyphens"),
                "write for example `my-team`",
            );
        }
        id
    }

    /// Notes a fault where a name is there already, as names are compared: without case, spacing
    /// or punctuation.
    pub(super) fn once(&mut self, seen: &mut Seen, name: &str, span: Span, of: &str) {
        if !seen.0.insert(fold(name)) {
            self.add(
                "repeated-name",
                span,
                format!("two {of} are called `{name}`"),
                format!("give each of the {of} a name of its own; case, spacing and punctuation do not count"),
            );
        }
    }

    /// Notes a fault for a name that is none of the declared ones, with the nearest that is.
    pub(super) fn unknown<'a>(
        &mut self,
        code: &'static str,
        name: &At<String>,
        of: &str,
        declared: impl IntoIterator<Item = &'a str>,
    ) {
        // Looking for the nearest name costs more than all else, and a long list of faults is read
        // from its top.
        let declared = declared.into_iter().take(if self.0.len() < 50 { 2_000 } else { 0 });
        let help = match nearest(&name.value, declared, 1).first() {
            Some(near) => format!("did you mean `{near}`?"),
            None => "correct the spelling, or declare it first".to_owned(),
        };
        self.add(code, name.span, format!("found {}, expected a {of}", shown(name)), help);
    }

    /// Notes a fault for a name that is none of the declared ones, with the nearest that is, or with
    /// all of them where they are few.
    pub(super) fn unknown_of_few(
        &mut self,
        code: &'static str,
        name: &At<String>,
        of: &str,
        declared: &[&str],
    ) {
        const FEW: usize = 7;
        let is_near = !nearest(&name.value, declared.iter().copied(), 1).is_empty();
        if is_near || declared.len() > FEW {
            return self.unknown(code, name, of, declared.iter().copied());
        }
        let all: Vec<String> = declared.iter().map(|name| format!("`{name}`")).collect();
        self.add(
            code,
            name.span,
            format!("found {}, expected a {of}", shown(name)),
            format!("the scale has {}", all.join(", ")),
        );
    }
}

/// Whether a text can be an id: lower-case letters, digits and hyphens, no hyphen at either end.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

/// A name as a message shows it.
fn shown(name: &At<String>) -> String {
    Text::new(name.value.clone()).map_or_else(|| "nothing".to_owned(), |name| format!("`{name}`"))
}

/// The names seen so far in a list.
#[derive(Default)]
pub(super) struct Seen(HashSet<String>);

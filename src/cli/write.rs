//! Owns the way from an answer to the form asked for. The only match on it.

use anyhow::Context;

use crate::commands::{Answer, Body, Format};
use crate::document::Medium;
use crate::forms::text::Screen;
use crate::forms::{csv, github, html, ics, json, markdown, mermaid, text};
use crate::query::UserError;

/// What is said of an answer that is there and cannot be written.
pub(super) const UNWRITTEN: &str = "the answer could not be written";

/// The answer to a command in the form asked for; text is laid out for a screen. Files are no part of it, nor is
/// what is exported, whose form another name says.
///
/// # Errors
/// A form that the answer does not have.
pub fn write(answer: &Answer<'_>, command: &str, format: Format, screen: Screen) -> anyhow::Result<String> {
    let one_form =
        |what, form| UserError::new(format!("{what} comes only as {form}"), "leave out `--format`");
    let content = match &answer.body {
        Body::Content(content) => content,
        Body::Verbatim { text, what, form } => {
            let is_its_own = format == Format::Json && *form == "JSON";
            return if format == Format::Text || is_its_own {
                Ok(text.clone())
            } else {
                Err(one_form(*what, *form).into())
            };
        }
        Body::Files { .. } if format == Format::Text => return Ok(String::new()),
        Body::Export(_) => return Ok(String::new()),
        Body::Record(record) => return Ok(super::record::text(record, format)?),
        Body::Files { what, form, .. } => return Err(one_form(what, form).into()),
    };
    let no_such_form = |what| {
        UserError::new(
            format!("`ladder {command}` cannot write this answer as a {what}"),
            "leave out `--format`, or use `--format markdown` for a document",
        )
    };
    Ok(match format {
        Format::Text => text::write(&content.document(Medium::Screen), screen),
        Format::Markdown => markdown::write(&content.document(Medium::Page)),
        Format::Html => html::write(&content.document(Medium::Page)),
        Format::Json => json::write(&content.data()).context(UNWRITTEN)?,
        Format::Csv => {
            let sheet = content.sheet().ok_or_else(|| no_such_form("table"))?;
            csv::write(&sheet)
        }
        Format::Mermaid => mermaid::write(&content.diagram().ok_or_else(|| no_such_form("diagram"))?),
        Format::Ics => ics::write(&content.calendar().ok_or_else(|| no_such_form("calendar"))?),
        Format::Xlsx | Format::Yaml => {
            return Err(UserError::new(
                "`--format xlsx` and `--format yaml` work only for `ladder export`",
                "use `--format csv` for a spreadsheet, or `--format json`",
            )
            .into());
        }
        Format::Github if content.has_findings() => github::write(&content.document(Medium::Page)),
        Format::Github => {
            return Err(UserError::new(
                "`--format github` works only for the findings of `ladder check`",
                "use `--format json` or `--format markdown`",
            )
            .into());
        }
    })
}

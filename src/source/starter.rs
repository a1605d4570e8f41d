//! Owns the text that a new ladder's file starts with, a small example or a copy of another ladder, and
//! the JSON Schema by which editors complete and check its keys. It writes no file.

use std::path::Path;

use super::builtin::{BUILTIN_IDS, builtin_texts};
use super::error::LoadError;
use super::lower::{is_id, parse_ladder, parse_spanned_ladder};
use super::{file, foreign};

/// The id of a new ladder that is given no other.
pub const STARTER_ID: &str = "my-ladder";

/// The schema, as JSON text of draft 7, which is what editors know best. It says what is of the right shape,
/// and what little of the meaning a schema can know; [`super::parse_ladder`] decides.
pub const JSON_SCHEMA: &str = include_str!("../../data/schema.json");

/// What the schema's file is called in the first line of a new ladder's file, where editors look for it:
/// beside that file.
pub const SCHEMA_FILE: &str = "ladder.schema.json";

/// A small ladder of this id, with comments that teach the format.
pub fn starter(id: &str) -> String {
    with_id(include_str!("../../data/starter.yaml"), id)
}

/// A built-in ladder under this id, its comments and layout kept but for those that say that it is built in;
/// `None` where no built-in ladder is called so.
///
/// Nothing else has to change with the id, since a built-in ladder names its own roles by their codes alone.
pub fn copy_of(built_in: &str, id: &str) -> Option<String> {
    let place = BUILTIN_IDS.iter().position(|known| *known == built_in)?;
    let text = builtin_texts()[place];
    let is_header = |line: &&str| line.starts_with('#') || line.trim().is_empty();
    let ladder: String = text.split_inclusive('\n').skip_while(is_header).collect();
    Some(format!(
        "\
# yaml-language-server: $schema={SCHEMA_FILE}

# A copy of the built-in ladder `{built_in}`, to edit. The name, the version, what it is about and its source
# are still those of the built-in ladder. `ladder check` with the name of this file says whether it is sound.

{}",
        with_id(&ladder, id)
    ))
}

/// A ladder's file under another id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopiedLadder {
    /// Its text, with the comments and the layout of the file.
    pub text: String,
    /// The id of the ladder that it is a copy of.
    pub from: String,
    /// Whether that ladder names roles of its own by this id, which are not those of the copy.
    pub names_itself: bool,
}

/// The ladder of a file under another id, its comments and layout kept.
///
/// # Errors
/// The file cannot be had, or holds no sound ladder.
pub fn copy_of_file(path: &Path, id: &str) -> Result<CopiedLadder, LoadError> {
    let (name, text) = file::text_at(path)?;
    let spanned = match parse_spanned_ladder(&text) {
        Ok(spanned) => spanned,
        Err(faults) => return Err(foreign::no_ladder(name, text, faults)),
    };
    let from = spanned.ladder.id.to_string();
    let copied = spanned.raw.id.span.within(&text).map(|value| {
        let written = match text[value.clone()].chars().next() {
            Some(quote @ ('"' | '\'')) => format!("{quote}{id}{quote}"),
            _ => as_value(id),
        };
        let is_json = text.trim_start().starts_with('{');
        let opening = if is_json || text.contains("yaml-language-server") {
            String::new()
        } else {
            format!("# yaml-language-server: $schema={SCHEMA_FILE}\n\n")
        };
        format!("{opening}{}{written}{}", &text[..value.start], &text[value.end..])
    });
    let copied = copied.filter(|copied| parse_ladder(copied).is_ok_and(|ladder| *ladder.id == *id));
    let copied = copied.ok_or_else(|| {
        let message = format!("the id in `{name}` cannot be replaced as it is written");
        LoadError::Missing(message, "copy the file, and replace the id by hand".to_owned())
    })?;
    Ok(CopiedLadder { names_itself: text.contains(&format!("{from}/")), text: copied, from })
}

/// What somebody may have meant who typed something else for an id: the words of a title or the name of a
/// file; `None` for a text without letters, or with some that no id has.
pub fn as_id(typed: &str) -> Option<String> {
    let name = typed.strip_suffix(".yaml").or_else(|| typed.strip_suffix(".yml"));
    let name = name.unwrap_or(typed).to_lowercase();
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    Some(words.join("-")).filter(|id| is_id(id))
}

/// A ladder's text with its id, the first value of the key `id` that is not indented, replaced.
fn with_id(text: &str, id: &str) -> String {
    const KEY: &str = "\nid: ";
    let Some((before, after)) = text.split_once(KEY) else {
        return text.to_owned();
    };
    let end = after.find(char::is_whitespace).unwrap_or(after.len());
    format!("{before}{KEY}{}{}", as_value(id), &after[end..])
}

/// An id as a value of YAML.
fn as_value(id: &str) -> String {
    // Without quotes YAML might take it for a number, a date, a truth value or nothing at all.
    let means_more = matches!(id, "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n");
    let quote = if means_more || id.starts_with(|c: char| c.is_ascii_digit()) { "\"" } else { "" };
    format!("{quote}{id}{quote}")
}

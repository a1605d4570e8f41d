//! JSON: an answer's data for other programs.

use serde::Serialize;

use crate::model::visible;

/// The version of the published JSON.
const SCHEMA: u32 = 1;

/// Data as an object with the version of the published JSON first, and a final newline.
///
/// # Errors
/// When the data is no object, which no answer's is.
pub fn write(data: &impl Serialize) -> serde_json::Result<String> {
    #[derive(Serialize)]
    struct Root<'a, T> {
        schema: u32,
        #[serde(flatten)]
        data: &'a T,
    }
    let mut json = serde_json::to_string_pretty(&Root { schema: SCHEMA, data })?;
    json.push('\n');
    Ok(if json.chars().any(acts) { json.chars().map(escaped).collect() } else { json })
}

/// Whether a character would act on a terminal: the name of a file may have some that JSON itself lets pass.
fn acts(c: char) -> bool {
    c != '\n' && visible(c) != c
}

fn escaped(c: char) -> String {
    if acts(c) {
        c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect()
    } else {
        c.to_string()
    }
}

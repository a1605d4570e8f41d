//! JSON: an answer's data for other programs.

use serde::Serialize;

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
    Ok(json)
}

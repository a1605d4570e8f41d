//! Owns the way from a ladder's raw shape back to the text of a file: the one writer of ladder files, in YAML
//! and in JSON, whoever has made the ladder.

use serde_json::Value;

use crate::model::escape_controls;

use super::raw::RawLadder;
use super::span::Span;
use super::yaml::{self, SCHEMA, Unspliced, of_type};

/// A ladder's file as a value: all that is written in it, its keys in the order in which the format names
/// them, and nothing that says no more than a key that is left out.
pub(crate) fn raw_value(raw: &RawLadder) -> Value {
    // Its keys are texts and its numbers were read, so there is nothing that JSON could not hold.
    let mut value = serde_json::to_value(raw).unwrap_or_default();
    write_ratings_as_numbers(&mut value);
    value
}

/// Makes numbers of the ratings and the points of scales that are written as one, in a ladder's file: a keeper
/// writes `[1, 2]`, and not `["1", "2"]`.
pub(crate) fn write_ratings_as_numbers(ladder: &mut Value) {
    let scales = ladder.get_mut("scales").and_then(Value::as_object_mut);
    scales.into_iter().flatten().for_each(|(_, points)| points_as_numbers(points));
    let dimensions = ladder.get_mut("dimensions").and_then(Value::as_array_mut);
    for dimension in dimensions.into_iter().flatten() {
        dimension.get_mut("scale").map(points_as_numbers);
        let cells = dimension.get_mut("cells").and_then(Value::as_array_mut);
        cells.into_iter().flatten().filter_map(|cell| cell.get_mut("rating")).for_each(as_number);
    }
}

fn points_as_numbers(points: &mut Value) {
    for point in points.as_array_mut().into_iter().flatten() {
        match point.get_mut("name") {
            Some(name) => as_number(name),
            None => as_number(point),
        }
    }
}

fn as_number(text: &mut Value) {
    let number = text.as_str().and_then(|text| number(text.parse().ok()?));
    // `1.0` is another name than `1`.
    if let Some(number) = number.filter(|number| Some(number.to_string().as_str()) == text.as_str()) {
        *text = number;
    }
}

/// Puts the keys of a ladder's file, however it was put together, in the order in which the format names them.
pub(crate) fn put_in_order(ladder: &mut Value) {
    put_keys_in_order(ladder, &SCHEMA);
}

fn put_keys_in_order(value: &mut Value, schema: &Value) {
    match value {
        Value::Object(keys) => {
            let group = of_type(schema, "object").unwrap_or(&Value::Null);
            let named = group["properties"].as_object().into_iter().flatten();
            let mut rest = std::mem::take(keys);
            for (key, schema) in named {
                if let Some(mut value) = rest.shift_remove(key) {
                    put_keys_in_order(&mut value, schema);
                    keys.insert(key.clone(), value);
                }
            }
            // Its keys are names.
            for (key, mut value) in rest {
                put_keys_in_order(&mut value, &group["additionalProperties"]);
                keys.insert(key, value);
            }
        }
        Value::Array(items) => {
            let list = of_type(schema, "array").unwrap_or(&Value::Null);
            for item in items {
                put_keys_in_order(item, &list["items"]);
            }
        }
        _ => {}
    }
}

/// A number as it is written in a ladder's file, without a fraction where it has none; `None` where it is none.
pub(crate) fn number(number: f64) -> Option<Value> {
    const MOST: f64 = 1e9;
    #[expect(clippy::cast_possible_truncation, reason = "whole, and far from the ends")]
    let whole = (number.fract() == 0.0 && number.abs() < MOST).then(|| Value::from(number as i64));
    whole.or_else(|| serde_json::Number::from_f64(number).map(Value::Number))
}

/// A ladder's file in YAML, laid out as people do, without the line that names its schema. The ladder read from
/// it is that of the value.
pub(crate) fn yaml_of(value: &Value) -> String {
    // JSON is YAML, too: whatever the crate may one day refuse to write, nothing is lost.
    yaml::write(value).unwrap_or_else(|| json_of(value))
}

/// A ladder's file in JSON, one value a line. The ladder read from it is that of the value.
pub(crate) fn json_of(value: &Value) -> String {
    let written = format!("{value:#}\n");
    if !written.contains(is_json_alone) {
        return written;
    }
    let mut escaped = String::with_capacity(written.len() + 64);
    for c in written.chars() {
        if is_json_alone(c) {
            escaped.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            escaped.push(c);
        }
    }
    escaped
}

/// Whether a character may be written in a text of JSON and not in one of YAML, or not everywhere. None of them
/// is one outside of a text.
pub(super) fn is_json_alone(c: char) -> bool {
    matches!(c, '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// A file's text with comments, each on lines of its own with a `#`: above the line in which its span begins, or
/// above the first line of what would take the comment for a part of itself. The ladder read from it is the one
/// that was read before.
pub(crate) fn with_comments(text: &str, comments: &[(Span, String)]) -> String {
    let blocks = yaml::closed_lines(text);
    let line_above = |span: Span| {
        let at = span.within(text).map_or(0, |bytes| bytes.start);
        let line = start_of_line(text, at);
        // The blocks are in the order of the text and apart from one another.
        let block = blocks.partition_point(|block| block.end <= line);
        blocks.get(block).map_or(line, |block| start_of_line(text, block.start).min(line))
    };
    let mut above: Vec<_> = comments.iter().map(|(span, comment)| (line_above(*span), comment)).collect();
    // Those above one line stay in their order.
    above.sort_by_key(|(line, _)| *line);
    let mut written = String::with_capacity(text.len());
    let mut done = 0;
    for (line, comment) in above {
        written.push_str(&text[done..line]);
        done = line;
        let indent = &text[line..][..text[line..].len() - text[line..].trim_start_matches(' ').len()];
        for said in comment.lines() {
            let line = format!("{indent}# {}", escape_controls(said));
            written.push_str(line.trim_end());
            written.push('\n');
        }
    }
    written.push_str(&text[done..]);
    written
}

/// The text of a ladder's file with all that is wanted of the ladder, a value in the shape of its file. Only what
/// differs is written anew: all else is as it was, byte for byte.
///
/// # Errors
/// The file holds no ladder, or is written in a way that is not followed; never is a text given that holds another
/// ladder.
pub fn splice_ladder(text: &str, wanted: &Value) -> Result<String, Unspliced> {
    let read = |text: &str| yaml::parse(text).map(|raw| raw_value(&raw));
    // Without what says no more than if it were left out.
    let wanted = read(&yaml_of(wanted)).map_err(|_| Unspliced::AsRead)?;
    yaml::splice(text, &wanted, read)
}

/// The text of a ladder's file in which parts are called otherwise, and nothing else is.
///
/// # Errors
/// It is written in a way that cannot be edited.
pub(super) fn splice_names(text: &str, wanted: &Value) -> Result<String, Unspliced> {
    let read = |text: &str| yaml::parse(text).map(|raw| raw_value(&raw));
    let wanted = read(&yaml_of(wanted)).map_err(|_| Unspliced::AsRead)?;
    yaml::splice_in_order(text, &wanted, read)
}

fn start_of_line(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

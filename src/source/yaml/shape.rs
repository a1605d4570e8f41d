//! Owns the second look at a file with a fault of shape: the YAML crate stops at the first, and here all of
//! them are found.
//!
//! What may be written where is in the JSON Schema, which is made of the raw shapes. Where that leaves a doubt
//! nothing is found: what is missed here is found by the crate once the rest is put right.

use std::sync::LazyLock;

use serde_json::Value;
use serde_yaml::granit_parser::{Event, Parser, ScalarStyle, Span as Mark};
use serde_yaml::{Error, Location};

use super::faults::FLOAT;
use crate::model::near::nearest;
use crate::source::error::MOST_FAULTS;
use crate::source::span::Span;
use crate::source::starter::JSON_SCHEMA;

/// What the crate calls them.
const TEXT: &str = "string scalar";
const LIST: &str = "sequence start";
const GROUP: &str = "mapping start";

/// A fault of shape.
pub(super) enum Misshape {
    /// As the YAML crate would find it.
    Found(Error),
    /// Keys that one group lacks; the crate finds the first of them.
    Missing(Vec<&'static str>),
}

/// The JSON Schema of ladder files.
pub(in crate::source) static SCHEMA: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(JSON_SCHEMA).unwrap_or_default());

/// All faults of shape, each group's missing keys behind what is wrong in it. Where the text is no YAML they
/// end at that.
pub(super) fn faults_of_shape(text: &str, schema: &'static Value) -> Vec<(Misshape, Span)> {
    let mut walk =
        Walk { events: Box::new(Parser::new_from_str(text).map_while(Result::ok)), found: Vec::new() };
    while let Some(node) = walk.events.next() {
        if node.0.is_node() {
            walk.value(node, schema);
            break;
        }
    }
    walk.found
}

/// A walk over the nodes of a text, beside the shapes that they should have. It returns early, and with that
/// for good, where there are no more.
struct Walk<'a> {
    events: Box<dyn Iterator<Item = Node<'a>> + 'a>,
    found: Vec<(Misshape, Span)>,
}

type Node<'a> = (Event<'a>, Mark);

impl<'a> Walk<'a> {
    fn value(&mut self, (event, mark): Node<'a>, schema: &'static Value) {
        let here = span(mark);
        match &event {
            Event::MappingStart(..) => match of_type(schema, "object") {
                Some(group) => self.group(group, here),
                None => self.misfit(&event, here, schema),
            },
            Event::SequenceStart(..) => match of_type(schema, "array") {
                Some(list) => {
                    while let Some(item) =
                        self.events.next().filter(|(event, _)| *event != Event::SequenceEnd)
                    {
                        self.value(item, &list["items"]);
                    }
                }
                None => self.misfit(&event, here, schema),
            },
            Event::Scalar(text, style, ..) => {
                let error = wrong_scalar(text, *style, schema);
                // Below a key without its list, items out of line are taken for those of an outer one.
                let is_out_of_line = matches!(error, Some(Error::Unexpected { expected: GROUP, .. }))
                    && matches!(
                        self.found.last(),
                        Some((Misshape::Found(Error::Unexpected { expected: LIST, .. }), _))
                    );
                if let Some(error) = error.filter(|_| !is_out_of_line) {
                    self.add(error, here);
                }
            }
            _ => {}
        }
    }

    /// The keys of a group and their values.
    fn group(&mut self, schema: &'static Value, start: Span) {
        let (mut last, mut known, mut unknown) = (start, Vec::new(), Vec::new());
        loop {
            let (key, style, mark) = match self.events.next() {
                None => return,
                Some((Event::MappingEnd, _)) => break,
                Some((Event::Scalar(key, style, ..), mark)) => (key.into_owned(), style, mark),
                Some((event, mark)) => {
                    if !event.is_alias() {
                        self.add(
                            Error::Unexpected { expected: TEXT, location: Location::UNKNOWN },
                            span(mark),
                        );
                    }
                    self.skip(&event);
                    self.skip_next();
                    continue;
                }
            };
            last = span(mark);
            let value = schema["properties"].as_object().and_then(|keys| keys.get_key_value(&key));
            if let Some((key, _)) = value.filter(|(key, _)| known.contains(key)) {
                let location = Location::UNKNOWN;
                self.add(Error::DuplicateMappingKey { key: Some(key.clone()), location }, last);
                self.skip_next();
            } else if let Some((key, value)) = value {
                known.push(key);
                if let Some(node) = self.events.next() {
                    self.value(node, value);
                }
            } else if schema["additionalProperties"].is_object() {
                // Its keys are names.
                if let Some(node) = self.events.next() {
                    self.value(node, &schema["additionalProperties"]);
                }
            } else {
                self.add(wrong_key(&key, style, schema), last);
                unknown.push(key);
                self.skip_next();
            }
        }
        let missing = missing_keys(schema, &known, &unknown);
        if !missing.is_empty() {
            self.push(Misshape::Missing(missing), last);
        }
    }

    fn add(&mut self, error: Error, span: Span) {
        self.push(Misshape::Found(error), span);
    }

    fn push(&mut self, misshape: Misshape, span: Span) {
        if self.found.len() < MOST_FAULTS {
            self.found.push((misshape, span));
        }
    }

    /// A list or a group where there should be none.
    fn misfit(&mut self, event: &Event<'a>, here: Span, schema: &Value) {
        let found = if matches!(event, Event::SequenceStart(..)) { "sequence" } else { "map" };
        let is_of_type = |name: &&str| of_type(schema, name).is_some();
        let is_single =
            ["number", "integer", "boolean"].iter().any(is_of_type) && text_or_more(schema).is_none();
        if let Some(expected) = expected(schema).or(is_single.then_some(TEXT)) {
            self.add(Error::Unexpected { expected, location: Location::UNKNOWN }, here);
        } else if let Some(expected) = text_or_more(schema) {
            self.add(invalid_type(found, expected), here);
        }
        self.skip(event);
    }

    fn skip_next(&mut self) {
        if let Some((event, _)) = self.events.next() {
            self.skip(&event);
        }
    }

    /// Passes over what is in a list or a group that has begun.
    fn skip(&mut self, first: &Event<'a>) {
        let step = |event: &Event<'_>| match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => 1,
            Event::SequenceEnd | Event::MappingEnd => -1,
            _ => 0,
        };
        let mut depth = step(first);
        while depth > 0
            && let Some((event, _)) = self.events.next()
        {
            depth += step(&event);
        }
    }
}

fn span(mark: Mark) -> Span {
    mark.byte_range().map_or(Span::UNKNOWN, |bytes| Span::new(bytes.start, bytes.end))
}

/// What is wrong with a key that there is none of.
fn wrong_key(key: &str, style: ScalarStyle, schema: &'static Value) -> Error {
    let location = Location::UNKNOWN;
    let keys = schema["properties"].as_object().into_iter().flatten();
    match key {
        _ if is_nothing(key, style) => Error::NullIntoString { location },
        "<<" => Error::MergeKeyNotAllowed { location },
        _ => Error::SerdeUnknownField {
            field: key.to_owned(),
            expected: keys.map(|(key, _)| key.as_str()).collect(),
            location,
        },
    }
}

/// The keys that a group lacks. A misspelled key is one fault and not two, and so are a text that its colon
/// makes a group and a merge key, which may have brought them.
fn missing_keys(schema: &'static Value, known: &[&String], unknown: &[String]) -> Vec<&'static str> {
    if known.is_empty() && !unknown.is_empty() || unknown.iter().any(|key| key == "<<") {
        return Vec::new();
    }
    let is_misspelled = |field| unknown.iter().any(|key| nearest(key, [field], 1) == [field]);
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    required.filter(|field| !known.iter().any(|key| key == field) && !is_misspelled(*field)).collect()
}

fn is_nothing(text: &str, style: ScalarStyle) -> bool {
    style == ScalarStyle::Plain && ["", "~", "null", "Null", "NULL"].contains(&text)
}

/// The one of the shapes that a value may have which is of a type.
pub(in crate::source) fn of_type<'s>(schema: &'s Value, name: &str) -> Option<&'s Value> {
    match (&schema["type"], &schema["anyOf"]) {
        (Value::Null, Value::Array(any)) => any.iter().find_map(|shape| of_type(shape, name)),
        (Value::String(only), _) if only == name => Some(schema),
        (Value::Array(any), _) if any.iter().any(|one| one == name) => Some(schema),
        _ => None,
    }
}

/// What a value should be, as the crate says it; `None` where it may be one of several.
fn expected(schema: &Value) -> Option<&'static str> {
    match ["string", "array", "object"].map(|name| of_type(schema, name).is_some()) {
        [true, false, false] => Some(TEXT),
        [false, true, false] => Some(LIST),
        [false, false, true] => Some(GROUP),
        _ => None,
    }
}

/// What a value should be that is a text or a longer form.
fn text_or_more(schema: &Value) -> Option<&str> {
    let own = schema["errorMessage"].as_str().and_then(|message| message.strip_prefix("expected "));
    own.or_else(|| schema["anyOf"].as_array()?.iter().find_map(text_or_more))
}

fn invalid_type(found: &str, expected: &str) -> Error {
    let [unexpected, expected] = [found, expected].map(str::to_owned);
    Error::SerdeInvalidType { unexpected, expected, location: Location::UNKNOWN }
}

/// What is wrong with a single text or number, if anything is.
fn wrong_scalar(text: &str, style: ScalarStyle, schema: &Value) -> Option<Error> {
    let location = Location::UNKNOWN;
    let may_be = |name| of_type(schema, name).is_some();
    let is_nothing = is_nothing(text, style);
    let is_bool =
        style == ScalarStyle::Plain && ["true", "false", "True", "False", "TRUE", "FALSE"].contains(&text);
    match (expected(schema), text_or_more(schema)) {
        _ if is_nothing && may_be("null") => None,
        (Some(TEXT), _) => is_nothing.then_some(Error::NullIntoString { location }),
        (Some(expected), _) => Some(Error::Unexpected { expected, location }),
        (None, Some(expected)) if is_nothing => Some(invalid_type("unit value", expected)),
        (None, Some(expected)) if is_bool => {
            Some(invalid_type(&format!("boolean `{}`", text.to_lowercase()), expected))
        }
        (None, _) if may_be("boolean") => (!is_bool).then_some(Error::InvalidBooleanStrict { location }),
        (None, _) if !may_be("string") && (may_be("integer") || may_be("number")) => {
            let (is_number, ty) = if may_be("number") {
                (serde_yaml::from_str::<f64>(text).is_ok(), FLOAT)
            } else {
                (serde_yaml::from_str::<u64>(text).is_ok(), "u64")
            };
            (!is_number).then_some(Error::InvalidScalar { ty, location })
        }
        (None, _) => None,
    }
}

//! Owns the values of a ladder's file that can be written in more than one way.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::{Deserialize, Serialize, Serializer};

use crate::source::span::At;

use super::{RawExpectation, RawLevel, RawPoint, RawPoints, RawSpan};

/// What is nearly always one text, and may be written out as a longer form.
///
/// Not an untagged enum: those lose the spans of what they hold.
#[derive(Clone, Debug)]
pub(crate) enum TextOr<T> {
    Text(String),
    /// Boxed, since there are hundreds of thousands of texts in a large file and few of these.
    Full(Box<T>),
}

/// A longer form, and how a message names what else may be written there.
pub(crate) trait LongForm {
    const EXPECTED: &'static str;
    /// Whether it is a list, and not a group of keys.
    const IS_LIST: bool = false;
}

impl LongForm for RawSpan {
    const EXPECTED: &'static str = "a level, or a list of levels";
    const IS_LIST: bool = true;
}

impl LongForm for RawLevel {
    const EXPECTED: &'static str = "a level, or `id` and `about`";
}

impl LongForm for RawPoints {
    const EXPECTED: &'static str = "a list of ratings, or the name of a scale";
    const IS_LIST: bool = true;
}

impl LongForm for RawPoint {
    const EXPECTED: &'static str = "a rating, or `name`, `about` and `expects`";
}

impl LongForm for RawExpectation {
    const EXPECTED: &'static str = "a statement, or `id`, `text`, `examples` and `expands`";
}

impl<'de, T: Deserialize<'de> + LongForm> Deserialize<'de> for TextOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrVisitor(PhantomData))
    }
}

struct TextOrVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + LongForm> Visitor<'de> for TextOrVisitor<T> {
    type Value = TextOr<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(TextOr::Text(text.to_owned()))
    }

    /// Levels and ratings are often plain numbers. How one was written (`+5`, `0x1F`) is known by its span alone, see
    /// [`super::yaml`].
    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        Ok(TextOr::Text(number.to_string()))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(TextOr::Text(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(TextOr::Text(number.to_string()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        if T::IS_LIST {
            return Err(A::Error::invalid_type(Unexpected::Map, &self));
        }
        T::deserialize(MapAccessDeserializer::new(map)).map(|full| TextOr::Full(Box::new(full)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Self::Value, A::Error> {
        if !T::IS_LIST {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        T::deserialize(SeqAccessDeserializer::new(list)).map(|full| TextOr::Full(Box::new(full)))
    }
}

/// Named scales, in the order of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawScales(pub(crate) Vec<(At<String>, RawPoints)>);

impl<'de> Deserialize<'de> for RawScales {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(ScalesVisitor)
    }
}

/// Not a map of the standard library: names with their spans have no order, and the file's is the one to
/// keep.
struct ScalesVisitor;

impl<'de> Visitor<'de> for ScalesVisitor {
    type Value = RawScales;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the scales, each a name and a list of ratings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<RawScales, A::Error> {
        let mut scales = Vec::new();
        while let Some(scale) = map.next_entry()? {
            scales.push(scale);
        }
        Ok(RawScales(scales))
    }
}

impl RawScales {
    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A text, or a group of keys or a list.
impl<T: Serialize> Serialize for TextOr<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Full(full) => full.serialize(serializer),
        }
    }
}

/// A group of keys, in the order of the file.
impl Serialize for RawScales {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, points)| (name, points)))
    }
}

/// Years as people write them: without a point where they are whole.
#[expect(clippy::ref_option, reason = "serde hands over the field")]
pub(super) fn years<S: Serializer>(years: &Option<At<f64>>, serializer: S) -> Result<S::Ok, S::Error> {
    let whole = years.as_ref().and_then(|years| years.value.to_string().parse::<u64>().ok());
    match whole {
        Some(whole) => serializer.serialize_u64(whole),
        None => years.serialize(serializer),
    }
}

#[cfg(test)]
impl schemars::JsonSchema for RawScales {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RawScales".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, RawPoints>::json_schema(generator)
    }
}

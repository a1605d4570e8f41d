//! Owns the shape of a ladder's file: what may stand where, before anything is known to be true.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::yaml::{At, notes_places};

/// One file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLadder {
    pub(crate) schema: At<u64>,
    pub(crate) id: At<String>,
    pub(crate) name: At<String>,
    pub(crate) version: At<String>,
    #[serde(default)]
    pub(crate) about: Option<At<String>>,
    #[serde(default)]
    pub(crate) source: Option<At<String>>,
    #[serde(default)]
    pub(crate) notes: Vec<At<String>>,
    pub(crate) levels: Vec<At<String>>,
    pub(crate) tracks: Vec<RawTrack>,
    pub(crate) roles: Vec<RawRole>,
    #[serde(default)]
    pub(crate) moves: Vec<At<RawMove>>,
    #[serde(default)]
    pub(crate) dimensions: Vec<RawDimension>,
    #[serde(default)]
    pub(crate) titles: Vec<At<RawTitle>>,
    #[serde(default)]
    pub(crate) realities: Vec<RawReality>,
    #[serde(default)]
    pub(crate) allow: Vec<At<RawWaiver>>,
}

/// A line of progression.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTrack {
    pub(crate) id: At<String>,
    pub(crate) name: At<String>,
    #[serde(default)]
    pub(crate) note: Option<At<String>>,
}

/// A place on the ladder.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawRole {
    pub(crate) code: At<String>,
    pub(crate) track: At<String>,
    pub(crate) level: At<TextOr<RawSpan>>,
    #[serde(default)]
    pub(crate) family: Option<At<String>>,
    pub(crate) title: At<String>,
    #[serde(default)]
    pub(crate) aliases: Vec<At<String>>,
    #[serde(default)]
    pub(crate) inferred: Option<At<String>>,
}

/// The levels of a role that spans several.
#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub(crate) struct RawSpan(pub(crate) Vec<At<String>>);

/// A move other than a promotion.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMove {
    pub(crate) from: At<String>,
    pub(crate) to: At<String>,
    pub(crate) kind: At<String>,
    #[serde(default)]
    pub(crate) both_ways: bool,
    #[serde(default)]
    pub(crate) note: Option<At<String>>,
}

/// A row of the matrix.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDimension {
    pub(crate) id: At<String>,
    pub(crate) name: At<String>,
    #[serde(default)]
    pub(crate) section: Option<At<String>>,
    #[serde(default)]
    pub(crate) about: Option<At<String>>,
    #[serde(default)]
    pub(crate) scale: Vec<At<TextOr<RawPoint>>>,
    #[serde(default)]
    pub(crate) inferred: Option<At<String>>,
    #[serde(default)]
    pub(crate) cells: Vec<At<RawCell>>,
}

/// The long form of a word of a scale.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPoint {
    pub(crate) name: At<String>,
    #[serde(default)]
    pub(crate) about: Option<At<String>>,
}

/// What a dimension asks of one or more roles.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCell {
    pub(crate) roles: Vec<At<String>>,
    #[serde(default)]
    pub(crate) rating: Option<At<String>>,
    #[serde(default)]
    pub(crate) years: Option<At<u8>>,
    #[serde(default)]
    pub(crate) years_in: Option<At<String>>,
    #[serde(default)]
    pub(crate) inferred: Option<At<String>>,
    #[serde(default)]
    pub(crate) expects: Vec<At<TextOr<RawExpectation>>>,
}

/// The long form of a statement.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawExpectation {
    #[serde(default)]
    pub(crate) id: Option<At<String>>,
    pub(crate) text: At<String>,
    #[serde(default)]
    pub(crate) examples: Vec<At<String>>,
}

/// A title that means different jobs in different companies.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTitle {
    pub(crate) title: At<String>,
    #[serde(default)]
    pub(crate) aliases: Vec<At<String>>,
    pub(crate) about: At<String>,
    pub(crate) meanings: Vec<RawMeaning>,
}

/// One of the jobs behind such a title.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawMeaning {
    pub(crate) id: At<String>,
    pub(crate) name: At<String>,
    pub(crate) about: At<String>,
    #[serde(default)]
    pub(crate) leads_to: Option<At<String>>,
    #[serde(default)]
    pub(crate) nearest: Vec<At<String>>,
    #[serde(default)]
    pub(crate) inferred: Option<At<String>>,
}

/// What a role is really like.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawReality {
    pub(crate) id: At<String>,
    pub(crate) name: At<String>,
    pub(crate) applies_to: Vec<At<String>>,
    pub(crate) about: At<String>,
    pub(crate) practice: At<String>,
}

/// A finding that is meant to stay.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWaiver {
    pub(crate) code: At<String>,
    #[serde(default)]
    pub(crate) at: Option<At<String>>,
    pub(crate) because: At<String>,
}

/// What is nearly always one text, and may be written out as a longer form.
///
/// Not an untagged enum: those lose the places of what they hold.
#[derive(Clone, Debug)]
pub(crate) enum TextOr<T> {
    Text(String),
    /// Boxed, since there are hundreds of thousands of texts in a large file and few of these.
    Full(Box<T>),
}

/// A longer form, and how a message names what may stand in its place.
pub(crate) trait LongForm {
    const EXPECTED: &'static str;
    /// Whether it is a list, and not a group of keys.
    const IS_LIST: bool = false;
}

impl LongForm for RawSpan {
    const EXPECTED: &'static str = "a level, or a list of levels";
    const IS_LIST: bool = true;
}

impl LongForm for RawPoint {
    const EXPECTED: &'static str = "a word of the scale, or `name` and `about`";
}

impl LongForm for RawExpectation {
    const EXPECTED: &'static str = "a statement, or `id`, `text` and `examples`";
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

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        Ok(TextOr::Text(text))
    }

    /// Levels are often plain numbers.
    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        number_as_text(number)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        number_as_text(number)
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

/// A number where a text is expected. How it was written (`+5`, `0x1F`) is known by its place alone,
/// see [`super::numbers`], so that a reading without places cannot go on.
fn number_as_text<T, E: Error>(number: impl ToString + Copy) -> Result<TextOr<T>, E> {
    if notes_places() {
        Ok(TextOr::Text(number.to_string()))
    } else {
        Err(E::custom("a number is read with its place"))
    }
}

//! Owns the reading of a value together with its span.
//!
//! The YAML crate's own `Spanned` allocates a text for every value and reads what nobody asks, which is a
//! fifth of all the time that a ladder takes to load. Here the same entries are read by their order: a mark,
//! the value, where it is referred to by an alias, where it is defined.

use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, Visitor};

use crate::source::span::{At, Span};

impl<'de, T: Deserialize<'de>> Deserialize<'de> for At<T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // The name by which the crate knows its `Spanned`.
        deserializer.deserialize_newtype_struct("__yaml_spanned", AtVisitor(PhantomData))
    }
}

struct AtVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for AtVisitor<T> {
    type Value = At<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value and its span")
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<At<T>, D::Error> {
        inner.deserialize_struct("", &[], self)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<At<T>, A::Error> {
        let _mark: IgnoredAny = next(&mut entries)?;
        let value = next(&mut entries)?;
        let _referenced: Unread = next(&mut entries)?;
        // Of a location the span comes third; of that, its offset and length in bytes.
        let Third(Third::<(usize, usize)>((start, length))) = next(&mut entries)?;
        Ok(At { value, span: Span::new(start, start + length) })
    }
}

/// A group of keys that is passed over.
struct Unread;

impl<'de> Deserialize<'de> for Unread {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("", &[], Self)
    }
}

impl<'de> Visitor<'de> for Unread {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a group of keys")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, _entries: A) -> Result<Self, A::Error> {
        Ok(self)
    }
}

/// The third value of a group of keys.
struct Third<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Third<T> {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct("", &[], ThirdVisitor(PhantomData)).map(Self)
    }
}

struct ThirdVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for ThirdVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a group of three keys")
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<T, A::Error> {
        let _first: IgnoredAny = next(&mut entries)?;
        let _second: IgnoredAny = next(&mut entries)?;
        next(&mut entries)
    }
}

/// The value of the next key, whatever the key.
#[inline]
fn next<'de, A: MapAccess<'de>, T: Deserialize<'de>>(entries: &mut A) -> Result<T, A::Error> {
    let entry: Option<(IgnoredAny, T)> = entries.next_entry()?;
    entry.map(|(_, value)| value).ok_or_else(|| A::Error::custom("found too few keys"))
}

//! Owns how many years of experience may be asked for: whole ones and halves.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A number of years from 0 to 255, whole or half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline, transparent, description = ""))]
pub struct YearCount(#[cfg_attr(test, schemars(with = "f64"))] u16);

impl YearCount {
    /// No years at all.
    pub const NONE: Self = Self(0);
    /// Half a year.
    pub const HALF: Self = Self(1);
    /// One year.
    pub const ONE: Self = Self(2);
    /// What such a number is, for messages.
    pub const EXPECTED: &'static str = "a number of years from 0 to 255, whole or half";

    /// The number; `None` where it is none of years.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 0 to 510"
    )]
    pub fn new(years: f64) -> Option<Self> {
        let halves = years * 2.0;
        let is_one = halves.fract() == 0.0 && (0.0..=510.0).contains(&halves);
        is_one.then_some(Self(halves as u16))
    }

    /// It, counted in half years.
    pub fn halves(self) -> u16 {
        self.0
    }

    fn as_number(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// `6`, `1.5`.
impl fmt::Display for YearCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_number().fmt(f)
    }
}

impl FromStr for YearCount {
    type Err = String;

    fn from_str(typed: &str) -> Result<Self, String> {
        let years = typed.parse().ok().and_then(Self::new);
        years.ok_or_else(|| format!("expected {}", Self::EXPECTED))
    }
}

/// A number where people read it, whole where it is; else its halves.
impl Serialize for YearCount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            halves if !serializer.is_human_readable() => halves.serialize(serializer),
            halves if halves.is_multiple_of(2) => serializer.serialize_u16(halves / 2),
            _ => serializer.serialize_f64(self.as_number()),
        }
    }
}

/// What [`Serialize`] wrote for programs.
impl<'de> Deserialize<'de> for YearCount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u16::deserialize(deserializer).map(Self)
    }
}

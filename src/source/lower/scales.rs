//! Owns the lowering of scales: those that the ladder names, and those of one dimension.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::{Point, Text, point_number};
use crate::source::raw::{RawPoint, RawPoints, RawScales, TextOr};
use crate::source::span::At;

use super::Lowering;
use super::names::{Names, Seen};
use super::statements::{AskedOf, Statements};

/// A lowered scale, cheap to copy: many dimensions may use one.
#[derive(Clone, Default)]
pub(super) struct Scale {
    pub(super) points: Arc<[Point]>,
    names: Arc<Names>,
    /// Those of its points that are numbers.
    numbers: Arc<HashMap<u64, usize>>,
    /// Those of its points.
    pub(super) statements: Arc<Statements>,
    /// Whether it was named, and is not there or empty: nothing is known of its points.
    is_missing: bool,
}

impl Scale {
    /// The index of the point that a name means. A number is the number that it is, however it is written.
    fn point_named(&self, name: &str) -> Option<usize> {
        if let Some(number) = number(name) {
            return self.numbers.get(&number).copied();
        }
        let (point, likeness) = self.names.find(name)?;
        // `A` and `A+` are two points, and where only one is on the scale it is not meant by the other.
        let is_meant = likeness.has_signs() && number(&self.points[point].name).is_none();
        is_meant.then_some(point)
    }
}

impl Lowering {
    pub(super) fn named_scales(&mut self, raw: RawScales) {
        let mut seen = Seen::default();
        for (name, points) in raw.0 {
            let text = self.text(At { value: name.value.clone(), span: name.span });
            let is_missing = points.0.is_empty();
            if is_missing {
                let message = format!("the scale `{text}` has no ratings");
                let help = "list its ratings from the lowest to the highest, or delete it";
                self.fault("empty-scale", name.span, message, help);
            }
            let scale = Scale { is_missing, ..self.scale_of(points) };
            self.scale_names.add(&text);
            let message = seen.note(&text, "scales");
            self.scales.push((text, scale));
            if let Some(message) = message {
                let help = "give each of the scales a different name";
                self.fault("repeated-name", name.span, message, help);
            }
        }
    }

    /// The scale of a dimension; an empty one where it has none, or names one that is not there.
    pub(super) fn scale(&mut self, raw: Option<At<TextOr<RawPoints>>>) -> Scale {
        let Some(At { value, span }) = raw else { return Scale::default() };
        let name = match value {
            TextOr::Full(points) => return self.scale_of(*points),
            TextOr::Text(value) => At { value, span },
        };
        let text = Text::new(name.value.clone());
        let found = text.and_then(|text| self.scale_names.find(&text));
        if let Some((index, _)) = found {
            return self.scales[index].1.clone();
        }
        let names = self.scales.iter().map(|(name, _)| name.as_str());
        let otherwise = "name one of the `scales` of the ladder, or list the ratings, as in `[Low, High]`";
        let help = self.nearest(&name, names, otherwise);
        self.unknown("unknown-scale", &name, "scale of this ladder", help);
        Scale { is_missing: true, ..Scale::default() }
    }

    fn scale_of(&mut self, raw: RawPoints) -> Scale {
        let mut statements = Statements::default();
        let (mut names, mut numbers, mut seen) = (Names::default(), HashMap::new(), Seen::default());
        let mut points = Vec::with_capacity(raw.0.len());
        for (At { value, span }, index) in raw.0.into_iter().zip(0..) {
            let RawPoint { name, about, expects } = match value {
                TextOr::Text(value) => {
                    RawPoint { name: At { value, span }, about: None, expects: Vec::new() }
                }
                TextOr::Full(full) => *full,
            };
            let span = name.span;
            let name = self.text(name);
            let twin = number(&name).and_then(|number| numbers.insert(number, index));
            let message = seen.note(&name, "points of this scale").or_else(|| {
                let twin: &Point = &points[twin?];
                Some(format!("the points `{}` and `{name}` of this scale are one number", twin.name))
            });
            if let Some(message) = message {
                let help = "keep only one of them; a scale goes from the lowest rating to the highest";
                self.fault("repeated-name", span, message, help);
            }
            names.add(&name);
            let about = self.optional_text(about);
            let expects = expects.into_iter();
            let expectations =
                expects.map(|raw| self.expectation(raw, AskedOf::Point(index), &mut statements)).collect();
            points.push(Point { name, about, expectations });
        }
        self.check_growth(&statements, &Statements::default(), |of| match of {
            AskedOf::Point(index) => Some(index),
            AskedOf::Cell(_) => None,
        });
        Scale {
            points: points.into(),
            names: Arc::new(names),
            numbers: Arc::new(numbers),
            statements: Arc::new(statements),
            is_missing: false,
        }
    }

    /// The index of the point that a cell's rating names.
    pub(super) fn rating(&mut self, raw: &At<String>, scale: &Scale) -> Option<usize> {
        // Compared as it would be printed, which is how the scale's own names are held.
        let name = Text::new(raw.value.clone());
        let point = name.and_then(|name| scale.point_named(&name));
        if scale.is_missing {
            return None;
        }
        if scale.points.is_empty() {
            let message = "the cell has a rating, but its dimension has no scale";
            let help = "give the dimension a `scale`, or make the rating a statement";
            self.fault("rating-without-scale", raw.span, message, help);
        } else if point.is_none() {
            let names = scale.points.iter().map(|point| point.name.as_str());
            let help = self.nearest_of(raw, names, "the scale has");
            self.unknown("unknown-rating", raw, "rating on the scale of this dimension", help);
        }
        point
    }
}

/// The number that a name is, the same for each way to write it.
fn number(name: &str) -> Option<u64> {
    // Adding nothing makes of the two zeros one.
    point_number(name).map(|number| (number + 0.0).to_bits())
}

//! What a ladder holds, each text and number by itself under the name of its place: once as the
//! model has it, once as plain YAML has it.
//!
//! Names of roles and levels are compared as selectors are, since a file may spell them otherwise
//! than where they are declared.

use career_ladder::model::words::fold;
use career_ladder::model::{Expectation, Ladder, RoleReference, Text, Waiver};
use career_ladder::source::SpannedLadder;

use crate::plain::Plain;

/// A place such as `roles[2].title`, and what stands there.
pub(crate) type Leaf = (String, String);

/// What a file holds, in order.
pub(crate) fn of_file(document: &Plain) -> Vec<Leaf> {
    let scales = value_of(document, "scales").cloned();
    let own = match value_of(document, "id") {
        Some(Plain::Scalar(id)) => id.clone(),
        _ => String::new(),
    };
    let mut reading = Reading { own, scales, leaves: Vec::new() };
    reading.node(document, "", "");
    reading.leaves.sort();
    reading.leaves
}

fn value_of<'a>(group: &'a Plain, wanted: &str) -> Option<&'a Plain> {
    let Plain::Group(pairs) = group else { return None };
    let of_key = |(key, value): &'a (Plain, Plain)| match key {
        Plain::Scalar(key) if fold(key) == fold(wanted) => Some(value),
        _ => None,
    };
    pairs.iter().find_map(of_key)
}

struct Reading {
    own: String,
    /// The named scales, of which the model has only what dimensions use.
    scales: Option<Plain>,
    leaves: Vec<Leaf>,
}

impl Reading {
    /// `shape` has the keys alone: `roles.title`.
    fn node(&mut self, node: &Plain, shape: &str, path: &str) {
        match node {
            Plain::Null => {}
            // Cumulative are tracks, and a ladder on their behalf.
            _ if matches!(shape, "scales" | "cumulative" | "tracks.cumulative") => {}
            Plain::Scalar(name) if shape == "dimensions.scale" && path.ends_with("scale") => {
                let scales = self.scales.clone();
                if let Some(points) = scales.as_ref().and_then(|scales| value_of(scales, &told(name))) {
                    self.node(points, shape, path);
                }
            }
            Plain::Scalar(text) => self.scalar(text, shape, path),
            Plain::List(items) => {
                for (place, item) in items.iter().enumerate() {
                    // The roles of a cell are held in the order in which they are declared.
                    let unordered = ["dimensions.cells.roles", "dimensions.not_asked", "dimensions.tracks"];
                    if unordered.contains(&shape) {
                        self.node(item, shape, path);
                    } else {
                        self.node(item, shape, &format!("{path}[{place}]"));
                    }
                }
            }
            Plain::Group(pairs) => {
                for (key, value) in pairs {
                    let key = match key {
                        Plain::Scalar(key) => key.clone(),
                        other => format!("{other:?}"),
                    };
                    let below = |whole: &str| match whole {
                        "" => key.clone(),
                        _ => format!("{whole}.{key}"),
                    };
                    self.node(value, &below(shape), &below(path));
                }
            }
        }
    }

    fn scalar(&mut self, text: &str, shape: &str, path: &str) {
        let (path, value) = match shape {
            "schema" | "dimensions.cells.years" => (path.to_owned(), number(text)),
            "moves.both_ways" if text.eq_ignore_ascii_case("false") => return,
            "roles.level" if !path.ends_with(']') => (format!("{path}[0]"), fold(text)),
            "roles.level" | "dimensions.cells.roles" | "dimensions.not_asked" | "moves.from" => {
                (path.to_owned(), fold(text))
            }
            "moves.to" | "titles.meanings.nearest" | "realities.applies_to" => {
                let code = text.strip_prefix(&format!("{}/", self.own));
                (path.to_owned(), fold(code.unwrap_or(text)))
            }
            "dimensions.cells.rating" => (path.to_owned(), rating(&told(text))),
            "dimensions.scale" => (format!("{path}.name"), told(text)),
            "levels" => (format!("{path}.id"), told(text)),
            "dimensions.cells.expects" | "dimensions.scale.expects" => (format!("{path}.text"), told(text)),
            _ => (path.to_owned(), told(text)),
        };
        self.leaves.push((path, value));
    }
}

/// A number as the decimals of YAML have it.
fn number(text: &str) -> String {
    let parsed = match text.get(..2) {
        Some("0x") => u64::from_str_radix(&text[2..], 16),
        Some("0o") => u64::from_str_radix(&text[2..], 8),
        Some("0b") => u64::from_str_radix(&text[2..], 2),
        _ => text.parse(),
    };
    let whole = parsed.map_or_else(|_| text.to_owned(), |number| number.to_string());
    whole.parse::<f64>().map_or(whole, |number| number.to_string())
}

/// A rating as it is looked up: a number by itself, a word as names are.
fn rating(text: &str) -> String {
    text.parse::<f64>().map_or_else(|_| fold(text), |number| number.to_string())
}

/// A text with its white space folded, and with one sign for all that is not shown as it is.
fn told(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    signs(&words.join(" "))
}

fn signs(text: &str) -> String {
    let sign = |c: char| match c {
        '\u{2400}'..='\u{2421}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            char::REPLACEMENT_CHARACTER
        }
        c if c.is_control() => char::REPLACEMENT_CHARACTER,
        c => c,
    };
    text.chars().map(sign).collect()
}

/// What the model of a file holds, in order.
pub(crate) fn of_model(placed: &SpannedLadder) -> Vec<Leaf> {
    let mut held = Held(vec![("schema".to_owned(), "1".to_owned())]);
    held.head(&placed.ladder);
    held.structure(&placed.ladder);
    held.matrix(&placed.ladder);
    held.people(&placed.ladder);
    held.waivers(&placed.ladder.waivers);
    held.0.sort();
    held.0
}

struct Held(Vec<Leaf>);

impl Held {
    fn add(&mut self, path: impl Into<String>, value: impl Into<String>) {
        self.0.push((path.into(), value.into()));
    }

    fn text<'a>(&mut self, path: &str, text: impl Into<Option<&'a Text>>) {
        if let Some(text) = text.into() {
            self.add(path, signs(text));
        }
    }

    fn texts<'a>(&mut self, path: &str, texts: impl IntoIterator<Item = &'a Text>) {
        for (place, text) in texts.into_iter().enumerate() {
            self.text(&format!("{path}[{place}]"), text);
        }
    }

    fn references(&mut self, path: &str, ladder: &Ladder, references: &[RoleReference]) {
        for (place, reference) in references.iter().enumerate() {
            self.add(format!("{path}[{place}]"), named(ladder, reference));
        }
    }

    fn head(&mut self, ladder: &Ladder) {
        self.text("id", &ladder.id);
        self.text("name", &ladder.name);
        self.text("version", &ladder.version);
        self.text("language", ladder.language.as_ref());
        self.text("about", ladder.about.as_ref());
        self.text("source", ladder.source.as_ref());
        self.text("inferred", ladder.inferred.as_ref());
        self.texts("notes", &ladder.notes);
        for (place, level) in ladder.levels.iter().enumerate() {
            self.text(&format!("levels[{place}].id"), &level.name);
            self.text(&format!("levels[{place}].about"), level.about.as_ref());
        }
    }

    fn structure(&mut self, ladder: &Ladder) {
        for (place, track) in ladder.tracks.iter().enumerate() {
            let at = format!("tracks[{place}]");
            self.text(&format!("{at}.id"), &track.id);
            self.text(&format!("{at}.name"), &track.name);
            self.text(&format!("{at}.note"), track.note.as_ref());
        }
        for (place, role) in ladder.roles.iter().enumerate() {
            let at = format!("roles[{place}]");
            self.text(&format!("{at}.code"), &role.code);
            self.text(&format!("{at}.track"), &ladder.track(role.track).id);
            self.text(&format!("{at}.family"), role.family.as_ref());
            self.text(&format!("{at}.title"), &role.title);
            self.text(&format!("{at}.about"), role.about.as_ref());
            self.texts(&format!("{at}.aliases"), &role.aliases);
            self.text(&format!("{at}.inferred"), role.inferred.as_ref());
            let span = role.levels.lowest.0..=role.levels.highest.0;
            for (level, place) in span.enumerate() {
                let name = fold(&ladder.levels[place].name);
                self.add(format!("{at}.level[{level}]"), name);
            }
        }
        for (place, stated) in ladder.moves.iter().enumerate() {
            let at = format!("moves[{place}]");
            self.add(format!("{at}.from"), fold(&ladder.role(stated.from).code));
            self.add(format!("{at}.to"), named(ladder, &stated.to));
            self.add(format!("{at}.kind"), stated.kind.word());
            self.text(&format!("{at}.note"), stated.note.as_ref());
            if stated.both_ways {
                self.add(format!("{at}.both_ways"), "true");
            }
        }
    }

    fn matrix(&mut self, ladder: &Ladder) {
        for (place, dimension) in ladder.dimensions.iter().enumerate() {
            let at = format!("dimensions[{place}]");
            self.text(&format!("{at}.id"), &dimension.id);
            self.text(&format!("{at}.name"), &dimension.name);
            self.text(&format!("{at}.short"), dimension.short.as_ref());
            self.text(&format!("{at}.section"), dimension.section.as_ref());
            self.text(&format!("{at}.about"), dimension.about.as_ref());
            self.text(&format!("{at}.inferred"), dimension.inferred.as_ref());
            let points = dimension.scale.iter();
            for (place, point) in points.enumerate() {
                let at = format!("{at}.scale[{place}]");
                self.text(&format!("{at}.name"), &point.name);
                self.text(&format!("{at}.about"), point.about.as_ref());
                self.expectations(&at, &point.expectations);
            }
            for &role in &dimension.not_asked {
                self.add(format!("{at}.not_asked"), fold(&ladder.role(role).code));
            }
            for &track in &dimension.tracks {
                self.text(&format!("{at}.tracks"), &ladder.track(track).id);
            }
            for (place, cell) in dimension.cells.iter().enumerate() {
                let at = format!("{at}.cells[{place}]");
                for &role in &cell.roles {
                    self.add(format!("{at}.roles"), fold(&ladder.role(role).code));
                }
                if let Some(rating) = dimension.rating_of(cell) {
                    self.add(format!("{at}.rating"), self::rating(&signs(rating.name)));
                }
                if let Some(years) = &cell.years {
                    self.add(format!("{at}.years"), years.minimum.to_string());
                    self.text(&format!("{at}.years_in"), years.experience.as_ref());
                }
                self.text(&format!("{at}.inferred"), cell.inferred.as_ref());
                self.expectations(&at, &cell.expectations);
            }
        }
    }

    fn expectations(&mut self, at: &str, expectations: &[Expectation]) {
        for (place, expectation) in expectations.iter().enumerate() {
            let at = format!("{at}.expects[{place}]");
            self.text(&format!("{at}.id"), expectation.id.as_ref());
            self.text(&format!("{at}.text"), &expectation.text);
            self.texts(&format!("{at}.examples"), &expectation.examples);
            self.text(&format!("{at}.expands"), expectation.expands.as_ref());
        }
    }

    fn people(&mut self, ladder: &Ladder) {
        for (place, title) in ladder.titles.iter().enumerate() {
            let at = format!("titles[{place}]");
            self.text(&format!("{at}.title"), &title.title);
            self.texts(&format!("{at}.aliases"), &title.aliases);
            self.text(&format!("{at}.about"), &title.about);
            for (place, meaning) in title.meanings.iter().enumerate() {
                let at = format!("{at}.meanings[{place}]");
                self.text(&format!("{at}.id"), &meaning.id);
                self.text(&format!("{at}.name"), &meaning.name);
                self.text(&format!("{at}.about"), &meaning.about);
                self.text(&format!("{at}.leads_to"), meaning.leads_to.as_ref());
                self.text(&format!("{at}.inferred"), meaning.inferred.as_ref());
                self.references(&format!("{at}.nearest"), ladder, &meaning.nearest);
            }
        }
        for (place, reality) in ladder.realities.iter().enumerate() {
            let at = format!("realities[{place}]");
            self.text(&format!("{at}.id"), &reality.id);
            self.text(&format!("{at}.name"), &reality.name);
            self.text(&format!("{at}.about"), &reality.about);
            self.text(&format!("{at}.practice"), &reality.practice);
            self.references(&format!("{at}.applies_to"), ladder, &reality.applies_to);
        }
    }

    fn waivers(&mut self, waivers: &[Waiver]) {
        for (place, waiver) in waivers.iter().enumerate() {
            let at = format!("allow[{place}]");
            self.text(&format!("{at}.code"), &waiver.code);
            self.text(&format!("{at}.at"), waiver.at.as_ref());
            self.text(&format!("{at}.because"), &waiver.because);
        }
    }
}

fn named(ladder: &Ladder, reference: &RoleReference) -> String {
    match reference {
        RoleReference::Own(role) => fold(&ladder.role(*role).code),
        RoleReference::Foreign { ladder, code } => fold(&format!("{ladder}/{code}")),
    }
}

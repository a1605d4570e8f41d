//! A search without wit: walks through ladders by itself and looks whether whole words are there.

use std::collections::BTreeSet;
use std::iter;

use career_ladder::model::{
    Dimension, Ladder, LevelIndex, Role, RoleIndex, RoleReference, Text, TrackIndex, Years,
};
use career_ladder::source::Catalog;

/// A text, the ladder and the dimension it stands in, and the qualified ids of whom it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NaiveLine {
    pub(crate) ladder: String,
    pub(crate) dimension: Option<String>,
    pub(crate) text: String,
    pub(crate) roles: BTreeSet<String>,
}

/// Every text there is to find. One that stands in several cells of a dimension is one. Scales are each of one
/// dimension.
pub(crate) fn naive_lines(catalog: &Catalog) -> Vec<NaiveLine> {
    let scope = catalog.scope().iter();
    let of_each = scope.flat_map(|&place| {
        let mut walk = Walk { ladder: catalog.ladder(place), lines: Vec::new() };
        walk.ladder();
        walk.roles();
        walk.moves();
        for dimension in &walk.ladder.dimensions {
            walk.dimension(dimension);
        }
        walk.titles();
        walk.realities();
        walk.lines
    });
    of_each.collect()
}

struct Walk<'c> {
    ladder: &'c Ladder,
    lines: Vec<NaiveLine>,
}

impl<'c> Walk<'c> {
    fn add(&mut self, dimension: Option<&Dimension>, text: &str, codes: Vec<String>) {
        let dimension = dimension.map(|dimension| dimension.id.to_string());
        let same = self
            .lines
            .iter_mut()
            .find(|line| dimension.is_some() && line.dimension == dimension && line.text == text);
        match same {
            Some(line) => line.roles.extend(codes),
            None => self.lines.push(NaiveLine {
                ladder: self.ladder.id.to_string(),
                dimension,
                text: text.to_owned(),
                roles: codes.into_iter().collect(),
            }),
        }
    }

    fn all(&mut self, texts: impl IntoIterator<Item = &'c Text>, codes: &[String]) {
        for text in texts {
            self.add(None, text, codes.to_vec());
        }
    }

    fn qualified(&self, role: RoleIndex) -> String {
        format!("{}/{}", self.ladder.id, self.ladder.role(role).code)
    }

    fn referred_to(&self, reference: &RoleReference) -> String {
        match reference {
            RoleReference::Own(role) => self.qualified(*role),
            RoleReference::Foreign { ladder, code } => format!("{ladder}/{code}"),
        }
    }

    fn those(&self, is_meant: impl Fn(&Role) -> bool) -> Vec<String> {
        let roles = self.ladder.role_indices().filter(|&role| is_meant(self.ladder.role(role)));
        roles.map(|role| self.qualified(role)).collect()
    }

    fn ladder(&mut self) {
        let ladder = self.ladder;
        let texts = [&ladder.about, &ladder.source, &ladder.inferred].into_iter().flatten();
        self.all(texts.chain(&ladder.notes).chain([&ladder.name]), &[]);
        for (place, level) in ladder.levels.iter().enumerate() {
            let codes = self.those(|role| role.levels.has(LevelIndex(place)));
            self.all(level.about.iter().chain([&level.name]), &codes);
        }
        for (place, track) in ladder.tracks.iter().enumerate() {
            let codes = self.those(|role| role.track == TrackIndex(place));
            self.all(track.note.iter().chain([&track.name]), &codes);
        }
        for section in ladder.dimensions.iter().map(|dimension| &dimension.section) {
            let of_it = || ladder.dimensions.iter().filter(|dimension| dimension.section == *section);
            let is_in = |role: &RoleIndex| of_it().any(|dimension| dimension.cell_of(*role).is_some());
            let codes = ladder.role_indices().filter(is_in).map(|role| self.qualified(role));
            let codes: Vec<String> = codes.collect();
            self.all(section, &codes);
        }
    }

    fn roles(&mut self) {
        for (index, role) in self.ladder.role_indices().zip(&self.ladder.roles) {
            let code = iter::once(&role.code).filter(|code| !is_within(code, &role.title));
            let texts = role.about.iter().chain(&role.inferred).chain(&role.aliases).chain(code);
            self.all(texts.chain([&role.title]), &[self.qualified(index)]);
            let codes = self.those(|other| other.family == role.family);
            self.all(&role.family, &codes);
        }
    }

    fn moves(&mut self) {
        for stated in &self.ladder.moves {
            let to = stated.both_ways.then(|| self.referred_to(&stated.to));
            let codes: Vec<String> = iter::once(self.qualified(stated.from)).chain(to).collect();
            self.all(&stated.note, &codes);
        }
    }

    fn dimension(&mut self, dimension: &'c Dimension) {
        let at = Some(dimension);
        let short = dimension.short.iter().filter(|short| !is_within(short, &dimension.name));
        let names = dimension.about.iter().chain(short).chain(&dimension.inferred);
        let names: Vec<&Text> = names.chain([&dimension.name]).collect();
        for name in &names {
            self.add(at, name, Vec::new());
        }
        for point in dimension.scale.iter() {
            let asked = point.expectations.iter();
            let asked = asked.flat_map(|asked| asked.examples.iter().chain([&asked.text]));
            for text in asked.chain(&point.about).chain([&point.name]) {
                self.add(at, text, Vec::new());
            }
        }
        for role in self.ladder.role_indices() {
            let Some(cell) = dimension.cell_of(role) else { continue };
            let rating = dimension.rating_of(cell);
            let rated = rating.iter().flat_map(|rating| rating.about.into_iter().chain([rating.name]));
            let asked = dimension.statements_of(cell);
            let asked = asked.flat_map(|asked| asked.examples.iter().chain([&asked.text]));
            for text in names.iter().copied().chain(&cell.inferred).chain(rated).chain(asked) {
                self.add(at, text, vec![self.qualified(role)]);
            }
            if let Some(years) = &cell.years {
                self.add(at, &in_words(years), vec![self.qualified(role)]);
            }
        }
    }

    fn titles(&mut self) {
        for title in &self.ladder.titles {
            self.all(title.aliases.iter().chain([&title.title, &title.about]), &[]);
            for meaning in &title.meanings {
                let texts = meaning.leads_to.iter().chain(&meaning.inferred);
                self.all(texts.chain([&meaning.name, &meaning.about]), &[]);
            }
        }
    }

    fn realities(&mut self) {
        for reality in &self.ladder.realities {
            let codes = reality.applies_to.iter().map(|reference| self.referred_to(reference));
            let codes: Vec<String> = codes.collect();
            self.all([&reality.name, &reality.about, &reality.practice], &codes);
        }
    }
}

fn in_words(years: &Years) -> String {
    let least = match years.minimum.to_string().as_str() {
        "0" => "No years of experience needed".to_owned(),
        "0.5" => "At least half a year".to_owned(),
        "1" => "At least 1 year".to_owned(),
        many => format!("At least {many} years"),
    };
    match &years.experience {
        None => least,
        Some(experience) => format!("{least} in {experience}"),
    }
}

/// Whether a name is found with another one, since that has all its words.
fn is_within(name: &str, other: &str) -> bool {
    let others = naive_words(other);
    naive_words(name).iter().all(|word| others.contains(word))
}

/// The words of a text: whatever is between signs, in lower case.
pub(crate) fn naive_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

//! A search without wit: walks through ladders by itself and looks whether whole words are there.

use std::collections::BTreeSet;

use career_ladder::model::{Dimension, RoleReference};
use career_ladder::source::Catalog;

/// A text, the ladder and the dimension it stands in, and the qualified ids of whom it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NaiveLine {
    pub(crate) ladder: String,
    pub(crate) dimension: Option<String>,
    pub(crate) text: String,
    pub(crate) roles: BTreeSet<String>,
}

/// Every text there is to find. One that stands in several cells of a dimension is one.
pub(crate) fn naive_lines(catalog: &Catalog) -> Vec<NaiveLine> {
    let mut lines: Vec<NaiveLine> = Vec::new();
    for &place in catalog.scope() {
        let ladder = catalog.ladder(place);
        let mut add = |dimension: Option<&Dimension>, text: &str, codes: Vec<String>| {
            let dimension = dimension.map(|dimension| dimension.id.to_string());
            let same = lines.iter_mut().find(|line| {
                dimension.is_some()
                    && *line.ladder == *ladder.id
                    && line.dimension == dimension
                    && line.text == text
            });
            match same {
                Some(line) => line.roles.extend(codes),
                None => lines.push(NaiveLine {
                    ladder: ladder.id.to_string(),
                    dimension,
                    text: text.to_owned(),
                    roles: codes.into_iter().collect(),
                }),
            }
        };
        let own = |code: &str| format!("{}/{code}", ladder.id);
        for role in &ladder.roles {
            add(None, &role.title, vec![own(&role.code)]);
            for alias in &role.aliases {
                add(None, alias, vec![own(&role.code)]);
            }
        }
        for dimension in &ladder.dimensions {
            let at = Some(dimension);
            add(at, &dimension.name, Vec::new());
            for point in dimension.scale.iter() {
                add(at, &point.name, Vec::new());
                if let Some(about) = &point.about {
                    add(at, about, Vec::new());
                }
            }
            for role in ladder.role_indices() {
                let Some(cell) = dimension.cell_of(role) else {
                    continue;
                };
                let code = || vec![own(&ladder.role(role).code)];
                add(at, &dimension.name, code());
                if let Some(rating) = dimension.rating_of(cell) {
                    add(at, rating.name, code());
                    if let Some(about) = rating.about {
                        add(at, about, code());
                    }
                }
                let years = cell.years.as_ref();
                if let Some(experience) = years.and_then(|years| years.experience.as_ref()) {
                    add(at, experience, code());
                }
                for statement in &cell.expectations {
                    add(at, &statement.text, code());
                    for example in &statement.examples {
                        add(at, example, code());
                    }
                }
            }
        }
        for title in &ladder.titles {
            add(None, &title.title, Vec::new());
            for alias in &title.aliases {
                add(None, alias, Vec::new());
            }
            for meaning in &title.meanings {
                add(None, &meaning.name, Vec::new());
                add(None, &meaning.about, Vec::new());
                if let Some(leads_to) = &meaning.leads_to {
                    add(None, leads_to, Vec::new());
                }
            }
        }
        for reality in &ladder.realities {
            let roles = || {
                let roles = reality.applies_to.iter().map(|reference| match reference {
                    RoleReference::Own(role) => own(&ladder.role(*role).code),
                    RoleReference::Foreign { ladder, code } => format!("{ladder}/{code}"),
                });
                roles.collect::<Vec<String>>()
            };
            add(None, &reality.name, roles());
            add(None, &reality.about, roles());
            add(None, &reality.practice, roles());
        }
    }
    lines
}

/// The words of a text: whatever is between signs, in lower case.
pub(crate) fn naive_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

//! Owns what a search found in CSV.

use crate::query::{Hit, LineOwner};
use crate::render::found::kind_word;
use crate::source::Catalog;

use super::{Table, lines};

/// Hits, a row each, the best first.
///
/// # Errors
/// None that these rows can come to; see [`csv::Writer::write_record`].
pub fn hits(hits: &[Hit<'_>], catalog: &Catalog) -> csv::Result<String> {
    let mut table = Table::new(["kind", "ladder", "roles", "belongs_to", "text", "inferred"]);
    for hit in hits {
        let line = &hit.line;
        let ladder = catalog.ladder(line.ladder);
        let roles: Vec<String> = line
            .roles
            .iter()
            .map(|&role| catalog.qualified(role))
            .collect();
        let owner = match line.owner {
            LineOwner::Role(_) => String::new(),
            LineOwner::Title(id) => id.of(catalog).title.to_string(),
            LineOwner::Meaning(id, place) => {
                let title = id.of(catalog);
                format!("{}: {}", title.title, title.meanings[place].name)
            }
            LineOwner::Dimension(place) => ladder.dimensions[place].name.to_string(),
            LineOwner::Reality(place) => ladder.realities[place].name.to_string(),
        };
        table.rows.push(vec![
            kind_word(line.kind).to_owned(),
            ladder.id.to_string(),
            roles.join("\n"),
            owner,
            line.text.to_string(),
            lines(line.inferred.iter().copied()),
        ]);
    }
    table.write()
}

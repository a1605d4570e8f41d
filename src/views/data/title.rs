//! Owns an ambiguous title in JSON.

use serde::Serialize;

use crate::query::TitleId;
use crate::source::Catalog;

use super::{Named, RoleName};

/// An ambiguous title and the jobs it can mean.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TitleShape<'a> {
    /// The ladder that knows the title.
    pub ladder: Named<'a>,
    /// The title.
    pub title: &'a str,
    /// Other names for the title.
    pub aliases: Vec<&'a str>,
    /// Why the title alone says little.
    pub about: &'a str,
    /// The jobs that hide behind the title.
    pub meanings: Vec<MeaningShape<'a>>,
    /// What a reader of any role of this ladder should know.
    pub notes: Vec<&'a str>,
}

/// One of the jobs that hide behind an ambiguous title.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeaningShape<'a> {
    /// The id of the meaning.
    pub id: &'a str,
    /// The job in a few words.
    pub name: &'a str,
    /// What the job is.
    pub about: &'a str,
    /// Where the job leads.
    pub leads_to: Option<&'a str>,
    /// The nearest roles of the ladders there are.
    pub nearest: Vec<RoleName<'a>>,
    /// Why something about the meaning is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a str>,
}

/// The JSON view of a title.
pub fn title(id: TitleId, catalog: &Catalog) -> TitleShape<'_> {
    let title = id.of(catalog);
    let ladder = catalog.ladder(id.ladder);
    TitleShape {
        ladder: Named::ladder(ladder),
        title: title.title.as_str(),
        aliases: title.aliases.iter().map(AsRef::as_ref).collect(),
        about: title.about.as_str(),
        meanings: title
            .meanings
            .iter()
            .map(|meaning| MeaningShape {
                id: &meaning.id,
                name: meaning.name.as_str(),
                about: meaning.about.as_str(),
                leads_to: meaning.leads_to.as_ref().map(AsRef::as_ref),
                nearest: meaning
                    .nearest
                    .iter()
                    .filter_map(|reference| catalog.follow(id.ladder, reference))
                    .map(|role| RoleName::new(catalog, role))
                    .collect(),
                inferred: meaning.inferred.as_ref().map(AsRef::as_ref),
            })
            .collect(),
        notes: ladder.notes.iter().map(AsRef::as_ref).collect(),
    }
}

//! Owns an ambiguous title in JSON.

use serde::Serialize;

use crate::model::Text;
use crate::query::TitleId;
use crate::source::Catalog;

use super::{Named, RoleName, ladder_name};

/// An ambiguous title and the jobs it can mean.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct TitleShape<'a> {
    /// The ladder that knows the title.
    pub ladder: Named<'a>,
    /// The title.
    pub title: &'a Text,
    /// Other names for the title.
    pub aliases: &'a [Text],
    /// Why the title alone says little.
    pub about: &'a Text,
    /// The jobs that hide behind the title.
    pub meanings: Vec<MeaningShape<'a>>,
    /// What a reader of any role of this ladder should know.
    pub notes: &'a [Text],
}

/// One of the jobs that hide behind an ambiguous title.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MeaningShape<'a> {
    /// The id of the meaning.
    pub id: &'a Text,
    /// The job in a few words.
    pub name: &'a Text,
    /// What the job is.
    pub about: &'a Text,
    /// Where the job leads.
    pub leads_to: Option<&'a Text>,
    /// The nearest roles of the ladders there are.
    pub nearest: Vec<RoleName<'a>>,
    /// Why something about the meaning is inferred rather than stated; `null` where nothing is.
    pub inferred: Option<&'a Text>,
}

/// The JSON view of a title.
pub fn title(id: TitleId, catalog: &Catalog) -> TitleShape<'_> {
    let title = id.of(catalog);
    let ladder = catalog.ladder(id.ladder);
    TitleShape {
        ladder: ladder_name(ladder),
        title: &title.title,
        aliases: &title.aliases,
        about: &title.about,
        meanings: title
            .meanings
            .iter()
            .map(|meaning| MeaningShape {
                id: &meaning.id,
                name: &meaning.name,
                about: &meaning.about,
                leads_to: meaning.leads_to.as_ref(),
                nearest: meaning
                    .nearest
                    .iter()
                    .filter_map(|reference| catalog.follow(id.ladder, reference))
                    .map(|role| RoleName::new(catalog, role))
                    .collect(),
                inferred: meaning.inferred.as_ref(),
            })
            .collect(),
        notes: &ladder.notes,
    }
}

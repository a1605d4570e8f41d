//! Owns the lowering of ambiguous titles and of realities.

use crate::model::{AmbiguousTitle, Meaning, Reality};
use crate::source::raw::{RawReality, RawTitle};
use crate::source::yaml::At;

use super::faults::{Faults, Seen};
use super::references::Names;

pub(super) fn titles(
    raw: Vec<At<RawTitle>>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<AmbiguousTitle> {
    let mut seen = Seen::default();
    let mut titles = Vec::with_capacity(raw.len());
    for At { value: raw, span } in raw {
        let title_span = raw.title.span;
        let title = faults.text(raw.title);
        faults.once(&mut seen, title.as_str(), title_span, "titles");
        if raw.meanings.is_empty() {
            faults.add(
                "title-without-meanings",
                span,
                format!("the title `{title}` has no meanings"),
                "write one under `meanings` for each job that hides behind it",
            );
        }
        let mut seen = Seen::default();
        let mut meanings = Vec::with_capacity(raw.meanings.len());
        for raw in raw.meanings {
            let span = raw.id.span;
            let id = faults.id(raw.id, "meaning");
            faults.once(&mut seen, &id, span, "meanings of this title");
            meanings.push(Meaning {
                id,
                name: faults.text(raw.name),
                about: faults.text(raw.about),
                leads_to: faults.optional_text(raw.leads_to),
                nearest: names.many(&raw.nearest, faults),
                inferred: faults.optional_text(raw.inferred),
            });
        }
        titles.push(AmbiguousTitle {
            title,
            aliases: faults.texts(raw.aliases),
            about: faults.text(raw.about),
            meanings,
        });
    }
    titles
}

pub(super) fn realities(
    raw: Vec<RawReality>,
    names: &Names<'_>,
    faults: &mut Faults,
) -> Vec<Reality> {
    let mut seen = Seen::default();
    let mut realities = Vec::with_capacity(raw.len());
    for raw in raw {
        let span = raw.id.span;
        let id = faults.id(raw.id, "reality");
        faults.once(&mut seen, &id, span, "realities");
        realities.push(Reality {
            id,
            name: faults.text(raw.name),
            applies_to: names.many(&raw.applies_to, faults),
            about: faults.text(raw.about),
            practice: faults.text(raw.practice),
        });
    }
    realities
}

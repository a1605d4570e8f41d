//! Owns the lowering of what goes beside the matrix: ambiguous titles, realities, waivers. Whether the
//! codes and sites of waivers mean anything is for whoever checks a ladder to say.

use crate::model::{AmbiguousTitle, Meaning, Reality};
use crate::source::raw::{RawReality, RawTitle, RawWaiver};
use crate::source::span::At;
use crate::source::spanned::Waiver;

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

pub(super) fn waivers(raw: Vec<At<RawWaiver>>, faults: &mut Faults) -> Vec<Waiver> {
    raw.into_iter()
        .map(|At { value, span }| {
            let RawWaiver { code, at, because } = value;
            let (code_span, at_span) = (code.span, at.as_ref().map(|at| at.span));
            Waiver {
                code: faults.text(code),
                code_span,
                at: faults.optional_text(at),
                at_span: at_span.unwrap_or(span),
                because: faults.text(because),
                span,
            }
        })
        .collect()
}

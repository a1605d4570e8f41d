//! How the dimensions are laid out: sections that are not in one piece, scales that differ by their spelling
//! alone.

use std::collections::{HashMap, HashSet};

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::check::spelling::plain;

/// One finding a section, where it begins again for the first time.
pub(super) fn sections(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let mut stretches: HashMap<String, Vec<usize>> = HashMap::new();
    let mut before = None;
    for (index, dimension, _) in context.dimensions() {
        let section = dimension.section.as_deref().map(plain);
        if let Some(section) = section.clone().filter(|_| section != before) {
            stretches.entry(section).or_default().push(index);
        }
        before = section;
    }
    let mut scattered: Vec<Vec<usize>> = stretches.into_values().filter(|starts| starts.len() > 1).collect();
    scattered.sort_unstable();
    for starts in scattered {
        let index = starts[1];
        let raw = &context.raw.dimensions[index];
        if let Some(section) = &raw.section {
            let message = format!("section `{}` is in {} places", section.value.trim(), starts.len());
            let help = "put its dimensions one after another: each place has its own heading";
            findings.add(Site::Dimension(index), section.span, message, help);
        }
    }
}

/// Scales of one wording in two spellings: to a comparison they are two.
pub(super) fn scales(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let mut known: HashMap<Vec<String>, usize> = HashMap::new();
    // Those that name one scale of the ladder share it.
    let mut shared = HashSet::new();
    for (index, dimension, raw) in context.dimensions() {
        let Some(scale) = raw.scale.as_ref().filter(|_| !dimension.scale.is_empty()) else {
            continue;
        };
        if !shared.insert(dimension.scale.as_ptr()) {
            continue;
        }
        let names = |of: usize| context.ladder.dimensions[of].scale.iter().map(|point| point.name.as_str());
        let first = *known.entry(names(index).map(plain).collect()).or_insert(index);
        let differing = names(first).zip(names(index)).find(|(there, here)| there != here);
        if let Some((there, here)) = differing {
            let other = &context.ladder.dimensions[first].id;
            let message = format!(
                "the scale is that of dimension `{other}` in another spelling: `{here}`, not `{there}`"
            );
            let help = "spell the two alike, or make one scale of them under `scales`";
            findings.add(Site::Dimension(index), scale.span, message, help);
        }
    }
}

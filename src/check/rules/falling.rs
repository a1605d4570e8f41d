//! Ratings and years of experience that fall along a track, and scales whose numbers fall.

use std::collections::HashSet;
use std::fmt::Display;

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::site::Site;
use crate::model::{Point, RoleIndex, point_number};
use crate::source::Span;

/// An amount that a dimension asks of a role.
#[derive(Clone, Copy)]
struct Amount<'a> {
    role: RoleIndex,
    dimension: usize,
    value: usize,
    shown: &'a dyn Display,
    span: Span,
}

pub(super) fn ratings(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let help = "correct one of the two, or write the scale from the lowest rating to the highest";
    for (dimension, of, _) in context.dimensions() {
        for roles in &context.tracks {
            let rated = roles.iter().filter_map(|&role| {
                let cell = context.cell(dimension, role)?;
                let rating = of.rating_of(cell.cell)?;
                let span = cell.raw.rating.as_ref()?.span;
                let shown = rating.name;
                Some(Amount { role, dimension, value: rating.place, shown, span })
            });
            along(context, rated, "the rating falls", help, findings);
        }
    }
}

pub(super) fn years(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let mut stated = vec![None; context.ladder.roles.len()];
    for cell in context.cells() {
        if let (Some(years), Some(stated_years)) = (&cell.raw.years, &cell.cell.years) {
            for &role in &cell.cell.roles {
                stated[role.0] = Some(Amount {
                    role,
                    dimension: cell.dimension,
                    value: stated_years.minimum.halves().into(),
                    shown: &stated_years.minimum,
                    span: years.span,
                });
            }
        }
    }
    for roles in &context.tracks {
        let stated = roles.iter().filter_map(|role| stated[role.0]);
        along(context, stated, "the years fall", "correct one of the two", findings);
    }
}

/// Finds where all that a rank asks is less than anything that the rank below it does. Roles that rank alike
/// may be siblings, each on its way to one of those above: of two ranks no single pair need be a step.
fn along<'a>(
    context: &CheckContext<'_>,
    amounts: impl Iterator<Item = Amount<'a>>,
    what: &str,
    help: &str,
    findings: &mut Findings<'_>,
) {
    let levels = |at: &Amount<'_>| context.ladder.role(at.role).levels;
    let amounts: Vec<Amount<'_>> = amounts.collect();
    let ranks: Vec<&[Amount<'_>]> = amounts.chunk_by(|one, next| levels(one) == levels(next)).collect();
    for pair in ranks.windows(2) {
        let least = pair[0].iter().min_by_key(|at| at.value);
        let most = pair[1].iter().max_by_key(|at| at.value);
        if let (Some(lower), Some(here)) = (least, most)
            && lower.value > here.value
        {
            let [from, to] = [lower, here].map(|at| format!("{} at `{}`", at.shown, context.code(at.role)));
            let site = Site::Cell { dimension: here.dimension, role: here.role };
            findings.add(site, here.span, format!("{what} from {from} to {to}"), help);
        }
    }
}

/// Scales of numbers in another order than the numbers', each once.
pub(super) fn scales(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    // Those that name one scale of the ladder share it.
    let mut shared = HashSet::new();
    let number = |point: &Point| point_number(&point.name);
    for (index, dimension, raw) in context.dimensions() {
        let scale = &dimension.scale;
        let Some(written) = raw.scale.as_ref().filter(|_| shared.insert(scale.as_ptr())) else { continue };
        let mut falls = scale.windows(2).filter(|pair| number(&pair[1]) < number(&pair[0]));
        let is_of_numbers = scale.iter().all(|point| number(point).is_some());
        if let Some(pair) = falls.next().filter(|_| is_of_numbers) {
            let message = format!("the scale falls from `{}` to `{}`", pair[0].name, pair[1].name);
            let help = "write it from the lowest rating to the highest, or allow it with a reason";
            findings.add(Site::Dimension(index), written.span, message, help);
        }
    }
}

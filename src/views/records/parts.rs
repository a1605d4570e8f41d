//! Owns what the documents of records have in common: whom they are about, what dimensions are called, what is said of
//! a statement, what was done and is planned for it.

use crate::document::{Inline, Inlines, Item, joined, line};
use crate::model::{Dimension, Ladder, Text};
use crate::query::{Opinion, Review, ReviewedStatement, RoleRow};
use crate::record::{Evidence, Mark, PlanItem};
use crate::source::{Catalog, RoleId};
use crate::views::names::role_beside;
use crate::views::reworded::reworded;
use crate::views::words::{dimension_called, years_in_short};

/// A review and the ladders that know its roles.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    pub(super) review: &'a Review,
    pub(super) catalog: &'a Catalog,
}

impl<'a> About<'a> {
    /// The ladder, where it is there.
    pub(super) fn ladder(self) -> Option<&'a Ladder> {
        let mut entries = self.catalog.entries().iter().map(|entry| &*entry.ladder);
        entries.find(|ladder| ladder.id == self.review.ladder)
    }

    /// What a dimension is called, where the ladder is there; else its id.
    pub(super) fn dimension(self, id: &'a Text) -> &'a Text {
        dimension_called(self.catalog, &self.review.ladder, id)
    }

    /// What a dimension is called in little room.
    pub(super) fn short_name(self, id: &'a Text) -> &'a Text {
        let known = self.ladder().and_then(|ladder| ladder.dimensions.iter().find(|known| known.id == *id));
        known.map_or(id, Dimension::short_name)
    }

    /// `Job Complexity · Diverse 2/5 → Complex 3/5`: a dimension with its ratings.
    pub(super) fn rated(self, id: &'a Text) -> Inlines<'a> {
        let rating = self.rating(id);
        joined([Some(line(self.dimension(id))), rating].into_iter().flatten(), &Inline::Dot)
    }

    /// What evidence or a plan is for, as people call it.
    pub(super) fn named(self, name: &'a Text) -> &'a Text {
        let statements = self.review.statements().chain(&self.review.no_longer_asked);
        let with_id = statements.into_iter().find(|one| one.id.as_ref() == Some(name));
        with_id.map_or_else(|| self.dimension(name), |one| &one.text)
    }

    /// Today's role with its title, where the ladder is there; else its code.
    pub(super) fn today(self) -> Inline<'a> {
        let role = self.review.roles.as_ref().ok().map(|roles| roles.role);
        self.role(role, &self.review.role)
    }

    /// The role to get to.
    pub(super) fn goal(self) -> Option<Inline<'a>> {
        let role = self.review.roles.as_ref().ok().and_then(|roles| roles.goal);
        self.review.goal.as_ref().map(|code| self.role(role, code))
    }

    fn role(self, role: Option<RoleId>, code: &'a Text) -> Inline<'a> {
        let home = self.review.roles.as_ref().map(|roles| roles.asked().ladder);
        match (role, home) {
            (Some(role), Ok(home)) => role_beside(self.catalog, role, home),
            _ => Inline::Id(code.as_str().into()),
        }
    }

    /// `5+ → 6+ years`; nothing where the ladder does not say.
    pub(super) fn years(self) -> Option<Inlines<'a>> {
        let roles = self.review.roles.as_ref().ok()?;
        let years = |role: RoleId| self.catalog.ladder_of(role).years_of(role.role);
        let asked = years(roles.asked());
        let words = years_in_short(asked)?;
        Some(match years(roles.role).filter(|today| Some(*today) != asked) {
            Some(today) => vec![format!("{today}+").into(), Inline::Arrow, words.into()],
            None => line(words),
        })
    }

    /// `Moderate 2/4 → High 3/4`: how a dimension is rated for today's role and for the goal.
    pub(super) fn rating(self, dimension: &Text) -> Option<Inlines<'a>> {
        let roles = self.review.roles.as_ref().ok()?;
        let rated = |role: RoleId| {
            let ladder = self.catalog.ladder_of(role);
            let dimension = ladder.dimensions.iter().find(|known| known.id == *dimension)?;
            RoleRow::new(ladder, dimension, role.role).rating()
        };
        let asked = rated(roles.asked())?;
        let today = rated(roles.role).filter(|today| *today != asked);
        let asked = Inline::Rating(asked);
        Some(match today {
            Some(today) => vec![Inline::Rating(today), Inline::Arrow, asked],
            None => vec![asked],
        })
    }

    /// A statement behind its dimension.
    pub(super) fn behind_dimension(self, one: &'a ReviewedStatement) -> Inlines<'a> {
        vec![Inline::Strong(self.dimension(&one.dimension).into()), ": ".into(), (&one.text).into()]
    }

    /// What each assessor says of a statement, a line each; the words that it had where a mark is to be confirmed.
    pub(super) fn opinions(self, one: &'a ReviewedStatement) -> Vec<Inlines<'a>> {
        let is_alone = self.review.assessors.len() == 1;
        let each = self.review.assessors.iter().zip(&one.said).filter(|(_, said)| !said.is_nothing());
        let lines = each.flat_map(|(assessor, said)| {
            let mut words = Inlines::new();
            if !is_alone {
                words.extend([Inline::Strong(assessor.label.as_str().into()), ": ".into()]);
            }
            words.extend(opinion(said));
            let then = said.confirm.as_ref().map(|then| {
                let mut then = reworded(then, &one.text, &said.changed);
                then.insert(0, "to confirm, since it was in other words: ".into());
                then
            });
            [Some(words), then].into_iter().flatten()
        });
        lines.collect()
    }

    /// What was done for a statement, a line each.
    pub(super) fn evidence(self, one: &ReviewedStatement) -> impl Iterator<Item = Inlines<'a>> {
        let places: Vec<&'a Evidence> =
            one.evidence.iter().map(|&place| &self.review.evidence[place]).collect();
        places.into_iter().map(|evidence| {
            let mut words = line("evidence: ");
            words.extend(done(evidence));
            words
        })
    }

    /// What is planned for a statement, a line each.
    pub(super) fn plan(self, one: &ReviewedStatement) -> impl Iterator<Item = Inlines<'a>> {
        let items: Vec<&'a PlanItem> = one.plan.iter().map(|&place| &self.review.plan[place]).collect();
        items.into_iter().map(|item| {
            let mut words = line("planned: ");
            words.extend(planned(item));
            words
        })
    }

    /// Evidence by itself, and below it what it names.
    pub(super) fn loose(self, evidence: &'a Evidence) -> Item<'a> {
        let about = evidence.about.iter().map(|name| vec!["for ".into(), self.named(name).into()]);
        Item { text: done(evidence), below: about.collect() }
    }
}

/// `partly · 2026-11-02 · note`.
fn opinion(said: &Opinion) -> Inlines<'_> {
    let mark = said.mark.map_or("no mark", Mark::label);
    let on = said.on.map(|day| line(day.to_string()));
    let note = said.note.as_ref().map(line);
    joined([Some(line(mark)), on, note].into_iter().flatten(), &Inline::Dot)
}

/// `2026-10-01: Ran the Q3 planning · https://example.com`.
pub(super) fn done(evidence: &Evidence) -> Inlines<'_> {
    let mut words = Inlines::new();
    words.extend(evidence.on.map(|day| Inline::from(format!("{day}: "))));
    words.push((&evidence.what).into());
    words.extend(evidence.link.iter().flat_map(|link| [Inline::Dot, link.into()]));
    words
}

/// `Shadow the budget round, by 2027-02-01, done 2027-01-10`.
pub(super) fn planned(item: &PlanItem) -> Inlines<'_> {
    let mut words = line(&item.what);
    words.extend(item.by.map(|day| Inline::from(format!(", by {day}"))));
    words.extend(item.done.map(|day| Inline::from(format!(", done {day}"))));
    words
}

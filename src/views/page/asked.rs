//! Owns what dimensions ask on a page, and what changes between any two of it.

use serde::Serialize;

use crate::model::{Absence, ChangeKind, Expectation, Text, YearCount};
use crate::query::{Asked, AskedDimension, AskedPair, Verdict};
use crate::views::words::{absence, grid_amount, meaning};

use super::{Making, TOLD_AFTER};

/// What the dimensions of one id ask.
#[derive(Debug, Serialize)]
pub struct DimensionAskedShape<'a> {
    /// The id.
    pub id: &'a Text,
    /// What is asked, each once however many roles it is asked of.
    pub asked: Vec<AskedShape<'a>>,
    /// What changes between any two of it, as far as anything is asked.
    pub pairs: Vec<PairShape>,
    /// The pairs, by their indices, of which not all statements were weighed against each other.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cut: Vec<usize>,
}

/// What a dimension asks of one or more roles.
#[derive(Debug, Serialize)]
pub struct AskedShape<'a> {
    /// What it means that there is no cell: `gap`, `not-asked` or `only-below`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absence: Option<&'static str>,
    /// What is said where there is no cell.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<&'static str>,
    /// The index of the rating on the scale of the dimension.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<usize>,
    /// What the rating means, unless a statement says just that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<&'a Text>,
    /// The least years of experience.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<YearCount>,
    /// The same in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<String>,
    /// What the years are to be in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub experience: Option<&'a Text>,
    /// What it comes to in a few signs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grid: Option<String>,
    /// What is asked of the roles by themselves: indices of statements.
    pub own: Vec<usize>,
    /// What is asked because roles below are asked it, the nearest first: the index of the role in its ladder, and
    /// indices of statements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub below: Vec<(usize, Vec<usize>)>,
    /// Why this, beyond its dimension, is inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<&'a Text>,
}

/// What changes between two that are asked, in a list of numbers: the indices of the two, the first the lower; what
/// becomes of it from the first to the second, and the other way; then the statements that are reworded, as indices
/// of rewordings from the first to the second. Other statements are kept where both have them in the same words, else
/// new or gone.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct PairShape(pub Vec<usize>);

impl<'a> Making<'_, 'a> {
    /// What the dimensions of one id ask.
    pub(super) fn asked(&mut self, of: &AskedDimension<'a>) -> DimensionAskedShape<'a> {
        let asked = of.asked.iter().map(|one| self.one(one)).collect();
        let (mut pairs, mut cut) = (Vec::new(), Vec::new());
        for pair in of.pairs() {
            self.count_comparison();
            cut.extend(pair.change.is_cut.then_some(pairs.len()));
            pairs.push(self.pair(&pair));
        }
        DimensionAskedShape { id: of.id, asked, pairs, cut }
    }

    fn count_comparison(&mut self) {
        let (done, of) = &mut self.compared;
        *done += 1;
        if done.is_multiple_of(TOLD_AFTER) {
            self.progress.compared(*done, *of);
        }
    }

    fn one(&mut self, asked: &Asked<'a>) -> AskedShape<'a> {
        let row = &asked.row;
        let mut below: Vec<(usize, Vec<usize>)> = Vec::new();
        let of_below = row.statements_below();
        let count = asked.statements().len() - of_below.len();
        for (role, statement) in of_below {
            let statement = self.texts.statement(statement);
            match below.last_mut() {
                Some((last, statements)) if *last == role.0 => statements.push(statement),
                _ => below.push((role.0, vec![statement])),
            }
        }
        let years = row.cell.and_then(|cell| cell.years.as_ref());
        let meaning = meaning(row.rating().and_then(|rating| rating.about), row.own_statements());
        let inferred = row.cell.and_then(|cell| cell.inferred.as_ref());
        let experience = years.and_then(|years| years.experience.as_ref());
        self.texts.note([meaning, inferred, experience].into_iter().flatten());
        AskedShape {
            absence: row.absence().map(|why| match why {
                Absence::Gap => "gap",
                Absence::NotAsked => "not-asked",
                Absence::OnlyBelow => "only-below",
            }),
            says: row.absence().map(absence),
            rating: row.cell.and_then(|cell| cell.rating),
            meaning,
            least: row.years(),
            years: years.map(ToString::to_string),
            experience,
            grid: grid_amount(row).prose().map(str::to_owned),
            own: asked.statements()[..count].iter().map(|&one| self.texts.statement(one)).collect(),
            below,
            inferred,
        }
    }

    fn pair(&mut self, pair: &AskedPair<'a>) -> PairShape {
        let verdict = |wanted: Verdict| Verdict::ALL.iter().position(|known| *known == wanted);
        let ends = [Some(pair.from), Some(pair.to), verdict(pair.change.verdict()), verdict(pair.back)];
        let mut numbers: Vec<usize> = ends.into_iter().flatten().collect();
        for change in pair.change.statements.iter().filter(|one| one.kind == ChangeKind::Reworded) {
            let sides: Option<(&'a Expectation, &'a Expectation)> = change.from.zip(change.to);
            numbers.extend(sides.map(|(from, to)| self.texts.rewording(from, to, &change.changed)));
        }
        PairShape(numbers)
    }
}

//! Owns what the page of some ladders is made of: all that its script chooses from and shows. What is compared and
//! worded is so here; the script finds nothing out.
//!
//! Texts are as they are. Places in a text are counted as JavaScript counts them, in units of UTF-16.

mod asked;
mod ladder;
mod roles;
mod texts;

pub use asked::{AskedShape, DimensionAskedShape, PairShape};
pub use ladder::{DimensionOfShape, LadderPageShape, LevelPageShape, PointShape, TrackPageShape};
pub use roles::{
    LadderElsewhereShape, MeaningPageShape, MovePageShape, RealityPageShape, RolePageShape,
    RoleReferenceShape, TitlePageShape,
};
pub use texts::{LinkShape, RewordingShape, StatementTextShape};

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::import::Progress;
use crate::model::words::{SHORT_FORMS, STOP_WORDS};
use crate::model::{Point, Reality, RoleReference};
use crate::query::{AskedDimension, RoleView, Verdict};
use crate::source::{Catalog, RoleId};

use super::compare::verdict_words;
use ladder::points;
use texts::Texts;

/// All that the page of some ladders has.
#[derive(Debug, Serialize)]
pub struct PageShape<'a> {
    /// The words for what becomes of a dimension, in the order in which they are told, the last that nothing does.
    pub verdicts: Vec<String>,
    /// All statements, each once.
    pub statements: Vec<StatementTextShape<'a>>,
    /// Statements that are one in other words, each pair once.
    pub rewordings: Vec<RewordingShape>,
    /// The scales that dimensions have, each once.
    pub scales: Vec<Vec<PointShape<'a>>>,
    /// What dimensions ask, those of one id together.
    pub dimensions: Vec<DimensionAskedShape<'a>>,
    /// The ladders.
    pub ladders: Vec<LadderPageShape<'a>>,
    /// What jobs are really like: all that the ladders say, and what others say of their roles.
    pub realities: Vec<RealityPageShape<'a>>,
    /// Where the addresses are in the texts that have any, by text.
    pub links: BTreeMap<&'a str, Vec<LinkShape>>,
    /// What short forms are short for, by the short form: words with a blank between them.
    pub short_forms: BTreeMap<&'static str, &'static str>,
    /// The words that are not searched for beside others.
    pub stop_words: [&'static str; STOP_WORDS.len()],
}

/// What the page of some ladders is made of, beside their catalog.
#[derive(Debug)]
pub struct PageSource<'a> {
    /// The indices of the ladders in the catalog, in their order.
    pub ladders: Vec<usize>,
    /// What their dimensions ask.
    pub asked: Vec<AskedDimension<'a>>,
    /// All their roles, in the order of the ladders and of their files.
    pub roles: Vec<RoleView<'a>>,
}

/// The page of some ladders; somebody is told how far its comparisons have come.
pub fn page<'a>(source: &PageSource<'a>, catalog: &'a Catalog, progress: &dyn Progress) -> PageShape<'a> {
    let mut making = Making::new(source, catalog, progress);
    let dimensions = source.asked.iter().map(|one| making.asked(one)).collect();
    let ladders = source.ladders.iter().map(|&place| making.ladder(place)).collect();
    let realities =
        making.realities.clone().into_iter().map(|(place, one)| making.reality(place, one)).collect();
    PageShape {
        verdicts: Verdict::ALL.iter().map(|&verdict| verdict_words(verdict)).collect(),
        dimensions,
        ladders,
        realities,
        scales: making.scales.iter().map(|scale| points(scale)).collect(),
        statements: making.texts.statements,
        rewordings: making.texts.rewordings,
        links: making.texts.links,
        short_forms: SHORT_FORMS.into_iter().collect(),
        stop_words: STOP_WORDS,
    }
}

/// After so many comparisons it is told how far they have come.
const TOLD_AFTER: u64 = 1_000;

/// A page being made.
struct Making<'s, 'a> {
    source: &'s PageSource<'a>,
    catalog: &'a Catalog,
    texts: Texts<'a>,
    scales: Vec<&'a Arc<[Point]>>,
    /// Those that the page has, each with the index of the ladder that tells of it.
    realities: Vec<(usize, &'a Reality)>,
    progress: &'s dyn Progress,
    /// How many comparisons have been made, of how many.
    compared: (u64, u64),
}

impl<'s, 'a> Making<'s, 'a> {
    fn new(source: &'s PageSource<'a>, catalog: &'a Catalog, progress: &'s dyn Progress) -> Self {
        let own = source.ladders.iter().flat_map(|&place| {
            let realities = catalog.ladder(place).realities.iter();
            realities.map(move |reality| (place, reality))
        });
        let mut realities: Vec<(usize, &Reality)> = own.collect();
        for &told in source.roles.iter().flat_map(|view| &view.realities) {
            let is_told = |other: &Reality| std::ptr::eq(other, told);
            let place = (0..catalog.entries().len())
                .find(|&place| catalog.ladder(place).realities.iter().any(is_told));
            let is_new = !realities.iter().any(|(_, known)| std::ptr::eq(*known, told));
            realities.extend(place.filter(|_| is_new).map(|place| (place, told)));
        }
        let count: usize = source.asked.iter().map(AskedDimension::count_of_pairs).sum();
        Self {
            source,
            catalog,
            texts: Texts::default(),
            scales: Vec::new(),
            realities,
            progress,
            compared: (0, u64::try_from(count).unwrap_or(u64::MAX)),
        }
    }

    /// The index of a scale among those of the page; `None` for one without points. Scales that are alike are one.
    fn scale(&mut self, scale: &'a Arc<[Point]>) -> Option<usize> {
        if scale.is_empty() {
            return None;
        }
        let known = self.scales.iter().position(|known| *known == scale);
        Some(known.unwrap_or_else(|| {
            self.scales.push(scale);
            self.scales.len() - 1
        }))
    }

    /// The place of a ladder of the catalog among those of the page.
    fn place(&self, ladder: usize) -> Option<usize> {
        self.source.ladders.iter().position(|&of_page| of_page == ladder)
    }

    /// How a role is referred to: by its place on the page, or where it is not there by what it is called.
    fn role(&self, role: RoleId) -> RoleReferenceShape<'a> {
        match self.place(role.ladder) {
            Some(ladder) => RoleReferenceShape::Here(ladder, role.role.0),
            None => RoleReferenceShape::Elsewhere {
                name: self.catalog.qualified(role),
                title: Some(&self.catalog.role(role).title),
            },
        }
    }

    /// What a role is that a ladder refers to.
    fn reference(&self, ladder: usize, reference: &RoleReference) -> Option<RoleReferenceShape<'a>> {
        match (self.catalog.follow(ladder, reference), reference) {
            (Some(role), _) => Some(self.role(role)),
            (None, RoleReference::Foreign { ladder, code }) => {
                Some(RoleReferenceShape::Elsewhere { name: format!("{ladder}/{code}"), title: None })
            }
            (None, RoleReference::Own(_)) => None,
        }
    }
}

//! Owns the ladders that are to be one file, and makes its forms of them, each when it is asked for.

use std::path::Path;

use serde_json::Value;

use crate::document::{Book, Document, Sheet};
use crate::import::Progress;
use crate::model::Ladder;
use crate::query::{AskedDimension, Matrix, RoleView, UserError, asked_by_dimension, matrices, role_view};
use crate::source::{Catalog, SCHEMA_FILE, SpannedLadder, Survey, SurveyedFile};
use crate::source::{json_of, raw_value, yaml_of};
use crate::views::page::{PageShape, PageSource, page};
use crate::views::{self, notices};

/// So many comparisons of what is asked are in a page at most: some 30 megabytes, which take half a minute to write, as
/// much as an e-mail holds, and which a browser opens within a few seconds (`benches/page.rs`).
const MOST_PAIRS: usize = 1_000_000;

/// Ladders that are to be one file.
pub struct Export<'a> {
    /// Its name; `-` for standard output.
    pub to: &'a Path,
    /// Whether it takes the place of a file that is there.
    pub is_forced: bool,
    /// All ladders of the run.
    pub catalog: &'a Catalog,
    /// Those to be written, at least one, each with the file that it was read from.
    ladders: Vec<(&'a SurveyedFile, &'a SpannedLadder)>,
}

impl<'a> Export<'a> {
    /// Some ladders of a survey, by their places in its catalog.
    pub(super) fn new(to: &'a Path, is_forced: bool, survey: &'a Survey, chosen: &[usize]) -> Self {
        let catalog = &survey.catalog;
        let in_file = |&ladder: &usize| {
            let id = &catalog.ladder(ladder).id;
            let mut files = survey.files.iter().filter_map(|file| Some((file, file.ladder.as_ref().ok()?)));
            files.find(|(_, spanned)| spanned.ladder.id == *id)
        };
        Self { to, is_forced, catalog, ladders: chosen.iter().filter_map(in_file).collect() }
    }

    /// The ids of the ladders.
    pub fn ids(&self) -> Vec<String> {
        self.ladders.iter().map(|(_, spanned)| spanned.ladder.id.to_string()).collect()
    }

    /// The ladder file in YAML, with the line by which editors find its schema.
    ///
    /// # Errors
    /// Several ladders.
    pub fn yaml(&self) -> Result<String, UserError> {
        let value = raw_value(&self.only()?.raw);
        Ok(format!("# yaml-language-server: $schema={SCHEMA_FILE}\n\n{}", yaml_of(&value)))
    }

    /// The ladder file in JSON.
    ///
    /// # Errors
    /// Several ladders.
    pub fn json(&self) -> Result<String, UserError> {
        Ok(json_of(&raw_value(&self.only()?.raw)))
    }

    /// The sheets of a workbook.
    ///
    /// # Errors
    /// Several ladders.
    pub fn book(&self) -> Result<Book, UserError> {
        let only = self.only()?;
        Ok(views::export::book(&only.ladder, &raw_value(&only.raw)))
    }

    /// One long sheet of all ladders, and what of them it does not hold, in plain words.
    pub fn sheet(&self) -> (Sheet, Vec<&'static str>) {
        let ladders: Vec<&Ladder> = self.ladders.iter().map(|(_, spanned)| &*spanned.ladder).collect();
        (views::sheets::whole(&ladders), self.lost(views::sheets::not_in_whole))
    }

    /// A document of all ladders, and what of them it does not hold, in plain words.
    ///
    /// # Errors
    /// None: no dimension is named.
    pub fn document(&self) -> Result<(Document<'_>, Vec<&'static str>), UserError> {
        let document = views::export::document(&self.matrices()?, self.catalog);
        Ok((document, self.lost(views::export::not_in_document)))
    }

    /// What a page of all ladders is made of, and the document that it is without script; and what it does not hold,
    /// in plain words. Somebody is told how far its comparisons have come.
    ///
    /// # Errors
    /// So much is asked that its comparisons would not fit into a page.
    pub fn page(
        &self,
        progress: &dyn Progress,
    ) -> Result<(PageShape<'_>, Document<'_>, Vec<&'static str>), UserError> {
        let ids = self.ids();
        let places = 0..self.catalog.entries().len();
        let ladders: Vec<usize> =
            places.filter(|&place| ids.iter().any(|id| **id == *self.catalog.ladder(place).id)).collect();
        let asked = asked_by_dimension(self.catalog, &ladders);
        let count = asked.iter().map(AskedDimension::count_of_pairs).sum();
        if count > MOST_PAIRS {
            return Err(notices::too_large_for_a_page(count, MOST_PAIRS));
        }
        let roles = ladders.iter().flat_map(|&place| self.catalog.roles_of(place));
        let roles: Vec<RoleView> = roles.map(|role| role_view(self.catalog, role, None)).collect();
        let document = views::export::document_with_roles(&self.matrices()?, &roles, self.catalog);
        let lost = self.lost(views::export::not_in_document);
        let source = PageSource { ladders, asked, roles };
        Ok((page(&source, self.catalog, progress), document, lost))
    }

    /// The ladders with all their roles and dimensions.
    fn matrices(&self) -> Result<Vec<Matrix<'_>>, UserError> {
        let ids = self.ids();
        let is_chosen = |view: &Matrix<'_>| ids.iter().any(|id| *view.ladder.id == **id);
        Ok(matrices(self.catalog, &[], &[], None)?.into_iter().filter(is_chosen).collect())
    }

    /// What a form loses of any of the ladders, each once.
    fn lost(&self, of: impl Fn(&Ladder, &Value) -> Vec<&'static str>) -> Vec<&'static str> {
        let mut lost = Vec::new();
        for (_, spanned) in &self.ladders {
            for what in of(&spanned.ladder, &raw_value(&spanned.raw)) {
                if !lost.contains(&what) {
                    lost.push(what);
                }
            }
        }
        lost
    }

    /// What is in the files of the ladders and will be in no ladder file, in words.
    pub fn lost_in_a_ladder_file(&self) -> Vec<String> {
        let files = self.ladders.iter().map(|(file, _)| file);
        let commented = files.filter(|file| file.is_own && file.has_comments());
        commented.map(|file| notices::comments_are_left_out(&file.name)).collect()
    }

    fn only(&self) -> Result<&SpannedLadder, UserError> {
        match self.ladders[..] {
            [(_, only)] => Ok(only),
            _ => Err(notices::one_ladder_a_file(&self.ids())),
        }
    }
}

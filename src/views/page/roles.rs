//! Owns what a page says of roles, of titles that mean different jobs, and of what the jobs are really like.

use serde::Serialize;

use crate::model::{AmbiguousTitle, Meaning, MoveKind, Reality, Text};
use crate::query::{Onward, RoleView};
use crate::views::names::track_name;
use crate::views::words::{years_in_short, years_reasons};

use super::Making;

/// A role that something refers to.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum RoleReferenceShape<'a> {
    /// One of the page: the index of its ladder there, and its index in that.
    Here(usize, usize),
    /// Another.
    Elsewhere {
        /// Its ladder's id and its code.
        name: String,
        /// Its title, where its ladder is known.
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<&'a Text>,
    },
}

/// A role.
#[derive(Debug, Serialize)]
pub struct RolePageShape<'a> {
    /// Its code.
    pub code: &'a Text,
    /// Its title.
    pub title: &'a Text,
    /// The index of its track.
    pub track: usize,
    /// How high it ranks on its track: roles of one rank have the same levels.
    pub rank: usize,
    /// The index of its lowest level and of its highest.
    pub span: (usize, usize),
    /// Its levels, as people write them.
    pub level: String,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<&'a Text>,
    /// The least years of experience it asks for, in a few words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<String>,
    /// Why these are inferred.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years_inferred: Vec<&'a Text>,
    /// Its job family.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<&'a Text>,
    /// Its other names.
    pub aliases: &'a [Text],
    /// Why something of it is inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<&'a Text>,
    /// The moves that lead on from it.
    pub moves: Vec<MovePageShape<'a>>,
    /// The indices of what it is really like, among the realities of the page.
    pub realities: Vec<usize>,
}

/// A move that leads on from a role.
#[derive(Debug, Serialize)]
pub struct MovePageShape<'a> {
    /// What kind of move it is: `promotion`, `switch` or `bridge`.
    pub kind: &'static str,
    /// The same in words: `switch to the manager track`.
    pub how: String,
    /// Where it leads.
    pub to: RoleReferenceShape<'a>,
    /// Why it is a fair step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a Text>,
}

/// A title that means different jobs.
#[derive(Debug, Serialize)]
pub struct TitlePageShape<'a> {
    /// The title.
    pub title: &'a Text,
    /// Its other names.
    pub aliases: &'a [Text],
    /// Why the title alone says little.
    pub about: &'a Text,
    /// The jobs it can mean.
    pub meanings: Vec<MeaningPageShape<'a>>,
}

/// One of the jobs a title can mean.
#[derive(Debug, Serialize)]
pub struct MeaningPageShape<'a> {
    /// The job in a few words.
    pub name: &'a Text,
    /// What the job is.
    pub about: &'a Text,
    /// Where it leads.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leads_to: Option<&'a Text>,
    /// The nearest roles.
    pub nearest: Vec<RoleReferenceShape<'a>>,
    /// Why something of this is inferred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inferred: Option<&'a Text>,
}

/// What jobs are really like.
#[derive(Debug, Serialize)]
pub struct RealityPageShape<'a> {
    /// The index of the ladder of the page that says so; `null` where another one does.
    pub ladder: Option<usize>,
    /// The ladder that says so where it is not on the page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elsewhere: Option<LadderElsewhereShape<'a>>,
    /// The reality in a few words.
    pub name: &'a Text,
    /// What it is like.
    pub about: &'a Text,
    /// What to do about it.
    pub practice: &'a Text,
    /// The roles it is true of.
    pub roles: Vec<RoleReferenceShape<'a>>,
}

/// A ladder that is not on the page.
#[derive(Debug, Serialize)]
pub struct LadderElsewhereShape<'a> {
    /// Its name.
    pub name: &'a Text,
    /// The tag of the language that it is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a Text>,
}

impl<'a> Making<'_, 'a> {
    /// The roles of a ladder, by its index in the catalog.
    pub(super) fn roles(&mut self, place: usize) -> Vec<RolePageShape<'a>> {
        let ladder = self.catalog.ladder(place);
        let mut ranks = vec![0; ladder.roles.len()];
        for of_track in ladder.ranks() {
            for (rank, roles) in of_track.iter().enumerate() {
                for role in roles {
                    ranks[role.0] = rank;
                }
            }
        }
        let source = self.source;
        let views = source.roles.iter().filter(|view| view.id.ladder == place);
        views.map(|view| self.role_shape(view, ranks[view.id.role.0])).collect()
    }

    fn role_shape(&mut self, view: &RoleView<'a>, rank: usize) -> RolePageShape<'a> {
        let (ladder, role) = (view.ladder, view.role);
        let place = |told: &Reality| self.realities.iter().position(|(_, known)| std::ptr::eq(*known, told));
        let realities = view.realities.iter().filter_map(|&told| place(told)).collect();
        let moves = view.moves.iter().map(|onward| self.onward(onward)).collect();
        let notes = view.moves.iter().filter_map(|onward| onward.note);
        let years_inferred: Vec<&Text> = years_reasons(ladder, view.id.role).collect();
        let told = [&role.about, &role.inferred].into_iter().flatten();
        self.texts.note(told.chain(notes).chain(years_inferred.iter().copied()));
        RolePageShape {
            code: &role.code,
            title: &role.title,
            track: role.track.0,
            rank,
            span: (role.levels.lowest.0, role.levels.highest.0),
            level: ladder.span_label(role.levels),
            about: role.about.as_ref(),
            years: years_in_short(view.years),
            years_inferred,
            family: role.family.as_ref(),
            aliases: &role.aliases,
            inferred: role.inferred.as_ref(),
            moves,
            realities,
        }
    }

    fn onward(&self, onward: &Onward<'a>) -> MovePageShape<'a> {
        let how = match onward.kind {
            MoveKind::Switch => format!("switch to the {}", track_name(self.catalog.track_of(onward.to))),
            kind => kind.word().to_owned(),
        };
        MovePageShape { kind: onward.kind.word(), how, to: self.role(onward.to), note: onward.note }
    }

    /// The ambiguous titles of a ladder, by its index in the catalog.
    pub(super) fn titles(&mut self, place: usize) -> Vec<TitlePageShape<'a>> {
        let titles = self.catalog.ladder(place).titles.iter();
        titles.map(|title| self.title(place, title)).collect()
    }

    fn title(&mut self, place: usize, title: &'a AmbiguousTitle) -> TitlePageShape<'a> {
        let AmbiguousTitle { title, aliases, about, meanings } = title;
        self.texts.note([about]);
        let meaning = |one: &'a Meaning| {
            let Meaning { name, about, leads_to, nearest, inferred, .. } = one;
            let told = [leads_to, inferred].into_iter().flatten();
            self.texts.note(told.chain([about]));
            MeaningPageShape {
                name,
                about,
                leads_to: leads_to.as_ref(),
                nearest: nearest.iter().filter_map(|role| self.reference(place, role)).collect(),
                inferred: inferred.as_ref(),
            }
        };
        TitlePageShape { title, aliases, about, meanings: meanings.iter().map(meaning).collect() }
    }

    /// A reality that a ladder of the catalog tells.
    pub(super) fn reality(&mut self, place: usize, reality: &'a Reality) -> RealityPageShape<'a> {
        let Reality { name, about, practice, applies_to, .. } = reality;
        self.texts.note([about, practice]);
        let roles = applies_to.iter().filter_map(|role| self.reference(place, role)).collect();
        let (ladder, own) = (self.place(place), self.catalog.ladder(place));
        let elsewhere = LadderElsewhereShape { name: &own.name, language: own.language.as_ref() };
        let elsewhere = ladder.is_none().then_some(elsewhere);
        RealityPageShape { ladder, elsewhere, name, about, practice, roles }
    }
}

//! Owns the settings of an import: for each thing that is decided of a sheet how the user wants it. Each has an
//! option, and each decision prints the option that decides it so again.

use std::collections::BTreeSet;
use std::fmt;

use crate::model::prose::in_shell;

use super::error::ImportError;
use super::lines::{Line, Lines};

/// An option as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The option without its hyphens: `tracks`.
    pub option: &'static str,
    /// Its value.
    pub value: String,
}

/// As it is typed in a shell: `--tracks "ic=B-G"`.
impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Behind a blank it would look like an option of its own.
        let between = if self.value.starts_with('-') { '=' } else { ' ' };
        write!(f, "--{}{between}{}", self.option, in_shell(&self.value))
    }
}

/// How the user wants a sheet to be read. What is `None` or empty is decided from the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// `--sheet`: the names of the sheets to read.
    pub sheets: Vec<String>,
    /// `--layout`
    pub layout: Option<Layout>,
    /// `--facts`: which row or column holds which fact.
    pub facts: Vec<(Fact, Line)>,
    /// `--roles`: the columns, or the rows, that are roles.
    pub roles: Option<Lines>,
    /// `--dimensions`: the rows, or the columns, that are dimensions or parts of one.
    pub dimensions: Option<Lines>,
    /// `--tracks`
    pub tracks: Option<TrackSetting>,
    /// `--order`: whether the roles of a track rise in the order of the sheet.
    pub is_rising: Option<bool>,
    /// `--levels`
    pub levels: Option<LevelOrder>,
    /// `--ratings`: the dimensions, by their lines, whose first lines are ratings.
    pub ratings: Option<Ratings>,
    /// `--blank`
    pub blank: Option<Blank>,
    /// `--cross`: whether an `x` among ticks asks for what its row is called.
    pub cross: Option<Cross>,
    /// `--statements`
    pub splitting: Option<Splitting>,
    /// `--hidden`: whether what is hidden is read.
    pub reads_hidden: Option<bool>,
    /// `--id`: the id of the ladder.
    pub id: Option<String>,
    /// `--name`: the name of the ladder.
    pub name: Option<String>,
    /// `--encoding`: of a file that is plain text.
    pub encoding: Option<String>,
    /// `--delimiter`: what stands between the cells of a CSV file.
    pub delimiter: Option<char>,
}

/// How a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// A column a role.
    Across,
    /// A row a role.
    Down,
    /// A row a statement, or a rating.
    Long,
    /// A sheet a dimension, or a section.
    Sheets,
}

/// What a row or column can say of roles or dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// The job family of a role.
    Family,
    /// The level or levels of a role; with its code, where both stand in one cell.
    Level,
    /// The track of a role.
    Track,
    /// The code of a role.
    Code,
    /// The title of a role.
    Title,
    /// The least years of experience of a role.
    Years,
    /// What a role is, in a sentence.
    Summary,
    /// Other names of a role.
    Aliases,
    /// A role by its code, level or title, in a sheet with a row a statement.
    Role,
    /// The section of a dimension.
    Section,
    /// The name of a dimension.
    Dimension,
    /// What a dimension is about.
    About,
    /// The rating of a cell.
    Rating,
    /// A statement, or several.
    Statement,
    /// What meeting a statement looks like.
    Example,
    /// Nothing that a ladder holds: notes, links, states of work, pay.
    Nothing,
}

/// Which dimensions have their ratings in the first lines of their cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ratings {
    /// None has.
    None,
    /// Those on these lines.
    On(Lines),
}

/// How the roles are parted into tracks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrackSetting {
    /// There is one track.
    One,
    /// By the letters that their codes begin with.
    Codes,
    /// The words for the tracks, each with the lines of its roles.
    Lines(Vec<(String, Lines)>),
}

/// What a cell without a text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// The ladder says nothing.
    Gap,
    /// Nothing is asked.
    NotAsked,
}

/// What an `x` means in a row of ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cross {
    /// It is a tick: what the row is called is asked.
    Asked,
    /// Nothing is asked.
    NotAsked,
}

/// How the levels of several tracks stand to each other, where they have no names in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelOrder {
    /// Among each other: by their numbers or the words of rank in their titles, else the highest of each beside the others'.
    Parallel,
    /// Those of each track above those of the track before it.
    InTurn,
}

/// What the statements of a cell are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Splitting {
    /// Its lines; what goes on over several, as behind bullets, is one.
    Lines,
    /// Its sentences.
    Sentences,
    /// What stands between semicolons.
    Semicolons,
    /// All of it is one.
    Cells,
}

impl Layout {
    /// All, each with its word.
    pub const WORDS: [(Self, &str); 4] =
        [(Self::Across, "across"), (Self::Down, "down"), (Self::Long, "long"), (Self::Sheets, "sheets")];
}

impl Blank {
    /// All, each with its word.
    pub const WORDS: [(Self, &str); 2] = [(Self::Gap, "gap"), (Self::NotAsked, "not-asked")];
}

impl Cross {
    /// All, each with its word.
    pub const WORDS: [(Self, &str); 2] = [(Self::Asked, "asked"), (Self::NotAsked, "not-asked")];
}

impl LevelOrder {
    /// All, each with its word.
    pub const WORDS: [(Self, &str); 2] = [(Self::Parallel, "parallel"), (Self::InTurn, "in-turn")];
}

impl Splitting {
    /// All, each with its word.
    pub const WORDS: [(Self, &str); 4] = [
        (Self::Lines, "lines"),
        (Self::Sentences, "sentences"),
        (Self::Semicolons, "semicolons"),
        (Self::Cells, "cells"),
    ];
}

impl Fact {
    /// All, each with its word.
    pub const WORDS: [(Self, &str); 16] = [
        (Self::Family, "family"),
        (Self::Level, "level"),
        (Self::Track, "track"),
        (Self::Code, "code"),
        (Self::Title, "title"),
        (Self::Years, "years"),
        (Self::Summary, "summary"),
        (Self::Aliases, "aliases"),
        (Self::Role, "role"),
        (Self::Section, "section"),
        (Self::Dimension, "dimension"),
        (Self::About, "about"),
        (Self::Rating, "rating"),
        (Self::Statement, "statement"),
        (Self::Example, "example"),
        (Self::Nothing, "nothing"),
    ];
}

/// The word of a value among some.
pub fn word_of<T: PartialEq>(value: &T, words: &[(T, &'static str)]) -> &'static str {
    words.iter().find(|(known, _)| known == value).map_or("", |(_, word)| word)
}

/// The value that a word means among some.
fn meant<T: Copy>(typed: &str, words: &[(T, &'static str)]) -> Result<T, String> {
    let found = words.iter().find(|(_, word)| typed.trim().eq_ignore_ascii_case(word));
    let all: Vec<String> = words.iter().map(|(_, word)| format!("`{word}`")).collect();
    found.map(|(value, _)| *value).ok_or_else(|| format!("expected {}", all.join(", ")))
}

impl Settings {
    /// Takes one more setting.
    ///
    /// # Errors
    /// What was expected in place of its value, in a few words.
    pub fn set(&mut self, setting: &Setting) -> Result<(), String> {
        let value = setting.value.as_str();
        match setting.option {
            "sheet" => self.sheets.push(value.to_owned()),
            "layout" => self.layout = Some(meant(value, &Layout::WORDS)?),
            "facts" => self.facts.extend(facts(value)?),
            "roles" => self.roles = Some(value.parse()?),
            "dimensions" => self.dimensions = Some(value.parse()?),
            "tracks" => self.tracks = Some(tracks(value)?),
            "order" => self.is_rising = Some(meant(value, &[(true, "rising"), (false, "falling")])?),
            "levels" => self.levels = Some(meant(value, &LevelOrder::WORDS)?),
            "ratings" if value == "none" => self.ratings = Some(Ratings::None),
            "ratings" => self.ratings = Some(Ratings::On(value.parse()?)),
            "blank" => self.blank = Some(meant(value, &Blank::WORDS)?),
            "cross" => self.cross = Some(meant(value, &Cross::WORDS)?),
            "statements" => self.splitting = Some(meant(value, &Splitting::WORDS)?),
            "hidden" => self.reads_hidden = Some(meant(value, &[(true, "read"), (false, "leave-out")])?),
            "id" => self.id = Some(value.to_owned()),
            "name" => self.name = Some(value.to_owned()),
            "encoding" => self.encoding = Some(value.to_owned()),
            "delimiter" => self.delimiter = Some(delimiter(value)?),
            other => return Err(format!("`--{other}` is no option of an import")),
        }
        Ok(())
    }

    /// Refuses what was said of a table that says it itself, since it was exported.
    ///
    /// # Errors
    /// One of some options was said. The layout is one in which the table is read as any other is.
    pub(super) fn hold_to_own(&self, options: &[&str], layout: &str) -> Result<(), ImportError> {
        let said = [
            ("sheet", !self.sheets.is_empty()),
            ("facts", !self.facts.is_empty()),
            ("roles", self.roles.is_some()),
            ("dimensions", self.dimensions.is_some()),
            ("tracks", self.tracks.is_some()),
            ("order", self.is_rising.is_some()),
            ("levels", self.levels.is_some()),
            ("ratings", self.ratings.is_some()),
            ("blank", self.blank.is_some()),
            ("cross", self.cross.is_some()),
            ("statements", self.splitting.is_some()),
        ];
        match said.into_iter().find(|(option, is_said)| *is_said && options.contains(option)) {
            None => Ok(()),
            Some((option, _)) => {
                let message = format!(
                    "`--{option}` decides nothing here: the table was exported by `ladder` and says it itself"
                );
                let help =
                    format!("leave it out, or add `--layout {layout}` to have it read as any other table");
                Err(ImportError::new(message, help))
            }
        }
    }

    /// What a line was said to hold.
    pub fn fact_on(&self, line: Line) -> Option<Fact> {
        self.facts.iter().find(|(_, known)| *known == line).map(|(fact, _)| *fact)
    }

    /// The line that a fact was said to stand on.
    pub fn line_of(&self, fact: Fact) -> Option<Line> {
        self.facts.iter().find(|(known, _)| *known == fact).map(|(_, line)| *line)
    }
}

/// `level=3,title=5,section=A`
fn facts(typed: &str) -> Result<Vec<(Fact, Line)>, String> {
    let fact = |part: &str| {
        let (word, line) =
            part.split_once('=').ok_or("expected facts and lines, as in `level=3,section=A`")?;
        Ok((meant(word, &Fact::WORDS)?, line.parse()?))
    };
    typed.split(',').map(fact).collect()
}

/// `one`, `codes`, or `ic=B-G,manager=H-K,M`: what has no `=` belongs to the track before it. A track whose name has a
/// comma is in quotes with its lines.
fn tracks(typed: &str) -> Result<TrackSetting, String> {
    match typed.trim() {
        "one" => return Ok(TrackSetting::One),
        "codes" => return Ok(TrackSetting::Codes),
        _ => {}
    }
    let mut records =
        csv::ReaderBuilder::new().has_headers(false).from_reader(typed.as_bytes()).into_records();
    let parts = records.next().and_then(Result::ok).unwrap_or_default();
    let mut tracks: Vec<(String, Lines)> = Vec::new();
    for part in &parts {
        let lines = match part.rsplit_once('=') {
            Some((id, lines)) => {
                tracks.push((id.trim().to_owned(), Lines::default()));
                lines
            }
            None => part,
        };
        let Some((_, of_track)) = tracks.last_mut() else {
            let expected = "expected `one`, `codes`, or tracks and their lines, as in `ic=B-G,manager=H-K`";
            return Err(expected.to_owned());
        };
        of_track.0.extend(lines.parse::<Lines>()?.0);
    }
    let mut known = BTreeSet::new();
    match tracks.iter().flat_map(|(_, lines)| &lines.0).find(|line| !known.insert(**line)) {
        Some(line) => Err(format!("found `{line}` twice, expected each role on one track")),
        None => Ok(TrackSetting::Lines(tracks)),
    }
}

fn delimiter(typed: &str) -> Result<char, String> {
    match typed {
        "tab" | "\\t" | "\t" => Ok('\t'),
        _ => {
            let mut signs = typed.chars();
            let only = signs.next().filter(|sign| signs.next().is_none() && sign.is_ascii_punctuation());
            only.ok_or_else(|| "expected one sign, or `tab`".to_owned())
        }
    }
}

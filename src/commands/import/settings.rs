//! Owns the options that decide how a sheet is read. Each is held to what an import takes where it is typed.

use clap::Args;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};

use crate::import::{Blank, Cross, Layout, LevelOrder, Setting, Settings, Splitting};

/// How a sheet is to be read. What is not said is decided from the sheet.
#[derive(Args, Debug)]
pub(super) struct SettingArgs {
    /// Read this sheet of the file; repeatable
    #[arg(long = "sheet", value_name = "NAME", value_parser = setting("sheet"), help_heading = "Decisions")]
    sheets: Vec<Setting>,

    /// What a role is: a column (`across`), a row (`down`), several rows with a statement each (`long`), or
    /// something in a sheet for each dimension (`sheets`)
    #[arg(long, value_name = "LAYOUT", value_parser = setting("layout"), add = words(&Layout::WORDS), help_heading = "Decisions")]
    layout: Option<Setting>,

    /// Which rows and columns say what of roles and dimensions, as in `level=3,title=5,section=A`; repeatable
    ///
    /// The facts are family, level, track, code, title, years, summary, aliases, role, section, dimension,
    /// about, rating, statement and example, and nothing for what no ladder holds.
    #[arg(long, value_name = "FACTS", value_parser = setting("facts"), help_heading = "Decisions")]
    facts: Vec<Setting>,

    /// The columns, or the rows, that are roles, as in `B-K`
    #[arg(long, value_name = "LINES", value_parser = setting("roles"), help_heading = "Decisions")]
    roles: Option<Setting>,

    /// The rows, or the columns, that are dimensions, as in `7-19`
    #[arg(long, value_name = "LINES", value_parser = setting("dimensions"), help_heading = "Decisions")]
    dimensions: Option<Setting>,

    /// The tracks, each with its roles, as in `ic=B-G,manager=H-K`, or `one`
    #[arg(long, value_name = "TRACKS", value_parser = setting("tracks"), help_heading = "Decisions")]
    tracks: Option<Setting>,

    /// Whether roles rise in the order of the sheet (`rising`) or fall (`falling`)
    #[arg(long, value_name = "ORDER", value_parser = setting("order"), add = words(&[((), "rising"), ((), "falling")]), help_heading = "Decisions")]
    order: Option<Setting>,

    /// How the levels of several tracks stand to each other: among each other, by number or rank (`parallel`), or
    /// those of a track above those of the one before it (`in-turn`)
    #[arg(long, value_name = "ORDER", value_parser = setting("levels"), add = words(&LevelOrder::WORDS), help_heading = "Decisions")]
    levels: Option<Setting>,

    /// The dimensions whose cells have a rating as their first line, as in `7-12`, or `none`
    #[arg(long, value_name = "LINES", value_parser = setting("ratings"), help_heading = "Decisions")]
    ratings: Option<Setting>,

    /// What an empty cell means: the ladder says nothing (`gap`), or nothing is asked (`not-asked`)
    #[arg(long, value_name = "MEANING", value_parser = setting("blank"), add = words(&Blank::WORDS), help_heading = "Decisions")]
    blank: Option<Setting>,

    /// What an `x` means in a row of ticks: it is one (`asked`), or nothing is asked (`not-asked`)
    #[arg(long, value_name = "MEANING", value_parser = setting("cross"), add = words(&Cross::WORDS), help_heading = "Decisions")]
    cross: Option<Setting>,

    /// What the statements of a cell are: its `lines`, its `sentences`, what stands between `semicolons`, or
    /// all of it (`cells`)
    #[arg(long, value_name = "PARTS", value_parser = setting("statements"), add = words(&Splitting::WORDS), help_heading = "Decisions")]
    statements: Option<Setting>,

    /// Whether hidden rows, columns and sheets are read (`read`) or not (`leave-out`)
    #[arg(long, value_name = "HOW", value_parser = setting("hidden"), add = words(&[((), "read"), ((), "leave-out")]), help_heading = "Decisions")]
    hidden: Option<Setting>,

    /// The id of the ladder: lowercase letters, digits and hyphens
    #[arg(long, value_name = "ID", value_parser = setting("id"), help_heading = "Decisions")]
    id: Option<Setting>,

    /// The name of the ladder
    #[arg(long, value_name = "NAME", value_parser = setting("name"), help_heading = "Decisions")]
    name: Option<Setting>,

    /// The encoding of a text file, as in `utf-8` or `windows-1252`
    #[arg(long, value_name = "LABEL", value_parser = setting("encoding"), help_heading = "Decisions")]
    encoding: Option<Setting>,

    /// The sign between the cells of a CSV file, or `tab`
    #[arg(long, value_name = "SIGN", value_parser = setting("delimiter"), help_heading = "Decisions")]
    delimiter: Option<Setting>,
}

impl SettingArgs {
    /// All that were typed.
    pub(super) fn typed(&self) -> Vec<Setting> {
        let Self { sheets, layout, facts, roles, dimensions, tracks, order, levels, ratings, .. } = self;
        let Self { blank, cross, statements, hidden, id, name, encoding, delimiter, .. } = self;
        let before = [layout].into_iter().flatten();
        let behind = [
            roles, dimensions, tracks, order, levels, ratings, blank, cross, statements, hidden, id, name,
            encoding, delimiter,
        ];
        let typed = sheets.iter().chain(before).chain(facts).chain(behind.into_iter().flatten());
        typed.cloned().collect()
    }
}

/// What takes the value of an option, as an import takes it.
fn setting(option: &'static str) -> impl Fn(&str) -> Result<Setting, String> + Clone + Send + Sync + 'static {
    move |typed| {
        let setting = Setting { option, value: typed.to_owned() };
        Settings::default().set(&setting).map(|()| setting)
    }
}

fn words<T>(words: &'static [(T, &'static str)]) -> ArgValueCandidates
where
    T: Sync + 'static,
{
    ArgValueCandidates::new(move || words.iter().map(|(_, word)| CompletionCandidate::new(*word)).collect())
}

//! `ladder assess ROLE`: a record to fill in, of what is asked of a role, and what was filled in of its sheet.

mod again;
mod filled;
mod forms;

pub use forms::RecordForms;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum, ValueHint};
use clap_complete::engine::ArgValueCompleter;

use crate::document::{Document, Medium, Sheet};
use crate::query::{
    Carried, RecordRoles, UserError, begin, carry, likelier_asked, record_roles, roles_of_record,
};
use crate::record::{Assessor, Day, Mark, Record, RecordFile};
use crate::source::{Catalog, FileName};
use crate::views::{self, data, notices, sheets};

use super::record::FoundRecord;
use super::{Answer, Body, Content, Data, Desk, Ladders, complete};

/// Write a record to fill in: where you stand on what a role asks
///
/// The record has all that the goal asks; what today's role asks already is marked so. Without `--toward` the goal
/// is the next promotion. If the file that `-o` names is a record already, it gets what the ladder asks by now, and
/// keeps every mark, note and piece of evidence: what was reworded is to be confirmed, and what is no longer asked
/// is kept apart. Without a role it keeps its own.
///
/// The name of a new file says its form: `.yaml`, `.xlsx` with a list of the marks to choose from, `.csv`, or `.md`.
/// `--from` reads such a sheet when it is filled in, also as .ods or .html, into a new record or one that is there:
/// what that has stays, but for a mark for which the sheet has another, or `none`. `--from` a record writes it as such a
/// sheet, with its marks. Without `-o` the record goes to standard output.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder assess L3
  ladder assess L3 --toward L4 -o me.yaml
  ladder assess L3 --as manager -o manager.yaml
  ladder assess L3 -o me.csv
  ladder assess --from me.csv -o me.yaml
  ladder assess --from me.yaml -o again.csv
  ladder assess -o me.yaml")]
pub struct AssessArgs {
    /// Today's role
    #[arg(value_name = "ROLE", add = ArgValueCompleter::new(complete::selectors))]
    role: Vec<String>,

    /// The role to get to
    #[arg(long, value_name = "ROLE", add = ArgValueCompleter::new(complete::selectors))]
    toward: Option<String>,

    /// Who sets the marks [default: self, or who the file says]
    #[arg(long = "as", value_enum, value_name = "WHO")]
    by: Option<By>,

    /// The file to write: .yaml, .xlsx, .csv or .md; without it the record goes to standard output
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,

    /// Read a sheet that was filled in: .xlsx, .ods, .csv, .md or .html (`-` is CSV on standard input); or write a
    /// record as such a sheet
    #[arg(long, value_name = "SHEET", value_hint = ValueHint::FilePath, conflicts_with = "ask")]
    from: Option<PathBuf>,

    /// Go through the statements without a mark one by one, on the terminal
    #[arg(long)]
    ask: bool,
}

/// Who sets the marks.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum By {
    /// The person
    #[value(name = "self")]
    Oneself,
    /// The person's manager
    Manager,
    /// Somebody who works with the person
    Peer,
}

impl From<By> for Assessor {
    fn from(by: By) -> Self {
        match by {
            By::Oneself => Self::Oneself,
            By::Manager => Self::Manager,
            By::Peer => Self::Peer,
        }
    }
}

/// A new record, or one that is there with what the ladder asks by now.
///
/// # Errors
/// A role that is not there or of which nothing is asked, a file that is no record, or nobody to ask.
pub(super) fn answer<'a>(
    args: &AssessArgs,
    ladders: &'a Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    if args.ask {
        desk.can_ask()?;
    }
    let catalog = ladders.catalog()?;
    let output = args.output.as_deref().filter(|path| path.as_os_str() != "-");
    if let Some(sheet) = &args.from {
        return filled::answer(args, sheet, output, catalog, desk);
    }
    // Whoever is asked first is not to be told so at the end.
    if let Some(path) = output.filter(|path| !is_of_a_record(path)) {
        is_new_sheet(path)?;
    }
    match output.filter(|path| path.exists()) {
        Some(path) => carried(args, path, catalog, desk),
        None => begun(args, output, catalog, desk),
    }
}

/// How the names of the sheets end that a record is written as.
const SHEETS: [&str; 3] = ["xlsx", "csv", "md"];

/// That a record can be written as a sheet into a file of a name.
///
/// # Errors
/// The name ends otherwise, or a file has it.
fn is_new_sheet(path: &Path) -> Result<(), UserError> {
    if !SHEETS.iter().any(|sheet| has_ending(path, sheet)) {
        return Err(notices::no_form_of_a_record(path));
    }
    if path.exists() { Err(notices::sheet_is_there(path)) } else { Ok(()) }
}

/// Whether a file is one for a record: one in YAML, or one in JSON that is there.
fn is_of_a_record(path: &Path) -> bool {
    is_yaml(path) || has_ending(path, "json") && path.exists()
}

fn is_yaml(path: &Path) -> bool {
    ["yaml", "yml"].iter().any(|yaml| has_ending(path, yaml))
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|of_path| of_path.eq_ignore_ascii_case(ending))
}

/// A new record.
fn begun<'a>(
    args: &AssessArgs,
    output: Option<&Path>,
    catalog: &'a Catalog,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    let (roles, notes) = typed_roles(args, catalog)?.ok_or_else(notices::record_without_role)?;
    let by = args.by.map_or(Assessor::Oneself, Assessor::from);
    let mut record = begin(catalog, roles, by);
    if record.statements.is_empty() {
        return Err(notices::nothing_to_mark(catalog, roles.asked()).into());
    }
    if args.ask {
        ask(&mut record, desk)?;
    }
    let forms = RecordForms::new(record, catalog, output);
    Ok(Answer::with_body(Body::Record(Box::new(forms))).with_notes(notes))
}

/// A record that is there, with what is asked by now.
fn carried<'a>(
    args: &AssessArgs,
    path: &Path,
    catalog: &Catalog,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    let found = FoundRecord { path: path.to_owned(), file: RecordFile::read(path)? };
    let before = found.record();
    if let Some(by) = args.by.map(Assessor::from).filter(|by| *by != before.by) {
        return Err(notices::record_of_another(&found.file.name, before.by, by).into());
    }
    let typed = typed_roles(args, catalog)?;
    let (roles, notes) = if let Some(typed) = typed {
        typed
    } else {
        let roles = roles_of_record(catalog, before)?;
        let other = likelier_asked(catalog, before, roles);
        let note = other.map(|role| notices::likelier_asked(catalog, roles, role, &found.file.name));
        (roles, note.into_iter().collect())
    };
    let mut carried = carry(before, begin(catalog, roles, before.by));
    if args.ask {
        carried.marked = ask(&mut carried.record, desk)?;
    }
    let file = found.with(&carried.record, String::new())?;
    let next = views::next::to_confirm(&carried.record, &found.file.name);
    let content = CarriedContent { name: found.file.name.clone(), before: before.clone(), carried, next };
    let mut answer = Answer::new(content).with_notes(notes);
    answer.files.extend(file);
    Ok(answer)
}

/// The roles that were typed, and what is to be told of that; `None` where none was.
fn typed_roles(
    args: &AssessArgs,
    catalog: &Catalog,
) -> Result<Option<(RecordRoles, Vec<String>)>, UserError> {
    if args.role.is_empty() {
        return if args.toward.is_some() { Err(notices::record_without_role()) } else { Ok(None) };
    }
    chosen_roles(catalog, &args.role.join(" "), args.toward.as_deref()).map(Some)
}

/// The roles that somebody names, and what is to be told of that.
fn chosen_roles(
    catalog: &Catalog,
    role: &str,
    toward: Option<&str>,
) -> Result<(RecordRoles, Vec<String>), UserError> {
    let chosen = record_roles(catalog, role, toward)?;
    let notes = notices::record_roles(&chosen, catalog);
    Ok((chosen.roles, notes))
}

/// That the roles of a record are those that were typed, where any were.
fn typed_roles_fit(
    args: &AssessArgs,
    record: &Record,
    name: &FileName,
    catalog: &Catalog,
) -> Result<(), UserError> {
    match typed_roles(args, catalog)? {
        Some((typed, _)) if roles_of_record(catalog, record)? != typed => {
            Err(notices::record_has_roles(name))
        }
        _ => Ok(()),
    }
}

/// Asks for the marks that are not set, until somebody has enough; the indices of the statements that were marked,
/// rising. Who leaves in the middle keeps what is marked.
///
/// # Errors
/// Whoever is asked leaves before a mark is set.
fn ask(record: &mut Record, desk: &dyn Desk) -> Result<Vec<usize>, UserError> {
    let today = Day::today();
    let mut choices: Vec<String> = vec!["leave it unmarked".to_owned()];
    choices.extend(Mark::ALL.map(|mark| mark.label().to_owned()));
    choices.push("stop here, and keep what is marked so far".to_owned());
    let is_open = |index: &usize| record.statements[*index].mark.is_none();
    let open: Vec<usize> = (0..record.statements.len()).filter(is_open).collect();
    let mut marked = Vec::new();
    for (place, &index) in open.iter().enumerate() {
        let statement = &mut record.statements[index];
        // How many there are may be another number when the record is read anew, and the question is the same one.
        let question = format!("{}: {}", statement.dimension, statement.text);
        let count = format!("{} of {}", place + 1, open.len());
        let choice = if marked.is_empty() {
            desk.ask(&question, &choices, &format!("to end without writing; {count}"))?
        } else {
            match desk.ask(&question, &choices, &format!("to stop, and keep what is marked so far; {count}"))
            {
                Ok(choice) => choice,
                Err(_) => return Ok(marked),
            }
        };
        match choice.checked_sub(1).map(|choice| Mark::ALL.get(choice)) {
            None => {}
            Some(Some(mark)) => {
                (statement.mark, statement.on) = (Some(*mark), Some(today));
                marked.push(index);
            }
            Some(None) => return Ok(marked),
        }
    }
    Ok(marked)
}

/// A record, and what becomes of it.
pub(super) struct CarriedContent {
    /// What its file is called.
    pub(super) name: FileName,
    /// As it was.
    pub(super) before: Record,
    /// As it is then.
    pub(super) carried: Carried,
    /// What to ask next.
    pub(super) next: Vec<String>,
}

impl Content for CarriedContent {
    fn document(&self, _: Medium) -> Document<'_> {
        views::carried(Some(&self.name), &self.before, &self.carried)
    }

    fn data(&self) -> Data<'_> {
        Data::Assess(data::carried(&self.carried))
    }

    fn sheet(&self) -> Option<Sheet> {
        Some(sheets::carried(&self.carried))
    }

    fn next(&self) -> Vec<String> {
        self.next.clone()
    }
}

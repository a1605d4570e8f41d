//! Owns what becomes of a sheet that was filled in: a new record, or one that is there with what the sheet adds.

use std::path::Path;

use crate::commands::record::FoundRecord;
use crate::commands::{Answer, Body, Content, Data, Desk, FileToWrite, Replaces};
use crate::document::{Document, Medium};
use crate::import::{Decision, Settings, open};
use crate::model::words::fold;
use crate::query::{Filled, RecordRoles, UserError, assessor_of_sheet, begin, fill, roles_of_codes};
use crate::record::{Assessor, Day, FilledSheet, Record, RecordFile, SheetFact, new_record, read_sheet};
use crate::source::{Catalog, FileName, read_foreign};
use crate::views::{self, data, notices};

use super::{AssessArgs, again, chosen_roles, is_of_a_record, typed_roles, typed_roles_fit};

/// The record with what the sheet says.
///
/// # Errors
/// A sheet that cannot be read or says what cannot be understood, nothing that says the role, or a record that is of
/// another ladder or assessor.
pub(super) fn answer<'a>(
    args: &AssessArgs,
    sheet: &Path,
    output: Option<&Path>,
    catalog: &'a Catalog,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    let (name, bytes) = (FileName::new(sheet), read_foreign(sheet)?);
    if again::is_record(sheet, &bytes) {
        return again::answer(args, RecordFile::of(name, bytes)?, output, catalog);
    }
    if let Some(path) = output.filter(|path| !is_of_a_record(path)) {
        return Err(notices::record_of_a_sheet_in_yaml(path).into());
    }
    let (filled_in, mut notes) = read(sheet, &bytes, &name, desk)?;
    let unread = |fault| notices::unread_sheet(&name, &[fault]);
    let by = args.by.map(Assessor::from);
    let by_of_sheet = assessor_of_sheet(&filled_in).map_err(unread)?;
    if let (Some(by), Some(of_sheet)) = (by, by_of_sheet)
        && by != of_sheet
    {
        return Err(notices::sheet_of_another_assessor(&name, by, of_sheet).into());
    }
    if let Some(path) = output.filter(|path| path.exists()) {
        let found = FoundRecord { path: path.to_owned(), file: RecordFile::read(path)? };
        let base = found.record();
        typed_roles_fit(args, base, &found.file.name, catalog)?;
        fits(&filled_in, by.or(by_of_sheet), base, &found.file.name)?;
        notes.extend(notices::sheet_of_another_record(&filled_in, base));
        let filled = filled(base, filled_in, catalog, &name)?;
        let file = found.with(&filled.record, String::new())?;
        let mut answer =
            Answer::new(FilledContent { name, into: Some(found.file.name), filled }).with_notes(notes);
        answer.files.extend(file);
        return Ok(answer);
    }
    let (roles, more) = roles(args, &filled_in, catalog, &name)?;
    notes.extend(more);
    let base = begin(catalog, roles, by.or(by_of_sheet).unwrap_or_default());
    notes.extend(notices::sheet_of_another_record(&filled_in, &base));
    let filled = filled(&base, filled_in, catalog, &name)?;
    let text = new_record(&filled.record);
    let Some(path) = output else {
        let body = Body::Verbatim { text, what: "the record on standard output", form: "YAML" };
        let beside: Option<Box<dyn Content>> = Some(Box::new(FilledContent { name, into: None, filled }));
        return Ok(Answer { beside, ..Answer::with_body(body) }.with_notes(notes));
    };
    let file = FileToWrite {
        path: path.to_owned(),
        bytes: text.into_bytes(),
        replaces: Replaces::Private,
        written: String::new(),
        optional: None,
    };
    let into = Some(FileName::new(path));
    let mut answer = Answer::new(FilledContent { name, into, filled }).with_notes(notes);
    answer.files.push(file);
    Ok(answer)
}

/// Reads a file, and what there is to tell of the reading.
fn read(
    path: &Path,
    bytes: &[u8],
    name: &FileName,
    desk: &dyn Desk,
) -> Result<(FilledSheet, Vec<String>), UserError> {
    let called = if path.as_os_str() == "-" { "standard input".into() } else { name.as_given() };
    let opened = open(&called, bytes, &Settings::default(), &*desk.progress())
        .map_err(|error| notices::no_sheet(name, error))?;
    let sheet = read_sheet(&opened).map_err(|faults| notices::unread_sheet(name, &faults))?;
    // A table with the columns of a record was parted rightly.
    let is_guess = |decision: &&Decision| decision.is_open && decision.about != "delimiter";
    let guesses = opened.decisions.iter().filter(is_guess);
    let mut notes: Vec<String> = guesses.map(notices::guess_of_a_sheet).collect();
    notes.extend(opened.notes);
    notes.extend(sheet.lacking.iter().map(notices::lacking_columns));
    Ok((sheet, notes))
}

fn filled(
    base: &Record,
    sheet: FilledSheet,
    catalog: &Catalog,
    name: &FileName,
) -> Result<Filled, UserError> {
    let ladder = catalog.ladder_called(&base.ladder).map(|place| catalog.ladder(place));
    fill(base, sheet, ladder, Day::today()).map_err(|faults| notices::unread_sheet(name, &faults))
}

/// That a sheet is of the ladder, the assessor and the person of a record, where it says so.
fn fits(
    sheet: &FilledSheet,
    by: Option<Assessor>,
    record: &Record,
    name: &FileName,
) -> Result<(), UserError> {
    if let Some(by) = by.filter(|by| *by != record.by) {
        return Err(notices::record_of_another(name, record.by, by));
    }
    if let (Some(of_sheet), Some(of_record)) = (sheet.fact(SheetFact::Name), &record.name)
        && fold(of_sheet) != fold(of_record)
    {
        return Err(notices::sheet_of_another_person(name, of_record, of_sheet));
    }
    match sheet.fact(SheetFact::Ladder).filter(|ladder| **ladder != record.ladder) {
        Some(ladder) => Err(notices::sheet_of_another_ladder(name, &record.ladder, ladder)),
        None => Ok(()),
    }
}

/// The roles that were typed, or else those that the sheet names, and what is to be told of them.
fn roles(
    args: &AssessArgs,
    sheet: &FilledSheet,
    catalog: &Catalog,
    name: &FileName,
) -> Result<(RecordRoles, Vec<String>), UserError> {
    let [ladder, role, goal] =
        [SheetFact::Ladder, SheetFact::Role, SheetFact::Goal].map(|fact| sheet.fact(fact));
    let typed = match (args.role.as_slice(), ladder, role) {
        // The goal alone may be another one.
        ([], Some(ladder), Some(role)) if args.toward.is_some() => {
            Some(chosen_roles(catalog, &format!("{ladder}/{role}"), args.toward.as_deref())?)
        }
        _ => typed_roles(args, catalog)?,
    };
    if let Some(typed) = typed {
        let of_role = &catalog.ladder_of(typed.0.asked()).id;
        return match ladder.filter(|of_sheet| *of_sheet != of_role) {
            Some(of_sheet) => Err(notices::sheet_of_another_ladder_than_the_role(name, of_sheet, of_role)),
            None => Ok(typed),
        };
    }
    let (Some(ladder), Some(role)) = (ladder, role) else {
        return Err(notices::sheet_without_role(name));
    };
    let roles = roles_of_codes(catalog, ladder, role, goal);
    let is_here = catalog.ladder_called(ladder).is_some();
    Ok((roles.map_err(|error| notices::no_role_of_a_sheet(name, error, is_here))?, Vec::new()))
}

struct FilledContent {
    name: FileName,
    /// The file of the record.
    into: Option<FileName>,
    filled: Filled,
}

impl Content for FilledContent {
    fn document(&self, _: Medium) -> Document<'_> {
        views::filled(&self.name, self.into.as_ref(), &self.filled)
    }

    fn data(&self) -> Data<'_> {
        Data::Filled(data::filled(&self.filled))
    }

    fn next(&self) -> Vec<String> {
        let to_confirm = |into| views::next::to_confirm(&self.filled.record, into);
        self.into.as_ref().map(to_confirm).unwrap_or_default()
    }
}

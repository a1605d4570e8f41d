//! Owns the words of what is told and goes wrong around records.

use std::path::Path;

use crate::import::{Decision, ImportError};
use crate::model::Text;
use crate::model::prose::{counted, listed, listed_few, quoted, typed};
use crate::query::{ChosenRoles, RecordRoles, UserError};
use crate::record::{
    Assessor, Day, Evidence, FilledSheet, LackingTable, MarkedStatement, PlanItem, Record, RecordFile,
    SheetColumn, SheetFact, SheetFault,
};
use crate::source::{Catalog, FileName, LoadError, RoleId, Unspliced};
use crate::views::names::role_argument;

use super::{FEW, named};

/// So many names of columns are told.
const MOST_COLUMNS: usize = 12;

pub(crate) fn no_record() -> UserError {
    UserError::new(
        "there is no record: `--record` and `LADDER_RECORD` name none, and there is no `me.yaml` here",
        "begin one with `ladder assess ROLE -o me.yaml`",
    )
}

pub(crate) fn record_of_no_file() -> UserError {
    UserError::new(
        "standard input cannot be written, expected the file of a record",
        "name it with `--record`",
    )
}

pub(crate) fn unedited_record(name: &FileName, why: &Unspliced) -> UserError {
    UserError::new(format!("`{name}` was left as it is: {why}"), Unspliced::HELP)
}

pub(crate) fn record_without_role() -> UserError {
    UserError::new(
        "there is no role to begin a record with",
        "name today's role, as in `ladder assess L3 --toward L4 -o me.yaml`",
    )
}

pub(crate) fn no_form_of_a_record(path: &Path) -> UserError {
    let name = FileName::new(path);
    let help = format!(
        "name a file that ends in `.yaml`, `.xlsx`, `.csv` or `.md`, as in `{}`",
        name.with_ending("yaml").in_shell()
    );
    UserError::new(format!("`{name}` ends in no form that a record is written in"), help)
}

pub(crate) fn another_form_of_a_record(path: &Path) -> UserError {
    let message = format!("`--format` says another form than the name of `{}`", FileName::new(path));
    UserError::new(message, "leave out `--format`, or name another file")
}

pub(crate) fn sheet_is_there(path: &Path) -> UserError {
    UserError::new(
        format!("`{}` already exists and was left unchanged", FileName::new(path)),
        "name another file; to read a sheet that was filled in, use `--from`",
    )
}

pub(crate) fn no_such_form_of_a_record() -> UserError {
    UserError::new(
        "a record on standard output comes only as YAML, CSV or Markdown",
        "leave out `--format`, or name a file, as in `-o me.xlsx`",
    )
}

pub(crate) fn record_of_a_sheet_in_yaml(path: &Path) -> UserError {
    let name = FileName::new(path);
    let help = format!("name a file that ends in `.yaml`, as in `{}`", name.with_ending("yaml").in_shell());
    UserError::new(format!("`--from` writes a record in YAML, and `{name}` has another ending"), help)
}

pub(crate) fn record_is_no_sheet(name: &FileName) -> UserError {
    let sheet = if name.is_lasting() { name.with_ending("xlsx").in_shell() } else { "me.xlsx".to_owned() };
    UserError::new(
        format!("`{name}` is a record already, expected a sheet that was filled in"),
        format!(
            "it is edited as it is, or with `ladder mark`; to fill it in as a sheet, write one with `-o {sheet}`"
        ),
    )
}

/// That no sheet can be read of a file.
pub(crate) fn no_sheet(name: &FileName, error: ImportError) -> UserError {
    if error.is_ladder {
        let message = format!("`{name}` is a ladder, expected a sheet that was filled in");
        return UserError::new(message, "`ladder assess ROLE -o me.xlsx` writes one to fill in");
    }
    UserError::new(format!("`{name}`: {}", error.message), error.help)
}

/// That a ladder is to be made of the sheet of a record.
pub(crate) fn record_is_no_ladder(name: &FileName) -> UserError {
    let (sheet, record) = (name.in_shell(), name.with_ending("yaml").in_shell());
    UserError::new(
        format!("`{name}` is the sheet of a record, expected a ladder"),
        format!("`ladder assess --from {sheet} -o {record}` reads what was filled in"),
    )
}

/// What was guessed of the file of a sheet.
pub(crate) fn guess_of_a_sheet(guess: &Decision) -> String {
    format!("{}: {}; if that is wrong, save the sheet again as UTF-8", guess.about, guess.chosen)
}

/// What of a record is in no sheet of it.
pub(crate) fn not_in_a_sheet(record: &Record) -> Option<String> {
    let confirm = record.statements.iter().filter(|one| one.confirm.is_some()).count();
    let dates = record.statements.iter().filter(|one| one.on.is_some()).count();
    let left = [
        (dates, "when marks were set"),
        (record.plan.len(), "the plan"),
        (record.no_longer_asked.len(), "what is no longer asked"),
        (confirm, "what is to be confirmed"),
    ];
    let left = left.into_iter().filter(|(count, _)| *count > 0).map(|(_, what)| what.to_owned());
    let left: Vec<String> = left.collect();
    let left = listed(&left, "and");
    (!left.is_empty())
        .then(|| format!("not in the sheet: {left}; the record keeps that when the sheet is read into it"))
}

/// What of a sheet cannot be understood, a line a cell.
pub(crate) fn unread_sheet(name: &FileName, faults: &[SheetFault]) -> UserError {
    const MOST: usize = 20;
    let line = |fault: &SheetFault| match fault.cell.as_str() {
        "" => fault.message.clone(),
        cell => format!("{cell}: {}", fault.message),
    };
    if let [only] = faults {
        return UserError::new(format!("`{name}`: {}", line(only)), only.help.clone());
    }
    let mut message = format!("`{name}` has {} that cannot be read:", counted(faults.len(), "cell"));
    for fault in faults.iter().take(MOST) {
        message.push_str(&format!("\n  {}", line(fault)));
    }
    if faults.len() > MOST {
        message.push_str(&format!("\n  and {} more", faults.len() - MOST));
    }
    let mut rules: Vec<&str> = Vec::new();
    for fault in faults {
        if !rules.contains(&fault.rule.as_str()) {
            rules.push(&fault.rule);
        }
    }
    UserError::new(message, format!("{}; nothing was written", rules.join("; ")))
}

/// That a table of a sheet lacks columns, and what it has.
pub(crate) fn lacking_columns(table: &LackingTable) -> String {
    let names: Vec<String> = table.columns.iter().map(|column| column.name().to_owned()).collect();
    let columns = if names.len() == 1 { "column" } else { "columns" };
    let on = if table.sheet.is_empty() { String::new() } else { format!(" on sheet `{}`", table.sheet) };
    let so = if table.columns.contains(&SheetColumn::Mark) { ", so that no mark is read" } else { "" };
    format!(
        "no {columns} {}{on}{so}; its columns are {}",
        listed(&quoted(&names), "or"),
        listed_few(&quoted(&table.found), MOST_COLUMNS, "and")
    )
}

pub(crate) fn sheet_without_role(name: &FileName) -> UserError {
    UserError::new(
        format!("nothing in `{name}` says whose ladder and which role it is about"),
        "name today's role, as in `ladder assess L3 --from SHEET -o me.yaml`, or a record that is there with `-o`",
    )
}

pub(crate) fn sheet_of_another_ladder(name: &FileName, ladder: &Text, of_sheet: &Text) -> UserError {
    UserError::new(
        format!("the sheet is about the ladder `{of_sheet}`, and `{name}` about `{ladder}`"),
        "name another file for its record",
    )
}

pub(crate) fn sheet_of_another_assessor(name: &FileName, by: Assessor, of_sheet: Assessor) -> UserError {
    let (by, of_sheet) = (by.word(), of_sheet.word());
    UserError::new(
        format!("`{name}` has the marks of `{of_sheet}`, and `--as` says `{by}`"),
        "leave out `--as`, or correct `By` in the sheet",
    )
}

pub(crate) fn sheet_of_another_person(name: &FileName, of_record: &Text, of_sheet: &Text) -> UserError {
    UserError::new(
        format!("the sheet is of `{}`, and `{name}` of `{}`", typed(of_sheet), typed(of_record)),
        "name another file for its record; if it is one person, write the name alike, or delete it from the sheet",
    )
}

pub(crate) fn sheet_of_another_ladder_than_the_role(
    name: &FileName,
    of_sheet: &Text,
    ladder: &Text,
) -> UserError {
    UserError::new(
        format!("`{name}` is about the ladder `{of_sheet}`, and the role that is named is one of `{ladder}`"),
        format!("leave out the role, or name one of `{of_sheet}`"),
    )
}

/// Why the roles that a sheet names are not there.
pub(crate) fn no_role_of_a_sheet(name: &FileName, error: UserError, is_ladder_here: bool) -> UserError {
    const NAME_IT: &str =
        "correct it in the sheet, or name today's role, as in `ladder assess L3 --from SHEET -o me.yaml`";
    let help = if is_ladder_here { Some(NAME_IT.to_owned()) } else { error.help };
    UserError { message: format!("`{name}`: {}", error.message), help }
}

pub(crate) fn record_has_roles(name: &FileName) -> UserError {
    UserError::new(
        format!("`{name}` says itself which role it is about"),
        format!("leave out the role; `ladder assess ROLE -o {}` changes it", name.in_shell()),
    )
}

/// That a sheet names other roles or another version than the record that it is read into.
pub(crate) fn sheet_of_another_record(sheet: &FilledSheet, record: &Record) -> Vec<String> {
    let roles = |role: &Text, goal: Option<&Text>| match goal {
        Some(goal) => format!("{role} toward {goal}"),
        None => role.to_string(),
    };
    let version = |version: &Text| format!("version {version}");
    let of_sheet = [
        sheet.fact(SheetFact::Role).map(|role| roles(role, sheet.fact(SheetFact::Goal))),
        sheet.fact(SheetFact::Version).map(version),
    ];
    let of_record = [Some(roles(&record.role, record.goal.as_ref())), Some(version(&record.version))];
    let both = of_sheet.into_iter().zip(of_record).filter_map(|(sheet, record)| sheet.zip(record));
    let others = both.filter(|(sheet, record)| sheet.to_lowercase() != record.to_lowercase());
    others.map(|(sheet, record)| format!("the sheet is of {sheet}, and the record of {record}")).collect()
}

pub(crate) fn nothing_to_mark(catalog: &Catalog, role: RoleId) -> UserError {
    let code = &catalog.role(role).code;
    UserError::new(
        format!("the ladder asks {code} for no statements, so that there is nothing to mark"),
        format!("`ladder show {}` shows what it says of the role", role_argument(catalog, role)),
    )
}

pub(crate) fn record_of_another(name: &FileName, by: Assessor, wanted: Assessor) -> UserError {
    let (by, wanted) = (by.word(), wanted.word());
    UserError::new(
        format!("`{name}` has the marks of `{by}`, expected those of `{wanted}`"),
        format!("name another file for them, as in `-o {wanted}.yaml`"),
    )
}

/// What a selector was taken as, and where else a promotion leads.
pub(crate) fn record_roles(chosen: &ChosenRoles, catalog: &Catalog) -> Vec<String> {
    let mut notes = named(&chosen.named, catalog);
    if !chosen.also_next.is_empty() {
        let codes: Vec<String> =
            chosen.also_next.iter().map(|&role| catalog.role(role).code.to_string()).collect();
        let goal = catalog.role(chosen.roles.asked()).code.as_str();
        let others = listed_few(&quoted(&codes), FEW, "and");
        notes.push(format!(
            "`{goal}` is taken as the goal; a promotion leads to {others} as well: `--toward`"
        ));
    }
    notes
}

/// That another role asks what the record has by now, as where codes were given anew.
pub(crate) fn likelier_asked(
    catalog: &Catalog,
    roles: RecordRoles,
    other: RoleId,
    file: &FileName,
) -> String {
    let (code, named) = (&catalog.role(other).code, role_argument(catalog, other));
    let roles_now = if roles.goal.is_some() { format!("ROLE --toward {named}") } else { named };
    format!(
        "`{code}` asks most of what the record has, and `{}` little: if roles have other codes by now, run `ladder assess {roles_now} -o {}`",
        catalog.role(roles.asked()).code,
        file.in_shell()
    )
}

/// What a new record holds.
pub(crate) fn begun(record: &Record) -> String {
    let (all, open) =
        (record.statements.len(), record.statements.iter().filter(|one| one.mark.is_none()).count());
    let statements = counted(all, "statement");
    let statements = if open == all { statements } else { format!("{open} of {statements}") };
    let goal = record.goal.as_ref().map(|goal| format!(" toward {goal}")).unwrap_or_default();
    format!("a record of {}{goal}, {statements} to mark", record.role)
}

pub(crate) fn no_mark(found: &str, help: String) -> UserError {
    UserError::new(format!("found `{}`, expected a mark", typed(found)), help)
}

pub(crate) fn marked(statement: &MarkedStatement, name: &FileName) -> String {
    let MarkedStatement { dimension, text, .. } = statement;
    match statement.mark {
        Some(mark) => {
            let to_come = statement.on.filter(|day| *day > Day::today());
            let to_come = to_come.map(|_| format!("  {DAY_TO_COME}\n")).unwrap_or_default();
            format!("marked as {} in `{name}`, {dimension}: {text}\n{to_come}", mark.label())
        }
        None => format!("without a mark in `{name}`, {dimension}: {text}\n"),
    }
}

pub(crate) fn nothing_to_log() -> UserError {
    UserError::new("there is nothing to log", "say what you did, as in `ladder log \"Ran the Q3 planning\"`")
}

const DAY_TO_COME: &str = "that day is still to come: correct `date` in the file if it is not meant";

pub(crate) fn logged(evidence: &Evidence, name: &FileName) -> String {
    let on = evidence.on.map(|day| format!(" on {day}")).unwrap_or_default();
    let mut lines = format!("logged{on} in `{name}`: {}\n", evidence.what);
    for about in &evidence.about {
        lines.push_str(&format!("  for {about}\n"));
    }
    if evidence.about.is_empty() {
        lines.push_str("  for nothing yet: say what it is evidence for with `--for`, or in the file\n");
    }
    if evidence.on.is_some_and(|day| day > Day::today()) {
        lines.push_str(&format!("  {DAY_TO_COME}\n"));
    }
    lines
}

/// That a record has the very same evidence.
pub(crate) fn logged_already(evidence: &Evidence, name: &FileName) -> UserError {
    let on = evidence.on.map(|day| format!(" on {day}")).unwrap_or_default();
    let message = format!("`{name}` has that{on} already: {}", evidence.what);
    UserError::new(message, "if you did it twice, say what was different")
}

pub(crate) fn nothing_to_plan() -> UserError {
    UserError::new(
        "there is nothing to plan",
        "say what you will do, as in `--add \"Shadow the budget round\"`",
    )
}

pub(crate) fn plan_added(item: &PlanItem, name: &FileName) -> String {
    let past = item.by.filter(|day| *day < Day::today());
    let past = past.map(|day| format!("; {day} is past, correct `by` in the file if it is not meant"));
    format!("planned in `{name}`: {}{}", item.what, past.unwrap_or_default())
}

/// That a record has the very same plan.
pub(crate) fn planned_already(what: &Text, name: &FileName) -> UserError {
    let help = "give it another date with `--by`, or tick it off with `--done`";
    UserError::new(format!("`{name}` has that planned already: {what}"), help)
}

pub(crate) fn plan_done(what: &Text, name: &FileName) -> String {
    format!("done in `{name}`: {what}")
}

/// That a record names the roles that nobody typed.
pub(crate) fn roles_of_record(file: &RecordFile, has_goal: bool) -> String {
    let Record { role, goal, .. } = &file.record;
    let roles = match goal.as_ref().filter(|_| has_goal) {
        Some(goal) => format!("{role} and its goal {goal} are"),
        None => format!("{role} is"),
    };
    format!("{roles} taken from `{}`; `--no-record` ignores it", file.name)
}

/// Why the record that would say which roles are meant cannot be read.
pub(crate) fn unread_record(error: &LoadError) -> UserError {
    let help = match error {
        LoadError::Faulty(file) => Some(format!("run `ladder review {}` to see why", file.name.in_shell())),
        other => other.help(),
    };
    let help = help.map(|help| format!("{help}; or name a role, or add `--no-record`"));
    UserError { message: error.to_string(), help }
}

pub(crate) fn no_start() -> UserError {
    UserError::new(
        "there is no role to start from",
        "name it, and the role to get to, as in `ladder path associate coo`",
    )
}

pub(crate) fn record_of_another_ladder(name: &FileName, of: &Text, expected: &Text) -> UserError {
    UserError::new(
        format!("`{name}` is a record on the ladder `{of}`, expected one on `{expected}`"),
        "name the record that was made with this ladder",
    )
}

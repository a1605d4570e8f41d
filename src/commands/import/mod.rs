//! `ladder import FILE`: a ladder of one's own made of a spreadsheet.

mod onto;
mod reading;
mod report;
mod settings;

pub(super) use reading::{Made, Source};

use std::path::{Path, PathBuf};

use clap::{Args, ValueHint};
use clap_complete::engine::ArgValueCompleter;

use crate::source::{BUILTIN_IDS, FileName, STARTER_ID, as_id};
use crate::views::notices;

use super::{Answer, Body, Desk, FileToWrite, Ladders, Replaces, complete};
use settings::SettingArgs;

/// Make a ladder file of a spreadsheet or of a table in a page
///
/// What can be told from the sheet is decided, what cannot is taken the careful way, and the report says both
/// with the option that decides otherwise. Whatever is not in the ladder is listed with its cell. Without `-o`
/// the ladder goes to standard output and the report to standard error.
#[derive(Args, Debug)]
#[command(after_long_help = "\
Examples:
  ladder import levels.csv --dry-run
  ladder import levels.csv -o new-ladder.yaml
  ladder import levels.csv --onto team.yaml --dry-run
  ladder import levels.csv --blank not-asked --name Levels")]
pub struct ImportArgs {
    /// The file to read: .xlsx, .ods, .csv, .tsv, .html or .md (`-` is CSV on standard input)
    #[arg(value_name = "FILE", add = ArgValueCompleter::new(complete::sheets))]
    file: PathBuf,

    /// Write the ladder to this YAML file, and the report to standard output
    #[arg(short = 'o', long, value_name = "FILE", value_hint = ValueHint::FilePath, group = "written")]
    output: Option<PathBuf>,

    /// Replace the file if it exists; with `--onto`, let a sheet take away most of its roles or dimensions
    #[arg(long, requires = "written")]
    force: bool,

    /// Lay what the sheet says over this ladder file: what no sheet holds stays in it, and what changed is printed
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, group = "written")]
    onto: Option<PathBuf>,

    /// Print the report alone, and write nothing
    #[arg(long)]
    dry_run: bool,

    /// Ask what the sheet leaves open, on a terminal
    #[arg(long)]
    ask: bool,

    #[command(flatten)]
    settings: SettingArgs,
}

/// The ladder and the report.
///
/// # Errors
/// A file that cannot be read or is no ladder, or a file to write that is not one of YAML.
pub(super) fn answer<'a>(
    args: &ImportArgs,
    ladders: &'a Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    if ladders.is_given() {
        return Err(
            notices::reads_nothing("import", "leave them out, and name the file to import alone").into()
        );
    }
    if let Some(path) = &args.onto {
        return onto::answer(args, path, ladders, desk);
    }
    let output = args.output.as_deref().filter(|path| path.as_os_str() != "-");
    if let Some(path) = output.filter(|path| !is_yaml(path)) {
        return Err(notices::import_writes_yaml(path).into());
    }
    let source = Source {
        name: FileName::new(&args.file),
        path: &args.file,
        stem: &stem(output.unwrap_or(&args.file)),
        typed: args.settings.typed(),
        asks: args.ask,
        onto: None,
    };
    let Made { text, id, notes, mut outcome } =
        source.make(output.unwrap_or(Path::new("-")), ladders, desk)?;
    // Where it was written, the file is there by the time that somebody types it again.
    outcome.command =
        outcome.command_to(output.map(|to| ("-o", to)), args.force || output.is_some() && !args.dry_run);
    let note = output.filter(|_| BUILTIN_IDS.contains(&id.as_str()));
    let note = note.map(|path| notices::takes_the_place(path, &id));
    let answer = match output {
        _ if args.dry_run => Answer::new(outcome),
        Some(path) => {
            outcome.written = Some(FileName::new(path));
            let replaces = if args.force { Replaces::Any } else { Replaces::ByForce };
            let (path, bytes, written) = (path.to_owned(), text.into_bytes(), String::new());
            let file = FileToWrite { path, bytes, replaces, written, optional: None };
            Answer { files: vec![file], ..Answer::new(outcome) }
        }
        None => {
            let body = Body::Verbatim { text, what: "the ladder on standard output", form: "YAML" };
            Answer { beside: Some(Box::new(outcome)), ..Answer::with_body(body) }
        }
    };
    Ok(answer.with_notes(notes.into_iter().chain(note)))
}

/// What a ladder is called after: its file's name, or where that cannot be an id what a new ladder is called.
fn stem(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    stem.filter(|stem| as_id(stem).is_some()).unwrap_or_else(|| STARTER_ID.to_owned())
}

fn is_yaml(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ["yaml", "yml"].iter().any(|yaml| ending.eq_ignore_ascii_case(yaml)))
}

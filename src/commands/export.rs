//! `ladder export FILE`: ladders as one file.

mod ladders;

pub use ladders::Export;

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum, ValueHint};
use clap_complete::engine::ArgValueCandidates;

use crate::model::near::nearest;
use crate::query::UserError;
use crate::source::{Catalog, FileName};
use crate::views::notices;

use super::{Answer, Body, Format, Ladders, complete};

/// Write a ladder as a file: a page, a spreadsheet, a document or a ladder file
///
/// The name says the form: `.html` for a page that shows the ladder in a browser, `.xlsx` and `.csv` for
/// spreadsheets, `.md` for documents and wikis, `.yaml` and `.json` for a ladder file, with everything that it
/// says. Without `--ladder` the ladder is that of `--file`, or else the one that the file is named after, or else
/// the only one of your own. A page, a document or a CSV file may hold several.
#[derive(Args, Debug)]
#[command(mut_arg("format", |format| format
    .value_parser(form())
    .add(ArgValueCandidates::new(|| forms().iter().map(complete::of_value).collect()))
    .help("The form of what goes to standard output; a file has the one that its name says")))]
#[command(after_long_help = "\
Examples:
  ladder export product-ops.html
  ladder export company.html --ladder product-ops --ladder operations
  ladder export my-team.json --file my-ladder.yaml
  ladder export - --ladder operations --format json

For one answer in HTML, to paste it elsewhere, run `ladder show L4 --format html`.")]
pub struct ExportArgs {
    /// The file to write (`-` is standard output, and needs `--format`)
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(super) to: PathBuf,

    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
}

/// The forms that a file of ladders can have.
fn forms() -> [PossibleValue; 6] {
    [
        ("xlsx", "A workbook, for spreadsheets"),
        ("csv", "For spreadsheets and other programs, a statement a row"),
        ("html", "The page, which a browser opens"),
        ("markdown", "For documents, wikis and pull requests"),
        ("json", "A ladder file in JSON, which `--file` reads"),
        ("yaml", "A ladder file"),
    ]
    .map(|(name, help)| PossibleValue::new(name).help(help))
}

/// What takes one of these forms.
fn form() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(forms()).try_map(|name| <Format as ValueEnum>::from_str(&name, false))
}

/// The ladders to be written.
///
/// # Errors
/// Ladders that cannot be read, or that nothing says which of them it is.
pub(super) fn answer<'a>(args: &'a ExportArgs, ladders: &'a Ladders) -> anyhow::Result<Answer<'a>> {
    let survey = ladders.with_files()?;
    let chosen = chosen(args, ladders, &survey.catalog)?;
    Ok(Answer::with_body(Body::Export(Export::new(&args.to, args.force, survey, &chosen))))
}

/// The ladders that are meant, in the order of the catalog.
fn chosen(args: &ExportArgs, ladders: &Ladders, catalog: &Catalog) -> Result<Vec<usize>, UserError> {
    if ladders.is_narrowed() {
        return Ok(catalog.scope().to_vec());
    }
    let own = (0..catalog.entries().len()).filter(|&ladder| catalog.is_own(ladder));
    if !ladders.files().is_empty() {
        let files: Vec<FileName> = ladders.files().iter().map(FileName::new).collect();
        let is_named = |&ladder: &usize| {
            let file = catalog.entries()[ladder].file.as_ref();
            file.is_some_and(|file| files.contains(file))
        };
        return Ok(own.filter(is_named).collect());
    }
    let stem = args.to.file_stem().unwrap_or_default().to_string_lossy();
    if let Some(ladder) = catalog.ladder_called(&stem) {
        return Ok(vec![ladder]);
    }
    if let [only] = own.collect::<Vec<usize>>()[..] {
        return Ok(vec![only]);
    }
    let ids: Vec<String> = catalog.entries().iter().map(|entry| entry.ladder.id.to_string()).collect();
    let near = nearest(&stem, ids.iter().map(String::as_str), 1);
    Err(notices::which_ladder(&args.to, near.first().copied(), &ids))
}

//! Owns `ladder import FILE --onto LADDER`: a sheet laid over a ladder that there is, and what that changes.

use std::path::Path;

use crate::commands::{Answer, Desk, FileToWrite, Ladders, Replaces, Version, VersionOrigin};
use crate::query::{Pairs, UserError, VersionDifference, diff};
use crate::source::{FileName, LadderFile, LoadError, version_of_text};
use crate::views::{Versions, notices};

use super::ImportArgs;
use super::reading::{Made, Source};

/// What changes in the ladder of a file by what a sheet says, and the file as it is then. How the sheet was read is
/// told beside it.
///
/// # Errors
/// The ladder or the sheet cannot be read, the file of the ladder cannot be edited, or most of it would go.
pub(super) fn answer<'a>(
    args: &ImportArgs,
    path: &Path,
    ladders: &'a Ladders,
    desk: &dyn Desk,
) -> anyhow::Result<Answer<'a>> {
    let name = FileName::new(path);
    let typed = args.settings.typed();
    if path.as_os_str() == "-" || path.exists() && !name.is_lasting() {
        return Err(notices::onto_no_file(path).into());
    }
    if typed.iter().any(|setting| setting.option == "id") {
        return Err(notices::onto_has_an_id(&name).into());
    }
    let file = LadderFile::read(path)?;
    let source = Source {
        path: &args.file,
        name: FileName::new(&args.file),
        stem: "",
        typed,
        asks: args.ask,
        onto: Some(&file),
    };
    let Made { text, notes, mut outcome, .. } = source.make(path, ladders, desk)?;
    outcome.command = outcome.command_to(Some(("--onto", path)), args.force);
    let older = outcome.report.older_version.as_ref();
    let older = older.map(|version| notices::sheet_is_older(&name, &file.ladder.ladder.version, version));
    let mut files = Vec::new();
    if text != file.text() && !args.dry_run {
        outcome.written = Some(name);
        let bytes = file.bytes_with(&text);
        let replaces = Replaces::Version(file.bytes.clone());
        files.push(FileToWrite {
            path: path.to_owned(),
            bytes,
            replaces,
            written: String::new(),
            optional: None,
        });
    }
    let version = |text: &str| -> Result<Version, LoadError> {
        let catalog = version_of_text(&file.name, text.to_owned())?;
        Ok(Version { typed: None, origin: VersionOrigin::File, catalog })
    };
    let [old, new] = ladders.keep([version(file.text())?, version(&text)?]);
    let difference = diff(old.catalog.versioned(), new.catalog.versioned());
    if !args.force && !files.is_empty() {
        most_stays(&difference, &file.name)?;
    }
    let notes: Vec<String> = notes.into_iter().chain(older).chain(notices::versions(&difference)).collect();
    let versions = Versions { difference, typed: [None, None], option: None, file: None, role: None };
    Ok(Answer { files, beside: Some(Box::new(outcome)), ..Answer::new(versions) }.with_notes(notes))
}

/// That a sheet leaves at least half of the roles and of the dimensions of a ladder: one with fewer was cut off, or is of
/// a part of the ladder.
fn most_stays(difference: &VersionDifference<'_>, name: &FileName) -> Result<(), UserError> {
    let Pairs { roles, dimensions, .. } = &difference.pairs;
    for (pairs, what) in [(roles, "roles"), (dimensions, "dimensions")] {
        let all = pairs.to_new.len();
        let kept = pairs.to_new.iter().flatten().count();
        if kept * 2 < all {
            return Err(notices::takes_most_away(name, what, [kept, all]));
        }
    }
    Ok(())
}

//! Owns the names of files, and the reading of one: its bytes, within a limit, as text.

use std::borrow::Cow;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::model::escape_controls;
use crate::model::prose::in_shell;

use super::error::{Fault, FaultyFile, LoadError};
use super::foreign;
use super::span::{Positions, Span};

/// The most bytes a ladder's file may have: 32 MiB, well past a thousand roles.
pub const SIZE_LIMIT: usize = 32 * 1024 * 1024;

/// What the standard input is called.
const STDIN: &str = "<stdin>";

/// What to do where a path leads nowhere.
pub(super) const CHECK_THE_PATH: &str = "check the path; a relative path starts at the current folder";

/// What a file is called: as the user named it, `-` for the standard input. It is displayed safe to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    path: PathBuf,
    shown: String,
}

impl FileName {
    /// The name of a file by its path.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = if is_stdin(&path) { Cow::Borrowed(STDIN) } else { path.to_string_lossy() };
        Self { shown: escape_controls(&name), path }
    }

    /// The name of one version of a file, which is displayed with which of them it is: `old version`.
    #[must_use]
    pub fn of_version(mut self, which: &str) -> Self {
        self.shown.push_str(&format!(" ({which})"));
        self
    }

    /// The name as it is displayed.
    pub fn as_shown(&self) -> &str {
        &self.shown
    }

    /// The name as it is, for programs that open the file; what of it is no Unicode is replaced by U+FFFD.
    pub fn as_given(&self) -> Cow<'_, str> {
        if is_stdin(&self.path) { Cow::Borrowed(STDIN) } else { self.path.to_string_lossy() }
    }

    /// The name with another ending.
    #[must_use]
    pub fn with_ending(&self, ending: &str) -> Self {
        Self::new(self.path.with_extension(ending))
    }

    /// Whether a later command can read it by this name: it is neither the standard input nor a pipe.
    pub fn is_lasting(&self) -> bool {
        let is_of_the_run = ["/dev", "/proc"].iter().any(|folder| self.path.starts_with(folder));
        !is_stdin(&self.path) && !is_of_the_run && !is_special(&self.path)
    }

    /// The name as it is typed in a shell behind a command, where it must not look like an option.
    pub fn in_shell(&self) -> String {
        if self.path.as_os_str().as_encoded_bytes().starts_with(b"-") {
            in_shell(Path::new(".").join(&self.path))
        } else {
            in_shell(&self.path)
        }
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown)
    }
}

/// The bytes of a file, or of the standard input for `-`. They are at most one more than the limit, so that
/// nothing endless is read.
///
/// # Errors
/// It could not be had: not there, not readable, a folder.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, LoadError> {
    let read = || -> io::Result<Vec<u8>> {
        let (source, length): (Box<dyn Read>, u64) = if is_stdin(path) {
            (Box::new(io::stdin().lock()), 0)
        } else {
            let file = File::open(path)?;
            let length = file.metadata()?.len();
            (Box::new(file), length)
        };
        let mut bytes = Vec::new();
        bytes.reserve_exact(usize::try_from(length).unwrap_or(0).min(SIZE_LIMIT) + 1);
        source.take(SIZE_LIMIT as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| unreadable(path, &error))
}

/// The bytes that [`read`] gives, of a file that is no ladder's: it is in no folder of ladders either.
///
/// # Errors
/// Those of [`read`].
pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, LoadError> {
    read(path).map_err(|error| match error {
        LoadError::Missing(message, _) if path.is_dir() => {
            LoadError::Missing(message, "name a file in it".to_owned())
        }
        error => error,
    })
}

/// The bytes of a file that is no ladder's, or of the standard input for `-`, within the limit of one.
///
/// # Errors
/// It could not be had: not there, not readable, a folder, too large.
pub fn read_foreign(path: &Path) -> Result<Vec<u8>, LoadError> {
    let bytes = read_bytes(path)?;
    if bytes.len() > SIZE_LIMIT {
        let message = format!("`{}` is {}", FileName::new(path), too_large());
        let help = "sheets are far smaller; save the sheet in a file of its own, without pictures";
        return Err(LoadError::Missing(message, help.to_owned()));
    }
    Ok(bytes)
}

fn too_large() -> String {
    format!("larger than {} MiB", SIZE_LIMIT / (1024 * 1024))
}

/// The text of a file that is to hold a ladder, with its name.
///
/// # Errors
/// It could not be had, or it holds no text.
pub(super) fn text_at(path: &Path) -> Result<(FileName, String), LoadError> {
    let name = FileName::new(path);
    let text = text_of(&name, read(path)?)?;
    Ok((name, text))
}

/// The text that a file's bytes are. A byte-order mark at its start is left out, so that spans count from the
/// text itself.
///
/// # Errors
/// The file is too large, not UTF-8, or empty.
pub(super) fn text_of(name: &FileName, bytes: Vec<u8>) -> Result<String, LoadError> {
    const BYTE_ORDER_MARK: &str = "\u{feff}";
    let unfit = |text: String, is: &str, fault: Fault| {
        let faulty = FaultyFile { name: name.clone(), text, faults: vec![fault] };
        LoadError::Unfit(format!("`{name}` is {is}"), faulty)
    };
    if let Some(workbook) = foreign::workbook(name, &bytes) {
        return Err(workbook);
    }
    let start = Span::new(0, 0);
    if bytes.len() > SIZE_LIMIT {
        let is = too_large();
        let help = "ladders are far smaller; name the ladder's YAML file";
        let fault = Fault::new("too-large", start, format!("the file is {is}"), help);
        return Err(unfit(String::new(), &is, fault));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let span = Span::new(at, at);
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        if let Some(table) = foreign::table(name, &text) {
            return table;
        }
        let line = Positions::new(&text).of(span).line;
        let message = "from here on the file is not UTF-8 text";
        let help = "save it as UTF-8 (in a spreadsheet or an editor: \"Save as\", encoding UTF-8)";
        let fault = Fault { ends_reading: true, ..Fault::new("not-utf8", span, message, help) };
        unfit(text, &format!("not UTF-8 text, from line {line} on"), fault)
    })?;
    if text.starts_with(BYTE_ORDER_MARK) {
        text.drain(..BYTE_ORDER_MARK.len());
    }
    if text.trim().is_empty() {
        let help = "a ladder begins with `schema: 1`, `id:`, `name:` and `version:`";
        let fault = Fault::new("empty-file", start, "the file is empty", help);
        return Err(unfit(text, "empty", fault));
    }
    Ok(text)
}

/// The one path of a file, under whatever name it is known.
pub(super) fn canonical_path(path: &Path) -> PathBuf {
    if is_stdin(path) {
        return path.to_owned();
    }
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// Whether a path is the standard input.
pub(super) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Whether a path is neither a file nor a folder, but something that may never end, or never begin: a pipe, a
/// device, a socket.
pub(super) fn is_special(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir())
}

/// Why a file or folder could not be had.
pub(super) fn unreadable(path: &Path, error: &io::Error) -> LoadError {
    let name = FileName::new(path);
    let (message, help) = match error.kind() {
        io::ErrorKind::NotFound => (format!("there is no file `{name}`"), CHECK_THE_PATH),
        io::ErrorKind::PermissionDenied => {
            (format!("you have no permission to read `{name}`"), "ask its owner for read permission")
        }
        _ if path.is_dir() => (
            format!("`{name}` is a folder, expected a file"),
            "name a file in it, or put the folder in `LADDER_PATH`",
        ),
        _ => (format!("`{name}` could not be read: {error}"), "check the file and its disk"),
    };
    LoadError::Missing(message, help.to_owned())
}

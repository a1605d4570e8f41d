//! Owns what a command answers: what it found, what is told beside it, and how the run ends.

use std::path::PathBuf;

use crate::document::{Calendar, Diagram, Document, Medium, Sheet, Weight};
use crate::query::UserError;

use super::{Data, Export, RecordForms};

/// What a command answers.
pub struct Answer<'a> {
    /// What it found.
    pub body: Body<'a>,
    /// The files to be written before anything is printed.
    pub files: Vec<FileToWrite>,
    /// What is told of it on standard error, as text.
    pub beside: Option<Box<dyn Content + 'a>>,
    /// What is told beside it, in the order in which it is told.
    pub notices: Vec<Notice>,
    /// How the run ends.
    pub status: Status,
}

/// What a command found.
pub enum Body<'a> {
    /// Something that comes in several forms.
    Content(Box<dyn Content + 'a>),
    /// A text that has one form.
    Verbatim {
        /// The text.
        text: String,
        /// What it is.
        what: &'static str,
        /// The form it has.
        form: &'static str,
    },
    /// No more than its files, and the commands to ask next of the first; what they hold, and the form it has.
    Files {
        /// What they hold.
        what: &'static str,
        /// The form it has.
        form: &'static str,
        /// What to ask next.
        next: Vec<String>,
    },
    /// A record to fill in: as a file, in the form that its name says, or in the one that is asked for.
    Record(Box<RecordForms<'a>>),
    /// Ladders to be written as one file, in the form that its name says.
    Export(Export<'a>),
}

/// What makes the forms of what a command found, each when it is asked for. A form that is `None` is one that
/// it does not have.
pub trait Content {
    /// What is read in a terminal, on a page, in a document.
    fn document(&self, medium: Medium) -> Document<'_>;

    /// What a program reads.
    fn data(&self) -> Data<'_>;

    /// What a spreadsheet reads.
    fn sheet(&self) -> Option<Sheet> {
        None
    }

    /// What is drawn.
    fn diagram(&self) -> Option<Diagram> {
        None
    }

    /// What a calendar shows.
    fn calendar(&self) -> Option<Calendar> {
        None
    }

    /// Whether the document holds findings and no other blocks that say something, so that lines of files can
    /// be marked with them.
    fn has_findings(&self) -> bool {
        false
    }

    /// Commands to ask next, the first the likeliest.
    fn next(&self) -> Vec<String> {
        Vec::new()
    }
}

/// How a run ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It was done.
    Done,
    /// It was done, and the answer is no.
    No,
    /// It was done in part.
    Failed(UserError),
}

/// Something that is told beside an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How bad it is.
    pub weight: Weight,
    /// What is told, and what to do.
    pub what: UserError,
}

impl Notice {
    /// Something that was decided for the user.
    pub fn note(message: impl Into<String>) -> Self {
        Self { weight: Weight::Note, what: UserError::bare(message) }
    }

    /// What is wrong with what was asked.
    pub fn error(what: UserError) -> Self {
        Self { weight: Weight::Error, what }
    }
}

/// A file to be written.
pub struct FileToWrite {
    /// Where it goes.
    pub path: PathBuf,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// Whether it takes the place of a file that is there.
    pub replaces: Replaces,
    /// What is printed once it is written.
    pub written: String,
    /// What is told where the answer can do without it and it is not written.
    pub optional: Option<OptionalFile>,
}

impl FileToWrite {
    /// Whether it is a record that was changed.
    pub fn is_record(&self) -> bool {
        matches!(self.replaces, Replaces::Record(_))
    }
}

/// Whether a file takes the place of one that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replaces {
    /// It never does.
    Never,
    /// It would with `--force`.
    ByForce,
    /// It does.
    Any,
    /// It takes the place of the file that it was made of, as long as that holds these bytes.
    Version(Vec<u8>),
    /// As a version; where it does not hold them any more, the command is to be asked again.
    Record(Vec<u8>),
    /// It never does, and nobody else may read it.
    Private,
}

/// What is told of a file that the answer can do without.
pub struct OptionalFile {
    /// That something else is there.
    pub is_there: String,
    /// That it could not be written.
    pub not_written: String,
}

impl<'a> Answer<'a> {
    /// An answer that is done, with nothing told beside it.
    pub fn new(content: impl Content + 'a) -> Self {
        Self::with_body(Body::Content(Box::new(content)))
    }

    /// An answer that is done, whatever it found, with nothing told beside it.
    pub fn with_body(body: Body<'a>) -> Self {
        Self { body, files: Vec::new(), beside: None, notices: Vec::new(), status: Status::Done }
    }

    /// The answer with what is told beside it.
    #[must_use]
    pub fn with_notices(mut self, notices: impl IntoIterator<Item = Notice>) -> Self {
        self.notices.extend(notices);
        self
    }

    /// The answer with what was decided for the user told beside it.
    #[must_use]
    pub fn with_notes(self, notes: impl IntoIterator<Item = String>) -> Self {
        self.with_notices(notes.into_iter().map(Notice::note))
    }

    /// The answer that is no, where it is.
    #[must_use]
    pub fn no_if(self, is_no: bool) -> Self {
        Self { status: if is_no { Status::No } else { Status::Done }, ..self }
    }
}

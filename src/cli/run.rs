//! Owns a run: what a command answers and what is told beside it go to the terminal and to files, and how it
//! ends.

use std::io;
use std::process::ExitCode;

use anstream::ColorChoice;
use anyhow::{Context, Error};
use clap::builder::StyledStr;

use crate::commands::{
    Answer, Body, Color, Command, Desk, Export, FileToWrite, Format, Ladders, Notice, Options, Replaces,
    Status,
};
use crate::document::{Medium, Weight};
use crate::forms::csv;
use crate::forms::text::{self, Screen};
use crate::query::UserError;
use crate::source::{LoadError, Warning};
use crate::ui::files::{NotWritten, holds, write_new, write_over, write_private, write_version};
use crate::ui::{Output, Ui};
use crate::views::{self, notices};

use super::desk::Terminal;
use super::export::{Destination, Exported, export, form_of};
use super::record::record_file;
use super::write::{UNWRITTEN, write};

/// How often a record is read anew that somebody else goes on writing.
const MOST_TRIES: usize = 200;

/// A run of one command.
pub(super) struct Run {
    options: Options,
    ui: Ui,
}

impl Run {
    pub(super) fn new(options: Options) -> Self {
        let color = match options.color {
            None | Some(Color::Auto) => ColorChoice::Auto,
            Some(Color::Always) => ColorChoice::Always,
            Some(Color::Never) => ColorChoice::Never,
        };
        let ui = Ui::new(color, options.width, !options.no_pager);
        Self { options, ui }
    }

    /// Asks a command by its name, and takes its answer and all that is told beside it.
    pub(super) fn answer(
        &mut self,
        name: &str,
        command: &Command,
        ladders: &Ladders,
    ) -> anyhow::Result<Status> {
        let format = self.options.format.unwrap_or_default();
        let export_form = command.exports_to().map(|to| form_of(to, self.options.format)).transpose()?;
        if self.options.bom && export_form.unwrap_or(format) != Format::Csv {
            let help = "add `--format csv`, or leave out `--bom`";
            return Err(UserError::new("`--bom` works only for CSV", help).into());
        }
        let terminal = Terminal::new(self.ui.messages());
        let output = self.ui.answers();
        let screen = self.screen(output);
        let mut answered = command.answer(ladders, &terminal);
        let mut recorded = self.record(&answered, name, format, screen);
        // Somebody else has written the record between its reading and now: it is read anew.
        for _ in 1..MOST_TRIES {
            if !matches!(recorded, Err(NotWritten::HasChanged(_))) {
                break;
            }
            answered = command.answer(ladders, &terminal);
            recorded = self.record(&answered, name, format, screen);
        }
        for warning in ladders.warnings() {
            self.warn(warning);
        }
        if let Some(notice) = command.asked(ladders) {
            self.tell(&notice);
        }
        let answer = answered?;
        let written = write(&answer, name, format, screen)?;
        for notice in &answer.notices {
            self.tell(notice);
        }
        for file in answer.files.iter().filter(|file| !file.is_record()) {
            self.write_file(file)?;
        }
        if let Err(why) = recorded {
            return Err(UserError::new(why.to_string(), help(&why, &Replaces::Any)).into());
        }
        if let Some(beside) = &answer.beside {
            let screen = self.screen(self.ui.messages());
            self.ui.tell(&text::write(&beside.document(Medium::Screen), screen));
        }
        // What is exported for spreadsheets has it anyway.
        if self.options.bom && export_form.is_none() && !written.is_empty() {
            self.ui.print(csv::BYTE_ORDER_MARK);
        }
        self.ui.print(&written);
        let next = match &answer.body {
            Body::Content(content) if output.is_watched => content.next(),
            Body::Content(_) | Body::Verbatim { .. } => Vec::new(),
            Body::Export(export) => {
                self.export(export, export_form.unwrap_or(format))?;
                Vec::new()
            }
            Body::Files { next, .. } => next.clone(),
            Body::Record(record) => {
                if let Some(file) = record_file(record)? {
                    self.write_file(&file)?;
                }
                record.next()
            }
        };
        if format == Format::Text && output.is_watched {
            let next: Vec<String> = next.iter().filter_map(|next| ladders.again(next)).collect();
            self.ui.print(&text::suggestions(&next, screen));
        }
        Ok(answer.status)
    }

    /// Writes a changed record, before anything is told, where the answer can be written.
    fn record(
        &mut self,
        answered: &anyhow::Result<Answer<'_>>,
        name: &str,
        format: Format,
        screen: Screen,
    ) -> Result<(), NotWritten> {
        let Ok(answer) = answered else { return Ok(()) };
        for file in &answer.files {
            if let Replaces::Record(before) = &file.replaces
                && write(answer, name, format, screen).is_ok()
            {
                write_version(&file.path, before, &file.bytes)?;
                self.ui.print(&file.written);
            }
        }
        Ok(())
    }

    /// Writes ladders as a file, or to standard output.
    fn export(&mut self, what: &Export<'_>, form: Format) -> Result<(), UserError> {
        let progress = Terminal::new(self.ui.messages()).progress();
        let Exported { to, notes } = export(what, form, &*progress)?;
        drop(progress);
        match to {
            Destination::File(file) => self.write_file(&file)?,
            Destination::Text(text) => self.ui.print(&text),
            Destination::Binary(_) if self.ui.answers().is_watched => {
                return Err(notices::no_workbook_on_a_terminal());
            }
            Destination::Binary(bytes) => self.ui.print_binary(bytes),
        }
        for note in notes {
            self.tell(&Notice::note(note));
        }
        Ok(())
    }

    /// Ends with help, or with what is wrong with the command line.
    pub(super) fn explain(mut self, text: &StyledStr, is_wrong: bool) -> ExitCode {
        let output = if is_wrong { self.ui.messages() } else { self.ui.answers() };
        let text = if output.is_styled { text.ansi().to_string() } else { text.to_string() };
        if is_wrong {
            self.ui.tell(&text);
            self.ui.flush_stderr();
            return ExitCode::from(2);
        }
        self.ui.print(&text);
        self.end(Ok(Status::Done))
    }

    /// Writes what is to be written, and says how the run ended. A closed pipe ends it silently: whoever read
    /// the answer has read enough. What was told before something went wrong is told all the same.
    pub(super) fn end(mut self, ended: anyhow::Result<Status>) -> ExitCode {
        if let Err(why) = self.ui.page() {
            let help = "use `--no-pager`, or set `PAGER` to another program";
            let what = UserError::new(format!("{why:#}"), help);
            self.tell(&Notice { weight: Weight::Warning, what });
        }
        let ended = match self.ui.finish() {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            written => written.context(UNWRITTEN).and(ended),
        };
        let code = match ended {
            Ok(Status::Done) => ExitCode::SUCCESS,
            Ok(Status::No) => ExitCode::from(1),
            Ok(Status::Failed(error)) => self.fail(error.into()),
            Err(error) => self.fail(error),
        };
        self.ui.flush_stderr();
        code
    }

    fn fail(&mut self, error: Error) -> ExitCode {
        let what = match error.downcast_ref::<LoadError>() {
            Some(error) => {
                self.tell_faults(error);
                UserError { message: error.to_string(), help: error.help() }
            }
            None => error.downcast().unwrap_or_else(|error| {
                let help = "check that the disk is not full and the output is still open";
                UserError::new(format!("{error:#}"), help)
            }),
        };
        self.tell(&Notice::error(what));
        ExitCode::from(2)
    }

    /// Writes a file and says so. One that the answer can do without is told where it cannot be written.
    fn write_file(&mut self, file: &FileToWrite) -> Result<(), UserError> {
        let written = match &file.replaces {
            Replaces::Any => write_over(&file.path, &file.bytes),
            Replaces::Version(before) | Replaces::Record(before) => {
                write_version(&file.path, before, &file.bytes)
            }
            Replaces::Private => write_private(&file.path, &file.bytes),
            Replaces::Never | Replaces::ByForce => write_new(&file.path, &file.bytes),
        };
        let why = match written {
            Ok(()) => {
                self.ui.print(&file.written);
                return Ok(());
            }
            Err(why) => why,
        };
        let Some(optional) = &file.optional else {
            return Err(UserError::new(why.to_string(), help(&why, &file.replaces)));
        };
        if !holds(&file.path, &file.bytes) {
            let told = match why {
                NotWritten::IsThere(_) => &optional.is_there,
                _ => &optional.not_written,
            };
            self.tell(&Notice::note(told));
        }
        Ok(())
    }

    fn warn(&mut self, warning: &Warning) {
        let weight = match warning {
            Warning::Replaced(..) => Weight::Note,
            Warning::LeftOut(..) => Weight::Warning,
        };
        let what = UserError { message: warning.to_string(), help: warning.help() };
        self.tell(&Notice { weight, what });
    }

    fn tell_faults(&mut self, error: &LoadError) {
        if let LoadError::Faulty(faulty) = error {
            let screen = self.screen(self.ui.messages());
            let faults = text::write(&views::faults(faulty), screen);
            self.ui.tell(&format!("{faults}\n"));
        }
    }

    /// A notice is wrapped where somebody is looking, or the user says how wide it may be. Else it stays on
    /// its line, where other programs find it.
    fn tell(&mut self, notice: &Notice) {
        let word = match notice.weight {
            Weight::Note => "note",
            Weight::Warning => "warning",
            Weight::Error => "error",
        };
        let output = self.ui.messages();
        let is_wrapped = self.options.width.is_some() || output.is_watched;
        let screen = self.screen(output);
        self.ui.tell(&text::message(notice.weight.into(), word, &notice.what, screen, is_wrapped));
    }

    fn screen(&self, output: Output) -> Screen {
        Screen {
            width: output.width,
            ascii: self.options.ascii,
            styled: output.is_styled,
            sources: self.options.sources,
        }
    }
}

/// What to do about a file that was not written, in a line: where it could never replace another, it is named
/// after an id, or by `--to`.
fn help(why: &NotWritten, replaces: &Replaces) -> String {
    let is_by_id = *replaces == Replaces::Never;
    let what_first = match why {
        NotWritten::IsThere(_) if is_by_id => "choose another id",
        NotWritten::IsThere(_) if *replaces == Replaces::Private => "delete it first",
        NotWritten::IsThere(_) => "add `--force` to replace it",
        NotWritten::IsFolder(path) if is_by_id => {
            return format!("name a file in it, as in `--to {path}/my-team.yaml`");
        }
        NotWritten::IsFolder(path) => return format!("name a file in it, as in `{path}/my-team.xlsx`"),
        NotWritten::HasChanged(_) => return "run the command again, which reads it anew".to_owned(),
        NotWritten::IsSpecial(_) => return "name a file; `-` is standard output".to_owned(),
        NotWritten::IsReadOnly(_) => "change its permissions",
        NotWritten::NoFolder(_) => "create the folder first",
        NotWritten::NotAllowed(_) => "change to a folder of your own",
        NotWritten::Failed(..) => return "check the name, the folder and its disk".to_owned(),
    };
    let or = if is_by_id { "or name another file with `--to`" } else { "or name another file" };
    format!("{what_first}, {or}")
}

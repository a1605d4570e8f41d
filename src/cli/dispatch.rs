//! Owns the way from a command to what is written: it runs, the answer takes the form asked for, and
//! the run ends. The only place that tells the forms apart.

use std::io;
use std::process::ExitCode;

use clap::ValueEnum;

use crate::commands::check::CheckArgs;
use crate::commands::{Answer, Body, FileToWrite, LadderArgs, Notice, NoticeSeverity, Status};
use crate::document::Medium;
use crate::forms::text::{Screen, Style};
use crate::forms::{csv, github, html, json, markdown, mermaid, text};
use crate::query::UserError;
use crate::source::{self, Catalog, LoadError, Survey, Warning};
use crate::ui::files::{NotWritten, holds, write_new};
use crate::ui::{Output, PagerFailure, Ui};
use crate::views;

use super::options::Options;

/// What an answer is written as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading in a terminal
    #[default]
    Text,
    /// For other programs
    Json,
    /// For documents, wikis and pull requests
    Markdown,
    /// For browsers, and to paste into word processors and e-mails
    Html,
    /// A diagram of moves, for `path` and `list`
    Mermaid,
    /// For spreadsheets, where the answer is a table
    Csv,
    /// For annotations on a pull request, of `check` alone
    Github,
}

/// An answer in the form asked for; text is laid out for a screen.
///
/// # Errors
/// A form that the answer to this command does not have.
pub fn write(
    answer: &Answer<'_>,
    command: &str,
    format: Format,
    screen: Screen,
) -> Result<String, UserError> {
    let content = match &answer.body {
        Body::Content(content) => content,
        Body::Verbatim { text, what, form } => {
            let is_its_own = format == Format::Json && *form == "JSON";
            return if format == Format::Text || is_its_own {
                Ok(text.clone())
            } else {
                Err(one_form(what, form))
            };
        }
        Body::Files(..) if format == Format::Text => return Ok(String::new()),
        Body::Files(..) => return Err(one_form("a new ladder", "YAML")),
    };
    let written = match format {
        Format::Text => Some(text::write(&content.document(Medium::Screen), screen)),
        Format::Markdown => Some(markdown::write(&content.document(Medium::Page))),
        Format::Html => Some(html::write(&content.document(Medium::Page))),
        Format::Json => Some(json::write(&content.data()).map_err(|error| unwritable(&error))?),
        Format::Csv => content
            .sheet()
            .map(|sheet| csv::write(&sheet).map_err(|error| unwritable(&error)))
            .transpose()?,
        Format::Mermaid => content.diagram().map(|diagram| mermaid::write(&diagram)),
        Format::Github if content.has_findings() => {
            Some(github::write(&content.document(Medium::Page)))
        }
        Format::Github => None,
    };
    written.ok_or_else(|| no_such_form(command, format))
}

fn one_form(what: &str, form: &str) -> UserError {
    UserError::new(format!("{what} has one format, which is {form}"), "leave out `--format`")
}

fn no_such_form(command: &str, format: Format) -> UserError {
    let what = match format {
        Format::Mermaid => "diagram",
        Format::Csv => "table",
        _ => {
            return UserError::new(
                "`--format github` is for the findings of `ladder check` alone",
                "write `--format json` or `--format markdown`",
            );
        }
    };
    UserError::new(
        format!("what `ladder {command}` answers is no {what}"),
        "leave out `--format`, or say `--format markdown` for a document",
    )
}

fn unwritable(error: &dyn std::error::Error) -> UserError {
    UserError::new(
        format!("the answer could not be written: {error}"),
        "where it was to go takes no more: a full disk, or a closed file",
    )
}

/// A run of one command.
pub(super) struct Run {
    command: &'static str,
    options: Option<Options>,
    ui: Ui,
}

impl Run {
    /// A run with these options.
    pub(super) fn new(command: &'static str, options: Options) -> Self {
        Self { command, ui: Ui::new(options.output.ui()), options: Some(options) }
    }

    /// A run of which no more is to be done than to end.
    pub(super) fn with_ui(command: &'static str, ui: Ui) -> Self {
        Self { command, options: None, ui }
    }

    /// Runs a command that asks the catalog.
    pub(super) fn query<A>(
        mut self,
        args: &A,
        answer: impl for<'a> Fn(&'a A, &'a Catalog) -> Result<Answer<'a>, UserError>,
    ) -> ExitCode {
        if self.format() == Format::Github {
            let error = no_such_form(self.command, Format::Github);
            return self.fail(&error);
        }
        let request = self.ladders().request();
        let (catalog, warnings) = match source::load(&request) {
            Ok(loaded) => loaded,
            Err(error) => return self.fail_to_load(&error),
        };
        self.warn(&warnings);
        match answer(args, &catalog) {
            Err(error) => self.fail(&error),
            Ok(answer) => self.finish(&answer, |command| {
                catalog.can_be_asked_again().then(|| catalog.again(command))
            }),
        }
    }

    /// Runs a command that checks files.
    pub(super) fn check(
        mut self,
        args: &CheckArgs,
        answer: impl for<'a> Fn(&'a CheckArgs, Option<&'a Survey>) -> Result<Answer<'a>, UserError>,
    ) -> ExitCode {
        let ladders = self.ladders();
        let survey = match args.files(&ladders) {
            Err(error) => return self.fail(&error),
            Ok(None) => None,
            Ok(Some(files)) => match source::survey(files, &ladders.request()) {
                Err(error) => return self.fail_to_load(&error),
                Ok(survey) => Some(survey),
            },
        };
        if let Some(survey) = &survey {
            self.warn(&survey.warnings);
        }
        match answer(args, survey.as_ref()) {
            Err(error) => self.fail(&error),
            Ok(answer) => self.finish(&answer, |command| match &survey {
                None => Some(command.to_owned()),
                Some(survey) => {
                    let catalog = &survey.catalog;
                    catalog.can_be_asked_again().then(|| catalog.again(command))
                }
            }),
        }
    }

    /// Runs a command that asks no ladders.
    pub(super) fn raw<'a>(
        self,
        answer: impl FnOnce(&LadderArgs) -> Result<Answer<'a>, UserError>,
    ) -> ExitCode {
        match answer(&self.ladders()) {
            Err(error) => self.fail(&error),
            Ok(answer) => self.finish(&answer, |command| Some(command.to_owned())),
        }
    }

    fn ladders(&self) -> LadderArgs {
        let ladders = self.options.as_ref().map(|options| options.ladders.clone());
        ladders.unwrap_or_default()
    }

    fn format(&self) -> Format {
        let output = self.options.as_ref().map(|options| &options.output);
        output.and_then(|output| output.format).unwrap_or_default()
    }

    fn screen(&self, output: Output) -> Screen {
        let options = self.options.as_ref();
        Screen {
            width: output.width,
            ascii: options.is_some_and(|options| options.output.ascii),
            styled: output.is_styled,
            sources: options.is_some_and(|options| options.output.sources),
        }
    }

    /// Writes an answer and all that is told beside it. `again` makes a command ask the same ladders,
    /// where one can.
    fn finish(mut self, answer: &Answer<'_>, again: impl Fn(&str) -> Option<String>) -> ExitCode {
        let format = self.format();
        let output = self.ui.answers();
        let screen = self.screen(output);
        let written = match write(answer, self.command, format, screen) {
            Ok(written) => written,
            Err(error) => return self.fail(&error),
        };
        for notice in &answer.notices {
            self.tell(notice);
        }
        self.ui.print(&written);
        let mut next = Vec::new();
        if let Body::Files(files, after) = &answer.body {
            for file in files {
                if let Err(error) = self.write_file(file) {
                    return self.fail(&error);
                }
            }
            next.clone_from(after);
        }
        if format == Format::Text && output.is_watched {
            if let Body::Content(content) = &answer.body {
                next = content.next();
            }
            let next: Vec<String> = next.iter().filter_map(|command| again(command)).collect();
            self.ui.print(&text::suggestions(&next, screen));
        }
        self.end(answer.status.clone())
    }

    /// Writes a new file and says so. One that the answer can do without is told where it cannot be
    /// written.
    fn write_file(&mut self, file: &FileToWrite) -> Result<(), UserError> {
        let why = match write_new(&file.path, &file.text) {
            Ok(()) => {
                self.ui.print(&file.written);
                return Ok(());
            }
            Err(why) => why,
        };
        let Some(optional) = &file.optional else {
            return Err(UserError::new(why.to_string(), why.help()));
        };
        if !holds(&file.path, &file.text) {
            let told = match why {
                NotWritten::IsThere { .. } => &optional.is_there,
                _ => &optional.not_written,
            };
            self.tell(&Notice::note(told));
        }
        Ok(())
    }

    fn warn(&mut self, warnings: &[Warning]) {
        for warning in warnings {
            if let Warning::LeftOut(error) = warning {
                self.tell_faults(error);
            }
            let severity = match warning {
                Warning::Replaced(..) => NoticeSeverity::Note,
                Warning::LeftOut(_) => NoticeSeverity::Warning,
            };
            self.tell(&Notice {
                severity,
                what: UserError { message: warning.to_string(), help: warning.help() },
            });
        }
    }

    fn tell(&mut self, notice: &Notice) {
        let (style, word) = match notice.severity {
            NoticeSeverity::Note => (Style::Note, "note"),
            NoticeSeverity::Warning => (Style::Warning, "warning"),
            NoticeSeverity::Error => (Style::Error, "error"),
        };
        let text = self.message(style, word, &notice.what);
        self.ui.tell(&text);
    }

    /// A message is wrapped where somebody is looking, or the user says how wide it may be. Else it
    /// stays on its line, where other programs find it.
    fn message(&self, style: Style, word: &str, what: &UserError) -> String {
        let output = self.ui.messages();
        let options = self.options.as_ref();
        let has_width = options.is_some_and(|options| options.output.width.is_some());
        let is_wrapped = has_width || output.is_watched;
        text::message(style, word, what, self.screen(output), is_wrapped)
    }

    fn tell_faults(&mut self, error: &LoadError) {
        if let LoadError::Faulty(faulty) = error {
            let screen = self.screen(self.ui.messages());
            let faults = text::write(&views::faults(faulty), screen);
            self.ui.tell(&format!("{faults}\n"));
        }
    }

    fn fail_to_load(mut self, error: &LoadError) -> ExitCode {
        self.tell_faults(error);
        self.fail(&UserError { message: error.to_string(), help: error.help() })
    }

    fn fail(self, error: &UserError) -> ExitCode {
        self.end(Status::Failed(error.clone()))
    }

    /// Writes what is to be written, and says how the run ended. A closed pipe ends it silently:
    /// whoever read the answer has read enough.
    pub(super) fn end(mut self, status: Status) -> ExitCode {
        let warning = |PagerFailure { pager, why }: &PagerFailure| {
            let what = UserError::new(
                format!("the pager `{pager}` cannot be started: {why}"),
                "say `--no-pager`, or name another one in `PAGER`",
            );
            let screen = Screen { width: usize::MAX, ascii: false, styled: false, sources: false };
            text::message(Style::Warning, "warning", &what, screen, false)
        };
        // What was told before something went wrong is told all the same.
        let status = match self.ui.finish(warning) {
            Ok(()) => status,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
            Err(error) => Status::Failed(unwritable(&error)),
        };
        let code = match status {
            Status::Done => ExitCode::SUCCESS,
            Status::No => ExitCode::from(1),
            Status::Failed(error) => {
                self.tell(&Notice::error(error));
                ExitCode::from(2)
            }
        };
        self.ui.flush_stderr();
        code
    }
}

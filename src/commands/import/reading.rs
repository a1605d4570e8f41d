//! Owns the way from a file to a ladder and its report: the file is read, what the sheet leaves open is asked,
//! and what came of it is checked.

use std::path::Path;

use crate::check::{Severity, check};
use crate::commands::{Desk, Ladders};
use crate::import::{
    self, Decision, ImportError, ImportReport, Imported, Opened, Progress, SameParts, Setting, Settings,
};
use crate::model::Ladder;
use crate::query::{Pairs, UserError, same_parts};
use crate::record::is_sheet_of_record;
use crate::source::{FileName, LadderFile, is_id, read_foreign};
use crate::views::notices;
use crate::views::{CheckCounts, ImportOutcome};

/// A file to import.
pub(crate) struct Source<'a> {
    /// Where it is, `-` for standard input.
    pub(crate) path: &'a Path,
    /// What it is called.
    pub(crate) name: FileName,
    /// What gives the ladder its id where neither the file nor the user does.
    pub(crate) stem: &'a str,
    /// How the user wants it read.
    pub(crate) typed: Vec<Setting>,
    /// Whether what the sheet leaves open is asked.
    pub(crate) asks: bool,
    /// The ladder that it is laid over, if any.
    pub(crate) onto: Option<&'a LadderFile>,
}

/// A sound ladder that was made of a file, and what there is to say of that.
pub(crate) struct Made {
    /// The ladder's file.
    pub(crate) text: String,
    /// The id of the ladder.
    pub(crate) id: String,
    /// What is told beside the report.
    pub(crate) notes: Vec<String>,
    /// What there is to say; that anything was written is not said yet.
    pub(crate) outcome: ImportOutcome,
}

impl Source<'_> {
    /// Makes the ladder that is to be the file `to`, and checks it as that.
    ///
    /// # Errors
    /// The file cannot be had or read, it is no ladder, whoever is asked ends it, or what was made of it is not
    /// sound.
    pub(crate) fn make(mut self, to: &Path, ladders: &Ladders, desk: &dyn Desk) -> anyhow::Result<Made> {
        for setting in &self.typed {
            if setting.option == "id" && !is_id(&setting.value) {
                return Err(notices::invalid_id(&setting.value).into());
            }
        }
        // Whether anything is open is known only later, and says nothing of the next run.
        if self.asks {
            desk.can_ask()?;
        }
        let mut progress = Some(desk.progress());
        if let Some(progress) = &progress {
            progress.read(self.name.as_shown(), 0, 0);
        }
        let bytes = read_foreign(self.path)?;
        let mut asked = Vec::new();
        let (opened, imported) = loop {
            let reading = progress.take().unwrap_or_else(|| desk.progress());
            let (opened, imported) = self.read(&bytes, &*reading)?;
            // A line that is still drawn would cross the question.
            drop(reading);
            let mut open = imported.report.decisions.iter().filter(|decision| decision.is_open);
            let question = open.find(|decision| !asked.contains(&ways(decision)));
            let Some(decision) = question.filter(|_| self.asks) else { break (opened, imported) };
            let choices = choices(decision);
            let words: Vec<String> =
                choices.iter().map(|(label, setting)| format!("{label} ({setting})")).collect();
            let chosen =
                desk.ask(&format!("{}: which is it?", decision.about), &words, "to end without writing")?;
            asked.push(ways(decision));
            self.typed.extend(choices.get(chosen).map(|(_, setting)| (*setting).clone()));
        };
        let Imported { text, report } = imported;
        let survey = ladders.survey_text(to, text.clone());
        let checked = check(&survey.files, &survey.catalog);
        if let Some((_, fault)) = checked.findings().find(|(_, found)| found.severity == Severity::Fault) {
            return Err(notices::unsound_import(&self.name, &fault.message).into());
        }
        let ladder = survey.files.first().and_then(|file| file.ladder.as_ref().ok());
        Ok(Made {
            id: ladder.map(|spanned| spanned.ladder.id.to_string()).unwrap_or_default(),
            outcome: ImportOutcome {
                file: self.name,
                kind: opened.kind,
                settings: all_settings(&self.typed, &report),
                report,
                checked: CheckCounts::of(&checked),
                written: None,
                command: String::new(),
            },
            notes: opened.notes,
            text,
        })
    }

    /// Reads the bytes as the user wants it by now.
    fn read(&self, bytes: &[u8], progress: &dyn Progress) -> Result<(Opened, Imported), UserError> {
        let mut settings = Settings::default();
        for setting in &self.typed {
            let wrong =
                |expected| UserError::new(format!("`{setting}` cannot be taken: {expected}"), "leave it out");
            settings.set(setting).map_err(wrong)?;
        }
        let name = &self.name;
        let told = |error: ImportError| {
            UserError::new(format!("`{name}`: {}", error.message), error.help_of_import())
        };
        let called = if self.path.as_os_str() == "-" { "standard input".into() } else { name.as_given() };
        let opened = import::open(&called, bytes, &settings, progress).map_err(told)?;
        if is_sheet_of_record(&opened) {
            return Err(notices::record_is_no_ladder(name));
        }
        progress.read("how it is laid out", 0, 0);
        let imported = match self.onto {
            Some(onto) => import::import_onto(&opened, onto, &settings, find_same),
            None => import::import(&opened, self.stem, &settings),
        };
        let imported = imported.map_err(told)?;
        Ok((opened, imported))
    }
}

/// Which parts are the same as `ladder diff` tells it.
fn find_same(old: &Ladder, new: &Ladder) -> SameParts {
    let Pairs { levels, tracks, roles, dimensions } = same_parts(old, new);
    let [levels, tracks, roles, dimensions] = [levels, tracks, roles, dimensions].map(|paired| paired.to_old);
    SameParts { levels, tracks, roles, dimensions }
}

/// The ways to decide something, the one that was taken first.
fn choices(decision: &Decision) -> Vec<(&str, &Setting)> {
    let others = decision.others.iter().map(|choice| (choice.label.as_str(), &choice.setting));
    [(decision.chosen.as_str(), &decision.setting)].into_iter().chain(others).collect()
}

/// What a question is told from others by: whichever way was taken, it has these.
fn ways(decision: &Decision) -> Vec<String> {
    let mut ways: Vec<String> = choices(decision).iter().map(|(_, setting)| setting.to_string()).collect();
    ways.sort();
    ways
}

/// The settings that have everything decided so again: those that were decided, and what the user said that no
/// decision repeats.
fn all_settings(typed: &[Setting], report: &ImportReport) -> Vec<Setting> {
    let decided = || report.decisions.iter().map(|decision| &decision.setting);
    // What is said of the lines of one sheet is decided so.
    let has_facts = report.decisions.iter().any(|decision| decision.about == "facts");
    let is_repeatable =
        |setting: &Setting| setting.option == "sheet" || setting.option == "facts" && !has_facts;
    let mut all: Vec<Setting> = Vec::new();
    for setting in typed {
        let is_decided = decided().any(|other| other.option == setting.option);
        if !is_repeatable(setting) {
            // The last counts.
            all.retain(|other| other.option != setting.option);
        }
        if !is_decided || is_repeatable(setting) {
            all.push(setting.clone());
        }
    }
    for setting in decided() {
        if !all.contains(setting) {
            all.push(setting.clone());
        }
    }
    all
}

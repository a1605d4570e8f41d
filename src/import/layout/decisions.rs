//! Owns the list of what is decided while a sheet is read.

use crate::import::report::{Choice, Decision};
use crate::import::settings::Setting;

/// What has been decided so far, in order.
#[derive(Clone, Debug, Default)]
pub(super) struct Decisions(pub(super) Vec<Decision>);

impl Decisions {
    /// Notes what was decided, and what is typed to have it so again. What was decided so of another sheet is noted
    /// once.
    pub(super) fn note(
        &mut self,
        about: &'static str,
        chosen: impl Into<String>,
        option: &'static str,
        value: impl Into<String>,
    ) {
        let setting = Setting { option, value: value.into() };
        let chosen = chosen.into();
        self.0.retain(|known| (known.about, &known.chosen, &known.setting) != (about, &chosen, &setting));
        self.0.push(Decision { about, chosen, setting, others: Vec::new(), is_open: false });
    }

    /// Adds to what was noted last how else it can be decided, and whether the sheet leaves that open.
    pub(super) fn or<L: Into<String>, V: Into<String>>(
        &mut self,
        is_open: bool,
        others: impl IntoIterator<Item = (L, V)>,
    ) {
        let Some(last) = self.0.last_mut() else { return };
        let option = last.setting.option;
        last.is_open = is_open;
        last.others = others
            .into_iter()
            .map(|(label, value)| Choice {
                label: label.into(),
                setting: Setting { option, value: value.into() },
            })
            .collect();
    }

    /// Adds to what was noted last that another option decides it otherwise.
    pub(super) fn or_by(&mut self, label: &str, option: &'static str, value: &str) {
        let Some(last) = self.0.last_mut() else { return };
        let setting = Setting { option, value: value.to_owned() };
        last.others.push(Choice { label: label.to_owned(), setting });
    }

    /// Says of the lines in what was noted last of something that they are of each of several sheets.
    pub(super) fn of_sheets(&mut self, about: &str) {
        let Some(noted) = self.0.iter_mut().rfind(|noted| noted.about == about) else { return };
        if noted.chosen != "none" {
            noted.chosen.push_str(", in each of the sheets");
        }
    }
}

//! All that can be asked of a ladder: whole commands, each answer written in every format and checked
//! there.

use career_ladder::commands::{Format, Status};
use career_ladder::forms::text::Screen;
use career_ladder::model::Text;
use career_ladder::query::{UserError, candidates, choose, resolve};
use career_ladder::source::{Catalog, RoleId};
use proptest::sample::Index;

use crate::forms;
use crate::support::ask;

/// What is left to chance: which roles, which words, how wide the screen is.
#[derive(Clone, Debug)]
pub(crate) struct Chance {
    /// Which of several.
    pub(crate) picks: Vec<Index>,
    /// What is typed, beside what the ladder holds.
    pub(crate) typed: Vec<String>,
    /// Columns of the screen.
    pub(crate) width: usize,
    /// Whether the screen is drawn with ASCII.
    pub(crate) ascii: bool,
}

/// Asks everything of one ladder of a catalog.
pub(crate) fn ask_all(catalog: &Catalog, place: usize, chance: &Chance) {
    let asked = Asked { catalog, place, chance, roles: catalog.roles_of(place).collect() };
    let lists = asked.lists().into_iter();
    let lines = lists.chain(asked.shows()).chain(asked.comparisons());
    for line in lines.chain(asked.paths()).chain(asked.others()) {
        asked.ask(&line);
    }
    asked.choices();
}

struct Asked<'a> {
    catalog: &'a Catalog,
    place: usize,
    chance: &'a Chance,
    roles: Vec<RoleId>,
}

/// A command: its name, its options, and behind `--` what it is about.
fn line<S: AsRef<str>>(command: &str, options: &[&str], about: &[S]) -> Vec<String> {
    let mut line = vec![command.to_owned()];
    line.extend(options.iter().map(ToString::to_string));
    if !about.is_empty() {
        line.push("--".to_owned());
        line.extend(about.iter().map(|word| word.as_ref().to_owned()));
    }
    line
}

impl<'a> Asked<'a> {
    /// Asks a command in every format.
    fn ask(&self, words: &[String]) {
        let of = words.join(" ");
        let Chance { width, ascii, .. } = *self.chance;
        let in_format = |format, screen| match ask(self.catalog, words, format, screen)? {
            Err(why) => {
                message(&why);
                None
            }
            Ok(written) => {
                assert!(!matches!(written.status, Status::Failed(_)), "{of}");
                for notice in &written.notices {
                    message(&notice.what);
                }
                written.answer.map_err(|why| message(&why)).ok()
            }
        };
        let screen = Screen { width, ascii, styled: false, sources: false };
        if in_format(Format::Text, screen).is_none() {
            return;
        }
        forms::text(&of, width, ascii, |screen| in_format(Format::Text, screen).unwrap());
        forms::json(&of, &in_format(Format::Json, screen).unwrap());
        forms::harmless(&of, &in_format(Format::Markdown, screen).unwrap());
        let page = in_format(Format::Html, screen).unwrap();
        // Where nothing fits, all that is told stands beside the answer.
        if !page.is_empty() {
            forms::html(&of, &page);
        }
        if let Some(csv) = in_format(Format::Csv, screen) {
            forms::csv(&of, &csv);
        }
        let diagram = in_format(Format::Mermaid, screen);
        // Where there is no route nothing is drawn.
        if let Some(diagram) = diagram.filter(|diagram| !diagram.is_empty()) {
            forms::mermaid(&of, &diagram);
        }
    }

    /// Some of these, as chance has it, at most as many as it picks.
    fn some<'t, T>(&'t self, of: &'t [T]) -> impl Iterator<Item = &'t T> {
        let picks = self.chance.picks.iter().filter(|_| !of.is_empty());
        picks.map(|pick| &of[pick.index(of.len())])
    }

    fn pairs(&self) -> Vec<[RoleId; 2]> {
        let neighbors = self.roles.windows(2).map(|pair| [pair[0], pair[1]]);
        let all: Vec<RoleId> =
            self.catalog.scope().iter().flat_map(|&ladder| self.catalog.roles_of(ladder)).collect();
        let chosen = self.some(&self.roles).zip(self.some(&all).skip(1));
        neighbors.chain(chosen.map(|(&one, &other)| [one, other])).collect()
    }

    fn name(&self, role: RoleId) -> String {
        self.catalog.qualified(role)
    }

    fn lists(&self) -> Vec<Vec<String>> {
        let ladder = self.catalog.ladder(self.place);
        let typed = &self.chance.typed;
        let mut options: Vec<String> = vec!["--years=0".into(), "--years=255".into()];
        let tracks = ladder.tracks.iter();
        let tracks = tracks.flat_map(|track| [track.id.to_string(), track.name.to_string()]);
        options.extend(tracks.chain(typed.clone()).map(|track| format!("--track={track}")));
        let levels: Vec<&str> = ladder.level_names().map(|level| &**level).collect();
        options.extend(levels.iter().map(|level| format!("--level={level}")));
        let others = self.some(&levels).skip(1);
        let ranges = self.some(&levels).zip(others);
        options.extend(ranges.map(|(one, other)| format!("--level={one}..{other}")));
        options.extend(typed.iter().map(|range| format!("--level={range}")));
        for dimension in &ladder.dimensions {
            let points = dimension.scale.iter();
            let points = points.map(|point| point.name.as_str()).take(2);
            let points = points.chain(typed.first().map(String::as_str));
            options.extend(points.map(|point| format!("--rating={}:{point}", dimension.id)));
        }
        let lists = options.iter().map(|option| line("list", &[option], NONE));
        lists.chain([line("list", &[], NONE)]).collect()
    }

    fn shows(&self) -> Vec<Vec<String>> {
        let ladder = self.catalog.ladder(self.place);
        let mut lines: Vec<Vec<String>> = Vec::new();
        for (number, &role) in self.roles.iter().enumerate() {
            let examples = ["--examples"];
            lines.push(line("show", &examples[..number % 2], &[self.name(role)]));
        }
        let titles = ladder.titles.iter();
        lines.extend(titles.map(|of| line("show", &[], &[&*of.title])));
        for name in ladder.dimensions.iter().map(|of| of.id.as_str()) {
            let dimension = format!("--dimension={name}");
            lines.push(line("show", &["--examples", &dimension], NONE));
        }
        for typed in &self.chance.typed {
            lines.push(line("show", &[], &[typed]));
            lines.push(line("show", &[&format!("--dimension={typed}")], NONE));
        }
        lines.push(line("show", &[], &self.chance.typed));
        lines
    }

    fn comparisons(&self) -> Vec<Vec<String>> {
        let details: [&[&str]; 3] = [&[], &["--full"], &["--stat"]];
        let pairs = self.pairs().into_iter().enumerate();
        let pairs = pairs.map(|(number, pair)| {
            let names = pair.map(|role| self.name(role));
            line("compare", details[number % details.len()], &names)
        });
        let several = self.roles.iter().take(3).map(|&role| self.name(role));
        let several: Vec<String> = several.collect();
        pairs.chain([line("compare", &[], &several)]).collect()
    }

    fn paths(&self) -> Vec<Vec<String>> {
        let mut words: Vec<Vec<String>> =
            self.pairs().into_iter().map(|pair| pair.map(|role| self.name(role)).into()).collect();
        words.extend(self.roles.iter().map(|&role| vec![self.name(role)]));
        for title in &self.catalog.ladder(self.place).titles {
            let title = title.title.to_string();
            words.push(vec![title.clone()]);
            for &role in self.some(&self.roles).take(1) {
                words.push(vec![title.clone(), self.name(role)]);
                words.push(vec![self.name(role), title.clone()]);
            }
        }
        words.push(self.chance.typed.clone());
        let via = self.some(&self.roles).take(1);
        let via: Vec<String> = via.map(|&role| format!("--via={}", self.name(role))).collect();
        let mut lines = Vec::new();
        for words in &words {
            for options in [&[][..], &["--full"], &["--all"]] {
                lines.push(line("path", options, words));
            }
            lines.extend(via.iter().map(|via| line("path", &[via], words)));
        }
        lines
    }

    fn others(&self) -> Vec<Vec<String>> {
        let texts = self.texts();
        let mut typed: Vec<&str> = self.chance.typed.iter().map(String::as_str).collect();
        for text in self.some(&texts) {
            let words: Vec<&str> = text.split(' ').collect();
            typed.extend(self.some(&words).take(1));
        }
        typed.extend(self.some(&texts).take(1).map(|text| text.as_str()));
        let mut lines = vec![line("matrix", &[], NONE), line("matrix", &["--full"], NONE)];
        for typed in typed {
            lines.push(line("search", &[], &[typed]));
            let first = self.roles.first();
            let narrowed = first.map(|&role| format!("--role={}", self.name(role)));
            lines.extend(narrowed.map(|role| line("search", &[&role], &[typed])));
        }
        lines
    }

    /// Titles, names and statements of the ladder.
    fn texts(&self) -> Vec<&'a Text> {
        let ladder = self.catalog.ladder(self.place);
        let dimensions = &ladder.dimensions;
        let cells = dimensions.iter().flat_map(|dimension| &dimension.cells);
        let statements = cells.flat_map(|cell| &cell.expectations);
        let roles = ladder.roles.iter().map(|role| &role.title);
        roles
            .chain(dimensions.iter().map(|dimension| &dimension.name))
            .chain(statements.map(|statement| &statement.text))
            .collect()
    }

    /// A selector is taken to mean one of the roles that it may mean.
    fn choices(&self) {
        let codes = self.roles.iter();
        let codes = codes.map(|&role| self.catalog.role(role).code.to_string());
        let typed = self.chance.typed.iter().cloned().chain(codes);
        let resolutions: Vec<_> = typed.filter_map(|typed| resolve(self.catalog, &typed).ok()).collect();
        let choices = choose(self.catalog, &resolutions);
        for (resolution, choice) in resolutions.iter().zip(choices) {
            let candidates = candidates(self.catalog, resolution);
            assert!(choice.is_none_or(|choice| candidates.contains(&choice.role)));
        }
    }
}

/// What a command is about that is about all.
const NONE: &[&str] = &[];

fn message(message: &UserError) {
    assert!(!message.message.is_empty());
    forms::harmless("message", &message.message);
    forms::harmless("help", message.help.as_deref().unwrap_or_default());
}

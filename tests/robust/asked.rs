//! All that can be asked of a ladder, each answer written in every format and checked there.

use std::collections::HashSet;

use career_ladder::model::Text;
use career_ladder::query::{
    Condition, Filter, LeastRating, Levels, Narrowing, PathAnswer, Query, Resolution, RoleView,
    Subject, TitleId, Tracks, Wanted, candidates, choose, compare, dimension_views, overviews,
    resolve, resolve_ends, resolve_words, role_view, search,
};
use career_ladder::render::text::{CompareDetail, RoleParts, RouteDetail, Screen};
use career_ladder::render::{self, Footnotes, csv, json, markdown, mermaid, text};
use career_ladder::source::{Catalog, RoleId};
use proptest::sample::Index;

use crate::forms;

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
    let asked = Asked {
        catalog,
        place,
        chance,
        roles: catalog.roles_of(place).collect(),
    };
    asked.list();
    asked.list_narrowed();
    asked.show();
    asked.dimensions();
    asked.comparisons();
    asked.paths();
    asked.searches();
    asked.matrix();
    asked.selectors();
}

struct Asked<'a> {
    catalog: &'a Catalog,
    place: usize,
    chance: &'a Chance,
    roles: Vec<RoleId>,
}

impl<'a> Asked<'a> {
    /// Some of these, as chance has it, at most as many as it picks.
    fn some<'t, T>(&'t self, of: &'t [T]) -> impl Iterator<Item = &'t T> {
        let picks = self.chance.picks.iter().filter(|_| !of.is_empty());
        picks.map(|pick| &of[pick.index(of.len())])
    }

    fn pairs(&self) -> Vec<[RoleId; 2]> {
        let neighbours = self.roles.windows(2).map(|pair| [pair[0], pair[1]]);
        let all: Vec<RoleId> = self
            .catalog
            .scope()
            .iter()
            .flat_map(|&ladder| self.catalog.roles_of(ladder))
            .collect();
        let chosen = self.some(&self.roles).zip(self.some(&all).skip(1));
        neighbours
            .chain(chosen.map(|(&one, &other)| [one, other]))
            .collect()
    }

    fn text(&self, of: &str, make: impl Fn(Screen) -> String) {
        forms::text(of, self.chance.width, self.chance.ascii, make);
    }

    /// The same with the reasons behind its marks.
    fn noted(&self, of: &str, make: impl Fn(&mut Footnotes<'a>, Screen) -> String) {
        self.text(of, |screen| {
            let mut notes = Footnotes::default();
            let body = make(&mut notes, screen);
            format!("{}\n{}", body.trim_end(), text::footnotes(&notes, screen))
        });
    }

    fn markdown(of: &str, make: impl Fn(&mut Footnotes<'a>) -> String) {
        let mut notes = Footnotes::default();
        let body = make(&mut notes);
        forms::harmless(of, &(body + &markdown::footnotes(&notes)));
    }

    fn list(&self) {
        let (catalog, place) = (self.catalog, self.place);
        let entry = &catalog.entries()[place];
        for in_full in [false, true] {
            self.text("list", |screen| {
                text::ladder(&entry.ladder, &entry.origin, in_full, screen)
            });
        }
        let ladders = vec![json::ladder(catalog, place)];
        let shape = json::ListShape { ladders };
        forms::json("list", &json::answer(shape).unwrap());
        forms::harmless("list", &markdown::ladder(&entry.ladder));
        forms::mermaid("list", &mermaid::ladders(catalog, &[place]));
        let fits = Filter::default().fits(catalog);
        forms::csv("list", &csv::list(&fits, catalog).unwrap());
    }

    fn list_narrowed(&self) {
        let ladder = self.catalog.ladder(self.place);
        let typed = &self.chance.typed;
        let mut names: Vec<&str> = ladder.tracks.iter().map(|track| &*track.id).collect();
        names.extend(ladder.tracks.iter().map(|track| &*track.name));
        for name in names.into_iter().chain(typed.iter().map(String::as_str)) {
            match Tracks::named(self.catalog, name) {
                Ok(tracks) => self.narrowed(name, Condition::Track(tracks)),
                Err(why) => message(&render::unknown_track(&why)),
            }
        }
        let levels: Vec<&str> = ladder.levels.iter().map(|level| &*level.name).collect();
        let mut ranges: Vec<String> = levels.iter().map(ToString::to_string).collect();
        let others = self.some(&levels).skip(1);
        ranges.extend(
            self.some(&levels)
                .zip(others)
                .map(|(one, other)| format!("{one}..{other}")),
        );
        ranges.extend(self.some(&levels).map(|one| format!("{one}..")));
        for range in ranges.iter().chain(typed) {
            match Levels::named(self.catalog, range) {
                Ok(levels) => self.narrowed(range, Condition::Level(levels)),
                Err(why) => message(&render::unknown_levels(&why)),
            }
        }
        for years in [0, 3, u8::MAX] {
            self.narrowed("years", Condition::Years(years));
        }
        for dimension in &ladder.dimensions {
            let points = dimension.scale.iter().flat_map(|scale| &scale.points);
            let points = points.map(|point| point.name.as_str()).take(2);
            for point in points.chain(typed.first().map(String::as_str)) {
                match LeastRating::named(self.catalog, &dimension.id, point) {
                    Ok(least) => self.narrowed(point, Condition::Rating(least)),
                    Err(why) => message(&render::unknown_rating(&why)),
                }
            }
        }
    }

    fn narrowed(&self, typed: &str, condition: Condition) {
        let (catalog, of) = (self.catalog, format!("list, narrowed by {typed}"));
        let filter = Filter {
            conditions: vec![condition],
        };
        let all = filter.fits(catalog);
        if all.is_empty() {
            message(&render::nothing_fits(&filter, &[typed.to_owned()], catalog));
        }
        let _ = render::without_years(filter.count_without_years(catalog));
        for fits in &all {
            let ladder = catalog.ladder(fits.ladder);
            self.noted(&of, |notes, screen| text::fits(fits, ladder, notes, screen));
            Self::markdown(&of, |notes| markdown::fits(fits, ladder, notes));
        }
        let ladders = all.iter().map(|fits| json::fits(catalog, fits)).collect();
        forms::json(&of, &json::answer(json::ListShape { ladders }).unwrap());
        forms::csv(&of, &csv::list(&all, catalog).unwrap());
    }

    fn show(&self) {
        let (catalog, place) = (self.catalog, self.place);
        let views: Vec<RoleView<'_>> = self
            .roles
            .iter()
            .map(|&role| role_view(catalog, role, None))
            .collect();
        for (number, view) in views.iter().enumerate() {
            let of = format!("show {}", catalog.qualified(view.id));
            let parts = RoleParts {
                examples: number % 2 == 0,
                surroundings: true,
            };
            self.noted(&of, |notes, screen| {
                text::role(view, catalog, parts, notes, screen)
            });
            Self::markdown(&of, |notes| {
                markdown::role(view, parts.examples, notes) + &markdown::surroundings(view, catalog)
            });
        }
        let titles: Vec<TitleId> = (0..catalog.ladder(place).titles.len())
            .map(|title| TitleId {
                ladder: place,
                title,
            })
            .collect();
        for &title in &titles {
            let of = format!("show {}", title.of(catalog).title);
            self.noted(&of, |notes, screen| {
                text::title(title, catalog, None, notes, screen)
            });
            Self::markdown(&of, |notes| markdown::title(title, catalog, None, notes));
        }
        let shape = json::ShowShape {
            roles: views.iter().map(|view| json::role(view, catalog)).collect(),
            titles: titles
                .iter()
                .map(|&title| json::title(title, catalog))
                .collect(),
        };
        forms::json("show", &json::answer(shape).unwrap());
        let views: Vec<&RoleView<'_>> = views.iter().collect();
        forms::csv("show", &csv::roles(&views, catalog).unwrap());
    }

    fn dimensions(&self) {
        let catalog = self.catalog;
        let ladder = catalog.ladder(self.place);
        let ids: Vec<String> = ladder
            .dimensions
            .iter()
            .map(|one| one.id.to_string())
            .collect();
        for name in &self.chance.typed {
            if let Err(why) = dimension_views(catalog, std::slice::from_ref(name), |_| true) {
                message(&render::unknown_dimension(&why));
            }
        }
        let views = dimension_views(catalog, &ids, |_| true).unwrap();
        for view in &views {
            let of = format!("show --dimension {}", view.dimension.id);
            self.noted(&of, |notes, screen| {
                text::dimension(view, true, notes, screen)
            });
            Self::markdown(&of, |notes| markdown::dimension(view, true, notes));
        }
        forms::csv("show --dimension", &csv::dimensions(&views).unwrap());
        let dimensions = views.iter().map(json::dimension).collect();
        let shape = json::DimensionsShape { dimensions };
        forms::json("show --dimension", &json::answer(shape).unwrap());
    }

    fn comparisons(&self) {
        let catalog = self.catalog;
        let pairs = self.pairs();
        let all: Vec<_> = pairs
            .iter()
            .map(|&[from, to]| compare(catalog, from, to, |_| true))
            .collect();
        for (number, (one, [from, to])) in all.iter().zip(&pairs).enumerate() {
            let of = format!(
                "compare {} {}",
                catalog.qualified(*from),
                catalog.qualified(*to)
            );
            let details = [
                CompareDetail::Full,
                CompareDetail::Changes,
                CompareDetail::Stat,
            ];
            let detail = details[number % details.len()];
            let one = std::slice::from_ref(one);
            self.noted(&of, |notes, screen| {
                text::comparisons(one, catalog, detail, notes, screen)
            });
            Self::markdown(&of, |notes| {
                markdown::comparison(&one[0], catalog, detail, notes)
            });
            forms::csv(&of, &csv::comparisons(one, catalog, detail).unwrap());
        }
        let comparisons = all
            .iter()
            .map(|one| json::comparison(one, catalog))
            .collect();
        let shape = json::CompareShape { comparisons };
        forms::json("compare", &json::answer(shape).unwrap());
        // Several side by side.
        if let [first, second, third, ..] = self.roles[..] {
            let chain: Vec<_> = [[first, second], [second, third]]
                .map(|[from, to]| compare(catalog, from, to, |_| true))
                .into();
            self.noted("compare of three", |notes, screen| {
                text::comparisons(&chain, catalog, CompareDetail::Full, notes, screen)
            });
        }
    }

    fn paths(&self) {
        let catalog = self.catalog;
        let mut words: Vec<Vec<String>> = self
            .pairs()
            .into_iter()
            .map(|pair| pair.map(|role| catalog.qualified(role)).into())
            .collect();
        words.extend(self.roles.iter().map(|&role| vec![catalog.qualified(role)]));
        for title in &catalog.ladder(self.place).titles {
            let title = title.title.to_string();
            words.push(vec![title.clone()]);
            for &role in self.some(&self.roles).take(1) {
                words.push(vec![title.clone(), catalog.qualified(role)]);
                words.push(vec![catalog.qualified(role), title.clone()]);
            }
        }
        words.push(self.chance.typed.clone());
        for words in words {
            self.path(&words);
        }
    }

    fn path(&self, words: &[String]) {
        let (catalog, of) = (self.catalog, format!("path {}", words.join(" ")));
        let ends = match resolve_ends(catalog, words) {
            Ok(ends) => ends,
            Err(why) => return message(&render::unresolved_ends(&why)),
        };
        let via: Vec<RoleId> = self.some(&self.roles).take(1).copied().collect();
        for via in [None, Some(&via[..])] {
            let wanted = Wanted {
                via,
                tracks: None,
                most: 5,
            };
            let answer = wanted.answer(catalog, &ends);
            if let PathAnswer::NoRole = answer {
                continue;
            }
            for detail in [RouteDetail::Steps, RouteDetail::Full, RouteDetail::Several] {
                self.noted(&of, |notes, screen| {
                    text::path(&answer, catalog, detail, notes, screen)
                });
                Self::markdown(&of, |notes| markdown::path(&answer, catalog, detail, notes));
                forms::csv(&of, &csv::path(&answer, catalog, detail).unwrap());
                forms::mermaid(&of, &mermaid::path(&answer, catalog, detail));
                let shape = json::path(&answer, catalog, detail);
                forms::json(&of, &json::answer(shape).unwrap());
            }
        }
    }

    fn searches(&self) {
        let texts = self.texts();
        let mut typed: Vec<&str> = self.chance.typed.iter().map(String::as_str).collect();
        for text in self.some(&texts) {
            let words: Vec<&str> = text.split(' ').collect();
            typed.extend(self.some(&words).take(1));
        }
        typed.extend(self.some(&texts).take(1).map(|text| text.as_str()));
        for typed in typed {
            self.search(typed);
        }
    }

    fn search(&self, typed: &str) {
        let (catalog, of) = (self.catalog, format!("search {typed}"));
        let Some(query) = Query::new(typed) else {
            return;
        };
        let subjects = self.roles.iter().map(|&role| Subject::Role(role));
        let narrowed = Narrowing {
            subjects: Some(subjects.take(2).collect::<HashSet<Subject>>()),
            ..Narrowing::default()
        };
        for narrowing in [Narrowing::default(), narrowed] {
            let found = match search(catalog, &query, &narrowing) {
                Ok(found) => found,
                Err(why) => {
                    let named = resolve(catalog, typed).ok();
                    message(&render::missed(&query, &why, named.as_ref()));
                    continue;
                }
            };
            for slip in &found.slips {
                forms::harmless(&of, &render::slip(slip));
            }
            let hits = &found.hits[..];
            let shown = &hits[..hits.len().min(20)];
            self.noted(&of, |notes, screen| {
                text::hits(shown, hits.len() - shown.len(), catalog, notes, screen)
            });
            Self::markdown(&of, |notes| markdown::hits(typed, hits, catalog, notes));
            forms::csv(&of, &csv::hits(hits, catalog).unwrap());
            let words = query.terms().iter().map(|term| term.typed.as_str());
            let shape = json::SearchShape {
                words: words.collect(),
                total: hits.len(),
                hits: hits.iter().map(|hit| json::hit(hit, catalog)).collect(),
            };
            forms::json(&of, &json::answer(shape).unwrap());
        }
    }

    /// Titles, names and statements of the ladder.
    fn texts(&self) -> Vec<&'a Text> {
        let ladder = self.catalog.ladder(self.place);
        let dimensions = &ladder.dimensions;
        let cells = dimensions
            .iter()
            .flat_map(career_ladder::model::Dimension::cells);
        let statements = cells.flat_map(|cell| &cell.expectations);
        let roles = ladder.roles.iter().map(|role| &role.title);
        roles
            .chain(dimensions.iter().map(|dimension| &dimension.name))
            .chain(statements.map(|statement| &statement.text))
            .collect()
    }

    fn matrix(&self) {
        let catalog = self.catalog;
        let wanted = |role: RoleId| role.ladder == self.place;
        let views = overviews(catalog, &[], wanted).unwrap();
        for full in [false, true] {
            for view in &views {
                self.noted("matrix", |notes, screen| {
                    text::overview(view, full, notes, screen)
                });
                Self::markdown("matrix", |notes| markdown::overview(view, full, notes));
            }
            forms::csv("matrix", &csv::overviews(&views, full, catalog).unwrap());
        }
        let ladders = views
            .iter()
            .map(|view| json::overview(view, catalog))
            .collect();
        let shape = json::OverviewsShape { ladders };
        forms::json("matrix", &json::answer(shape).unwrap());
    }

    /// Selectors of the ladder's own names and of anything; what is said about them.
    fn selectors(&self) {
        let catalog = self.catalog;
        let texts = self.texts();
        let mut typed: Vec<String> = self.chance.typed.clone();
        typed.extend(
            self.roles
                .iter()
                .map(|&role| catalog.role(role).code.to_string()),
        );
        typed.extend(self.some(&texts).map(ToString::to_string));
        let mut resolutions: Vec<Resolution> = Vec::new();
        for selector in &typed {
            match resolve(catalog, selector) {
                Ok(resolution) => resolutions.push(resolution),
                Err(why) => message(&render::unresolved(&why)),
            }
        }
        if let Err(why) = resolve_words(catalog, &self.chance.typed) {
            message(&render::unresolved(&why));
        }
        for (resolution, choice) in resolutions.iter().zip(choose(catalog, &resolutions)) {
            let also = render::also(catalog, resolution);
            let taken = choice.and_then(|choice| {
                assert!(candidates(catalog, resolution).contains(&choice.role));
                render::taken_as(catalog, resolution, choice.role, &choice.passed_over)
            });
            for note in also.into_iter().chain(taken) {
                forms::harmless(&resolution.selector, &note);
            }
        }
    }
}

fn message(message: &render::Message) {
    assert!(!message.text.is_empty());
    forms::harmless("message", &message.text);
    forms::harmless("help", message.help.as_deref().unwrap_or_default());
}

//! Owns routes in Markdown.

use std::slice;

use crate::query::{
    Asks, Headline, OneSided, PathAnswer, Route, StatementChange, Step, growth, realities_along,
    steps,
};
use crate::render::compared::{change_word, rating_words, reasons};
use crate::render::routed::{
    Adds, MOST_HEADLINES, adds, chain, ends_named, growth_words, moves_counted, no_move_words,
    others_asking, rest_words, role_name, same_words, years_of_step,
};
use crate::render::shared::{Footnotes, facts, inferred, years_in_short, years_reasons};
use crate::render::text::{CompareDetail, RouteDetail};
use crate::source::{Catalog, RoleId};

use super::compare::comparison;
use super::escape::escape;
use super::title::title;
use super::{ARROW, marks};

/// The answer to a question for a way: the best route with its steps, routes one below the other,
/// what can come next, or the routes of a title; nothing where there is no route.
pub fn path<'a>(
    answer: &PathAnswer<'a>,
    catalog: &'a Catalog,
    detail: RouteDetail,
    notes: &mut Footnotes<'a>,
) -> String {
    match answer {
        PathAnswer::Routes { found, has_more } if detail == RouteDetail::Several => {
            several_routes(found, *has_more, catalog)
        }
        PathAnswer::Routes { found, .. } => found.first().map_or_else(String::new, |best| {
            route(best, catalog, detail == RouteDetail::Full, notes)
        }),
        PathAnswer::Titles(titles) => titles
            .iter()
            .map(|routes| title(routes.title, catalog, Some(routes), notes))
            .collect::<Vec<_>>()
            .join("\n"),
        PathAnswer::Next(next) => next
            .iter()
            .map(|(from, steps)| next_moves(*from, steps, catalog, notes))
            .collect::<Vec<_>>()
            .join("\n"),
        PathAnswer::NoRoute { .. } | PathAnswer::NoRole => String::new(),
    }
}

/// A route: its roles one after another, a heading for each step with what it asks, and the
/// realities of the roles that lead. With `is_full` each step is followed by the whole comparison.
fn route<'a>(
    route: &Route<'a>,
    catalog: &'a Catalog,
    is_full: bool,
    notes: &mut Footnotes<'a>,
) -> String {
    let (from, to) = (
        role_named(catalog, route.start),
        role_named(catalog, route.end()),
    );
    let mut out = format!("# From {from} to {to}\n\n");
    if route.moves.is_empty() {
        out.push_str("That is where you are already, no move is needed.\n");
        return out;
    }
    let way = escape(&chain(catalog, route, slice::from_ref(route), ARROW));
    out.push_str(&format!("{}: {way}\n", moves_counted(route)));
    let ends = [("From", route.start), ("To", route.end())];
    for (number, (side, role)) in ends.into_iter().enumerate() {
        let ladder = catalog.ladder_of(role);
        let facts = escape(&facts(ladder, role.role).join(", "));
        let marks = marks(years_reasons(ladder, role.role), notes);
        let start = if number == 0 { "\n" } else { "" };
        out.push_str(&format!("{start}- **{side}:** {facts}{marks}\n"));
    }
    out.push_str(&ratings(route, catalog, notes));
    for (number, one) in (1..).zip(steps(catalog, route)) {
        out.push_str(&step(number, &one, route, catalog, notes));
        if is_full {
            let whole = comparison(&one.comparison, catalog, CompareDetail::Full, notes);
            out.push_str(&format!("\n{}", deeper(&whole)));
        }
    }
    out.push_str(&realities(route, catalog));
    out
}

/// Several routes with the same ends: a numbered line each.
fn several_routes(routes: &[Route<'_>], has_more: bool, catalog: &Catalog) -> String {
    let (from, to) = ends_named(routes, |role| role_named(catalog, role));
    let lines = (1..).zip(routes).map(|(number, route)| {
        let way = escape(&chain(catalog, route, routes, ARROW));
        format!("{number}. {}: {way}\n", moves_counted(route))
    });
    let more = if has_more {
        "\nThere are more routes.\n"
    } else {
        ""
    };
    format!(
        "# Routes from {from} to {to}\n\n{}{more}",
        lines.collect::<String>()
    )
}

/// What can come next from a role: a bullet a move.
fn next_moves<'a>(
    from: RoleId,
    steps: &[Step<'a>],
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
) -> String {
    let mut out = format!(
        "# What can come next from {}\n\n",
        role_named(catalog, from)
    );
    if steps.is_empty() {
        out.push_str(&format!("{}\n", no_move_words(catalog, from)));
    }
    for step in steps {
        let to = step.onward.to;
        let ladder = catalog.ladder_of(to);
        let Adds { lead, named, rest } = adds(step, ARROW);
        out.push_str(&format!(
            "- **{}** to {}, {}{}: {lead}{}{}
",
            step.onward.kind.word(),
            role_named(catalog, to),
            years_in_short(ladder.years_of(to.role)),
            marks(years_reasons(ladder, to.role), notes),
            marked_names(&named, notes),
            escape(&rest)
        ));
    }
    out
}

fn role_named(catalog: &Catalog, role: RoleId) -> String {
    let title = &catalog.role(role).title;
    format!("{} ({})", escape(&catalog.qualified(role)), escape(title))
}

fn ratings<'a>(route: &Route<'a>, catalog: &'a Catalog, notes: &mut Footnotes<'a>) -> String {
    let moving = growth(catalog, route);
    if moving.is_empty() {
        return String::new();
    }
    let mut out = "\n## How the ratings move on the way\n\n".to_owned();
    for growth in moving {
        let marks = marks(&growth.dimension.inferred, notes);
        let name = escape(&growth.dimension.name);
        let words = escape(&growth_words(&growth, ARROW));
        out.push_str(&format!("- **{name}**{marks}: {words}\n"));
    }
    out
}

fn step<'a>(
    number: usize,
    step: &Step<'a>,
    route: &Route<'_>,
    catalog: &'a Catalog,
    notes: &mut Footnotes<'a>,
) -> String {
    let comparison = &step.comparison;
    let name = |role| escape(&role_name(catalog, slice::from_ref(route), role));
    let mut out = format!(
        "\n## Step {number}: {} from {} to {}\n\n",
        step.onward.kind.word(),
        name(comparison.from),
        role_named(catalog, comparison.to)
    );
    if let Some(note) = step.onward.note {
        out.push_str(&format!("{}\n\n", escape(note)));
    }
    let mut fact = |name: &str, what: &str| out.push_str(&format!("- **{name}:** {what}\n"));
    let of_years = [comparison.from, comparison.to]
        .map(|role| marks(years_reasons(catalog.ladder_of(role), role.role), notes));
    let [before, after] = &of_years;
    let marks_of_years = if before == after {
        after
    } else {
        &of_years.concat()
    };
    fact(
        "Years",
        &format!("{}{marks_of_years}", years_of_step(step, ARROW)),
    );
    for change in step.moving_ratings() {
        let marks = marks(reasons(change), notes);
        let words = rating_words(change, ARROW).unwrap_or_default();
        fact(
            &escape(&change.to.dimension.name),
            &format!("{}{marks}", escape(&words)),
        );
    }
    for (label, asks) in [
        ("Asks more", Asks::More),
        ("Different", Asks::SomethingDifferent),
        ("Asks less", Asks::Less),
    ] {
        let names: Vec<String> = others_asking(step, asks, ARROW)
            .map(|(change, why)| {
                let why = why.map_or_else(String::new, |why| format!(" ({})", escape(&why)));
                let marks = marks(reasons(change), notes);
                format!("{}{marks}{why}", escape(&change.to.dimension.name))
            })
            .collect();
        if !names.is_empty() {
            fact(label, &names.join(", "));
        }
    }
    for (label, only) in [
        ("Only before", &comparison.only_from),
        ("Only after", &comparison.only_to),
    ] {
        if !only.is_empty() {
            fact(label, &marked_names(only, notes));
        }
    }
    if let Some(same) = same_words(step) {
        fact("The same", &same);
    }
    out.push_str(&headlines(step, notes));
    out
}

fn headlines<'a>(step: &Step<'a>, notes: &mut Footnotes<'a>) -> String {
    let told = step.headlines();
    let told = &told[..told.len().min(MOST_HEADLINES)];
    let mut out = String::new();
    for Headline { side, change } in told {
        let (StatementChange::Reworded { to: statement, .. }
        | StatementChange::New(statement)
        | StatementChange::Kept(statement)
        | StatementChange::Gone(statement)) = change;
        out.push_str(&format!(
            "- *{}:* {} ({})\n",
            change_word(change),
            escape(&statement.text),
            marked_names(std::slice::from_ref(side), notes)
        ));
    }
    let is_new = |headline: &&Headline| matches!(headline.change, StatementChange::New(_));
    let new_told = told.iter().filter(is_new).count();
    if let Some(rest) = rest_words(step, new_told, told.len() - new_told) {
        out.push_str(&format!("- and {rest}\n"));
    }
    out
}

/// The names of dimensions that one ladder has, with the marks of their reasons.
fn marked_names<'a>(sides: &[OneSided<'a>], notes: &mut Footnotes<'a>) -> String {
    let names: Vec<String> = sides
        .iter()
        .map(|side| {
            let marks = marks(inferred(side.dimension, side.cell), notes);
            format!("{}{marks}", escape(&side.dimension.name))
        })
        .collect();
    names.join(", ")
}

/// The same with every heading two levels deeper, to stand within a step.
fn deeper(markdown: &str) -> String {
    markdown
        .lines()
        .map(|line| {
            let more = if line.starts_with('#') { "##" } else { "" };
            format!(
                "{more}{line}
"
            )
        })
        .collect()
}

fn realities(route: &Route<'_>, catalog: &Catalog) -> String {
    let found = realities_along(catalog, route);
    let mut out = String::new();
    if !found.is_empty() {
        out.push_str("\n## What the jobs on the way are really like\n");
    }
    for (reality, roles) in found {
        let names: Vec<String> = roles
            .iter()
            .map(|&role| role_name(catalog, slice::from_ref(route), role))
            .collect();
        out.push_str(&super::role::reality(reality, Some(&names.join(", "))));
    }
    out
}

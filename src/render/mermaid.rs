//! Mermaid: moves as a diagram, as wikis and pull requests draw it.

use std::collections::BTreeMap;

use crate::model::MoveKind;
use crate::query::{Onward, PathAnswer, Route, TitleRoutes, moves_from};
use crate::render::text::RouteDetail;
use crate::source::{Catalog, RoleId};

/// The answer to a question for a way as one diagram, from the top down: the best route, all of
/// them, what can come next, or the routes of a title.
pub fn path(answer: &PathAnswer<'_>, catalog: &Catalog, detail: RouteDetail) -> String {
    let shown: Vec<Route> = match answer {
        PathAnswer::Routes(found) if detail == RouteDetail::Several => found.clone(),
        PathAnswer::Routes(found) => found.iter().take(1).cloned().collect(),
        PathAnswer::Titles(titles) => {
            let routes = titles.iter().flat_map(TitleRoutes::routes);
            routes.cloned().collect()
        }
        PathAnswer::Next(next) => next
            .iter()
            .flat_map(|(from, steps)| {
                steps.iter().map(|step| Route {
                    start: *from,
                    moves: vec![step.onward],
                })
            })
            .collect(),
        PathAnswer::NoRoute { .. } | PathAnswer::NoRole => Vec::new(),
    };
    routes(&shown, catalog)
}

/// What several routes share is drawn once.
fn routes(routes: &[Route<'_>], catalog: &Catalog) -> String {
    let mut diagram = Diagram::new("TD");
    for route in routes {
        diagram.role(catalog, route.start);
        for (from, onward) in route.roles().zip(&route.moves) {
            diagram.role(catalog, onward.to);
            diagram.onward(from, onward, "-->");
        }
    }
    diagram.text
}

/// All moves of one ladder as a diagram, from the bottom up: a box a track, and beside them the
/// roles of other ladders that its bridges lead to.
pub fn ladder(catalog: &Catalog, place: usize) -> String {
    let ladder = catalog.ladder(place);
    let mut diagram = Diagram::new("BT");
    for (number, track) in ladder.track_indices().enumerate() {
        let name = escape(&ladder.track(track).name);
        diagram.line(&format!("subgraph t{number}[\"{name}\"]"));
        for role in ladder.roles_of(track) {
            let role = RoleId {
                ladder: place,
                role,
            };
            diagram.role(catalog, role);
        }
        diagram.line("end");
    }
    let moves: Vec<(RoleId, Onward)> = catalog
        .roles_of(place)
        .flat_map(|from| {
            moves_from(catalog, from)
                .into_iter()
                .map(move |to| (from, to))
        })
        .collect();
    let is_both_ways = |from: RoleId, onward: &Onward| {
        let back = moves_from(catalog, onward.to);
        back.iter().any(|back| back.to == from)
    };
    for (from, onward) in &moves {
        diagram.role(catalog, onward.to);
        let is_way_there = *from < onward.to || onward.to.ladder != place;
        match (is_both_ways(*from, onward), is_way_there) {
            (false, _) => diagram.onward(*from, onward, "-->"),
            (true, true) => diagram.onward(*from, onward, "<-->"),
            // Drawn with the way there.
            (true, false) => {}
        }
    }
    diagram.text
}

/// A diagram as it is written.
struct Diagram {
    text: String,
    names: BTreeMap<RoleId, String>,
    drawn: Vec<(RoleId, RoleId)>,
}

impl Diagram {
    fn new(direction: &str) -> Self {
        Self {
            text: format!("flowchart {direction}\n"),
            names: BTreeMap::new(),
            drawn: Vec::new(),
        }
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(&format!("    {text}\n"));
    }

    /// Draws a role, unless it is drawn already.
    fn role(&mut self, catalog: &Catalog, role: RoleId) {
        if self.names.contains_key(&role) {
            return;
        }
        let name = format!("r{}", self.names.len() + 1);
        let (id, title) = (catalog.qualified(role), &catalog.role(role).title);
        self.line(&format!(
            "{name}[\"{}<br/>{}\"]",
            escape(&id),
            escape(title)
        ));
        self.names.insert(role, name);
    }

    /// Draws a move between two roles that are drawn, unless it is drawn already.
    fn onward(&mut self, from: RoleId, onward: &Onward<'_>, arrow: &str) {
        let ends = (from, onward.to);
        let (Some(start), Some(end)) = (self.names.get(&from), self.names.get(&onward.to)) else {
            return;
        };
        if self.drawn.contains(&ends) {
            return;
        }
        let line = match onward.kind {
            MoveKind::Promotion => format!("{start} {arrow} {end}"),
            kind => format!("{start} {arrow}|{}| {end}", kind.word()),
        };
        self.line(&line);
        self.drawn.push(ends);
    }
}

/// A text that Mermaid shows as it stands: whatever it or a browser would act on is written as a
/// character code.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '#' | '&' | '<' | '>' | '`' | '\\' | ';' => {
                out.push_str(&format!("#{};", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_mermaid_would_act_on_is_a_character_code() {
        for (text, escaped) in [
            ("Sr Director / VP", "Sr Director / VP"),
            (
                "\"Chief\" #1 <b>&amp;",
                "#34;Chief#34; #35;1 #60;b#62;#38;amp#59;",
            ),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }
}

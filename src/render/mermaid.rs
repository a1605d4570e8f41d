//! Mermaid: moves as a diagram, as wikis and pull requests draw it.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::query::{Onward, PathAnswer, Route, TitleRoutes, moves_from};
use crate::render::text::RouteDetail;
use crate::source::{Catalog, RoleId};

/// The answer to a question for a way as one diagram, from the top down: the best route, all of
/// them, what can come next, or a title with its meanings and the routes of the roles near them.
pub fn path(answer: &PathAnswer<'_>, catalog: &Catalog, detail: RouteDetail) -> String {
    let mut diagram = Diagram::new("TD", catalog);
    match answer {
        PathAnswer::Routes { found, .. } => {
            let count = match detail {
                RouteDetail::Several => found.len(),
                RouteDetail::Steps | RouteDetail::Full => 1,
            };
            for route in found.iter().take(count) {
                diagram.route(route);
            }
        }
        PathAnswer::Next(next) => {
            for (from, steps) in next {
                diagram.role(*from);
                for step in steps {
                    diagram.role(step.onward.to);
                    diagram.onward(*from, &step.onward, "-->");
                }
            }
        }
        PathAnswer::Titles(titles) => {
            for (number, routes) in (1..).zip(titles) {
                diagram.title(number, routes);
            }
        }
        PathAnswer::NoRoute { .. } | PathAnswer::NoRole => {}
    }
    diagram.text
}

/// All moves of some ladders as one diagram, from the bottom up: a box a ladder with a box a track
/// in it, and beside them the roles of other ladders that bridges lead to.
pub fn ladders(catalog: &Catalog, places: &[usize]) -> String {
    let mut diagram = Diagram::new("BT", catalog);
    for &place in places {
        diagram.boxes(place);
    }
    // The goals of each role that was met so far: to ask anew for each way back takes too long where
    // many roles rank alike.
    let mut goals: HashMap<RoleId, HashSet<RoleId>> = HashMap::new();
    for from in places.iter().flat_map(|&place| catalog.roles_of(place)) {
        for onward in moves_from(catalog, from) {
            let back = goals.entry(onward.to).or_insert_with(|| {
                let moves = moves_from(catalog, onward.to);
                moves.iter().map(|back| back.to).collect()
            });
            let is_both_ways = back.contains(&from);
            diagram.role(onward.to);
            diagram.onward(from, &onward, if is_both_ways { "<-->" } else { "-->" });
        }
    }
    diagram.text
}

/// A diagram as it is written.
struct Diagram<'a> {
    text: String,
    catalog: &'a Catalog,
    names: BTreeMap<RoleId, String>,
    drawn: HashSet<(RoleId, RoleId)>,
}

impl<'a> Diagram<'a> {
    fn new(direction: &str, catalog: &'a Catalog) -> Self {
        Self {
            text: format!("flowchart {direction}\n"),
            catalog,
            names: BTreeMap::new(),
            drawn: HashSet::new(),
        }
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(&format!("    {text}\n"));
    }

    /// Draws a ladder's roles in the boxes of their tracks.
    fn boxes(&mut self, place: usize) {
        let ladder = self.catalog.ladder(place);
        self.line(&format!("subgraph l{place}[\"{}\"]", escape(&ladder.name)));
        for (number, track) in ladder.track_indices().enumerate() {
            let name = escape(&ladder.track(track).name);
            self.line(&format!("subgraph l{place}t{number}[\"{name}\"]"));
            for role in ladder.roles_of(track) {
                self.role(RoleId {
                    ladder: place,
                    role,
                });
            }
            self.line("end");
        }
        self.line("end");
    }

    /// Draws a role, unless it is drawn already.
    fn role(&mut self, role: RoleId) {
        if self.names.contains_key(&role) {
            return;
        }
        let name = format!("r{}", self.names.len() + 1);
        let id = escape(&self.catalog.qualified(role));
        let title = escape(&self.catalog.role(role).title);
        self.line(&format!("{name}[\"{id}<br/>{title}\"]"));
        self.names.insert(role, name);
    }

    /// Draws a route; what it shares with one that is drawn already stays as it is.
    fn route(&mut self, route: &Route<'_>) {
        self.role(route.start);
        for (from, onward) in route.roles().zip(&route.moves) {
            self.role(onward.to);
            self.onward(from, onward, "-->");
        }
    }

    /// Draws a move between two roles that are drawn, unless it is drawn already.
    fn onward(&mut self, from: RoleId, onward: &Onward<'_>, arrow: &str) {
        let ends = (from, onward.to);
        let is_drawn_both_ways = arrow == "<-->" && self.drawn.contains(&(onward.to, from));
        if is_drawn_both_ways || self.drawn.contains(&ends) {
            return;
        }
        if let (Some(start), Some(end)) = (self.names.get(&from), self.names.get(&onward.to)) {
            let line = format!("{start} {arrow}|{}| {end}", onward.kind.word());
            self.line(&line);
            self.drawn.insert(ends);
        }
    }

    /// Draws a title, its meanings, and the roles near each with their routes.
    fn title(&mut self, number: usize, routes: &TitleRoutes<'_>) {
        let title = routes.title.of(self.catalog);
        self.line(&format!("t{number}([\"{}\"])", escape(&title.title)));
        let meanings = title.meanings.iter().zip(&routes.of_meanings);
        for (place, (meaning, nearest)) in (1..).zip(meanings) {
            let name = format!("t{number}m{place}");
            self.line(&format!("{name}([\"{}\"])", escape(&meaning.name)));
            self.line(&format!("t{number} -.->|may mean| {name}"));
            for near in nearest {
                self.role(near.role);
                if let Some(role) = self.names.get(&near.role) {
                    let line = format!("{name} -.-|near| {role}");
                    self.line(&line);
                }
                for route in &near.routes {
                    self.route(route);
                }
            }
        }
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

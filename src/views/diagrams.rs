//! Owns the diagrams of moves: those of a path, and all of some ladders.

use crate::document::{Diagram, DiagramMaker, DiagramPart, Direction, EdgeLine};
use crate::query::{NextMoves, Onward, PathAnswer, Route, TitleRoutes};
use crate::source::{Catalog, RoleId};

/// The answer to a question for a way, from the top down: the best route, all of them, what can come
/// next, or a title with its meanings and the routes of the roles near them.
pub fn path(answer: &PathAnswer<'_>, catalog: &Catalog, is_several: bool) -> Option<Diagram> {
    let mut moves = Moves::new(Direction::Down, catalog);
    match answer {
        PathAnswer::Routes { found, .. } => {
            let count = if is_several { found.len() } else { 1 };
            for route in found.iter().take(count) {
                moves.route(route);
            }
        }
        PathAnswer::Next(next) => {
            for NextMoves { from, steps, .. } in next {
                moves.role(*from);
                for step in steps {
                    moves.onward(*from, &step.onward, EdgeLine::OneWay);
                }
            }
        }
        PathAnswer::Titles(titles) => {
            for (number, routes) in (1..).zip(titles) {
                moves.title(number, routes);
            }
        }
        PathAnswer::NoRoute { .. } => {}
    }
    Some(moves.maker.finish())
}

/// All moves of the ladders in scope, from the bottom up: a box a ladder with a box a track in it, and beside
/// them the roles of other ladders that bridges lead to. Each move is told with whether it can be
/// gone back.
pub fn ladders<'a>(
    catalog: &Catalog,
    all: impl IntoIterator<Item = (RoleId, Onward<'a>, bool)>,
) -> Diagram {
    let mut moves = Moves::new(Direction::Up, catalog);
    for &place in catalog.scope() {
        moves.boxes(place);
    }
    for (from, onward, is_both_ways) in all {
        let line = if is_both_ways { EdgeLine::BothWays } else { EdgeLine::OneWay };
        moves.onward(from, &onward, line);
    }
    moves.maker.finish()
}

struct Moves<'a> {
    maker: DiagramMaker<RoleId>,
    catalog: &'a Catalog,
}

impl<'a> Moves<'a> {
    fn new(direction: Direction, catalog: &'a Catalog) -> Self {
        Self { maker: DiagramMaker::new(direction), catalog }
    }

    fn boxes(&mut self, place: usize) {
        let ladder = self.catalog.ladder(place);
        self.start_box(format!("l{place}"), &ladder.name);
        for (number, track) in ladder.track_indices().enumerate() {
            self.start_box(format!("l{place}t{number}"), &ladder.track(track).name);
            for role in ladder.roles_of(track) {
                self.role(RoleId { ladder: place, role });
            }
            self.maker.push(DiagramPart::BoxEnd);
        }
        self.maker.push(DiagramPart::BoxEnd);
    }

    fn start_box(&mut self, id: String, label: &str) {
        let label = label.to_owned();
        self.maker.push(DiagramPart::BoxStart { id, label });
    }

    fn role(&mut self, role: RoleId) -> String {
        let catalog = self.catalog;
        self.maker
            .node(role, || vec![catalog.qualified(role), catalog.role(role).title.to_string()])
    }

    fn route(&mut self, route: &Route<'_>) {
        self.role(route.start);
        for (from, onward) in route.roles().zip(&route.moves) {
            self.onward(from, onward, EdgeLine::OneWay);
        }
    }

    fn onward(&mut self, from: RoleId, onward: &Onward<'_>, line: EdgeLine) {
        self.role(onward.to);
        self.maker.edge(from, onward.to, onward.kind.word(), line);
    }

    /// A title, its meanings, and the roles near each with their routes.
    fn title(&mut self, number: usize, routes: &TitleRoutes<'_>) {
        let title = routes.title.of(self.catalog);
        let of_title = format!("t{number}");
        self.name(of_title.clone(), &title.title);
        let meanings = title.meanings.iter().zip(&routes.of_meanings);
        for (place, (meaning, nearest)) in (1..).zip(meanings) {
            let of_meaning = format!("t{number}m{place}");
            self.name(of_meaning.clone(), &meaning.name);
            self.edge(&of_title, &of_meaning, "may mean", EdgeLine::Choice);
            for near in nearest {
                let role = self.role(near.role);
                self.edge(&of_meaning, &role, "near", EdgeLine::Near);
                for view in &near.routes {
                    self.route(&view.route);
                }
            }
        }
    }

    fn name(&mut self, id: String, label: &str) {
        self.maker.push(DiagramPart::Node { id, lines: vec![label.to_owned()], is_round: true });
    }

    fn edge(&mut self, from: &str, to: &str, label: &str, line: EdgeLine) {
        self.maker.push(DiagramPart::Edge {
            from: from.to_owned(),
            to: to.to_owned(),
            label: label.to_owned(),
            line,
        });
    }
}

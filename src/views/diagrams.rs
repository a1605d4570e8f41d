//! Owns the diagrams of moves: those of a path, and all of some ladders.

use std::collections::{HashMap, HashSet};

use crate::document::{Diagram, DiagramPart, EdgeLine};
use crate::model::MoveKind;
use crate::query::{MovesBetween, NextMoves, PathAnswer, Route, TitleRoutes};
use crate::source::{Catalog, RoleId};

/// The answer to a question for a way, from the top down: the routes, what can come next and the routes to
/// other tracks, or a title with its meanings and the routes of the roles near them.
pub(crate) fn path(answer: &PathAnswer<'_>, catalog: &Catalog) -> Diagram {
    let mut moves = Moves::new(catalog);
    match answer {
        PathAnswer::Routes { views, .. } => views.iter().for_each(|view| moves.route(&view.route)),
        PathAnswer::Next(next) => {
            for NextMoves { from, steps, openings, .. } in next {
                moves.role(*from);
                for step in steps {
                    moves.between(&[*from], &[step.onward.to], step.onward.kind, EdgeLine::OneWay);
                }
                let to_tracks = openings.iter().filter_map(|opening| opening.route.as_ref());
                to_tracks.for_each(|route| moves.route(route));
            }
        }
        PathAnswer::Titles(titles) => {
            for (number, routes) in (1..).zip(titles) {
                moves.title(number, routes);
            }
        }
        PathAnswer::NoRoute { .. } => {}
    }
    moves.diagram
}

/// All moves of the ladders in scope, from the bottom up: a box a ladder with a box a track in it, and beside
/// them the roles of other ladders that bridges lead to.
pub(crate) fn ladders(catalog: &Catalog, all: &[MovesBetween]) -> Diagram {
    let mut moves = Moves::new(catalog);
    moves.diagram.is_upward = true;
    for (index, ladder) in catalog.ladders_in_scope() {
        moves.start_box(format!("l{index}"), &ladder.name);
        for (number, track) in ladder.track_indices().enumerate() {
            moves.start_box(format!("l{index}t{number}"), &ladder.track(track).name);
            for role in ladder.roles_of(track) {
                moves.role(RoleId { ladder: index, role });
            }
            moves.push(DiagramPart::BoxEnd);
        }
        moves.push(DiagramPart::BoxEnd);
    }
    for MovesBetween { from, to, kind, is_both_ways } in all {
        let line = if *is_both_ways { EdgeLine::BothWays } else { EdgeLine::OneWay };
        moves.between(from, to, *kind, line);
    }
    moves.diagram
}

/// A diagram on which each role has one node, and two roles have one edge.
struct Moves<'a> {
    catalog: &'a Catalog,
    diagram: Diagram,
    names: HashMap<RoleId, String>,
    edges: HashSet<(RoleId, RoleId)>,
}

impl<'a> Moves<'a> {
    fn new(catalog: &'a Catalog) -> Self {
        let diagram = Diagram::default();
        Self { catalog, diagram, names: HashMap::new(), edges: HashSet::new() }
    }

    fn push(&mut self, part: DiagramPart) {
        self.diagram.parts.push(part);
    }

    fn start_box(&mut self, id: String, label: &str) {
        self.push(DiagramPart::BoxStart { id, label: label.to_owned() });
    }

    /// A role's name in the diagram.
    fn role(&mut self, role: RoleId) -> String {
        if let Some(name) = self.names.get(&role) {
            return name.clone();
        }
        let id = format!("r{}", self.names.len() + 1);
        self.names.insert(role, id.clone());
        let lines = vec![self.catalog.qualified(role), self.catalog.role(role).title.to_string()];
        self.push(DiagramPart::Node { id: id.clone(), lines, is_round: false });
        id
    }

    fn route(&mut self, route: &Route<'_>) {
        self.role(route.start);
        for (from, onward) in route.roles().zip(&route.moves) {
            self.between(&[from], &[onward.to], onward.kind, EdgeLine::OneWay);
        }
    }

    /// Draws the moves from each of some roles to each of others, those between two once.
    fn between(&mut self, from: &[RoleId], to: &[RoleId], kind: MoveKind, line: EdgeLine) {
        if let ([from], [to]) = (from, to) {
            let has_way_back = line == EdgeLine::BothWays && self.edges.contains(&(*to, *from));
            if has_way_back || !self.edges.insert((*from, *to)) {
                return;
            }
        }
        let [from, to] = [from, to].map(|roles| roles.iter().map(|&role| self.role(role)).collect());
        self.push(DiagramPart::Edge { from, to, label: kind.word(), line });
    }

    /// A title, its meanings, and the roles near each with their routes.
    fn title(&mut self, number: usize, routes: &TitleRoutes<'_>) {
        let title = routes.title.of(self.catalog);
        let from = format!("t{number}");
        self.name(&from, &title.title);
        for (number, (meaning, nearest)) in (1..).zip(title.meanings.iter().zip(&routes.of_meanings)) {
            let to = format!("{from}m{number}");
            self.name(&to, &meaning.name);
            let (label, line) = ("may mean", EdgeLine::Choice);
            self.push(DiagramPart::Edge { from: vec![from.clone()], to: vec![to.clone()], label, line });
            for near in nearest {
                let (from, to, label) = (vec![to.clone()], vec![self.role(near.role)], "near");
                self.push(DiagramPart::Edge { from, to, label, line: EdgeLine::Near });
                near.routes.iter().for_each(|view| self.route(&view.route));
            }
        }
    }

    fn name(&mut self, id: &str, label: &str) {
        let (id, lines) = (id.to_owned(), vec![label.to_owned()]);
        self.push(DiagramPart::Node { id, lines, is_round: true });
    }
}

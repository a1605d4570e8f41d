//! Owns a diagram: nodes, boxes around them and edges between them, in the order in which they are
//! drawn.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// A diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagram {
    /// Which way it is read.
    pub direction: Direction,
    /// What is drawn, in this order.
    pub parts: Vec<DiagramPart>,
}

/// Which way a diagram is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the top down.
    Down,
    /// From the bottom up.
    Up,
}

/// A part of a diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiagramPart {
    /// A box begins.
    BoxStart {
        /// Its name in the diagram.
        id: String,
        /// What stands on it.
        label: String,
    },
    /// The last box that began and has not ended ends.
    BoxEnd,
    /// A node.
    Node {
        /// Its name in the diagram.
        id: String,
        /// What stands on it, line by line.
        lines: Vec<String>,
        /// Whether it is a name and not a role.
        is_round: bool,
    },
    /// An edge between two nodes.
    Edge {
        /// The node it starts from.
        from: String,
        /// The node it leads to.
        to: String,
        /// What stands on it.
        label: String,
        /// How it is drawn.
        line: EdgeLine,
    },
}

/// How an edge is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeLine {
    /// It leads one way.
    OneWay,
    /// It leads both ways.
    BothWays,
    /// It leads to one of several.
    Choice,
    /// It joins what is alike.
    Near,
}

/// A diagram being made: each thing that is drawn has one node, and two nodes have one edge.
#[derive(Debug)]
pub struct DiagramMaker<K> {
    diagram: Diagram,
    names: HashMap<K, String>,
    edges: HashSet<(K, K)>,
}

impl<K: Copy + Eq + Hash> DiagramMaker<K> {
    /// A diagram with nothing on it.
    pub fn new(direction: Direction) -> Self {
        Self {
            diagram: Diagram { direction, parts: Vec::new() },
            names: HashMap::new(),
            edges: HashSet::new(),
        }
    }

    /// Draws a part.
    pub fn push(&mut self, part: DiagramPart) {
        self.diagram.parts.push(part);
    }

    /// Draws a node for something, unless it has one; its name in the diagram.
    pub fn node(&mut self, of: K, lines: impl FnOnce() -> Vec<String>) -> String {
        if let Some(name) = self.names.get(&of) {
            return name.clone();
        }
        let id = format!("r{}", self.names.len() + 1);
        self.names.insert(of, id.clone());
        self.push(DiagramPart::Node { id: id.clone(), lines: lines(), is_round: false });
        id
    }

    /// Draws an edge between two things that have nodes, unless they have one.
    pub fn edge(&mut self, from: K, to: K, label: &str, line: EdgeLine) {
        let is_drawn = self.edges.contains(&(from, to))
            || line == EdgeLine::BothWays && self.edges.contains(&(to, from));
        let (Some(start), Some(end)) = (self.names.get(&from), self.names.get(&to)) else {
            return;
        };
        if !is_drawn {
            let edge = DiagramPart::Edge {
                from: start.clone(),
                to: end.clone(),
                label: label.to_owned(),
                line,
            };
            self.edges.insert((from, to));
            self.push(edge);
        }
    }

    /// What was drawn.
    pub fn finish(self) -> Diagram {
        self.diagram
    }
}

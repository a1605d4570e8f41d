//! Owns a diagram: nodes, boxes around them and edges between them.

/// A diagram.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagram {
    /// Whether it is read from the bottom up, and not from the top down.
    pub is_upward: bool,
    /// What is drawn, in this order.
    pub parts: Vec<DiagramPart>,
}

/// A part of a diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiagramPart {
    /// A box begins.
    BoxStart {
        /// Its name in the diagram.
        id: String,
        /// What is written on it.
        label: String,
    },
    /// The last box that began and has not ended ends.
    BoxEnd,
    /// A node.
    Node {
        /// Its name in the diagram.
        id: String,
        /// What is written on it, line by line.
        lines: Vec<String>,
        /// Whether it is a name and not a role.
        is_round: bool,
    },
    /// An edge between two nodes, or edges from each of some to each of others.
    Edge {
        /// The nodes they start from.
        from: Vec<String>,
        /// The nodes they lead to.
        to: Vec<String>,
        /// What is written on it.
        label: &'static str,
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

//! Mermaid: a diagram as wikis and pull requests draw it.

use crate::document::{Diagram, DiagramPart, EdgeLine};

/// A diagram as a flowchart; nothing where nothing is drawn.
pub fn write(diagram: &Diagram) -> String {
    if diagram.parts.is_empty() {
        return String::new();
    }
    let direction = if diagram.is_upward { "BT" } else { "TD" };
    let mut text = format!("flowchart {direction}\n");
    for part in &diagram.parts {
        text.push_str(&format!("    {}\n", line(part)));
    }
    text
}

fn line(part: &DiagramPart) -> String {
    match part {
        DiagramPart::BoxStart { id, label } => format!("subgraph {id}[\"{}\"]", escape(label)),
        DiagramPart::BoxEnd => "end".to_owned(),
        DiagramPart::Node { id, lines, is_round } => {
            let lines: Vec<String> = lines.iter().map(|line| escape(line)).collect();
            let label = lines.join("<br/>");
            if *is_round { format!("{id}([\"{label}\"])") } else { format!("{id}[\"{label}\"]") }
        }
        DiagramPart::Edge { from, to, label, line } => {
            let arrow = match line {
                EdgeLine::OneWay => "-->",
                EdgeLine::BothWays => "<-->",
                EdgeLine::Choice => "-.->",
                EdgeLine::Near => "-.-",
            };
            format!("{} {arrow}|{}| {}", from.join(" & "), escape(label), to.join(" & "))
        }
    }
}

/// A text that Mermaid shows unchanged: whatever it or a browser would act on is written as a character code.
fn escape(text: &str) -> String {
    let shown = |c| match c {
        '"' | '#' | '&' | '<' | '>' | '`' | '\\' | ';' => format!("#{};", u32::from(c)),
        _ => c.to_string(),
    };
    text.chars().map(shown).collect()
}

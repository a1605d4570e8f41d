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
            // Not `<br/>`: of a label that holds HTML the codes are read too early.
            let label = lines.join("\n");
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

/// A text that Mermaid shows unchanged: whatever it, a browser, or the Markdown that some of its versions see in
/// labels would act on is written as a code. `tests/browser` holds it against Mermaid itself.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, behind) = (&text[..at], &text[at + c.len_utf8()..]);
        let acts = match c {
            '"' | '#' | '`' | '\\' | '*' | '_' | '~' | '@' => true,
            ']' => behind.starts_with('('),
            // Settings, `%%{...}%%`, and formulas, `$$...$$`.
            '%' | '$' => behind.starts_with(['%', '$', '{']),
            // Icons, `fa:fa-car`, addresses, and colors, `fill:#f00`, at which a code before them loses its end.
            ':' => behind.starts_with(|c| c != ' '),
            // `direction LR`, which is found anywhere in a line.
            ' ' => before.ends_with("direction"),
            // Lists, and a line below a heading.
            '-' | '+' | '=' => before.is_empty(),
            '.' | ')' => {
                before.ends_with("www")
                    || !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit())
            }
            _ => false,
        };
        match c {
            '&' => out.push_str("#amp;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            _ if acts => out.push_str(&format!("#{};", u32::from(c))),
            _ => out.push(c),
        }
    }
    out
}

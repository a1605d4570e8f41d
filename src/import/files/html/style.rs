//! Owns how a page's tags are shown, as far as it matters for a text: struck out, hidden, with its own line ends.
//! It is said by the tag itself, or by its classes, as spreadsheets say it of all their cells.

use std::collections::HashMap;

use super::tree::{Step, Tag, Tree};

/// How a tag is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) is_struck: bool,
    pub(super) is_hidden: bool,
    /// Whether the line ends of its text are its own; `None` where that is as around it.
    pub(super) keeps_lines: Option<bool>,
}

/// How the classes of a page are shown.
#[derive(Default)]
pub(super) struct Styles {
    classes: HashMap<String, Shown>,
}

impl Shown {
    /// What is said of it in CSS: `display:none; color: red`.
    fn said(declarations: &str) -> Self {
        let mut shown = Self::default();
        for declaration in declarations.split(';') {
            let Some((property, value)) = declaration.split_once(':') else {
                continue;
            };
            let value = value.trim().to_ascii_lowercase();
            match property.trim().to_ascii_lowercase().as_str() {
                "text-decoration" | "text-decoration-line" => {
                    shown.is_struck |= value.contains("line-through");
                }
                "display" => shown.is_hidden |= value.starts_with("none"),
                "white-space" => {
                    let keeps = value.starts_with("pre") || value.starts_with("break-spaces");
                    shown.keeps_lines = Some(keeps);
                }
                _ => {}
            }
        }
        shown
    }

    fn and(self, other: Self) -> Self {
        Self {
            is_struck: self.is_struck || other.is_struck,
            is_hidden: self.is_hidden || other.is_hidden,
            keeps_lines: other.keeps_lines.or(self.keeps_lines),
        }
    }
}

impl Styles {
    /// What a page says of its classes. Only rules for a class alone, or for a kind of tag with one, are read.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut styles = Self::default();
        let mut is_style = false;
        for step in tree.walk(0) {
            match step {
                Step::Open(_, tag) | Step::Close(tag) if tag.name() == "style" => {
                    is_style = matches!(step, Step::Open(..));
                }
                Step::Text(text) if is_style => styles.read(text),
                _ => {}
            }
        }
        styles
    }

    fn read(&mut self, rules: &str) {
        for rule in rules.split('}') {
            let Some((selectors, declarations)) = rule.split_once('{') else {
                continue;
            };
            let shown = Shown::said(declarations);
            if shown == Shown::default() {
                continue;
            }
            for selector in selectors.split(',') {
                let last = selector.split_ascii_whitespace().last().unwrap_or_default();
                if let Some((_, class)) = last.split_once('.')
                    && class.chars().all(|c| c.is_alphanumeric() || "-_".contains(c))
                {
                    let known = self.classes.entry(class.to_owned()).or_default();
                    *known = known.and(shown);
                }
            }
        }
    }

    /// How a tag is shown.
    pub(super) fn shown(&self, tag: &Tag) -> Shown {
        let by_name = Shown {
            is_struck: matches!(tag.name(), "s" | "del" | "strike"),
            is_hidden: tag.attribute("hidden").is_some(),
            keeps_lines: matches!(tag.name(), "pre" | "textarea").then_some(true),
        };
        let classes = tag.classes().filter_map(|class| self.classes.get(class));
        let by_class = classes.fold(by_name, |shown, class| shown.and(*class));
        by_class.and(Shown::said(tag.attribute("style").unwrap_or_default()))
    }
}

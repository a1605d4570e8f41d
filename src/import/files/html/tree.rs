//! Owns a page as a tree of its tags and texts.

use html5ever::LocalName;
use html5ever::tendril::StrTendril;

use crate::import::error::ImportError;
use crate::import::files::Progress;

use super::parsing::grown;

/// A page. Its nodes are known by their numbers; the first is the page itself.
pub(super) struct Tree {
    nodes: Vec<Node>,
}

/// A node of a page, with the numbers of those around it.
#[derive(Default)]
pub(super) struct Node {
    pub(super) parent: Option<u32>,
    pub(super) first: Option<u32>,
    pub(super) last: Option<u32>,
    pub(super) previous: Option<u32>,
    pub(super) next: Option<u32>,
    /// How many nodes were around it when it came to its place.
    pub(super) depth: u16,
    pub(super) what: What,
}

/// What a node is.
#[derive(Default)]
pub(super) enum What {
    #[default]
    Root,
    Text(StrTendril),
    Tag(Box<Tag>),
}

/// A tag with what is known of it.
pub(super) struct Tag {
    name: LocalName,
    /// Those that say something of a table or its texts.
    attributes: Vec<(&'static str, StrTendril)>,
}

/// A step through a part of a tree.
pub(super) enum Step<'a> {
    /// A tag begins.
    Open(u32, &'a Tag),
    /// A tag ends.
    Close(&'a Tag),
    /// A text.
    Text(&'a str),
}

impl Tag {
    pub(super) fn new(name: LocalName, attributes: Vec<(&'static str, StrTendril)>) -> Self {
        Self { name, attributes }
    }

    /// Its name, in small letters.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What an attribute of it says; `None` where it has none.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| &**value)
    }

    /// Its classes.
    pub(super) fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class").unwrap_or_default().split_ascii_whitespace()
    }
}

impl Tree {
    /// Reads a page.
    ///
    /// # Errors
    /// It has more than pages that people made.
    pub(super) fn parse(text: &str, progress: &dyn Progress) -> Result<Self, ImportError> {
        grown(text, progress).map(|nodes| Self { nodes })
    }

    /// The tag that a node is.
    pub(super) fn tag(&self, node: u32) -> Option<&Tag> {
        match &self.nodes[node as usize].what {
            What::Tag(tag) => Some(tag),
            _ => None,
        }
    }

    /// The nodes around a node, the nearest first.
    pub(super) fn around(&self, node: u32) -> impl Iterator<Item = u32> {
        std::iter::successors(self.nodes[node as usize].parent, |node| self.nodes[*node as usize].parent)
    }

    /// The tags that are right below a node.
    pub(super) fn below(&self, node: u32) -> impl Iterator<Item = (u32, &Tag)> {
        let first = self.nodes[node as usize].first;
        let all = std::iter::successors(first, |node| self.nodes[*node as usize].next);
        all.filter_map(|node| Some((node, self.tag(node)?)))
    }

    /// All that is in a node, in the order of the page.
    pub(super) fn walk(&self, node: u32) -> Walk<'_> {
        Walk { tree: self, root: node, next: self.nodes[node as usize].first.map(|first| (first, false)) }
    }
}

/// A way through all that is in a node.
pub(super) struct Walk<'a> {
    tree: &'a Tree,
    root: u32,
    /// The next node, and whether it ends there.
    next: Option<(u32, bool)>,
}

impl Walk<'_> {
    /// Passes over what is in the tag that was opened last: it is closed next.
    pub(super) fn pass_over(&mut self, opened: u32) {
        self.next = Some((opened, true));
    }
}

impl<'a> Iterator for Walk<'a> {
    type Item = Step<'a>;

    fn next(&mut self) -> Option<Step<'a>> {
        let (at, is_end) = self.next?;
        let node = &self.tree.nodes[at as usize];
        let behind = || match (node.next, node.parent) {
            (Some(next), _) => Some((next, false)),
            (None, Some(parent)) if parent != self.root => Some((parent, true)),
            _ => None,
        };
        let (step, next) = match &node.what {
            What::Tag(tag) if is_end => (Step::Close(tag), behind()),
            What::Tag(tag) => {
                (Step::Open(at, tag), Some(node.first.map_or((at, true), |first| (first, false))))
            }
            What::Text(text) => (Step::Text(text), behind()),
            What::Root => return None,
        };
        self.next = next;
        Some(step)
    }
}

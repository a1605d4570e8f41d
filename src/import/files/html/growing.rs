//! Owns how the tree of a page grows while the page is parsed, and how large and deep it may become.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, QualName};

use crate::import::error::ImportError;

use super::parsing::too_much;
use super::tree::{Node, Tag, What};

/// The most tags and texts of a page: more than any page of people has.
const MOST_NODES: usize = 1_500_000;

/// How deep tags may be nested: as deep as browsers nest them.
const DEEPEST: u16 = 512;

/// How often a tag may be put somewhere: badly nested tags move all that is in them.
const MOST_MOVES: usize = 10 * MOST_NODES;

/// The attributes that say something of a table or its texts.
const KEPT: [&str; 12] = [
    "alt",
    "aria-label",
    "checked",
    "class",
    "colspan",
    "hidden",
    "href",
    "id",
    "rowspan",
    "span",
    "style",
    "type",
];

/// A node as the parser knows it: its number, and its name. What is in no tree, as comments are, has no number.
#[derive(Clone)]
pub(super) struct Handle {
    node: Option<u32>,
    name: QualName,
}

/// A tree that grows.
pub(super) struct Growing {
    nodes: RefCell<Vec<Node>>,
    /// What is in templates, by their numbers: nothing that is shown.
    templates: RefCell<HashMap<u32, u32>>,
    is_too_deep: Cell<bool>,
    moves: Cell<usize>,
}

impl Default for Growing {
    fn default() -> Self {
        let nodes = RefCell::new(vec![Node::default()]);
        Self { nodes, templates: RefCell::default(), is_too_deep: Cell::new(false), moves: Cell::new(0) }
    }
}

impl Growing {
    pub(super) fn into_nodes(self) -> Vec<Node> {
        self.nodes.into_inner()
    }

    /// # Errors
    /// There are too many nodes, or they are nested too deep.
    pub(super) fn within(&self) -> Result<(), ImportError> {
        if self.is_too_deep.get() {
            return Err(too_much(&format!("tags that are nested more than {DEEPEST} deep")));
        }
        if self.nodes.borrow().len() > MOST_NODES {
            return Err(too_much(&format!("more than {MOST_NODES} tags and texts")));
        }
        if self.moves.get() > MOST_MOVES {
            return Err(too_much("tags that are nested too badly"));
        }
        Ok(())
    }

    fn add(&self, what: What) -> u32 {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node { what, ..Node::default() });
        // Far fewer are ever added.
        u32::try_from(nodes.len() - 1).unwrap_or(u32::MAX)
    }

    /// Puts a node before another, or at the end of a parent.
    fn link(&self, parent: u32, before: Option<u32>, node: u32) {
        self.unlink(node);
        self.moves.set(self.moves.get() + 1);
        let nodes = &mut *self.nodes.borrow_mut();
        let previous = match before {
            Some(before) => nodes[before as usize].previous.replace(node),
            None => nodes[parent as usize].last.replace(node),
        };
        match previous {
            Some(previous) => nodes[previous as usize].next = Some(node),
            None => nodes[parent as usize].first = Some(node),
        }
        let depth = nodes[parent as usize].depth.saturating_add(1);
        let linked = &mut nodes[node as usize];
        (linked.parent, linked.previous, linked.next, linked.depth) = (Some(parent), previous, before, depth);
        if depth > DEEPEST {
            self.is_too_deep.set(true);
        }
    }

    fn unlink(&self, node: u32) {
        let nodes = &mut *self.nodes.borrow_mut();
        let unlinked = &mut nodes[node as usize];
        let (parent, previous, next) =
            (unlinked.parent.take(), unlinked.previous.take(), unlinked.next.take());
        let Some(parent) = parent else { return };
        match previous {
            Some(previous) => nodes[previous as usize].next = next,
            None => nodes[parent as usize].first = next,
        }
        match next {
            Some(next) => nodes[next as usize].previous = previous,
            None => nodes[parent as usize].last = previous,
        }
    }

    /// Puts a node or a text before another node, or at the end of a parent.
    fn insert(&self, parent: u32, before: Option<u32>, child: NodeOrText<Handle>) {
        let text = match child {
            NodeOrText::AppendNode(handle) => {
                if let Some(node) = handle.node {
                    self.link(parent, before, node);
                }
                return;
            }
            NodeOrText::AppendText(text) => text,
        };
        {
            let nodes = &mut *self.nodes.borrow_mut();
            if let What::Tag(tag) = &nodes[parent as usize].what
                && tag.name() == "script"
            {
                return;
            }
            let previous = match before {
                Some(before) => nodes[before as usize].previous,
                None => nodes[parent as usize].last,
            };
            if let Some(previous) = previous
                && let What::Text(known) = &mut nodes[previous as usize].what
            {
                known.push_tendril(&text);
                return;
            }
        }
        let node = self.add(What::Text(text));
        self.link(parent, before, node);
    }
}

impl TreeSink for Growing {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _message: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { node: Some(0), name: nameless() }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let kept = attributes.into_iter().filter_map(|attribute| {
            let name = KEPT.into_iter().find(|kept| **kept == *attribute.name.local)?;
            Some((name, attribute.value))
        });
        let mut kept: Vec<_> = kept.collect();
        // Collected in the place of all that there were.
        kept.shrink_to_fit();
        let tag = Tag::new(name.local.clone(), kept);
        let node = self.add(What::Tag(Box::new(tag)));
        if flags.template {
            let contents = self.add(What::Root);
            self.templates.borrow_mut().insert(node, contents);
        }
        Handle { node: Some(node), name }
    }

    fn create_comment(&self, _text: StrTendril) -> Handle {
        Handle { node: None, name: nameless() }
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        Handle { node: None, name: nameless() }
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        if let Some(parent) = parent.node {
            self.insert(parent, None, child);
        }
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = sibling.node.and_then(|node| self.nodes.borrow()[node as usize].parent);
        if let Some(parent) = parent {
            self.insert(parent, sibling.node, child);
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let parent = element.node.and_then(|node| self.nodes.borrow()[node as usize].parent);
        match parent {
            Some(_) => self.append_before_sibling(element, child),
            None => self.append(previous, child),
        }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public: StrTendril, _system: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        let contents = target.node.and_then(|node| self.templates.borrow().get(&node).copied());
        if let (Some(node), Some(contents)) = (target.node, contents) {
            let nodes = &mut *self.nodes.borrow_mut();
            nodes[contents as usize].depth = nodes[node as usize].depth.saturating_add(1);
        }
        Handle { node: contents, name: nameless() }
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.node == other.node
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn add_attrs_if_missing(&self, _target: &Handle, _attributes: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        if let Some(node) = target.node {
            self.unlink(node);
        }
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let (Some(node), Some(new_parent)) = (node.node, new_parent.node) else { return };
        loop {
            let first = self.nodes.borrow()[node as usize].first;
            let Some(first) = first else { return };
            self.link(new_parent, None, first);
        }
    }
}

/// The name of what has none.
fn nameless() -> QualName {
    QualName::new(None, html5ever::ns!(), html5ever::local_name!(""))
}

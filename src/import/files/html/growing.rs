//! Owns how the tree of a page grows while the page is parsed, and where that is stopped: however a page is
//! spoilt, the tree takes no more room and time than pages that people made.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{Attribute, ExpandedName, QualName, TokenizerResult};

use crate::import::error::ImportError;
use crate::import::files::Progress;

use super::tree::{Node, Tag, What};

/// The most tags and texts of a page: two for each cell of the largest sheet that is read, and more.
const MOST_NODES: usize = 2_500_000;

/// How deep tags may be nested: as deep as browsers nest them.
const DEEPEST: u16 = 512;

/// How often a tag may be put somewhere: badly nested tags move all that is in them.
const MOST_MOVES: usize = 10 * MOST_NODES;

/// The most attributes of a tag. The parser compares each with all before it.
const MOST_ATTRIBUTES: usize = 500;

/// The attributes that say something of a table or its texts.
const KEPT: [&str; 11] =
    ["alt", "aria-label", "checked", "class", "colspan", "hidden", "id", "rowspan", "span", "style", "type"];

/// The nodes of a page.
///
/// # Errors
/// It has more than pages that people made.
pub(super) fn grown(text: &str, progress: &dyn Progress) -> Result<Vec<Node>, ImportError> {
    /// So many pieces pass between two reports of how far the reading has come.
    const PIECES: usize = 16 * 1024;
    // What is shown where no script runs is not what a reader sees, and is passed over by the tables.
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new(Growing::default(), options);
    let watched = Watched { builder, tokens: Cell::new(0) };
    let tokenizer = Tokenizer::new(watched, TokenizerOpts::default());
    let (queue, mut open, mut at) = (BufferQueue::default(), OpenTag::default(), 0);
    for (number, piece) in pieces(text).enumerate() {
        let tokens = tokenizer.sink.tokens.get();
        queue.push_back(StrTendril::from_slice(piece));
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        open.look(piece, tokenizer.sink.tokens.get() == tokens)?;
        tokenizer.sink.builder.sink.within()?;
        at += piece.len();
        if number % PIECES == 0 {
            progress.read("page", at as u64, text.len() as u64);
        }
    }
    tokenizer.end();
    let growing = tokenizer.sink.builder.sink;
    growing.within()?;
    Ok(growing.nodes.into_inner())
}

/// The pieces of a text between which it is looked at what has come of it: short ones, and none has a tag begin
/// but at its beginning.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    const LONGEST: usize = 512;
    let mut left = text;
    std::iter::from_fn(move || {
        let first = left.chars().next()?;
        let mut end = left.len().min(LONGEST);
        while !left.is_char_boundary(end) {
            end += 1;
        }
        let begun = first.len_utf8();
        let next_tag = left[begun..end].find('<').map(|at| begun + at);
        let (piece, rest) = left.split_at(next_tag.unwrap_or(end));
        left = rest;
        Some(piece)
    })
}

/// The builder of the tree, and how much came to it.
struct Watched {
    builder: TreeBuilder<Handle, Growing>,
    tokens: Cell<u64>,
}

impl TokenSink for Watched {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.tokens.set(self.tokens.get() + u64::from(!matches!(token, Token::ParseError(_))));
        self.builder.process_token(token, line)
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.builder.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// The tag that the parser is in, as long as it has not made anything of it: how many attributes it has so far.
#[derive(Default)]
struct OpenTag {
    at: At,
    attributes: usize,
}

/// Where in a tag the parser is.
#[derive(Clone, Copy, Default)]
enum At {
    /// In no tag, or in a comment.
    #[default]
    Outside,
    TagName,
    BeforeName,
    Name,
    BehindName,
    BeforeValue,
    Value,
    Quoted(u8),
}

impl OpenTag {
    /// Looks at the next piece of a page, of which the parser may have made nothing yet.
    ///
    /// # Errors
    /// It is a tag with so many attributes that the parser would be busy for minutes.
    fn look(&mut self, piece: &str, is_pending: bool) -> Result<(), ImportError> {
        if !is_pending {
            *self = Self::default();
            return Ok(());
        }
        let mut bytes = piece.bytes();
        if matches!(self.at, At::Outside) {
            let is_tag = bytes.next() == Some(b'<') && !piece.starts_with("<!") && !piece.starts_with("<?");
            self.at = if is_tag { At::TagName } else { At::Outside };
        }
        bytes.for_each(|byte| self.step(byte));
        if self.attributes > MOST_ATTRIBUTES {
            return Err(too_much(&format!("a tag with more than {MOST_ATTRIBUTES} attributes")));
        }
        Ok(())
    }

    fn step(&mut self, byte: u8) {
        self.at = match (self.at, byte) {
            (At::Outside, _) => At::Outside,
            (At::Quoted(quote), _) if byte != quote => At::Quoted(quote),
            (At::Quoted(_), _) | (At::TagName | At::BeforeName | At::Name | At::BehindName, b'/') => {
                At::BeforeName
            }
            (At::Name, byte) if byte.is_ascii_whitespace() => At::BehindName,
            (At::TagName | At::Value, byte) if byte.is_ascii_whitespace() => At::BeforeName,
            (at, byte) if byte.is_ascii_whitespace() => at,
            (At::Name | At::BehindName, b'=') => At::BeforeValue,
            (At::BeforeName | At::BehindName, _) => {
                self.attributes += 1;
                At::Name
            }
            (At::BeforeValue, b'"' | b'\'') => At::Quoted(byte),
            (At::BeforeValue, _) => At::Value,
            (at @ (At::TagName | At::Name | At::Value), _) => at,
        };
    }
}

fn too_much(what: &str) -> ImportError {
    ImportError::new(
        format!("found {what}, expected a page with a table"),
        "copy the table into a spreadsheet, and save that as .xlsx",
    )
}

/// A node as the parser knows it: its number, and its name. What is in no tree, as comments are, has no number.
#[derive(Clone)]
struct Handle {
    node: Option<u32>,
    name: QualName,
}

/// A tree that grows.
struct Growing {
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
    /// # Errors
    /// There are too many nodes, or they are nested too deep.
    fn within(&self) -> Result<(), ImportError> {
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
        let tag = Tag::new(name.local.clone(), kept.collect());
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

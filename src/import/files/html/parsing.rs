//! Owns the parsing of a page piece by piece, and where it is stopped: however a page is spoilt, it takes no more
//! room and time than pages that people made.

use std::cell::Cell;

use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};

use crate::import::error::ImportError;
use crate::import::files::Progress;

use super::growing::{Growing, Handle};
use super::tree::Node;

/// The most parts of a text: the parser keeps those that stand between the rows of a table until they end.
const MOST_PARTS: usize = 1_000_000;

/// The most attributes of a tag. The parser compares each with all before it.
const MOST_ATTRIBUTES: usize = 500;

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
    let watched = Watched { builder, tokens: Cell::new(0), parts: Cell::new(0) };
    let tokenizer = Tokenizer::new(watched, TokenizerOpts::default());
    let (queue, mut open, mut at) = (BufferQueue::default(), OpenTag::default(), 0);
    for (number, piece) in pieces(text).enumerate() {
        let tokens = tokenizer.sink.tokens.get();
        queue.push_back(StrTendril::from_slice(piece));
        while !matches!(tokenizer.feed(&queue), TokenizerResult::Done) {}
        open.look(piece, tokenizer.sink.tokens.get() == tokens)?;
        if tokenizer.sink.parts.get() > MOST_PARTS {
            return Err(too_much("a text that is longer than any page has one"));
        }
        tokenizer.sink.builder.sink.within()?;
        at += piece.len();
        if number % PIECES == 0 {
            progress.read("page", at as u64, text.len() as u64);
        }
    }
    tokenizer.end();
    let growing = tokenizer.sink.builder.sink;
    growing.within()?;
    Ok(growing.into_nodes())
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
    /// How many parts of a text came behind the last tag.
    parts: Cell<usize>,
}

impl TokenSink for Watched {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        match token {
            Token::ParseError(_) => return self.builder.process_token(token, line),
            Token::CharacterTokens(_) => self.parts.set(self.parts.get() + 1),
            _ => self.parts.set(0),
        }
        self.tokens.set(self.tokens.get() + 1);
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

/// That a page has what no page of people has.
pub(super) fn too_much(what: &str) -> ImportError {
    ImportError::new(
        format!("found {what}, expected a page with a table"),
        "copy the table into a spreadsheet, and save that as .xlsx",
    )
}

//! Owns the addresses that lead to parts of the page's document where no script runs: those that the script knows, as
//! far as the document has what they show. One that could mean several things leads where it does with the script.

use std::collections::{HashMap, HashSet};
use std::iter::once;

use crate::document::{Anchor, Block, Document};
use crate::forms::html::in_address;
use crate::model::Ladder;

/// Codes of roles that are addresses of something else.
const WHOLES: [&str; 8] = ["matrix", "compare", "path", "search", "titles", "realities", "about", "document"];

/// Ids for each part of one ladder's document; the first is its address.
pub(super) type LadderAnchors<'a> = HashMap<Anchor<'a>, Vec<String>>;

/// The ids for the parts of each ladder's document; no id is there twice.
pub(super) fn anchors<'a>(document: &Document<'a>) -> Vec<LadderAnchors<'a>> {
    let ladders = &document.ladders;
    let named: Vec<Vec<(Anchor<'a>, String)>> = document.parts.iter().map(|part| named(part)).collect();
    // What leads to the beginning of all is no id.
    let mut claims =
        Claims { taken: HashSet::from(["document".to_owned()]), all: vec![HashMap::new(); ladders.len()] };
    let prefix = |ladder: &Ladder| if ladders.len() > 1 { format!("{}/", ladder.id) } else { String::new() };
    // What is named in full is never taken for another, and names of roles go before those of all else.
    for (place, ladder) in ladders.iter().enumerate() {
        for (anchor, name) in &named[place] {
            let address = format!("{}{name}", prefix(ladder));
            claims.claim(place, *anchor, address.clone());
            if matches!(anchor, Anchor::Role(_)) {
                claims.claim(place, *anchor, format!("document={address}"));
            }
        }
    }
    for spelling in [str::to_owned, str::to_lowercase as fn(&str) -> String, str::to_uppercase] {
        for (place, ladder) in ladders.iter().enumerate() {
            for role in ladder.roles.iter().filter(|role| !is_whole(&role.code)) {
                let (code, id) = (in_address(&spelling(&role.code)), &ladder.id);
                let document = format!("document={code}");
                let in_ladder = [&code, &document].map(|name| format!("{id}/{name}"));
                let of_ladder = format!("document={id}/{code}");
                for name in [code, document, of_ladder].into_iter().chain(in_ladder) {
                    claims.claim(place, Anchor::Role(&role.code), name);
                }
            }
        }
    }
    for (place, ladder) in ladders.iter().enumerate() {
        for role in &ladder.roles {
            let name = format!("role={}", in_address(&role.code));
            claims.claim(place, Anchor::Role(&role.code), format!("{}/{name}", ladder.id));
            claims.claim(place, Anchor::Role(&role.code), name);
        }
    }
    for (place, ladder) in ladders.iter().enumerate() {
        claims.claim(place, Anchor::Ladder, ladder.id.to_string());
    }
    for (place, ladder) in ladders.iter().enumerate() {
        for (anchor, name) in &named[place] {
            let bare = match anchor {
                Anchor::Title(_) | Anchor::Dimension(_) => name.split_once('='),
                _ => None,
            };
            for name in once(name.as_str()).chain(bare.map(|(_, bare)| bare)) {
                claims.claim(place, *anchor, name.to_owned());
                claims.claim(place, *anchor, format!("{}/{name}", ladder.id));
            }
        }
    }
    claims.all
}

/// What a part of a document can be led to, each with its address within its ladder.
fn named<'a>(part: &[Block<'a>]) -> Vec<(Anchor<'a>, String)> {
    let anchors = part.iter().filter_map(|block| match block {
        Block::Anchor(anchor) => Some(*anchor),
        _ => None,
    });
    let names = anchors.flat_map(|anchor| {
        let names = match anchor {
            Anchor::Ladder => vec!["about".to_owned(), "matrix".to_owned(), "document".to_owned()],
            Anchor::Role(code) if is_whole(code) => vec![format!("role={}", in_address(code))],
            Anchor::Role(code) => vec![in_address(code)],
            Anchor::Dimension(id) => vec![format!("dimension={}", in_address(id))],
            Anchor::Title(title) => vec![format!("title={}", in_address(title))],
            Anchor::Titles => vec!["titles".to_owned()],
            Anchor::Realities => vec!["realities".to_owned()],
        };
        names.into_iter().map(move |name| (anchor, name))
    });
    names.collect()
}

fn is_whole(code: &str) -> bool {
    WHOLES.contains(&&*code.to_lowercase())
}

struct Claims<'a> {
    taken: HashSet<String>,
    all: Vec<LadderAnchors<'a>>,
}

impl<'a> Claims<'a> {
    /// Gives an id to a part of the document of a ladder, by its place, unless another has it.
    fn claim(&mut self, place: usize, anchor: Anchor<'a>, id: String) {
        if self.taken.insert(id.clone()) {
            self.all[place].entry(anchor).or_default().push(id);
        }
    }
}

//! Owns how high a title ranks, by its words alone.

use crate::model::words::words;

use super::titles::is_title;

/// How high a title ranks among others, wherever they are used; `None` where its words do not say so. Titles of managers
/// rank among those of contributors as they do in most companies.
pub(in crate::import) fn title_rank(title: &str) -> Option<u8> {
    if !is_title(title) {
        return None;
    }
    let words = words(title);
    let has = |word: &str| words.iter().any(|known| known == word);
    // `Account Manager` manages nobody, and a `Chief of Staff` is no chief.
    let is_of_things = words.windows(2).any(|pair| pair[1] == "manager" && is_managed(&pair[0]));
    if has("chief") && has("staff") {
        return None;
    }
    let ranks = RANKS.iter().filter(|(word, _)| has(word) && !(is_of_things && *word == "manager"));
    let Some(rank) = ranks.map(|(_, rank)| *rank).max() else {
        // Alone it may be a rank; before another word it is below what that says.
        let is_unsaid = words.len() == 1 && has("associate") || has("executive") || has("partner");
        return (!is_unsaid).then_some(if has("associate") || has("assistant") {
            PLAIN - LESS
        } else {
            PLAIN
        });
    };
    let is_more = has("senior") && rank > SENIOR;
    let is_less = ["associate", "assistant", "vice", "deputy"].iter().any(|word| has(word));
    Some(rank + if is_more { MORE } else { 0 } - if is_less { LESS } else { 0 })
}

/// The rank of a title without a word of rank: `Engineer`.
const PLAIN: u8 = 40;
const SENIOR: u8 = 50;
/// What `Senior` adds to a higher rank, and `Associate` takes from any.
const MORE: u8 = 4;
const LESS: u8 = 5;

const RANKS: [(&str, u8); 23] = [
    ("intern", 10),
    ("trainee", 10),
    ("apprentice", 10),
    ("graduate", 15),
    ("entry", 15),
    ("junior", 20),
    ("mid", PLAIN),
    ("midlevel", PLAIN),
    ("medior", PLAIN),
    ("senior", SENIOR),
    ("lead", 60),
    ("leader", 60),
    ("staff", 60),
    ("group", 60),
    ("manager", 60),
    ("supervisor", 55),
    ("principal", 70),
    ("distinguished", 80),
    ("fellow", 90),
    ("director", 80),
    ("head", 80),
    ("president", 95),
    ("chief", 100),
];

/// Whether a manager of it is no manager of people.
fn is_managed(what: &str) -> bool {
    ["product", "program", "project", "account", "community", "office", "success", "case", "brand"]
        .contains(&what)
}

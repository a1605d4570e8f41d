//! What changed between two versions of a ladder: the laws of any difference, and edits of which people know what
//! they are.

#![allow(clippy::panic, clippy::unwrap_used, clippy::expect_used)]

#[path = "versions/applied.rs"]
mod applied;
#[path = "versions/draft.rs"]
mod draft;
#[path = "versions/events.rs"]
mod events;
#[path = "versions/facts.rs"]
mod facts;
#[path = "versions/labeled.rs"]
mod labeled;
#[path = "versions/laws.rs"]
mod laws;
#[path = "versions/made.rs"]
mod made;
#[path = "versions/script.rs"]
mod script;

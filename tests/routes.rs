//! Routes through generated catalogs, against a search by hand that tries every way there is.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "routes/answers.rs"]
mod answers;
#[path = "routes/every_way.rs"]
mod every_way;
#[path = "routes/files.rs"]
mod files;
#[path = "routes/generated.rs"]
mod generated;
#[path = "routes/goals.rs"]
mod goals;
#[path = "routes/highlights.rs"]
mod highlights;
#[path = "routes/moves.rs"]
mod moves;
#[path = "routes/ratings.rs"]
mod ratings;
#[path = "routes/search.rs"]
mod search;

//! What the words of sheets mean: tables of examples, and laws.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod headers;
mod ratings;
mod roles;
mod statements;
mod years;

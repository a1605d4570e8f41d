//! Whole ladders, filters and CSV: the laws they keep on any ladder, against scans of how the ladder
//! was made.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "tables/csv.rs"]
mod csv_laws;
#[path = "tables/filters.rs"]
mod filters;
#[path = "tables/generated.rs"]
mod generated;
#[path = "tables/matrix.rs"]
mod matrix;

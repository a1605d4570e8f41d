//! Records: their file, their sheets, and what carries over to another version of the ladder.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "records/carried.rs"]
mod carried;
#[path = "records/files.rs"]
mod files;
#[path = "records/meant.rs"]
mod meant;
#[path = "records/packet.rs"]
mod packet;
#[path = "records/review.rs"]
mod review;
#[path = "records/sheet_files.rs"]
mod sheet_files;
#[path = "records/sheets.rs"]
mod sheets;
#[cfg(unix)]
#[path = "records/written.rs"]
mod written;

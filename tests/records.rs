//! Records: their file, and what carries over to another version of the ladder.

#[path = "records/carried.rs"]
mod carried;
#[path = "records/files.rs"]
mod files;
#[path = "records/packet.rs"]
mod packet;
#[path = "records/review.rs"]
mod review;
#[cfg(unix)]
#[path = "records/written.rs"]
mod written;

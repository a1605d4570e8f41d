//! What people read of records.

mod carried;

pub use carried::carried;

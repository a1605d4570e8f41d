//! Owns the built-in ladders: made of `data/ladders/` beforehand, and part of the program.
//!
//! YAML is the source, and slow to read. So each ladder is lowered beforehand, by the very code that lowers a
//! user's file, and embedded in the compact form that postcard gives a value. A test holds that form against
//! the YAML.

use std::sync::{Arc, LazyLock};

use crate::model::Ladder;

/// The ids of the built-in ladders, in the order they are listed.
pub const BUILTIN_IDS: [&str; 2] = ["product-ops", "operations"];

/// The built-in ladders, in the order of [`BUILTIN_IDS`]: read once a run, and shared.
pub fn builtin_ladders() -> &'static [Arc<Ladder>] {
    static LADDERS: LazyLock<Vec<Arc<Ladder>>> = LazyLock::new(|| {
        let encoded: [&[u8]; 2] = [
            include_bytes!("../../data/builtin/product-ops.postcard"),
            include_bytes!("../../data/builtin/operations.postcard"),
        ];
        // That each of them can be read is for a test to say.
        let decoded = encoded.map(postcard::from_bytes);
        decoded.into_iter().filter_map(Result::ok).map(Arc::new).collect()
    });
    &LADDERS
}

/// The files that the built-in ladders are made of, in the order of [`BUILTIN_IDS`]: for whoever has to point
/// at a line of them.
pub(super) fn builtin_texts() -> [&'static str; 2] {
    [include_str!("../../data/ladders/product-ops.yaml"), include_str!("../../data/ladders/operations.yaml")]
}

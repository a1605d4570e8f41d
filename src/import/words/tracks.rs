//! Owns the tracks that have the same names in most ladders.

use super::{plain, without_parentheses};

/// The id and the name of the track that a text means; `None` where it means none that is known. It is also what
/// the letters of codes mean: `M` of `M4`.
pub(in crate::import) fn track_of(text: &str) -> Option<(&'static str, &'static str)> {
    /// No name of a track is longer.
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return None;
    }
    known(&plain(text)).or_else(|| known(&plain(&without_parentheses(text))))
}

fn known(words: &str) -> Option<(&'static str, &'static str)> {
    let endings = [" track", " path", " ladder", " role", " stream", " level", " job"];
    let words = endings.iter().find_map(|ending| words.strip_suffix(ending)).unwrap_or(words);
    match words {
        "ic"
        | "individual contributor"
        | "ind contrib"
        | "ind contributor"
        | "individual contrib"
        | "contributor"
        | "contrib"
        | "individual contributor ic"
        | "individual contribution" => Some(("ic", "Individual contributor")),
        "m" | "manager" | "management" | "people manager" | "people management" | "managerial"
        | "line manager" | "line management" | "people leader" | "people lead" | "manager people" | "em" => {
            Some(("manager", "Manager"))
        }
        "leadership" | "people leadership" => Some(("leadership", "Leadership")),
        "executive" | "exec" | "executive leadership" | "c suite" => Some(("executive", "Executive")),
        "technical" | "tech" => Some(("technical", "Technical")),
        _ => None,
    }
}

//! Owns how a name that was typed is looked up among the names of things.

use super::words::{fold, folds_to, has_words, words};

/// A name that was typed, to be compared with the names of things. Case, spacing, punctuation, short
/// forms and stop words do not count.
#[derive(Clone, Debug)]
pub struct Lookup {
    folded: String,
    words: Vec<String>,
}

impl Lookup {
    /// A name as it was typed.
    pub fn new(typed: &str) -> Self {
        Self { folded: fold(typed), words: words(typed) }
    }

    /// Whether there is nothing to be compared: nothing is named by no letter and no digit.
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether a name is the one typed.
    pub fn is(&self, name: &str) -> bool {
        !self.is_empty() && folds_to(name, &self.folded)
    }

    /// Whether a name starts with the one typed.
    pub fn is_start_of(&self, name: &str) -> bool {
        !self.is_empty() && fold(name).starts_with(&self.folded)
    }

    /// Whether all words of the name typed are in a text.
    pub fn is_within(&self, text: &str) -> bool {
        has_words(text, &self.words)
    }

    /// The index of the first thing one of whose names is the one typed.
    pub fn position<T, const N: usize>(
        &self,
        things: &[T],
        names: impl Fn(&T) -> [&str; N],
    ) -> Option<usize> {
        let mut things = things.iter();
        things.position(|thing| names(thing).into_iter().any(|name| self.is(name)))
    }

    /// The indices of the things one of whose names is the one typed; where there are none, of those
    /// whose text has all its words.
    pub fn find<T, const N: usize>(
        &self,
        things: &[T],
        names: impl Fn(&T) -> [&str; N],
        text: impl Fn(&T) -> String,
    ) -> Vec<usize> {
        let indices_where = |holds: &dyn Fn(&T) -> bool| -> Vec<usize> {
            let all = (0..things.len()).filter(|&index| holds(&things[index]));
            all.collect()
        };
        let exact = indices_where(&|thing| names(thing).into_iter().any(|name| self.is(name)));
        if exact.is_empty() { indices_where(&|thing| self.is_within(&text(thing))) } else { exact }
    }
}

#[cfg(test)]
mod tests {
    use super::Lookup;

    #[test]
    fn things_are_found_by_a_name_or_else_by_words_of_their_text() {
        let things = [("ic", "Individual contributor"), ("manager", "People manager")];
        for (typed, expected) in [
            ("IC", &[0][..]),
            ("people mgr", &[1]),
            ("contributor", &[0]),
            ("designer", &[]),
            ("&", &[]),
            ("", &[]),
        ] {
            let lookup = Lookup::new(typed);
            let found =
                lookup.find(&things, |(id, name)| [id, name], |(_, name)| (*name).to_owned());
            assert_eq!(found, expected, "{typed}");
        }
    }

    #[test]
    fn a_name_may_be_typed_in_part_where_its_start_is_enough() {
        let lookup = Lookup::new("ops");
        assert!(lookup.is_start_of("operations"));
        assert!(!lookup.is("operations-team"));
        assert!(!Lookup::new("-").is_start_of("operations"));
    }
}

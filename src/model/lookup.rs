//! Owns how a name that was typed is looked up: what is as like it as anything there is.

use std::collections::HashMap;

use super::letters::uncased;
use super::words::{fold, folds_to, has_beginning_of, words, words_with_signs};

/// How like a name is to the one typed, the most alike first. An exact spelling wins over a forgiving reading of
/// another, so that names can be told apart by any sign in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// As it was typed.
    Written,
    /// But for case, white space, what is not seen, and the forms in which a character can be written.
    Uncased,
    /// But for accents, punctuation, stop words, and short forms beside long ones.
    WithSigns,
    /// But for signs that change what is said, too: the `+` of `A+`.
    Folded,
    /// With a number in Roman figures for one in Arabic ones, or the other way round.
    Numerals,
}

impl Likeness {
    /// Whether the spelling is what was typed: but for case, nothing was read into it.
    pub fn is_exact(self) -> bool {
        self <= Self::Uncased
    }

    /// How alike two kinds of names are held to be, of which neither wins over the other by its case.
    #[must_use]
    pub fn but_for_case(self) -> Self {
        self.max(Self::Uncased)
    }

    /// Whether no sign was passed over that changes what is said.
    pub fn has_signs(self) -> bool {
        self <= Self::WithSigns
    }
}

/// Of the things that were found in one ladder those that are most alike.
pub fn most_alike<T>(found: impl IntoIterator<Item = (T, Likeness)>) -> Vec<(T, Likeness)> {
    let mut kept: Vec<(T, Likeness)> = Vec::new();
    for (thing, likeness) in found {
        let best = kept.first().map_or(likeness, |(_, best)| *best);
        if likeness < best {
            kept.clear();
        }
        if likeness <= best {
            kept.push((thing, likeness));
        }
    }
    kept
}

/// Of the things that were found in several ladders, which spell in their own ways, those that have the signs
/// that were typed, or all where none has.
pub fn with_signs<T>(mut found: Vec<(T, Likeness)>) -> Vec<T> {
    if found.iter().any(|(_, likeness)| likeness.has_signs()) {
        found.retain(|(_, likeness)| likeness.has_signs());
    }
    found.into_iter().map(|(thing, _)| thing).collect()
}

/// A name that was typed, to be compared with the names of things.
#[derive(Clone, Debug)]
pub struct Lookup {
    written: String,
    folded: String,
    words: Vec<String>,
    /// The words with numbers in Arabic figures, where any is a number and any is not.
    numbered: Option<Vec<String>>,
}

impl Lookup {
    /// A name as it was typed.
    pub fn new(typed: &str) -> Self {
        let words = words(typed);
        Self {
            written: typed.trim().to_owned(),
            folded: words.concat(),
            numbered: Some(in_arabic(&words)).filter(|numbered| {
                let is_number = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
                numbered.iter().any(is_number) && !numbered.iter().all(is_number)
            }),
            words,
        }
    }

    /// Whether there is nothing to be compared.
    pub fn is_empty(&self) -> bool {
        self.written.is_empty()
    }

    /// How like a name is to the one typed; `None` where it is another.
    pub fn likeness(&self, name: &str) -> Option<Likeness> {
        let name = name.trim();
        if self.is_empty() {
            None
        } else if name == self.written {
            Some(Likeness::Written)
        } else if self.folded.is_empty() {
            // Signs alone are a name only as they are.
            (uncased(name) == uncased(&self.written)).then_some(Likeness::Uncased)
        } else if folds_to(name, &self.folded) {
            Some(if uncased(name) == uncased(&self.written) {
                Likeness::Uncased
            } else if words_with_signs(name).concat() == words_with_signs(&self.written).concat() {
                Likeness::WithSigns
            } else {
                Likeness::Folded
            })
        } else {
            let numbered = self.numbered.as_ref()?;
            (in_arabic(&words(name)) == *numbered).then_some(Likeness::Numerals)
        }
    }

    /// How like that of some names is which is most alike.
    pub fn likeness_of_any<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Option<Likeness> {
        names.into_iter().filter_map(|name| self.likeness(name)).min()
    }

    /// Whether a name is the one typed, however it is read.
    pub fn is(&self, name: &str) -> bool {
        self.likeness(name).is_some()
    }

    /// How like the start of a name is to the one typed.
    pub fn likeness_of_start(&self, name: &str) -> Option<Likeness> {
        if self.folded.is_empty() {
            None
        } else if uncased(name).starts_with(&uncased(&self.written)) {
            Some(Likeness::Uncased)
        } else {
            fold(name).starts_with(&self.folded).then_some(Likeness::Folded)
        }
    }

    /// How like the words of the name typed are to those of a text that has them all, each as often as it was
    /// typed, or written as one.
    pub fn likeness_within(&self, text: &str) -> Option<Likeness> {
        /// No more are looked for.
        const MOST: usize = 64;
        if self.folded.is_empty() || self.words.len() > MOST {
            return None;
        }
        if self.numbered.is_none() && !has_beginning_of(text, &self.folded) {
            return None;
        }
        let words = words(text);
        if has_all(&words, &self.words) || has_run(&words, &self.folded) {
            let has_signs = has_all(&words_with_signs(text), &words_with_signs(&self.written));
            return Some(if has_signs { Likeness::WithSigns } else { Likeness::Folded });
        }
        let numbered = self.numbered.as_ref()?;
        has_all(&in_arabic(&words), numbered).then_some(Likeness::Numerals)
    }

    /// Whether all words of the name typed are in a text.
    pub fn is_within(&self, text: &str) -> bool {
        self.likeness_within(text).is_some()
    }

    /// The index of the first thing one of whose names is most like the one typed.
    pub fn position<T, const N: usize>(
        &self,
        things: &[T],
        names: impl Fn(&T) -> [&str; N],
    ) -> Option<usize> {
        self.named(things, names).first().map(|(index, _)| *index)
    }

    /// The index of the only thing whose name is most like the one typed.
    pub fn only<T>(&self, things: &[T], name: impl Fn(&T) -> &str) -> Option<usize> {
        match self.named(things, |thing| [name(thing)])[..] {
            [(only, _)] => Some(only),
            _ => None,
        }
    }

    /// The indices of the things one of whose names is most like the one typed; where there are none, or only such
    /// as lack its signs, of those whose text has all its words.
    pub fn find<T, const N: usize>(
        &self,
        things: &[T],
        names: impl Fn(&T) -> [&str; N],
        text: impl Fn(&T) -> String,
    ) -> Vec<(usize, Likeness)> {
        let has_signs = |found: &[(usize, Likeness)]| found.iter().any(|(_, likeness)| likeness.has_signs());
        let whole = self.named(things, names);
        if has_signs(&whole) {
            return whole;
        }
        let within = |index: usize| Some((index, self.likeness_within(&text(&things[index]))?));
        let within = most_alike((0..things.len()).filter_map(within));
        if whole.is_empty() || has_signs(&within) { within } else { whole }
    }

    fn named<T, const N: usize>(
        &self,
        things: &[T],
        names: impl Fn(&T) -> [&str; N],
    ) -> Vec<(usize, Likeness)> {
        let alike = |index: usize| Some((index, self.likeness_of_any(names(&things[index]))?));
        most_alike((0..things.len()).filter_map(alike))
    }
}

/// The names of some things, made ready for many to be looked up.
#[derive(Debug, Default)]
pub struct NameIndex {
    by_key: HashMap<String, Vec<usize>>,
}

impl NameIndex {
    /// The names of things, by the index of each.
    pub fn new<N: AsRef<str>>(names: impl IntoIterator<Item = (usize, N)>) -> Self {
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, name) in names {
            for key in keys(name.as_ref()) {
                by_key.entry(key).or_default().push(index);
            }
        }
        Self { by_key }
    }

    /// The indices of all things that may be called so, rising: those that [`Lookup::likeness`] finds like it,
    /// and few others.
    pub fn candidates(&self, typed: &str) -> Vec<usize> {
        let found = keys(typed).into_iter().filter_map(|key| self.by_key.get(&key));
        let mut found: Vec<usize> = found.flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Two names that are alike have one of these in common.
fn keys(name: &str) -> [String; 2] {
    let words = words(name);
    if words.is_empty() {
        return [uncased(name.trim()), String::new()];
    }
    [words.concat(), in_arabic(&words).concat()]
}

/// Whether all of some words are among others, each as often.
fn has_all(words: &[String], wanted: &[String]) -> bool {
    if wanted.len() > words.len() {
        return false;
    }
    let mut left: Vec<&String> = words.iter().collect();
    wanted.iter().all(|wanted| {
        let found = left.iter().position(|word| *word == wanted);
        found.map(|index| left.swap_remove(index)).is_some()
    })
}

/// Whether some neighboring words are another text when they are written as one.
fn has_run(words: &[String], wanted: &str) -> bool {
    (0..words.len()).any(|start| {
        let mut left = wanted;
        let mut behind = words[start..].iter();
        while let Some(rest) = behind.next().and_then(|word| left.strip_prefix(word.as_str())) {
            if rest.is_empty() {
                return true;
            }
            left = rest;
        }
        false
    })
}

/// Words with the Roman numbers from 1 to 10 in Arabic figures.
fn in_arabic(words: &[String]) -> Vec<String> {
    let figures = |word: &String| {
        let arabic = match word.as_str() {
            "i" => "1",
            "ii" => "2",
            "iii" => "3",
            "iv" => "4",
            "v" => "5",
            "vi" => "6",
            "vii" => "7",
            "viii" => "8",
            "ix" => "9",
            "x" => "10",
            other => other,
        };
        arabic.to_owned()
    };
    words.iter().map(figures).collect()
}

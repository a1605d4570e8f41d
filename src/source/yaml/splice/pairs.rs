//! Owns which items of a list are still those of another: unchanged, under the same name, or in the same place and
//! much alike.

use std::collections::{HashMap, VecDeque};

use serde_json::Value;

/// How alike two items have to be to be the same one, edited: a share of what they say.
const ALIKE: f64 = 0.3;

/// How many likenesses are worth looking at between two items that stay; past that, the place alone counts.
const MOST_COMPARED: usize = 4_000;

/// For each item that is wanted, the one that there is and that it is made of.
pub(crate) fn pairs(held: &[Value], wanted: &[Value]) -> Vec<Option<usize>> {
    let mut pairs = ItemPairs { of_wanted: vec![None; wanted.len()], is_taken: vec![false; held.len()] };
    // Of several that say one thing, each stays in its place.
    let same = held.iter().zip(wanted).take_while(|(held, wanted)| held == wanted).count();
    let others = held[same..].iter().rev().zip(wanted[same..].iter().rev());
    let same_at_the_end = others.take_while(|(held, wanted)| held == wanted).count();
    let at_the_end = (1..=same_at_the_end).map(|back| (held.len() - back, wanted.len() - back));
    for (index, place) in (0..same).map(|index| (index, index)).chain(at_the_end) {
        pairs.add(index, place);
    }
    let names: [fn(&Value) -> Option<String>; 3] = [|item| Some(item.to_string()), name_of, word_of];
    for name in names {
        pairs.by(name, held, wanted);
    }
    pairs.by_place(held, wanted);
    pairs.of_wanted
}

struct ItemPairs {
    of_wanted: Vec<Option<usize>>,
    is_taken: Vec<bool>,
}

impl ItemPairs {
    fn add(&mut self, index: usize, place: usize) {
        self.of_wanted[place] = Some(index);
        self.is_taken[index] = true;
    }

    /// Pairs what has one name, the first with the first.
    fn by(&mut self, name: fn(&Value) -> Option<String>, held: &[Value], wanted: &[Value]) {
        let mut named: HashMap<String, VecDeque<usize>> = HashMap::new();
        for (index, item) in held.iter().enumerate().filter(|(index, _)| !self.is_taken[*index]) {
            if let Some(name) = name(item) {
                named.entry(name).or_default().push_back(index);
            }
        }
        for (pair, item) in self.of_wanted.iter_mut().zip(wanted).filter(|(pair, _)| pair.is_none()) {
            *pair = name(item).and_then(|name| named.get_mut(&name)?.pop_front());
            if let Some(index) = *pair {
                self.is_taken[index] = true;
            }
        }
    }

    /// Pairs what stands between two that are paired, or beside one.
    fn by_place(&mut self, held: &[Value], wanted: &[Value]) {
        let mut place = 0;
        while place < wanted.len() {
            if self.of_wanted[place].is_some() {
                place += 1;
                continue;
            }
            let run = self.of_wanted[place..].iter().take_while(|pair| pair.is_none()).count();
            let first = place.checked_sub(1).and_then(|before| self.of_wanted[before]);
            let first = first.map_or(0, |before| before + 1);
            let left = self.is_taken[first..].iter().take_while(|is_taken| !**is_taken).count();
            self.in_run(held, wanted, first..first + left, place..place + run);
            place += run;
        }
    }

    fn in_run(
        &mut self,
        held: &[Value],
        wanted: &[Value],
        left: std::ops::Range<usize>,
        run: std::ops::Range<usize>,
    ) {
        let is_by_place = left.len() == run.len() || left.len() * run.len() > MOST_COMPARED;
        let mut first = left.start;
        for place in run {
            let last = if is_by_place { left.end.min(first + 1) } else { left.end };
            let found = (first..last)
                .map(|index| (likeness(&held[index], &wanted[place]), index))
                .filter(|(likeness, _)| *likeness >= ALIKE)
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            if let Some((_, index)) = found {
                self.add(index, place);
                first = index + 1;
            } else if is_by_place {
                first += 1;
            }
        }
    }
}

/// What an item is called, by the key that names it.
fn name_of(item: &Value) -> Option<String> {
    let several = |keys: [&str; 2]| Some(format!("{} {}", item.get(keys[0])?, item.get(keys[1])?));
    several(["from", "to"]).or_else(|| several(["code", "at"])).or_else(|| {
        let keys = ["id", "code", "name", "title", "roles", "text", "what"];
        keys.iter().find_map(|key| item.get(key)).map(Value::to_string)
    })
}

/// What an item says in its short form, as a text by itself.
fn word_of(item: &Value) -> Option<String> {
    let keys = ["text", "name", "id"];
    let word = if item.is_object() { keys.iter().find_map(|key| item.get(key))? } else { item };
    Some(word.as_str().map_or_else(|| word.to_string(), str::to_owned))
}

/// How much of two values is the same, from 0 to 1.
fn likeness(a: &Value, b: &Value) -> f64 {
    match (a, b) {
        _ if a == b => 1.0,
        (Value::Object(a), Value::Object(b)) => {
            let both = a.iter().filter_map(|(key, value)| Some(likeness(value, b.get(key)?)));
            share(both.sum(), a.len() + b.len())
        }
        (Value::Array(a), Value::Array(b)) => {
            let words = |list: &[Value]| list.iter().map(Value::to_string).collect::<Vec<_>>();
            let (a_words, b_words) = (words(a), words(b));
            share(common(&a_words, &b_words), a.len() + b.len())
        }
        (Value::String(a), Value::String(b)) => {
            let words = |text: &str| text.split_whitespace().map(str::to_lowercase).collect::<Vec<String>>();
            let (a, b) = (words(a), words(b));
            share(common(&a, &b), a.len() + b.len())
        }
        (Value::Object(full), text) | (text, Value::Object(full)) if text.is_string() => {
            full.get("text").map_or(0.0, |full| likeness(full, text))
        }
        _ => 0.0,
    }
}

/// How many words are in both, each as often as it is in both.
fn common(a: &[String], b: &[String]) -> f64 {
    let mut left: HashMap<&str, usize> = HashMap::new();
    for word in a {
        *left.entry(word).or_default() += 1;
    }
    let is_left = |word: &&String| {
        left.get_mut(word.as_str()).filter(|count| **count > 0).map(|count| *count -= 1).is_some()
    };
    b.iter().filter(is_left).map(|_| 1.0).sum()
}

#[expect(clippy::cast_precision_loss, reason = "lists are short of 2^52")]
fn share(of_both: f64, of_each: usize) -> f64 {
    2.0 * of_both / of_each.max(1) as f64
}

//! Owns which names are near to one that is not there.

use super::letters::{lower, seen_as_latin};
use super::words::fold;

/// The names nearest to a misspelled one, best first, at most so many; only such as a person would recognize
/// as meant, and never the very name that was not there. By the Jaro-Winkler similarity of the names as written
/// or spelled out, whichever is nearer; names that are equally near stay in the order given.
pub fn nearest<'a>(misspelled: &str, names: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    const RECOGNIZABLE: f64 = 0.8;
    /// Nobody types as much for a name.
    const LONGEST: usize = 500;
    if misspelled.len() > LONGEST {
        return Vec::new();
    }
    let (written, spelled_out) = (as_seen(misspelled), fold(misspelled));
    let mut near: Vec<(f64, &str)> = names
        .into_iter()
        .filter(|name| name.trim() != misspelled.trim())
        .map(|name| {
            let as_written = strsim::jaro_winkler(&written, &as_seen(name));
            let as_spelled_out = strsim::jaro_winkler(&spelled_out, &fold(name));
            (as_written.max(as_spelled_out), name)
        })
        .filter(|(similarity, _)| *similarity >= RECOGNIZABLE)
        .collect();
    near.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    near.dedup_by(|(_, left), (_, right)| left == right);
    near.truncate(most);
    near.into_iter().map(|(_, name)| name).collect()
}

/// A name as a reader sees it, whatever the case and the alphabet.
fn as_seen(name: &str) -> String {
    lower(&seen_as_latin(name))
}

/// For `L9` the two names that are an `L` and a number, the nearest number first, or the one that it is with a
/// digit typed twice; where there is no such letter, two names with the very number.
pub fn nearest_by_number<'a>(misspelled: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    /// More are of a title.
    const LETTERS: usize = 5;
    let Some((letters, number)) = lettered_number(misspelled) else {
        return Vec::new();
    };
    if letters.len() > LETTERS {
        return Vec::new();
    }
    let numbered = names.into_iter().filter_map(|name| Some((lettered_number(name)?, name)));
    let (mut near, others): (Vec<_>, Vec<_>) = numbered.partition(|((theirs, _), _)| *theirs == letters);
    let once = with_digits_once(number);
    if let Some((_, name)) = near.iter().find(|((_, theirs), _)| *theirs != number && *theirs == once) {
        return vec![name];
    }
    near.sort_by_key(|((_, theirs), _)| theirs.abs_diff(number));
    if near.is_empty() {
        near.extend(others.into_iter().filter(|((_, theirs), _)| *theirs == number));
    }
    near.into_iter().map(|(_, name)| name).take(2).collect()
}

/// `L9` as `l` and 9.
fn lettered_number(name: &str) -> Option<(String, u32)> {
    let folded = fold(name);
    let digits = folded.find(|c: char| c.is_ascii_digit())?;
    let (letters, number) = folded.split_at(digits);
    Some((letters.to_owned(), number.parse().ok()?))
}

/// 44 as 4.
fn with_digits_once(number: u32) -> u32 {
    let mut digits = number.to_string().into_bytes();
    digits.dedup();
    digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
}

//! The rule that what the ladders say is said afresh: no text of theirs has eight words in a row
//! that stand in a source document as well. Of those documents the project holds only hashes, one
//! for each run of eight words, in `source-runs.txt`.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::{env, fs};

use career_ladder::source::BUILTIN_IDS;
use serde_json::Value;

use super::{built_in_text, project_file};

const RUN: usize = 8;
const HASHES: &str = "tests/data/source-runs.txt";

/// Each run of eight words, lower-cased and joined by single spaces. Apostrophes do not count;
/// hyphens and all else that is neither letter nor digit come between words.
fn runs(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace(['\'', '’', '‘', 'ʼ'], "");
    let words: Vec<&str> =
        plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(RUN).map(|run| run.join(" ")).collect()
}

/// FNV-1a with 64 bits over the UTF-8 of a run.
fn hash(run: &str) -> u64 {
    run.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The runs of a text that are among some hashes.
fn repeated(text: &str, hashes: &HashSet<u64>) -> Vec<String> {
    let mut runs = runs(text);
    runs.retain(|run| hashes.contains(&hash(run)));
    runs
}

/// Every text of a file, each with its place: `dimensions[3].cells[0].expects[2]`. The rule is for
/// one text at a time: the words of a scale are facts, and follow one another in the sheet too.
fn texts(value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((place.to_owned(), text.clone())),
        Value::Array(items) => {
            for (item, number) in items.iter().zip(0..) {
                texts(item, &format!("{place}[{number}]"), found);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                texts(field, &format!("{place}.{key}"), found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The texts of a built-in ladder, as the file holds them.
fn texts_of(id: &str) -> Vec<(String, String)> {
    let file: Value = serde_yaml::from_str(&built_in_text(id)).unwrap();
    let mut found = Vec::new();
    texts(&file, id, &mut found);
    found
}

/// The hashes are of documents that do not come with the project. Who has them makes the hashes
/// anew with `LADDER_SOURCES=FOLDER cargo test --test data`, which takes all `.txt` files there.
#[test]
fn no_eight_words_in_a_row_are_those_of_a_source_document() {
    if let Some(folder) = env::var_os("LADDER_SOURCES") {
        write_hashes(Path::new(&folder));
    }
    let hashes = fs::read_to_string(project_file(HASHES)).unwrap();
    let hashes: HashSet<u64> =
        hashes.lines().map(|line| u64::from_str_radix(line, 16).expect("a hash in hexadecimal")).collect();
    // As many as the four documents have, so that none is lost unnoticed.
    assert_eq!(hashes.len(), 5272);

    let mut found: Vec<String> = Vec::new();
    for id in BUILTIN_IDS {
        let texts = texts_of(id);
        assert!(texts.len() > 100, "{id} has only {} texts", texts.len());
        for (place, text) in &texts {
            let runs = repeated(text, &hashes).into_iter();
            found.extend(runs.map(|run| format!("{place}: {run}")));
        }
    }
    assert!(
        found.is_empty(),
        "these words stand in a source document, and have to be said in our own:\n{}",
        found.join("\n")
    );
}

/// How words begin that only British English spells so.
const BRITISH: &str = "acknowledgement analyse analysing behaviour catalogue centralis centre colour \
     decentralis defence favour grey judgement labelled labour learnt licence misspelt neighbour \
     optimise optimising organisa organise organising practise practising prioritis realise \
     realising recognis skilful specialisa specialise spelt summaris towards unlabelled utilis";

/// Those who read the ladders search by American words, which their sources are written in.
#[test]
fn what_is_in_data_is_spelled_as_in_america() {
    let mut folders = vec![project_file("data")];
    let (mut files, mut found) = (0, Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension != "postcard") {
                files += 1;
                let text = fs::read_to_string(&path).unwrap().to_lowercase();
                let words = text.split(|c: char| !c.is_alphabetic());
                let british =
                    words.filter(|word| BRITISH.split_whitespace().any(|begin| word.starts_with(begin)));
                found.extend(british.map(|word| format!("{}: {word}", path.display())));
            }
        }
    }
    assert!(files > 60, "only {files} files in data");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Sorted, each once, one a line.
fn write_hashes(folder: &Path) {
    let mut hashes: BTreeSet<u64> = BTreeSet::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let text = fs::read_to_string(&path).unwrap();
            hashes.extend(runs(&text).iter().map(|run| hash(run)));
        }
    }
    let lines: Vec<String> = hashes.iter().map(|hash| format!("{hash:016x}\n")).collect();
    fs::write(project_file(HASHES), lines.concat()).unwrap();
}

#[test]
fn a_run_is_found_whatever_its_case_punctuation_and_line_ends() {
    let hashes = HashSet::from([hash("one well known dogs bark is like another")]);
    assert_eq!(
        repeated("Zero: \"One well-known dog’s\n bark is, like ANOTHER\"; and so on", &hashes),
        ["one well known dogs bark is like another"]
    );
    assert_eq!(repeated("One well-known dog's bark is unlike another", &hashes), Vec::<String>::new());
}

/// From the test vectors its authors publish.
#[test]
fn the_hash_is_fnv_1a() {
    assert_eq!(
        ["", "a", "foobar"].map(hash),
        [0xcbf2_9ce4_8422_2325, 0xaf63_dc4c_8601_ec8c, 0x8594_4171_f739_67e8,]
    );
}

//! The licenses of what the program is built of: each is one of those that are known to be fine, and what
//! they ask to be shipped with the program is in `THIRD-PARTY.md`.
//!
//! `LADDER_REFRESH=1 cargo test --test licenses` writes that file anew, which is due after any change to
//! `Cargo.lock`. It is made on and for one platform, where nothing has to be fetched for it.

#![cfg(all(target_os = "linux", target_arch = "x86_64"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use serde_json::Value;

/// Licenses that ask for no more than their text, the likeliest choice first. Nearly all packages may be used
/// under the first, so that its one text is enough for them.
const ALLOWED: [&str; 9] = [
    "Apache-2.0",
    "MIT",
    "ISC",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "Zlib",
    "BSL-1.0",
    "Unicode-3.0",
    "Unlicense",
];

/// The license whose text stands for all packages that are used under it.
const SHARED: &str = "Apache-2.0";

/// What names a file of a license that a package gives a choice of, and the license.
const NAMED: [(&str, &str); 7] = [
    ("APACHE", "Apache-2.0"),
    ("MIT", "MIT"),
    ("BSD", "BSD-3-Clause"),
    ("BOOST", "BSL-1.0"),
    ("UNLICENSE", "Unlicense"),
    ("ZLIB", "Zlib"),
    ("UNICODE", "Unicode-3.0"),
];

/// Packages under the MIT license that come without its text, which stands in their repositories alone, and whose
/// copyright that text begins with there.
const WITHOUT_TEXT: [(&str, &str); 1] = [("inquire", "Copyright (c) 2021 Mikael Mello")];

/// A package whose code is in the program.
struct Package {
    name: String,
    version: String,
    /// What it is used under: one license of each choice.
    licenses: Vec<&'static str>,
    folder: PathBuf,
}

#[test]
fn the_notices_of_other_packages_are_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("THIRD-PARTY.md");
    let notices = notices(&packages());
    if env::var_os("LADDER_REFRESH").is_some() {
        fs::write(&path, &notices).unwrap();
    }
    let is_current = fs::read_to_string(&path).unwrap_or_default() == notices;
    assert!(is_current, "`LADDER_REFRESH=1 cargo test --test licenses` brings `THIRD-PARTY.md` up to date");
}

#[test]
fn a_license_is_chosen_where_there_is_a_choice_and_none_is_passed_over() {
    assert_eq!(chosen("MIT/Apache-2.0"), Some(vec!["Apache-2.0"]));
    assert_eq!(chosen("(Apache-2.0 OR MIT) AND BSD-3-Clause"), Some(vec!["Apache-2.0", "BSD-3-Clause"]));
    assert_eq!(chosen("Apache-2.0 WITH LLVM-exception OR MIT"), Some(vec!["MIT"]));
    assert_eq!(chosen("MIT OR GPL-3.0-only"), Some(vec!["MIT"]));
    assert_eq!(chosen("MIT AND GPL-3.0-only"), None);
    assert_eq!(chosen(""), None);
}

/// What an expression of licenses comes to: one of each choice; `None` where one is not allowed.
fn chosen(expression: &str) -> Option<Vec<&'static str>> {
    let expression = expression.replace('/', " OR ");
    let choices = expression.split(" AND ").map(|choice| {
        let choice: Vec<&str> = choice.trim_matches(['(', ')']).split(" OR ").collect();
        ALLOWED.into_iter().find(|allowed| choice.contains(allowed))
    });
    choices.collect()
}

/// The packages whose code is in the program: not those of its tests, nor those that only help to build it.
fn packages() -> Vec<Package> {
    const PLATFORM: &str = "x86_64-unknown-linux-gnu";
    let metadata = cargo(&["metadata", "--format-version", "1", "--filter-platform", PLATFORM]);
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let tree = ["tree", "--edges", "normal,no-proc-macro", "--prefix", "none", "--target", PLATFORM];
    let tree = cargo(&[&tree[..], &["--format", "{p}"]].concat());
    let is_used = |name: &str, version: &str| {
        let start = format!("{name} v{version}");
        tree.lines().any(|line| line == start || line.starts_with(&format!("{start} ")))
    };
    let mut packages = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
        let (name, version) = (text("name"), text("version"));
        if name == env!("CARGO_PKG_NAME") || !is_used(&name, &version) {
            continue;
        }
        let expression = text("license");
        let Some(licenses) = chosen(&expression) else {
            panic!("`{name}` is licensed under `{expression}`, which `ALLOWED` does not have");
        };
        let folder = Path::new(&text("manifest_path")).parent().unwrap().to_owned();
        packages.push(Package { name, version, licenses, folder });
    }
    packages.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    packages
}

fn cargo(args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO"));
    command.args(args).args(["--locked", "--offline"]).current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The whole file: what is used under which licenses, then each text once, with the packages that have it.
fn notices(packages: &[Package]) -> String {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        for text in package.texts() {
            texts.entry(text).or_default().push(package.name.clone());
        }
    }
    let rows: String = packages
        .iter()
        .map(|package| {
            let Package { name, version, licenses, .. } = package;
            format!("| {name} | {version} | {} |\n", licenses.join(" and "))
        })
        .collect();
    let mut texts: Vec<_> = texts.into_iter().collect();
    texts.sort_by(|(_, one), (_, other)| one.cmp(other));
    let texts =
        texts.iter().map(|(text, names)| format!("## {}\n\n```text\n{text}\n```\n\n", names.join(", ")));
    let shared = fs::read_to_string("LICENSE-APACHE").unwrap();
    format!(
        "# Third-party notices\n\n\
         The program `ladder` has code of these packages in it, each under the license named. With it comes the \
         standard library of Rust, under {SHARED}.\n\n\
         | package | version | license |\n| --- | --- | --- |\n{rows}\n\
         {}## {SHARED}\n\n```text\n{}\n```\n",
        texts.collect::<String>(),
        shared.trim_matches('\n'),
    )
}

impl Package {
    /// The texts that come with it and are asked for: all but those of licenses that were not chosen, and
    /// that which is shared.
    fn texts(&self) -> Vec<String> {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(&self.folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        let mut texts = Vec::new();
        for path in paths.into_iter().filter(|path| path.is_file()) {
            let name = path.file_name().unwrap().to_str().unwrap_or_default().to_ascii_uppercase();
            let is_notice =
                ["LICENSE", "LICENCE", "UNLICENSE", "NOTICE"].iter().any(|of| name.starts_with(of));
            let named = NAMED.iter().find(|(part, _)| name.contains(part)).map(|(_, license)| *license);
            let text = fs::read_to_string(&path).unwrap().replace('\r', "");
            let is_shared = named.is_none() && text.contains("TERMS AND CONDITIONS FOR USE, REPRODUCTION");
            let is_asked_for =
                named.is_none_or(|license| license != SHARED && self.licenses.contains(&license));
            if is_notice && is_asked_for && !is_shared {
                let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
                texts.push(lines.join("\n").trim_matches('\n').to_owned());
            }
        }
        if let Some((_, copyright)) = WITHOUT_TEXT.iter().find(|(name, _)| *name == self.name) {
            assert!(texts.is_empty(), "`{}` comes with the text of its license", self.name);
            let terms = fs::read_to_string("LICENSE-MIT").unwrap();
            let (_, terms) = terms.split_once('\n').unwrap();
            texts.push(format!("{copyright}\n{}", terms.trim_end()));
        }
        let needs_own = self.licenses.iter().filter(|license| **license != SHARED).count();
        assert!(texts.len() >= needs_own, "`{}` has no text of its license", self.name);
        texts
    }
}

//! The order of the rooms: a file uses only what stands below it, and some things have one place.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::fs;
use std::path::{Path, PathBuf};

/// From the top. `lib.rs` names every room and belongs to none.
const ROOMS: [&str; 14] = [
    "main", "cli", "commands", "ui", "forms", "views", "document", "check", "query", "record", "import",
    "source", "model", "lib",
];

#[test]
fn every_file_uses_only_what_stands_below_it() {
    let mut found = Vec::new();
    for path in source_files(Path::new("src")) {
        let name = path.strip_prefix("src").unwrap().to_str().unwrap();
        found.extend(breaches(name, &fs::read_to_string(&path).unwrap()));
    }
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn every_room_is_known() {
    for entry in fs::read_dir("src").unwrap() {
        let path = entry.unwrap().path();
        let room = path.file_stem().unwrap().to_str().unwrap();
        assert!(ROOMS.contains(&room), "{room} has no place in the order");
    }
}

/// Files, what stands in them, and how that breaks the order.
const BREACHES: &[(&str, &str, &str)] = &[
    ("forms/text/role.rs", "use crate::ui::Ui;", "names the room `ui`"),
    ("query/role.rs", "use crate::{model::Role, forms::json};", "names the room `forms`"),
    ("query/role.rs", "use crate::check::Finding;", "names the room `check`"),
    ("check/rules/gap.rs", "use crate::forms::json;", "names the room `forms`"),
    ("model/role.rs", "use crate::source;", "names the room `source`"),
    ("model/role.rs", "fn f() -> crate::query::Found {}", "names the room `query`"),
    ("ui.rs", "use super::cli::Cli;", "names the room `cli`"),
    ("model/role.rs", "use super::super::source::Span;", "names the room `source`"),
    ("commands/show.rs", "use crate::{\n    // why\n    views,\n    cli,\n};", "names the room `cli`"),
    ("cli.rs", "use career_ladder::main;", "names the room `main`"),
    ("ui.rs", "use clap::ValueEnum;", "names `clap`"),
    ("query/role.rs", "#[derive(clap::ValueEnum)]", "names `clap`"),
    ("model/text.rs", "use serde_json::json;", "names `serde_json`"),
    ("model/text.rs", "use std::{fmt, fs};", "names `std::fs`"),
    ("model/text.rs", "fn f() { std::fs::read(p); }", "names `std::fs`"),
    ("model/text.rs", "use anstyle::Style;", "names `anstyle`"),
    ("ui.rs", "use postcard::Error;", "names `postcard`"),
    ("cli.rs", "use tempfile::Builder;", "names `tempfile`"),
    ("source/load.rs", "use serde_yaml::Value;", "names `serde_yaml`"),
    ("forms/text/role.rs", "fn f() { println!(\"x\"); }", "names `println!`"),
    ("commands/show.rs", "fn f() { eprint!(\"x\"); }", "names `eprint!`"),
    ("commands/show.rs", "use std::io::{self, stdout};", "names `stdout`"),
    ("source/load.rs", "fn f() { io::stderr().lock(); }", "names `stderr`"),
    ("commands/show.rs", "use crate::forms::text::Screen;", "names the room `forms`"),
    ("ui/files.rs", "use crate::query::UserError;", "names the room `query`"),
    ("views/role.rs", "use crate::query::{RoleView, role_view};", "names the query `role_view`"),
    ("forms/csv.rs", "fn f() { crate::query::search(); }", "names the query `search`"),
    ("commands/search.rs", "fn f(f: Format) -> bool { f == Format::Text }", "names the form `Text`"),
];

#[test]
fn what_breaks_the_order_is_noticed() {
    for (file, source, breach) in BREACHES {
        let found = breaches(file, source);
        assert_eq!(found, [format!("src/{file} {breach}")], "{source}");
    }
}

#[test]
fn what_keeps_the_order_is_let_be() {
    for (file, source) in [
        ("forms/text/role.rs", "use crate::query::RoleView;\nuse super::page::Page;"),
        ("forms/json.rs", "use serde::Serialize;\nuse crate::model::Role;"),
        ("source/lower/matrix.rs", "use super::super::raw::RawCell;\nuse super::faults::Faults;"),
        ("source/yaml/mod.rs", "use serde_yaml::Spanned;"),
        ("ui.rs", "fn f() { io::stdout().lock(); eprintln!(); }"),
        ("commands/show.rs", "use clap::Args;\nfn f() { ui.print(&text); }"),
        ("model/mod.rs", "//! Built by [`crate::source`].\n/* crate::ui */ use std::fmt;"),
        ("model/role.rs", "const HINT: &str = \"crate::ui and println! \\\" crate::cli\";"),
        ("model/text.rs", "fn f<'a>(c: &'a char) -> bool { *c == '\"' || *c == '\\'' }"),
        ("model/text.rs", "mod tests { use super::Text; }"),
        // The built-in ladders are embedded as values of the model.
        ("model/text.rs", "use serde::{Deserialize, Serialize};"),
        ("model/text.rs", "const RAW: &str = r#\"use crate::ui; \"#;"),
        ("main.rs", "use career_ladder::cli::{self, Cli};\nuse clap::Parser;"),
    ] {
        assert_eq!(breaches(file, source), [""; 0], "{source}");
    }
}

/// What is wrong with a file, by its path below `src`.
fn breaches(file: &str, source: &str) -> Vec<String> {
    let module = module_of(file);
    let room = module[0];
    let tokens = tokens(source);
    let mut found: Vec<String> = Vec::new();
    let mut say = |what: &str| found.push(format!("src/{file} names {what}"));
    for path in paths(&tokens) {
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        if let Some(used) = room_used(&module, &path)
            && room != "lib"
            && place(used) < place(room)
        {
            say(&format!("the room `{used}`"));
        }
        for (name, is_allowed) in [
            (&["clap"][..], place(room) <= place("commands")),
            (&["serde_json"], room != "model"),
            (&["postcard"], ["source/builtin.rs", "check/kind.rs"].contains(&file)),
            (&["tempfile"], room == "ui"),
            (&["std", "fs"], room != "model"),
            (&["anstyle"], room != "model"),
            (&["serde_yaml"], file.starts_with("source/yaml/")),
        ] {
            if path.starts_with(name) && !is_allowed {
                say(&format!("`{}`", name.join("::")));
            }
        }
        // Those that stand side by side know nothing of each other.
        let beside: &[&str] = match room {
            "commands" => &["ui", "forms"],
            "ui" | "document" => &["forms", "commands", "check", "query", "source"],
            _ => &[],
        };
        if let Some(used) = room_used(&module, &path).filter(|used| beside.contains(used)) {
            say(&format!("the room `{used}`"));
        }
        let is_function = path.last().is_some_and(|name| name.starts_with(char::is_lowercase));
        if path.starts_with(&["crate", "query"]) && ["views", "forms"].contains(&room) && is_function {
            say(&format!("the query `{}`", path[path.len() - 1]));
        }
        let is_form = path.len() == 2 && path[0] == "Format";
        if is_form && room != "cli" {
            say(&format!("the form `{}`", path[1]));
        }
        for name in ["stdout", "stderr"] {
            if path.contains(&name) && room != "ui" {
                say(&format!("`{name}`"));
            }
        }
    }
    for pair in tokens.windows(2) {
        let name = pair[0].as_str();
        if pair[1] == "!" && name.trim_start_matches('e').starts_with("print") && room != "ui" {
            say(&format!("`{name}!`"));
        }
    }
    found
}

/// `forms/text/mod.rs` is the module `render::text`.
fn module_of(file: &str) -> Vec<&str> {
    let path = file.strip_suffix(".rs").expect(file);
    path.strip_suffix("/mod").unwrap_or(path).split('/').collect()
}

/// The room that a path leads into, where it leaves its own.
fn room_used<'a>(module: &[&str], path: &[&'a str]) -> Option<&'a str> {
    let steps_up = path.iter().take_while(|name| **name == "super").count();
    let is_from_the_top = matches!(path[0], "crate" | "career_ladder") || steps_up >= module.len();
    let first = path.get(steps_up.max(1))?;
    (is_from_the_top && ROOMS.contains(first)).then_some(*first)
}

fn place(room: &str) -> usize {
    let place = ROOMS.iter().position(|known| *known == room);
    place.expect(room)
}

fn source_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(source_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// All paths, those of a `use` with braces written out. A name alone is a path of one.
fn paths(tokens: &[String]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is_name(&tokens[at]) {
            at = tree(tokens, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found
}

/// Reads the path that begins at a token, after what stands before its brace; says where it ends.
fn tree(tokens: &[String], mut at: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let token = |at: usize| tokens.get(at).map_or("", String::as_str);
    let mut path = before.to_vec();
    while is_name(token(at)) {
        path.push(token(at).to_owned());
        at += 1;
        if token(at) != "::" {
            found.push(path);
            return at;
        }
        at += 1;
    }
    if token(at) != "{" {
        found.push(path);
        return at;
    }
    at += 1;
    while at < tokens.len() && token(at) != "}" {
        at = if is_name(token(at)) { tree(tokens, at, &path, found) } else { at + 1 };
    }
    at + 1
}

fn is_name(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The names and signs of a source, without its comments and its quoted texts.
fn tokens(source: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(length) = quoted(rest) {
            length
        } else {
            let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            let length = match name.unwrap_or(rest.len()) {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                length => length,
            };
            tokens.push(rest[..length].to_owned());
            length
        };
        rest = rest[length..].trim_start();
    }
    tokens
}

/// How long the quoted text is that a source begins with, if it does: `"..."`, `r#"..."#`, `'c'`.
fn quoted(rest: &str) -> Option<usize> {
    let raw = rest.strip_prefix('r').map(|after| after.trim_start_matches('#'));
    if let Some(after) = raw.and_then(|after| after.strip_prefix('"')) {
        let begun = rest.len() - after.len();
        let end = format!("\"{}", "#".repeat(begun - 2));
        return Some(after.find(&end).map_or(rest.len(), |at| begun + at + end.len()));
    }
    let sign = rest.chars().next().filter(|sign| ['"', '\''].contains(sign))?;
    let mut inside = rest.char_indices().skip(1);
    while let Some((at, c)) = inside.next() {
        if c == '\\' {
            inside.next();
        } else if c == sign {
            return Some(at + 1);
        } else if sign == '\'' && !rest[at + c.len_utf8()..].starts_with('\'') {
            // A lifetime, or a label: one quotation mark and no second.
            return None;
        }
    }
    Some(rest.len())
}

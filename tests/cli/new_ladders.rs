//! The files that `init` writes: sound, whole, never over another, and what they are said to be.

use std::path::Path;
use std::{fs, thread};

use career_ladder::source::{
    BUILTIN_IDS, JSON_SCHEMA, as_id, builtin_ladders, copy_of, parse_ladder, starter,
};
use proptest::prelude::*;

use crate::{Run, ended, ladder, made_file, made_folder, run};

/// Runs the program in a folder.
fn run_in(folder: &Path, args: &[&str]) -> Run {
    ended(ladder().current_dir(folder).args(args).output().unwrap())
}

fn done(out: &str, err: &str) -> Run {
    Run { code: Some(0), out: out.to_owned(), err: err.to_owned() }
}

/// The names of what is in a folder.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

#[test]
fn a_small_ladder_is_written_with_its_schema_beside_it() {
    let folder = made_folder("init-small");
    assert_eq!(
        run_in(&folder, &["init"]),
        done(
            "wrote `my-ladder.yaml`, a small example to edit\n\
             wrote `ladder.schema.json`, which lets editors complete and check the keys\n",
            ""
        )
    );
    let text = fs::read_to_string(folder.join("my-ladder.yaml")).unwrap();
    assert_eq!(text, fs::read_to_string("data/starter.yaml").unwrap());
    let schema = fs::read_to_string(folder.join("ladder.schema.json")).unwrap();
    assert_eq!(run(["schema"]), done(&schema, ""));
    assert_eq!(schema, fs::read_to_string("data/schema.json").unwrap());

    assert_eq!(run_in(&folder, &["init", "-"]), done(&text, ""));

    // The schema is the same for all.
    assert_eq!(
        run_in(&folder, &["init", "my-team", "--from", "operations"]),
        done("wrote `my-team.yaml`, a copy of the built-in ladder `operations` to edit\n", "")
    );
    assert_eq!(names_in(&folder), ["ladder.schema.json", "my-ladder.yaml", "my-team.yaml"]);
}

#[test]
fn what_init_writes_has_nothing_to_mend_and_every_command_takes_it() {
    let folder = made_folder("init-sound");
    for args in [
        &["init", "small"][..],
        &["init", "product-ops", "--from", "product-ops"],
        &["init", "my-product", "--from", "product-ops"],
        &["init", "my-chain", "--from", "operations"],
    ] {
        let id = args[1];
        assert_eq!(run_in(&folder, args).code, Some(0), "{id}");
        let file = format!("{id}.yaml");
        let checked = run_in(&folder, &["check", "--deny", "advice", &file]);
        assert_eq!(checked.code, Some(0), "{}", checked.out);
        assert!(checked.out.starts_with("1 file: nothing to fix"));
        let ladder = parse_ladder(&fs::read_to_string(folder.join(&file)).unwrap()).unwrap();
        let first = format!("{id}/{}", ladder.roles[0].code);
        let last = format!("{id}/{}", ladder.roles.last().unwrap().code);
        for question in [
            &["list"][..],
            &["matrix"],
            &["show", &last],
            &["compare", &first, &last],
            &["path", &first, &last],
            &["search", "work", "--ladder", id],
        ] {
            let asked = run_in(&folder, &[question, &["--file", &file]].concat());
            assert_eq!(asked.code, Some(0), "{question:?}: {}", asked.err);
        }
    }
}

/// Neither is changed: not the file, and not a schema that is another.
#[test]
fn what_is_there_is_left_as_it_is() {
    let folder = made_folder("init-there");
    fs::write(folder.join("my-team.yaml"), "mine").unwrap();
    let refused = run_in(&folder, &["init", "my-team"]);
    assert_eq!(
        refused,
        Run {
            code: Some(2),
            out: String::new(),
            err: "error: `my-team.yaml` already exists and was left unchanged\n\
                  help: choose another id, or name another file with `--to`\n"
                .to_owned(),
        }
    );
    assert_eq!(names_in(&folder), ["my-team.yaml"]);

    fs::create_dir(folder.join("sub")).unwrap();
    fs::write(folder.join("sub/ladder.schema.json"), "mine").unwrap();
    assert_eq!(
        run_in(&folder, &["init", "--to", "sub/other.yaml"]),
        done(
            "wrote `sub/other.yaml`, a small example to edit\n",
            "note: `sub/ladder.schema.json` already exists and is not this schema; run \
             `ladder schema > sub/ladder.schema.json` to replace it\n"
        )
    );
    for file in ["my-team.yaml", "sub/ladder.schema.json"] {
        assert_eq!(fs::read_to_string(folder.join(file)).unwrap(), "mine");
    }
}

/// A name that leads to no file is there all the same.
#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_followed() {
    let folder = made_folder("init-link");
    std::os::unix::fs::symlink("elsewhere.yaml", folder.join("my-team.yaml")).unwrap();
    assert_eq!(run_in(&folder, &["init", "my-team"]).code, Some(2));
    assert_eq!(names_in(&folder), ["my-team.yaml"]);
}

#[test]
fn of_several_at_once_one_writes_the_file() {
    let folder = made_folder("init-at-once");
    let from = |number: usize| BUILTIN_IDS[number % 2];
    let codes: Vec<Option<i32>> = thread::scope(|scope| {
        let runs: Vec<_> = (0..8)
            .map(|number| {
                let folder = &folder;
                scope.spawn(move || run_in(folder, &["init", "one", "--from", from(number)]).code)
            })
            .collect();
        runs.into_iter().map(|run| run.join().unwrap()).collect()
    });
    let mut ended: Vec<Option<i32>> = codes.clone();
    ended.sort();
    assert_eq!(ended[..2], [Some(0), Some(2)], "{codes:?}");
    let winner = codes.iter().position(|code| *code == Some(0)).unwrap();
    assert_eq!(fs::read_to_string(folder.join("one.yaml")).ok(), copy_of(from(winner), "one"));
    assert_eq!(fs::read_to_string(folder.join("ladder.schema.json")).unwrap(), JSON_SCHEMA);
}

/// Whatever the id, also one that stands in the text.
fn ids() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?",
        prop::sample::select(vec![
            "id",
            "m4",
            "product",
            "1",
            "1e5",
            "0x10",
            "2026-01-01",
            "true",
            "yes",
            "null"
        ])
        .prop_map(str::to_owned),
    ]
    .prop_filter("it is of no built-in ladder", |id| !BUILTIN_IDS.contains(&id.as_str()))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 100,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_copy_is_the_built_in_ladder_but_for_its_id(id in ids()) {
        for built_in in builtin_ladders() {
            let text = copy_of(&built_in.id, &id).unwrap();
            let copy = parse_ladder(&text);
            prop_assert!(copy.is_ok(), "{copy:?}");
            let mut copy = copy.unwrap();
            prop_assert_eq!(copy.id.as_str(), &id);
            copy.id = built_in.id.clone();
            prop_assert!(copy == **built_in);

            // Comments and layout, too, below what is said of the file as a whole.
            let original = fs::read_to_string(format!("data/ladders/{}.yaml", built_in.id)).unwrap();
            let body = |text: &str| text[text.find("schema: 1\n").unwrap()..].to_owned();
            let id_line = |text: &str| {
                let line = text.lines().find(|line| line.starts_with("id: "));
                line.unwrap().to_owned()
            };
            let expected = body(&original).replacen(&id_line(&original), &id_line(&text), 1);
            prop_assert_eq!(body(&text), expected);
            prop_assert_eq!(id_by_another_reader(&text), id.as_str());
            prop_assert!(!text.contains("The built-in"));
        }
    }

    #[test]
    fn a_small_ladder_is_the_same_but_for_its_id(id in ids()) {
        let ladder = parse_ladder(&starter(&id));
        prop_assert!(ladder.is_ok(), "{ladder:?}");
        let mut ladder = ladder.unwrap();
        prop_assert_eq!(ladder.id.as_str(), &id);
        let usual = parse_ladder(&starter("my-ladder")).unwrap();
        ladder.id = usual.id.clone();
        prop_assert_eq!(ladder, usual);
        prop_assert_eq!(id_by_another_reader(&starter(&id)), id.as_str());
    }
}

/// The id of a ladder's text to a reader that takes `true` and `yes` for what they mean.
fn id_by_another_reader(text: &str) -> serde_json::Value {
    let ladder: serde_json::Value = serde_yaml::from_str(text).unwrap();
    ladder["id"].clone()
}

/// A copy refers to the roles of others as its original does.
#[test]
fn a_copy_beside_the_built_in_ladders_changes_nothing_of_what_they_say() {
    for from in BUILTIN_IDS {
        let copy = made_file(&format!("init-copy-of-{from}.yaml"), copy_of(from, "my-copy").unwrap());
        for ladder in builtin_ladders() {
            for role in &ladder.roles {
                let role = format!("{}/{}", ladder.id, role.code);
                let alone = run(["show", &role]);
                assert_eq!(alone.code, Some(0));
                assert_eq!(run(["show", &role, "--file", copy.to_str().unwrap()]), alone);
            }
        }
    }
}

#[test]
fn an_id_is_made_of_words_and_of_the_names_of_files() {
    for (typed, id) in [
        ("My Team", Some("my-team")),
        ("my_team", Some("my-team")),
        ("  R&D: Team 2 ", Some("r-d-team-2")),
        ("my-team.yaml", Some("my-team")),
        ("my-team.yml", Some("my-team")),
        ("-", None),
        ("", None),
        ("équipe", None),
    ] {
        assert_eq!(as_id(typed).as_deref(), id, "{typed}");
    }
}

//! Completion in the shell: what the program answers a shell that asks, and what bash makes of it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use super::{SMALL, ladder, made_file, made_folder};

/// What the program offers fish for the last of these words: a candidate a line, with its
/// description behind a tab.
fn offered(words: &[&str]) -> Vec<String> {
    let output = ladder().env("COMPLETE", "fish").arg("--").args(words).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// The same without options and descriptions.
fn values(words: &[&str]) -> Vec<String> {
    offered(words)
        .into_iter()
        .filter(|line| !line.starts_with('-'))
        .map(|line| line.split('\t').next().unwrap().to_owned())
        .collect()
}

/// What bash puts in place of the end of what stands before the cursor, which it takes for the word
/// to complete. It parts words at `=` and `:` too, and behind an opening quotation mark.
fn completed_in_bash(before: &str, replaced: &str, after: &str) -> Vec<String> {
    const SCRIPT: &str = r#"
        eval "$(COMPLETE=bash ladder)"
        COMP_LINE=$1$3
        COMP_POINT=${#1}
        _complete_ladder ladder "$2" ""
        [ "${#COMPREPLY[@]}" -eq 0 ] || printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let program = Path::new(env!("CARGO_BIN_EXE_ladder")).parent().unwrap();
    let mut path = program.as_os_str().to_owned();
    path.push(":");
    path.push(std::env::var_os("PATH").unwrap());
    let output = Command::new("bash")
        .current_dir(files_to_complete())
        .env_remove("LADDER_PATH")
        .env("PATH", path)
        .env("HOME", files_to_complete())
        .args(["--norc", "-c", SCRIPT, "bash", before, replaced, after])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().map(str::to_owned).collect()
}

/// A folder with a ladder of whose names the built-in ones have none.
fn files_to_complete() -> &'static Path {
    static FOLDER: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = made_folder("completed-in-bash");
        for name in ["my-team.yaml", "their team.yaml", "it's $5.yaml", "our folder/a.yaml"] {
            made_file(&format!("completed-in-bash/{name}"), SMALL);
        }
        folder
    });
    &FOLDER
}

#[test]
fn a_role_is_offered_by_its_code_with_its_title_whatever_the_case_typed() {
    assert_eq!(
        offered(&["ladder", "show", "m"]),
        [
            "M4\tGroup Manager / Head of Product Operations",
            "M5\tSenior Group Manager / Head of Product Operations",
            "M6\tDirector of Product Operations",
            "M7\tSenior Director / VP of Product Operations",
            "manager\tOperations Manager",
        ]
    );
}

#[test]
fn a_role_is_offered_by_its_qualified_id_once_that_is_begun() {
    assert!(!values(&["ladder", "compare", ""]).contains(&"operations/coo".to_owned()));
    assert_eq!(
        values(&["ladder", "compare", "L3", "operations/"]),
        ["operations/associate", "operations/manager", "operations/director", "operations/coo"]
    );
}

#[test]
fn a_title_of_several_meanings_is_offered_as_one_word_that_the_program_reads() {
    assert_eq!(values(&["ladder", "path", "manager", "chief-of-s"]), ["chief-of-staff"]);
    let shown = super::run(["show", "chief-of-staff"]);
    assert!(shown.out.starts_with("Chief of Staff: "), "{}", shown.out);
}

#[test]
fn a_title_is_offered_once_it_is_begun() {
    assert_eq!(values(&["ladder", "show", "senior-dir"]), ["senior-director"]);
    assert_eq!(values(&["ladder", "show", "Senior D"]), ["Senior Director"]);
    assert_eq!(values(&["ladder", "matrix", "staff"]), ["staff-product-operations-manager"]);
}

/// The title is stored with an accent of its own and typed with the letter that has it. Titles that differ by a
/// sign are each read as their own.
#[test]
fn a_title_is_offered_in_whichever_form_it_is_begun() {
    let case = |name| format!("--file=tests/fixtures/cases/{name}.yaml");
    assert_eq!(values(&["ladder", "show", &case("nfd-title"), "INGÉ"]), ["inge\u{301}nieur-senior"]);
    let file = case("exact-title");
    let offered = values(&["ladder", "show", &file, "c"]);
    for (selector, code) in [("c-engineer", "CE"), ("c++-engineer", "CPP"), ("c#-engineer", "CS")] {
        assert!(offered.iter().any(|offered| offered == selector), "{offered:?}");
        let shown = super::run(["show", &file, selector]);
        assert!(shown.out.starts_with(&format!("{code} ")), "{}", shown.out);
    }
}

/// These shells hand over what stands in the line, quotes and all, zsh of every word.
#[test]
fn zsh_and_fish_complete_words_in_quotes() {
    for begun in ["\"Senior Dir", "'Senior Dir", "Senior\\ Dir", "\"Senior Director\""] {
        assert_eq!(values(&["ladder", "show", begun]), ["Senior Director"], "{begun}");
        let words = ["ladder", "--file", "'their team.yaml'", "show", begun];
        let asked = |words: &[&str]| {
            let mut command = ladder();
            command.current_dir(files_to_complete()).env("COMPLETE", "zsh").arg("--").args(words);
            command.env("_CLAP_COMPLETE_INDEX", (words.len() - 1).to_string()).env("_CLAP_IFS", "\n");
            String::from_utf8(command.output().unwrap().stdout).unwrap()
        };
        assert_eq!(asked(&["ladder", "show", begun]), "Senior Director:M7");
        assert_eq!(asked(&words), "");
        assert_eq!(asked(&[&words[..4], &["\"al"]].concat()), "alpha:A1");
    }
}

/// Each side of a `/` in a title is a title, and several roles may have it.
#[test]
fn whatever_is_offered_for_a_role_is_read_as_one() {
    for begun in ["senior", "head", "vp-", "operations", "chief", "staff", "Group M", "L7"] {
        let offered = values(&["ladder", "show", begun]);
        assert!(!offered.is_empty(), "{begun}");
        for selector in offered {
            let shown = super::run(["show", &selector]);
            assert_eq!(shown.code, Some(0), "{selector}: {}", shown.err);
        }
    }
}

#[test]
fn a_role_of_a_built_in_ladder_is_offered_beside_own_ones_once_its_ladder_is_typed() {
    let file = made_file("offered-beside.yaml", SMALL);
    let words = ["ladder", "--file", file.to_str().unwrap(), "show"];
    let offered = |typed| values(&[&words[..], &[typed]].concat());
    assert_eq!(offered(""), ["A1"]);
    assert_eq!(offered("operations"), [""; 0]);
    assert_eq!(offered("operations/c"), ["operations/coo"]);
}

#[test]
fn dimensions_tracks_and_ladders_are_those_of_the_catalog() {
    for (words, offered) in [
        (&["ladder", "show", "--dimension", "co"][..], &["complexity", "collaboration", "communication"][..]),
        (&["ladder", "show", "--track", ""], &["ic", "manager", "operations"]),
        (&["ladder", "--ladder", "o"], &["operations"]),
        (&["ladder", "search", "--role", "co"], &["coo"]),
        (&["ladder", "list", "--level", "e"], &["executive"]),
        (
            &["ladder", "list", "--rating", "influence:"],
            &["influence:Moderate", "influence:Broad", "influence:Expansive"],
        ),
        (&["ladder", "check", "--explain", "ga"], &["gap"]),
        (&["ladder", "man", "co"], &["compare"]),
        (&["ladder", "export", "-", "--format", ""], &["xlsx", "csv", "html", "markdown", "json", "yaml"]),
        (
            &["ladder", "show", "L4", "--format", ""],
            &["text", "json", "markdown", "html", "mermaid", "csv", "ics", "github"],
        ),
        (&["ladder", "matrix", "--format", "x"], &[]),
        (&["ladder", "path", "L1", "M7", "--via", "L6"], &["L6"]),
    ] {
        assert_eq!(values(words), offered, "{words:?}");
    }
}

/// Of other files those that a ladder can be made of are offered.
#[test]
fn what_a_ladder_can_start_from_is_a_built_in_ladder_or_a_file_by_its_ending() {
    let folder = made_folder("completed-origins");
    for name in ["levels.csv", "levels.XLSX", "notes.txt", "page.html", "team.yaml", "sub/more.csv"] {
        made_file(&format!("completed-origins/{name}"), "");
    }
    let offered = |words: &[&str]| {
        let mut command = ladder();
        command.current_dir(&folder).env("COMPLETE", "fish").arg("--").args(words);
        let text = String::from_utf8(command.output().unwrap().stdout).unwrap();
        let names = text.lines().map(|line| line.split('\t').next().unwrap().to_owned());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('-')).collect();
        names.sort();
        names
    };
    let from = ["ladder", "init", "new", "--from", ""];
    let files = ["levels.XLSX", "levels.csv", "operations", "product-ops", "sub/", "team.yaml"];
    assert_eq!(offered(&from), files);
    assert_eq!(offered(&["ladder", "import", ""]), ["levels.XLSX", "levels.csv", "page.html", "sub/"]);
    let words = ["not-asked", "gap"];
    let mut meanings = offered(&["ladder", "import", "levels.csv", "--blank", ""]);
    meanings.reverse();
    assert_eq!(meanings, words);
}

#[test]
fn the_ladders_of_the_line_itself_are_offered_from_too() {
    let file = made_file("completed.yaml", SMALL);
    let file = file.to_str().unwrap();
    assert_eq!(values(&["ladder", "--file", file, "show", "a"]), ["A1", "alpha"]);
    let joined = format!("--file={file}");
    assert_eq!(values(&["ladder", &joined, "show", "my"]), ["my-team/A1"]);
}

#[test]
fn a_line_that_asks_one_ladder_is_completed_from_it_alone() {
    let words = ["ladder", "--ladder", "operations", "show", "m"];
    assert_eq!(values(&words), ["manager"]);
}

#[test]
fn a_rating_of_several_words_is_offered_as_one_that_the_program_reads() {
    let words = ["ladder", "list", "--rating", "autonomy:Very"];
    assert_eq!(values(&words), ["autonomy:Very-High"]);
    let listed = super::run(["list", "--rating", "autonomy:Very-High"]);
    assert_eq!(listed.code, Some(0), "{}", listed.err);
}

#[test]
fn a_ladder_that_is_broken_is_completed_without() {
    let file = made_file("not-completed.yaml", "schema: 1\nid: [");
    let words = ["ladder", "--file", file.to_str().unwrap(), "show", "L"];
    let codes_and_levels = ["L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8"];
    assert_eq!(values(&words), codes_and_levels);
}

#[test]
fn a_level_is_offered_with_its_roles_where_no_role_has_its_name_for_a_code() {
    assert_eq!(offered(&["ladder", "show", "L7"]), ["L7\tM6, M7"]);
    assert_eq!(offered(&["ladder", "compare", "exec"]), ["executive\tcoo"]);
    assert_eq!(super::run(["show", "executive"]).code, Some(0));
}

#[test]
fn a_role_of_a_ladder_typed_in_short_is_offered_as_that_is_typed() {
    assert_eq!(values(&["ladder", "show", "ops/C"]), ["ops/coo"]);
    assert_eq!(super::run(["show", "ops/coo"]).code, Some(0));
    let narrowed = ["ladder", "--ladder", "product-ops", "show", "ops/c"];
    assert_eq!(values(&narrowed), [""; 0]);
}

#[test]
fn names_are_offered_whatever_the_case_typed() {
    for (words, offered) in [
        (&["ladder", "show", "--dimension", "AUTO"][..], "autonomy"),
        (&["ladder", "show", "--track", "Man"], "manager"),
        (&["ladder", "--ladder", "OP"], "operations"),
        (&["ladder", "init", "new", "--from", "OP"], "operations"),
        (&["ladder", "list", "--level", "l8"], "L8"),
        (&["ladder", "list", "--rating", "Autonomy:h"], "autonomy:High"),
        (&["ladder", "list", "--rating=autonomy:h"], "--rating=autonomy:High"),
    ] {
        // An option with its value is no option only.
        let values: Vec<String> = self::offered(words);
        let values = values.iter().filter_map(|line| line.split('\t').next());
        assert_eq!(values.collect::<Vec<_>>(), [offered], "{words:?}");
    }
}

#[test]
fn all_ladders_are_offered_where_one_is_the_start_of_another() {
    let file = made_file("longer.yaml", SMALL.replace("my-team", "operations-eu"));
    let words = ["ladder", "--file", file.to_str().unwrap()];
    assert_eq!(values(&[&words[..], &["--ladder", "operations"]].concat()), ["operations-eu", "operations"]);
}

#[test]
fn bash_completes_commands_roles_and_values_of_options() {
    for (before, replaced, completed) in [
        ("ladder sh", "sh", &["show "][..]),
        ("ladder show m", "m", &["M4 ", "M5 ", "M6 ", "M7 ", "manager "]),
        ("ladder show operations/c", "operations/c", &["operations/coo "]),
        ("ladder show ops/c", "ops/c", &["ops/coo "]),
        ("ladder show L4 --dimension au", "au", &["autonomy "]),
        ("ladder list --format mer", "mer", &["mermaid "]),
        ("ladder show nobody", "nobody", &[]),
    ] {
        let found = completed_in_bash(before, replaced, "");
        assert_eq!(found, completed, "{before}");
    }
}

#[test]
fn bash_completes_behind_the_signs_at_which_it_parts_words() {
    for (before, replaced, completed) in [
        ("ladder show L4 --dimension=au", "au", &["autonomy "][..]),
        ("ladder show --format=j", "j", &["json "]),
        ("ladder list --track=", "", &["ic ", "manager ", "operations "]),
        ("ladder list --rating autonomy:Hi", "Hi", &["High "]),
        ("ladder list --rating AUTONOMY:h", "h", &["High "]),
        ("ladder list --rating=autonomy:Hi", "Hi", &["High "]),
        ("ladder list --rating influence:", "", &["Moderate ", "Broad ", "Expansive "]),
        ("ladder --file=my", "my", &["my-team.yaml "]),
    ] {
        let found = completed_in_bash(before, replaced, "");
        assert_eq!(found, completed, "{before}");
    }
}

#[test]
fn bash_completes_whole_words_where_the_user_has_it_part_them_at_spaces_only() {
    for (before, replaced, completed) in [
        ("ladder show --dimension=au", "--dimension=au", "--dimension=autonomy "),
        ("ladder list --rating autonomy:h", "autonomy:h", "autonomy:High "),
    ] {
        let found = completed_in_bash(before, replaced, "");
        assert_eq!(found, [completed], "{before}");
    }
}

#[test]
fn bash_completes_from_a_file_however_the_line_names_it() {
    for (before, after) in [
        ("ladder --file my-team.yaml show A", ""),
        ("ladder --file=my-team.yaml show A", ""),
        ("ladder show --file=my-team.yaml A", ""),
        ("ladder show A", " --file=my-team.yaml"),
        ("ladder --file='their team.yaml' show A", ""),
        ("ladder --file their\\ team.yaml show A", ""),
        ("ladder --file ~/my-team.yaml show A", ""),
        (r#"ladder --file "their"' team'.yaml show A"#, ""),
    ] {
        let found = completed_in_bash(before, "A", after);
        assert_eq!(found, ["A1 ", "alpha "], "{before}");
    }
}

#[test]
fn bash_is_given_file_names_as_they_are_typed_and_folders_without_a_space() {
    for (before, replaced, completed) in [
        ("ladder check th", "th", r"their\ team.yaml "),
        (r"ladder check their\ t", r"their\ t", r"their\ team.yaml "),
        ("ladder check 'their t", "their t", "their team.yaml'"),
        (r#"ladder --file="th"#, "th", r#"their team.yaml""#),
        ("ladder check o", "o", r"our\ folder/"),
        ("ladder check \"o", "o", "our folder/"),
        ("ladder check it", "it", r"it\'s\ \$5.yaml "),
        ("ladder check 'it", "it", r"it'\''s $5.yaml'"),
        (r#"ladder check "it"#, "it", r#"it's \$5.yaml""#),
        ("ladder check \"our folder/\"", "\"our folder/\"", r"our\ folder/a.yaml "),
    ] {
        let found = completed_in_bash(before, replaced, "");
        assert_eq!(found, [completed], "{before}");
    }
}

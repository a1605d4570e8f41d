//! The first screen of an answer holds the answer, and no answer is longer than it has to be.

use super::{SMALL, made_file, run};

/// What a screen of 80 by 24 shows of an answer, with the line for the pager's prompt left free.
fn first_screen(command: &str) -> Vec<String> {
    answer(command).into_iter().take(23).collect()
}

fn answer(command: &str) -> Vec<String> {
    let run = run(command.split(' ').chain(["--width", "80"]));
    assert_eq!(run.code, Some(0), "{command}: {}", run.err);
    run.out.lines().map(str::to_owned).collect()
}

fn count(lines: &[String], sign: &str) -> usize {
    lines.iter().filter(|line| line.starts_with(sign)).count()
}

#[test]
fn the_first_screen_holds_the_answer() {
    let show = first_screen("show L3");
    assert!(count(&show, "• ") >= 5, "{show:#?}");

    let compare = first_screen("compare L3 L4");
    assert!(count(&compare, "+ ") >= 6, "{compare:#?}");

    let path = first_screen("path L3 coo");
    for code in ["L4", "M4", "M5", "M6", "M7", "coo"] {
        let step = path.iter().find(|line| line.contains(&format!("  {code} ")));
        assert!(step.is_some(), "{code}: {path:#?}");
    }
    assert!(path.contains(&"Your next step, L3 → L4".to_owned()), "{path:#?}");

    let next = first_screen("path L3");
    assert!(next.contains(&"• The manager track opens at L4 → M4, 2 moves.".to_owned()), "{next:#?}");

    let matrix = first_screen("matrix --ladder product-ops");
    let rows = [
        "Profile",
        "Career Level",
        "Experience",
        "Breadth",
        "Complexity",
        "How you work",
        "Autonomy",
        "Influence",
        "Collaboration",
        "Communication",
        "Technical knowledge",
        "Process",
        "Tools",
        "Data",
    ];
    let begun = rows.map(|row| matrix.iter().position(|line| line.starts_with(row)));
    assert!(begun.iter().all(Option::is_some) && begun.is_sorted(), "{matrix:#?}");
}

#[test]
fn long_answers_are_no_longer_than_they_have_to_be() {
    for (command, most) in
        [("compare L4 L5", 130), ("path L3 coo", 60), ("show L4", 90), ("compare L2 L3 L4 L5 M4", 200)]
    {
        let count = answer(command).len();
        assert!(count <= most, "{command}: {count} lines, at most {most}");
    }
}

/// A ladder with so many dimensions that are inferred, beside what is inferred of all of it.
fn inferred_ladder(marks: usize) -> String {
    let mut yaml = SMALL.replace(
        "levels:",
        "source: Copied from a wall.\ninferred: Which role is whose was guessed.\nlevels:",
    );
    yaml.push_str("dimensions:\n");
    for number in 0..5 {
        let why = if number < marks { format!(", inferred: reason {number}") } else { String::new() };
        let short = if number == 4 { ", short: Nickname" } else { "" };
        let name = format!("id: d{number}, name: Very long name of a dimension {number}");
        let cells = "cells: [{roles: [A1], expects: [Does it]}]";
        yaml.push_str(&format!("  - {{{name}{short}{why}, {cells}}}\n"));
    }
    made_file(&format!("inferred-{marks}.yaml"), yaml).display().to_string()
}

/// What is inferred of a whole ladder is said once; a few exceptions are explained, many are counted.
#[test]
fn what_is_inferred_is_said_in_one_line_and_exceptions_beside_it() {
    for (marks, end) in [
        (0, "Which role is whose was guessed (`--sources`)\n"),
        (
            2,
            "[1] inferred: reason 0\n[2] inferred: reason 1\n\
             Which role is whose was guessed (`--sources`)\n",
        ),
        (5, "Which role is whose was guessed (5 more: `--sources`)\n"),
    ] {
        let file = inferred_ladder(marks);
        for asked in [&["show", "A1"][..], &["matrix"]] {
            let run = run([asked, &["--file", &file, "--ladder", "my-team"]].concat());
            let (answer, said) = run.out.rsplit_once("\n\n").unwrap();
            assert_eq!(said, end, "{asked:?}");
            assert_eq!(answer.contains(" [1]"), marks == 2, "{answer}");
        }
    }
    let all = run(["show", "A1", "--sources", "--file", &inferred_ladder(4)]).out;
    let end = "[4] inferred: reason 3\nWhich role is whose was guessed.\nSource: Copied from a wall.\n";
    assert!(all.ends_with(end), "{all}");
}

/// A long name is cut in a grid, unless it has a short one.
#[test]
fn a_grid_calls_a_dimension_by_its_short_name_or_cuts_its_name_at_a_word() {
    let file = inferred_ladder(0);
    let grid =
        |options: &[&str]| run([&["matrix", "--file", &file, "--ladder", "my-team"], options].concat()).out;
    assert!(grid(&[]).contains("\nVery long name of a…  (1)\n"), "{}", grid(&[]));
    assert!(grid(&["--ascii"]).contains("\nVery long name of a...  (1)\n"));
    assert!(grid(&["--format", "markdown"]).contains("\n| Very long name of a… | (1) |\n"));

    assert!(grid(&[]).contains("\nNickname              (1)\n"), "{}", grid(&[]));
    assert_eq!(grid(&["--dimension", "nickname"]), grid(&["--dimension", "d4"]));
}

/// Named roles are the columns, in the order of their ladder however they are typed.
#[test]
fn a_matrix_of_some_roles_has_these_columns() {
    let head = |typed: &str| {
        let run = run(typed.split(' '));
        let head = run.out.lines().find(|line| line.starts_with("Dimension")).map(str::to_owned);
        (run.code, head.unwrap_or_default().split_whitespace().skip(1).collect::<Vec<_>>().join(" "))
    };
    for (typed, columns) in [
        ("matrix M4 L3 L4", "L3 L4 M4"),
        ("matrix L7", "M6 M7"),
        ("matrix M4 L3 L4 --track ic --dimension influence", "L3 L4"),
        ("matrix L3 coo", "L3"),
    ] {
        assert_eq!(head(typed), (Some(0), columns.to_owned()), "{typed}");
    }
    for typed in ["matrix L3 --track manager", "matrix L3 --dimension focus", "matrix cos"] {
        assert_eq!(run(typed.split(' ')).code, Some(2), "{typed}");
    }
}

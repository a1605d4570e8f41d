//! Nothing of a ladder's file steers the terminal that shows it.

use std::ops::RangeInclusive;

use crate::{Run, SMALL, made_file, run};

/// A title that would turn the terminal red is shown for what it is, whatever is asked for.
#[test]
fn an_escape_in_a_text_is_shown_in_every_format() {
    for format in ["text", "markdown", "json", "csv"] {
        for question in [
            &["list", "--ladder", "harmful"][..],
            &["show", "h1", "--examples"],
            &["show", "h1", "--examples", "--width", "60", "--ascii"],
            &["show", "gamma"],
            &["matrix", "--ladder", "harmful"],
            &["matrix", "--ladder", "harmful", "--full", "--width", "140"],
            &["compare", "h1", "h1"],
            &["list", "--ladder", "harmful", "--years", "1", "--rating", "dimension:[31mpoint"],
            &["show", "--dimension", "dimension", "--ladder", "harmful"],
        ] {
            let file = ["--file", "tests/fixtures/ladders/harmful.yaml", "--format", format];
            // What a title means is no table.
            if (format, question.get(1)) == ("csv", Some(&"gamma")) {
                continue;
            }
            let mut run = run(question.iter().chain(&file));
            assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{question:?} {format}");
            if format == "csv" {
                run.out = run.out.replace("\r\n", "\n");
            }
            assert_harmless(&run);
            // Markdown takes the bracket for the start of a link, unless it is escaped.
            let shown = run.out.replace('\\', "");
            assert!(shown.contains("␛[31m"), "{question:?} {format}:\n{}", run.out);
        }
    }
}

#[test]
fn a_title_with_an_escape_is_shown_harmlessly() {
    let text = SMALL.replace("Alpha", "\"\\e[31mRed\"");
    let file = made_file("red.yaml", text);
    let run = run(["show", "a1", "--file", file.to_str().unwrap()]);
    assert_eq!(
        run.out,
        "\
A1 ␛[31mRed
Main · level A1 · My Team
No further moves from here.
"
    );
}

/// What is typed comes back in messages: names that mean something although they would do harm, since
/// punctuation does not count, and names that mean nothing.
#[test]
fn a_message_repeats_no_control_character_of_what_was_typed() {
    let harm = "\u{1b}[";
    for question in [
        &["compare", "chief{} of staff", "L4"][..],
        &["compare", "no{} such"],
        &["path", "chief{} of staff"],
        &["path", "chief{} of staff", "cos", "--all"],
        &["path", "chief{} of staff", "cos"],
        &["path", "coo{}", "L3"],
        &["path", "L3", "coo{}", "--via", "M7{}"],
        &["path", "L4{}", "--all"],
        &["path", "L3", "L4", "--track", "manager{}"],
        &["path", "M7", "L1", "--track", "manager{}"],
        &["show", "chief{} of staff", "--dimension", "autonomy"],
        &["show", "L4{}", "--track", "manager{}"],
        &["show", "L4", "--dimension", "no{} such"],
        &["matrix", "--ladder", "ops", "--track", "ic{}"],
        &["list", "--track", "ic{}", "--level", "M7{}"],
        &["list", "--track", "ic{}", "--level", "L1{}", "--years", "9"],
        &["list", "--rating", "autonomy{}:no such"],
        &["search", "no{}such"],
        &["search", "budget", "--role", "L1{}", "--dimension", "influence"],
        &["man", "no{}such"],
        &["no{}such"],
    ] {
        let run = run(question.iter().map(|word| word.replace("{}", harm)));
        assert_harmless(&run);
    }
}

/// In color an escape is none of the terminal's own.
#[test]
fn what_is_wrong_with_a_command_line_repeats_no_control_character() {
    for question in [
        &["list", "no{}such"][..],
        &["show", "--no{}such"],
        &["--no{}such"],
        &["list", "--format=no{}such"],
        &["list", "--width=1{}"],
    ] {
        let words = question.iter().map(|word| word.replace("{}", "\u{7}\n"));
        let run = run(words.chain(["--color=always".to_owned()]));
        assert!(run.err.contains("\u{2407}\u{240a}"), "{}", run.err);
        assert!(!run.err.contains('\u{7}'), "{}", run.err);
    }
}

/// Every fault that repeats a text of the file, with a text that would do harm: as an escape, as
/// the one character that some terminals take for one, as a mark that turns the line round, and as one of a
/// text that is hidden.
#[test]
fn a_fault_repeats_no_control_character() {
    for harm in ["\\e[", "\\x9b", "\\u202e", "\\U000e0041"] {
        for (place, fault) in [
            ("id: my-team", "invalid-id"),
            ("from: A1", "unknown-role"),
            ("track: main", "unknown-track"),
            ("level: A1", "unknown-level"),
            ("rating: Low", "unknown-rating"),
            ("kind: switch", "unknown-kind"),
            ("schema: 1", "wrong-type"),
            ("notes: []", "wrong-type"),
        ] {
            let (key, value) = place.split_once(": ").unwrap();
            let text = WHOLE.replacen(place, &format!("{key}: \"{harm}31{value}\""), 1);
            assert_fault(&text, fault);
        }
        for (added, fault) in [
            (format!("\"{harm}\": 1"), "unknown-key"),
            (format!("\"{harm}\": 1\n\"{harm}\": 1"), "unknown-key"),
            (format!("  - {{\"{harm}\": 1}}"), "syntax"),
            ("notes: \"\"\n".to_owned() + &format!("? \"{harm}\""), "repeated-key"),
        ] {
            assert_fault(&format!("{WHOLE}{added}\n"), fault);
        }
        let one = format!("  - {{code: \"{harm} A1\", track: main, level: A1, title: Beta}}\n");
        let again = format!("{one}{one}moves:");
        assert_fault(&WHOLE.replacen("moves:", &again, 1), "repeated-name");
        let move_again =
            format!("kind: switch}}\n  - {{from: \"{harm} A1\", to: \"{harm} B1\", kind: switch}}");
        assert_fault(&WHOLE.replacen("kind: switch}", &move_again, 1), "repeated-move");
        let claimed = format!("roles: [A1, \"{harm} A1\"]");
        assert_fault(&WHOLE.replacen("roles: [A1]", &claimed, 1), "claimed-twice");
    }
}

/// YAML itself refuses such characters as they are, and the line that is shown holds them.
#[test]
fn a_control_character_in_the_file_itself_is_not_repeated() {
    for harm in ["\u{1b}[31m", "\u{9b}31m", "\u{7}", "\u{7f}", "\u{202e}", "\u{e0041}", "\0"] {
        let comment = format!("{SMALL}grades: 1 # {harm}\n");
        let file = made_file("raw.yaml", comment);
        let run = run(["list", "--file", file.to_str().unwrap()]);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
        assert_harmless(&run);
    }
}

/// The whole of a ladder, with a place for every text that a fault may repeat.
const WHOLE: &str = "\
schema: 1
id: my-team
name: My Team
version: 1.0.0
levels: [A1]
tracks:
  - {id: main, name: Main}
  - {id: side, name: Side}
roles:
  - {code: A1, track: main, level: A1, title: Alpha}
  - {code: B1, track: side, level: A1, title: Beta}
moves:
  - {from: A1, to: B1, kind: switch}
dimensions:
  - id: focus
    name: Focus
    scale: [Low, High]
    cells:
      - roles: [A1]
        rating: Low
notes: []
";

fn assert_fault(text: &str, code: &str) {
    let file = made_file("harm.yaml", text);
    let run = run(["list", "--file", file.to_str().unwrap()]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{text}");
    assert!(run.err.contains(&format!("[{code}]")), "{code} expected:\n{}", run.err);
    assert_harmless(&run);
}

pub(crate) fn assert_harmless(run: &Run) {
    for stream in [&run.out, &run.err] {
        let acts = |c: &char| c.is_control() || ACTING.iter().any(|range| range.contains(c));
        let harm: Vec<char> = stream.chars().filter(|c| *c != '\n' && acts(c)).collect();
        assert!(harm.is_empty(), "{harm:?} in\n{stream:?}");
    }
}

/// Marks that change the direction of what comes after them, or hide a text.
const ACTING: [RangeInclusive<char>; 4] =
    ['\u{202a}'..='\u{202e}', '\u{2061}'..='\u{206f}', '\u{fff9}'..='\u{fffb}', '\u{e0000}'..='\u{e007f}'];

/// JSON allows them, and the ladder format wants them seen.
#[test]
fn a_character_that_no_ladder_file_may_hold_is_named_with_the_way_to_write_it() {
    for sign in ['\u{7f}', '\u{9f}', '\u{fffe}', '\u{ffff}'] {
        let number = u32::from(sign);
        let ladder = |written: &str| {
            let about = format!("{{\"schema\": 1,\n\"id\": \"a\",\n\"about\": \"x{written}\",\n");
            format!(
                "{about}\"name\": \"A\", \"version\": \"1.0.0\", \"levels\": [\"L1\"], \"tracks\": [{{\"id\": \"t\", \"name\": \"T\"}}], \"roles\": [{{\"code\": \"L1\", \"track\": \"t\", \"level\": \"L1\", \"title\": \"One\"}}], \"dimensions\": []}}"
            )
        };
        let raw = made_file("raw-character.json", ladder(&sign.to_string()));
        let refused = run(["list", "--file", raw.to_str().unwrap()]);
        assert_eq!(refused.code, Some(2));
        assert!(
            refused.err.contains(&format!("this line contains the character U+{number:04X}")),
            "{}",
            refused.err
        );
        assert!(refused.err.contains(&format!("`\\u{number:04X}`")), "{}", refused.err);
        let escaped = made_file("escaped-character.json", ladder(&format!("\\u{number:04X}")));
        let read = run(["list", "--file", escaped.to_str().unwrap()]);
        assert_eq!(read.code, Some(0), "{}", read.err);
    }
}

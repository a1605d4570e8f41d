//! The manual pages. They stand here and in no transcript, since those hold no backslash.

use super::{commands, run};

/// The long options that a help text explains.
fn options(help: &str) -> Vec<&str> {
    let lines = help.lines().map(str::trim_start);
    let of_options = lines.filter(|line| line.starts_with('-'));
    of_options.flat_map(str::split_whitespace).filter(|word| word.starts_with("--")).collect()
}

#[test]
fn every_command_has_a_page_with_all_its_options_and_its_examples() {
    for command in commands() {
        let page = run(["man", &command]);
        assert_eq!(page.code, Some(0), "{command}: {}", page.err);
        let text = page.out.replace('\\', "");
        assert!(text.contains(&format!(".TH ladder-{command} 1")), "{text}");
        let help = run([&command, "--help"]).out;
        let named = options(&help);
        assert!(named.contains(&"--format"), "{command}: {named:?}");
        for option in named {
            assert!(text.contains(option), "{command}: {option}");
        }
        for example in help.lines().filter(|line| line.starts_with("  ladder ")) {
            assert!(text.contains(example.trim()), "{command}: {example}");
        }
    }
}

#[test]
fn the_page_of_the_program_names_every_command() {
    let text = run(["man"]).out.replace('\\', "");
    for command in commands() {
        assert!(text.contains(&format!("ladder-{command}(1)")), "{command}");
    }
}

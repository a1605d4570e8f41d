//! The manual pages. They stand here and in no transcript, since those hold no backslash.

use career_ladder::commands::Cli;
use clap::CommandFactory;

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

/// A summary stands at the command in the list of them, and at its arguments in its own help.
#[test]
fn every_summary_is_the_same_in_the_list_of_commands_and_in_the_help_of_its_own() {
    let command = Cli::command();
    let mut built = command.clone();
    built.build();
    for listed in command.get_subcommands() {
        let defined = built.find_subcommand(listed.get_name()).unwrap();
        let about = |of: &clap::Command| of.get_about().unwrap().to_string();
        assert_eq!(about(listed), about(defined));
    }
}

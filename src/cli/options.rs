//! Owns the options that all commands take: which ladders are asked, and how the answer looks.

use anstream::ColorChoice;
use clap::{Args, ValueEnum};

use crate::commands::LadderArgs;
use crate::ui::{LEAST_WIDTH, UiOptions};

use super::Format;

#[derive(Args, Clone, Debug)]
pub(super) struct Options {
    #[command(flatten)]
    pub(super) ladders: LadderArgs,

    #[command(flatten)]
    pub(super) output: OutputArgs,
}

#[derive(Args, Clone, Debug)]
pub(super) struct OutputArgs {
    /// What to write the answer as [default: text]
    #[arg(long, value_enum, help_heading = "Output")]
    pub(super) format: Option<Format>,

    /// When to use color; `auto` leaves it out of pipes and files and respects `NO_COLOR` [default: auto]
    #[arg(long, value_enum, value_name = "WHEN", help_heading = "Output")]
    color: Option<Color>,

    /// Lay text out for this many columns, 30 to 1000, instead of the terminal's
    #[arg(long, value_name = "COLUMNS", value_parser = width, help_heading = "Output")]
    pub(super) width: Option<usize>,

    /// Draw text with ASCII only
    #[arg(long, help_heading = "Output")]
    pub(super) ascii: bool,

    /// Say of what is inferred where it comes from
    #[arg(long, help_heading = "Output")]
    pub(super) sources: bool,

    /// Print a long answer as it is, not through the pager that `PAGER` names
    #[arg(long, help_heading = "Output")]
    no_pager: bool,
}

impl Options {
    /// What stands behind a command, and where that says nothing, what stands before it. Files are
    /// read of both.
    pub(super) fn after(self, before: Self) -> Self {
        let (output, earlier) = (self.output, before.output);
        Self {
            ladders: self.ladders.after(before.ladders),
            output: OutputArgs {
                format: output.format.or(earlier.format),
                color: output.color.or(earlier.color),
                width: output.width.or(earlier.width),
                ascii: output.ascii || earlier.ascii,
                sources: output.sources || earlier.sources,
                no_pager: output.no_pager || earlier.no_pager,
            },
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Color {
    /// On a terminal only
    Auto,
    /// In pipes and files too
    Always,
    /// Not at all
    Never,
}

impl OutputArgs {
    /// How the terminal is to be used.
    pub(super) fn ui(&self) -> UiOptions {
        UiOptions {
            color: match self.color {
                None | Some(Color::Auto) => ColorChoice::Auto,
                Some(Color::Always) => ColorChoice::Always,
                Some(Color::Never) => ColorChoice::Never,
            },
            width: self.width,
            pager: !self.no_pager,
        }
    }
}

fn width(typed: &str) -> Result<usize, String> {
    match typed.parse() {
        Ok(width) if (LEAST_WIDTH..=1_000).contains(&width) => Ok(width),
        _ => Err(format!("expected a number from {LEAST_WIDTH} to 1000")),
    }
}

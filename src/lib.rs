//! A career-ladder explorer for the command line.
//!
//! A command answers with a value; a form turns the value into bytes. The rooms, from the top; a file uses
//! only what stands below it, and rooms in one row know nothing of each other but what is said:
//!
//! | room | what it owns |
//! | --- | --- |
//! | `main` | parse, run, exit code |
//! | [`cli`] | a run: the command line is read, the command answers, the answer is written; the one match on the form asked for |
//! | [`commands`], [`ui`], [`forms`] | the commands and their options, one file a command, from arguments to an answer; the terminal; text, Markdown, HTML, JSON, CSV, Mermaid and annotations |
//! | [`views`] | a query's value as a document, a sheet, a diagram or data: the words that a reader sees |
//! | [`document`] | blocks and inlines that say what they are; the sheet; the diagram |
//! | [`check`] | the rules of a good ladder, and what is found where a file breaks them |
//! | [`query`] | pure questions to a catalog and their whole answers |
//! | [`record`] | a person's record: its types and its file |
//! | [`import`] | foreign sheets to ladders, and the report of what was decided and left out |
//! | [`source`] | text to sound ladders, and the catalog of them |
//! | [`model`] | the pure types of a ladder |
//!
//! Data flows upwards: text, raw shapes with spans, a lowered ladder (or every fault of meaning at once, each
//! with its line), the catalog, a query's value, the answer, the form asked for.

pub mod check;
pub mod cli;
pub mod commands;
pub mod document;
pub mod forms;
pub mod import;
pub mod model;
pub mod query;
pub mod record;
pub mod source;
pub mod ui;
pub mod views;

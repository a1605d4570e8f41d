//! Owns the picture of a file's faults where they keep it from being used.

use crate::source::{FaultyLadder, MOST_FAULTS, Positions};

use super::text::{Meaning, Picture, Screen, draw};

/// The most faults that are drawn; of the rest the number is said.
const MOST: usize = 50;

/// All faults of a file, in the order of the file, with a final newline.
pub fn faults(faulty: &FaultyLadder, screen: Screen) -> String {
    let mut positions = Positions::new(&faulty.text);
    let pictures: Vec<String> = faulty
        .faults
        .iter()
        .take(MOST)
        .map(|fault| {
            let picture = Picture {
                word: "error",
                meaning: Meaning::Error,
                code: fault.code,
                message: &fault.message,
                help: &fault.help,
                name: &faulty.name,
                text: &faulty.text,
                span: fault.span,
                position: positions.of(fault.span),
            };
            draw(&picture, screen)
        })
        .collect();
    let mut out = pictures.join("\n");
    match faulty.faults.len() {
        MOST_FAULTS => out.push_str(&format!(
            "\nand {} more faults at least\n",
            MOST_FAULTS - MOST
        )),
        many if many > MOST => out.push_str(&format!("\nand {} more faults\n", many - MOST)),
        _ => {}
    }
    out
}

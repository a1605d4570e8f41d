//! The files of generated ladders, and the catalog that they load as.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use career_ladder::source::{self, Catalog, LoadError, Request, RoleId};

use super::generated::{
    DIMENSIONS, IDS, LEVELS, Made, MadeLadder, MadeMove, MadeRole, SCALE, TRACKS, Target, track_note,
};

impl Made {
    /// The catalog of the files, asked about one ladder or about all; `name` is that of the files,
    /// which no other test has.
    pub(crate) fn catalog(&self, name: &str, narrowed_to: Option<usize>) -> Catalog {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let files = (0..self.ladders.len()).map(|ladder| {
            let path = folder.join(format!("routes-{name}-{}.yaml", IDS[ladder]));
            fs::write(&path, self.yaml(ladder)).unwrap();
            path
        });
        let request = Request {
            files: files.collect(),
            ladders: narrowed_to.map(|ladder| IDS[ladder].to_owned()).into_iter().collect(),
            ..Request::default()
        };
        source::load(&request)
            .map_err(|error| match error {
                LoadError::Faulty(faulty) => format!("{:#?}", faulty.faults),
                other => other.to_string(),
            })
            .unwrap()
            .0
    }

    fn yaml(&self, ladder: usize) -> String {
        let MadeLadder { roles, has_notes } = &self.ladders[ladder];
        let id = IDS[ladder];
        let levels: Vec<String> = (0..LEVELS).map(level).collect();
        let mut yaml = format!(
            "schema: 1\nid: {id}\nname: {id}\nversion: 1.0.0\nlevels: [{}]\ntracks:\n",
            levels.join(", ")
        );
        for (track, has_note) in has_notes.iter().enumerate() {
            if roles.iter().any(|role| role.track == track) {
                let name = TRACKS[track];
                let note = if *has_note { format!(", note: {}", track_note(track)) } else { String::new() };
                let _ = writeln!(yaml, "  - {{id: {name}, name: Track {name}{note}}}");
            }
        }
        yaml.push_str("roles:\n");
        for (place, role) in roles.iter().enumerate() {
            let (lowest, highest) = role.span;
            let levels = if lowest == highest {
                level(lowest)
            } else {
                format!("[{}, {}]", level(lowest), level(highest))
            };
            let _ = writeln!(
                yaml,
                "  - {{code: R{place}, track: {}, level: {levels}, title: Role {place}}}",
                TRACKS[role.track]
            );
        }
        self.push_moves(&mut yaml, ladder);
        push_dimensions(&mut yaml, roles);
        yaml
    }

    fn push_moves(&self, yaml: &mut String, ladder: usize) {
        let stated = self.moves.iter().filter(|stated| stated.from.ladder == ladder);
        let mut lead = "moves:\n";
        for MadeMove { from, to, both_ways, note, is_small } in stated {
            let (to, kind) = match to {
                Target::Nobody(name) => ((*name).to_owned(), "bridge"),
                Target::Role(to) => {
                    let code = if *is_small { code(*to).to_lowercase() } else { code(*to) };
                    if to.ladder == ladder {
                        (code, "switch")
                    } else {
                        (format!("{}/{code}", IDS[to.ladder]), "bridge")
                    }
                }
            };
            let note = note.as_ref().map_or_else(String::new, |note| format!(", note: {note}"));
            let from = code(*from);
            let _ = writeln!(
                yaml,
                "{lead}  - {{from: {from}, to: {to}, kind: {kind}, both_ways: {both_ways}{note}}}"
            );
            lead = "";
        }
    }
}

fn push_dimensions(yaml: &mut String, roles: &[MadeRole]) {
    yaml.push_str("dimensions:\n");
    for dimension in 0..DIMENSIONS {
        let _ = writeln!(
            yaml,
            "  - id: made-{dimension}\n    name: Made {dimension}\n    scale: [{}]\n    cells:",
            SCALE.join(", ")
        );
        for (place, role) in roles.iter().enumerate() {
            let rating = role.ratings[dimension].map(|place| format!("rating: {}, ", SCALE[place]));
            // A ladder states years in one dimension.
            let years = role.years.filter(|_| dimension == 0);
            let years = years.map(|years| format!("years: {years}, "));
            let _ = writeln!(
                yaml,
                "      - {{roles: [R{place}], {}{}expects: [Is role {place}]}}",
                rating.unwrap_or_default(),
                years.unwrap_or_default()
            );
        }
    }
}

fn code(role: RoleId) -> String {
    format!("R{}", role.role.0)
}

fn level(place: usize) -> String {
    format!("L{}", place + 1)
}

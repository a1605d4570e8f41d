//! How the search for routes grows: with the ladders of a catalog, and with the levels of one.
//!
//! A ladder of the catalogs has twenty roles on two tracks, switches between them, a bridge to the
//! ladder after it and two to ladders far behind it. So the best route from the first ladder to the
//! last passes few ladders; from the ladder half-way there is none but through all that are left.
//! The one long ladder has two tracks with a switch both ways at each level, which makes as many
//! routes as there are ways to part its levels between them.
//!
//! `cargo bench --bench routes`

#![allow(clippy::expect_used)]

use std::fmt::Write;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

use career_ladder::query::{RouteQuestion, routes};
use career_ladder::source::{self, Catalog, Request, RoleId};
use divan::Bencher;

const ROLES: [usize; 3] = [100, 1_000, 10_000];
const ROLES_OF_A_LADDER: usize = 20;
const LEVELS: [usize; 3] = [50, 100, 200];

fn main() {
    divan::main();
}

#[divan::bench(args = ROLES)]
fn best_route(bencher: Bencher, roles: usize) {
    measure(bencher, &catalog_of(roles), 1, None, 1);
}

#[divan::bench(args = ROLES)]
fn five_routes(bencher: Bencher, roles: usize) {
    measure(bencher, &catalog_of(roles), 5, None, 5);
}

/// Over a role of the last ladder that the best route leaves aside.
#[divan::bench(args = ROLES)]
fn five_routes_over_a_role(bencher: Bencher, roles: usize) {
    let catalog = catalog_of(roles);
    let last = ladders_of(roles) - 1;
    let via = role(&catalog, &format!("made-{last}/R18"));
    measure(bencher, &catalog, 5, Some(via), 5);
}

/// Over a role that nothing leads to, so that all is searched and nothing found.
#[divan::bench(args = ROLES)]
fn no_route_over_a_role(bencher: Bencher, roles: usize) {
    let catalog = catalog_of(roles);
    let via = role(&catalog, "operations/coo");
    measure(bencher, &catalog, 5, Some(via), 0);
}

/// From the ladder half-way, through as many as are left.
#[divan::bench(args = ROLES, sample_count = 5, sample_size = 1)]
fn five_routes_through_half_of_the_ladders(bencher: Bencher, roles: usize) {
    let catalog = catalog_of(roles);
    let from = role(&catalog, &format!("made-{}/R0", ladders_of(roles) / 2));
    measure_from(bencher, &catalog, &[from], 5, None, 5);
}

#[divan::bench(args = LEVELS)]
fn long_ladder_best_route(bencher: Bencher, levels: usize) {
    measure(bencher, &long_ladder(levels), 1, None, 1);
}

#[divan::bench(args = LEVELS, sample_count = 10, sample_size = 1)]
fn long_ladder_five_routes(bencher: Bencher, levels: usize) {
    measure(bencher, &long_ladder(levels), 5, None, 5);
}

/// Over a role half-way on the track that both ends are not on.
#[divan::bench(args = LEVELS, sample_count = 10, sample_size = 1)]
fn long_ladder_five_routes_over_a_role(bencher: Bencher, levels: usize) {
    let catalog = long_ladder(levels);
    let via = role(&catalog, &format!("made-0/R{}", levels + levels / 2));
    measure(bencher, &catalog, 5, Some(via), 5);
}

/// Over a side role that leads back to where it is come to from, and nowhere else: many ways pass
/// it, all of them come to one role twice.
#[divan::bench(args = LEVELS, sample_count = 2, sample_size = 1)]
fn long_ladder_no_route_over_a_side_role(bencher: Bencher, levels: usize) {
    let catalog = long_ladder(levels);
    let via = role(&catalog, "made-0/SIDE");
    measure(bencher, &catalog, 5, Some(via), 0);
}

/// Between two ranks of one track, each of so many roles, where each role of the one is promoted to each of
/// the other.
#[divan::bench(args = ROLES)]
fn five_routes_between_equal_ranks(bencher: Bencher, roles: usize) {
    let catalog = load(vec![equal_ranks(roles / 2)]);
    let ends = [0, roles / 2].map(|number| [role(&catalog, &format!("made-0/R{number}"))]);
    let question = RouteQuestion { from: &ends[0], to: &ends[1], via: None, tracks: None };
    assert_eq!(routes(&catalog, &question, 5).len(), 1);
    bencher.bench_local(|| routes(&catalog, black_box(&question), 5));
}

/// The search for at most so many routes from the first role of the first ladder to the top of the
/// last, which comes to as many as are told.
fn measure(bencher: Bencher, catalog: &Catalog, most: usize, via: Option<RoleId>, found: usize) {
    let from: Vec<RoleId> = catalog.roles_of(0).take(1).collect();
    measure_from(bencher, catalog, &from, most, via, found);
}

/// The search from a role; the graph of the moves is made anew each time.
fn measure_from(
    bencher: Bencher,
    catalog: &Catalog,
    from: &[RoleId],
    most: usize,
    via: Option<RoleId>,
    found: usize,
) {
    let ladders = 0..catalog.entries().len();
    let last = ladders.filter(|&ladder| catalog.is_own(ladder)).count() - 1;
    let half = catalog.roles_of(last).count() / 2;
    let to: Vec<RoleId> = catalog.roles_of(last).skip(half - 1).take(1).collect();
    let via = via.map(|role| vec![role]);
    let question = RouteQuestion { from, to: &to, via: via.as_deref(), tracks: None };
    assert_eq!(routes(catalog, &question, most).len(), found);
    bencher.bench_local(|| routes(catalog, black_box(&question), most));
}

fn ladders_of(roles: usize) -> usize {
    roles / ROLES_OF_A_LADDER
}

/// So many roles in ladders of twenty, beside the built-in ones.
fn catalog_of(roles: usize) -> Catalog {
    let count = ladders_of(roles);
    let half = ROLES_OF_A_LADDER / 2;
    let ladders = (0..count).map(|ladder| {
        let mut moves = switches(half, 3);
        for (from, ladder_to, to) in [
            (half - 1, ladder + 1, half - 4),
            (half + 2, 2 * ladder + 1, half),
            (half + 4, 2 * ladder + 2, half),
        ] {
            if ladder_to < count {
                let _ = writeln!(moves, "  - {{from: R{from}, to: made-{ladder_to}/R{to}, kind: bridge}}");
            }
        }
        made_ladder(ladder, half, "", &moves)
    });
    load(ladders.collect())
}

/// One ladder of so many levels, a role of each track at each, and a side role.
fn long_ladder(levels: usize) -> Catalog {
    let mut moves = switches(levels, 1);
    let _ = writeln!(moves, "  - {{from: R{}, to: SIDE, kind: switch, both_ways: true}}", levels / 2);
    let side = "  - {code: SIDE, track: side, level: L0, title: Side}\n";
    load(vec![made_ladder(0, levels, side, &moves)])
}

/// A switch both ways at each so manieth level.
fn switches(levels: usize, every: usize) -> String {
    (0..levels)
        .step_by(every)
        .map(|level| {
            let other = levels + level;
            format!("  - {{from: R{level}, to: R{other}, kind: switch, both_ways: true}}\n")
        })
        .collect()
}

fn made_ladder(number: usize, levels: usize, more_roles: &str, moves: &str) -> String {
    let names: Vec<String> = (0..levels).map(|level| format!("L{level}")).collect();
    let mut yaml = format!(
        "schema: 1\nid: made-{number}\nname: Made {number}\nversion: 1.0.0\nlevels: [{}]\n\
         tracks:\n  - {{id: one, name: One}}\n  - {{id: two, name: Two}}\n",
        names.join(", ")
    );
    if !more_roles.is_empty() {
        yaml.push_str("  - {id: side, name: Side}\n");
    }
    yaml.push_str("roles:\n");
    for role in 0..2 * levels {
        let track = if role < levels { "one" } else { "two" };
        let level = role % levels;
        let _ = writeln!(yaml, "  - {{code: R{role}, track: {track}, level: L{level}, title: Role {role}}}");
    }
    yaml.push_str(more_roles);
    yaml.push_str("moves:\n");
    yaml.push_str(moves);
    yaml.push_str("dimensions:\n  - {id: d, name: D, cells: [{roles: [R0], expects: [Works]}]}\n");
    yaml
}

/// A ladder of one track with so many roles at each of two levels.
fn equal_ranks(roles: usize) -> String {
    let mut yaml = "schema: 1\nid: made-0\nname: Made 0\nversion: 1.0.0\nlevels: [L0, L1]\n\
         tracks: [{id: one, name: One}]\nroles:\n"
        .to_owned();
    for number in 0..2 * roles {
        let level = number / roles;
        let _ = writeln!(yaml, "  - {{code: R{number}, track: one, level: L{level}, title: Role {number}}}");
    }
    yaml
}

fn load(ladders: Vec<String>) -> Catalog {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("routes-{}", ladders.len()));
    fs::create_dir_all(&folder).expect("the folder for such files is there");
    let files: Vec<PathBuf> = (0..)
        .zip(ladders)
        .map(|(number, yaml)| {
            let path = folder.join(format!("made-{number}.yaml"));
            fs::write(&path, yaml).expect("the folder can be written to");
            path
        })
        .collect();
    let request = Request { files, ..Request::default() };
    source::load(&request).map_err(drop).expect("the made ladders are sound").0
}

fn role(catalog: &Catalog, id: &str) -> RoleId {
    (0..catalog.entries().len())
        .flat_map(|ladder| catalog.roles_of(ladder))
        .find(|&role| catalog.qualified(role) == id)
        .expect("the role is made")
}

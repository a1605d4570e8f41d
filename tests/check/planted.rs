//! Made ladders in which so many things are wrong: exactly these are found, a waiver allows exactly
//! its finding, and the order of files does not matter.

use std::collections::BTreeMap;
use std::path::PathBuf;

use career_ladder::check::Finding;
use proptest::prelude::*;

use crate::{findings_in, made_file, report, surveyed};

/// What may be wrong with one dimension, and at which role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Flaw {
    Gap(usize),
    WithoutCells,
    LikeNamed,
    Placeholder(usize),
    Repeated(usize),
    /// In another spelling than the role below has it.
    Respelt(usize),
    Long(usize),
    FallingRating(usize),
}

/// What may be wrong with a ladder besides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OfLadder {
    Twins,
    UnreachedTrack,
    IdleReality,
    DanglingMove,
    ClashingAlias,
}

const OF_LADDER: [OfLadder; 5] = [
    OfLadder::Twins,
    OfLadder::UnreachedTrack,
    OfLadder::IdleReality,
    OfLadder::DanglingMove,
    OfLadder::ClashingAlias,
];

/// A ladder to be made, with a flaw at most in each dimension.
#[derive(Clone, Debug)]
struct Plan {
    /// On the main track.
    roles: usize,
    dimensions: Vec<Option<Flaw>>,
    falling_years: Option<usize>,
    of_ladder: Vec<OfLadder>,
}

impl Plan {
    fn has(&self, flaw: OfLadder) -> bool {
        self.of_ladder.contains(&flaw)
    }
}

fn plan() -> impl Strategy<Value = Plan> {
    (3..6_usize).prop_flat_map(|roles| {
        let any_role = 0..roles;
        let upper_role = 1..roles;
        let flaw = prop_oneof![
            any_role.clone().prop_map(Flaw::Gap),
            Just(Flaw::WithoutCells),
            Just(Flaw::LikeNamed),
            any_role.clone().prop_map(Flaw::Placeholder),
            any_role.clone().prop_map(Flaw::Repeated),
            upper_role.clone().prop_map(Flaw::Respelt),
            any_role.prop_map(Flaw::Long),
            upper_role.clone().prop_map(Flaw::FallingRating),
        ];
        (
            prop::collection::vec(prop::option::of(flaw), 1..7),
            prop::option::of(upper_role),
            prop::sample::subsequence(&OF_LADDER[..], 0..=OF_LADDER.len()),
        )
            .prop_map(move |(dimensions, falling_years, of_ladder)| Plan {
                roles,
                dimensions,
                falling_years,
                of_ladder,
            })
    })
}

/// Words of which none is another's misspelling; one for each role, and for each dimension.
const KINDS: [&str; 6] = ["plain", "hard", "great", "narrow", "odd", "vast"];
const SUBJECTS: [&str; 7] = ["Budget", "Customers", "Engineering", "Hiring", "Law", "Markets", "Planning"];

/// The text of a ladder as it is made, and what is wrong with it, by line.
#[derive(Default)]
struct Made {
    lines: Vec<String>,
    wrong: Vec<(&'static str, usize)>,
}

impl Made {
    fn line(&mut self, text: impl Into<String>) {
        self.lines.push(text.into());
    }

    /// A line with something wrong in it.
    fn wrong(&mut self, code: &'static str, text: impl Into<String>) {
        self.line(text);
        self.wrong.push((code, self.lines.len()));
    }

    /// A line with something wrong in it, or not.
    fn perhaps(&mut self, is_wrong: bool, code: &'static str, text: impl Into<String>) {
        if is_wrong {
            self.wrong(code, text);
        } else {
            self.line(text);
        }
    }

    fn text(&self) -> String {
        self.lines.join("\n") + "\n"
    }

    fn sorted(mut self) -> Vec<(&'static str, usize)> {
        self.wrong.sort_unstable_by_key(|&(code, line)| (line, code));
        self.wrong
    }
}

/// The ladder of a plan. Its main track has an `R0`, an `R1` and so on.
fn made(id: &str, plan: &Plan) -> Made {
    let mut made = Made::default();
    made.line(format!("schema: 1\nid: {id}\nname: My Team\nversion: 1.0.0"));
    // The lines of one push count as one.
    made.lines = made.text().lines().map(str::to_owned).collect();
    let levels: Vec<String> = (0..=plan.roles).map(|level| format!("V{level}")).collect();
    made.line(format!("levels: [{}]", levels.join(", ")));
    made.line("tracks:");
    made.line("  - {id: main, name: Main}");
    if plan.has(OfLadder::UnreachedTrack) {
        made.line("  - {id: lead, name: Lead}");
    }
    roles(plan, &mut made);
    made.line("dimensions:");
    experience(plan, &mut made);
    for (number, flaw) in plan.dimensions.iter().enumerate() {
        dimension(plan, number, *flaw, &mut made);
    }
    if plan.has(OfLadder::DanglingMove) {
        made.line("moves:");
        made.wrong("dangling-reference", "  - {from: R1, to: nowhere-at-all/X1, kind: bridge}");
    }
    if plan.has(OfLadder::IdleReality) {
        made.line("realities:");
        made.wrong("reality-of-nobody", "  - id: mornings");
        made.line("    name: Mornings are for others");
        made.line("    applies_to: []");
        made.line("    about: Questions come before noon.");
        made.line("    practice: Keep the afternoon.");
    }
    made
}

fn roles(plan: &Plan, made: &mut Made) {
    made.line("roles:");
    for role in 0..plan.roles {
        let alias = match role {
            0 if plan.has(OfLadder::ClashingAlias) => ", aliases: [chief]",
            1 if plan.has(OfLadder::ClashingAlias) => ", aliases: [Chief.]",
            _ => "",
        };
        made.perhaps(
            role == 1 && plan.has(OfLadder::ClashingAlias),
            "clashing-alias",
            format!("  - {{code: R{role}, track: main, level: V{role}, title: Title of {role}{alias}}}"),
        );
    }
    let last = plan.roles;
    if plan.has(OfLadder::Twins) {
        made.wrong(
            "twin-roles",
            format!("  - {{code: R{last}, track: main, level: V{last}, title: Title of {last}}}"),
        );
    }
    if plan.has(OfLadder::UnreachedTrack) {
        made.wrong("unreached-role", "  - {code: T1, track: lead, level: V1, title: Title of leads}");
    }
}

/// Whose cell it is: of a role of the main track, and of its twin.
fn owners(plan: &Plan, role: usize) -> String {
    if plan.has(OfLadder::Twins) && role + 1 == plan.roles {
        format!("[R{role}, R{}]", plan.roles)
    } else {
        format!("[R{role}]")
    }
}

fn experience(plan: &Plan, made: &mut Made) {
    made.line("  - id: experience");
    made.line("    name: Years");
    made.line("    cells:");
    for role in 0..plan.roles {
        let is_wrong = plan.falling_years == Some(role);
        // Two years a step; a fall is to the years of two steps below.
        let years = if is_wrong { 2 * role } else { 2 * role + 3 };
        made.line(format!("      - roles: {}", owners(plan, role)));
        made.perhaps(is_wrong, "falling-years", format!("        years: {years}"));
    }
    if plan.has(OfLadder::UnreachedTrack) {
        made.line("      - {roles: [T1], years: 1}");
    }
}

fn dimension(plan: &Plan, number: usize, flaw: Option<Flaw>, made: &mut Made) {
    let subject = SUBJECTS[number];
    let id = subject.to_lowercase();
    made.perhaps(matches!(flaw, Some(Flaw::Gap(_))), "gap", format!("  - id: {id}"));
    if flaw == Some(Flaw::WithoutCells) {
        made.wrong.push(("dimension-without-cells", made.lines.len()));
    }
    made.perhaps(
        flaw == Some(Flaw::LikeNamed),
        "like-named-dimensions",
        match flaw {
            // `Years` is too short to be misspelled by a letter.
            Some(Flaw::LikeNamed) => "    name: \"years!\"".to_owned(),
            _ => format!("    name: {subject} of ours"),
        },
    );
    if flaw == Some(Flaw::WithoutCells) {
        return;
    }
    let points: Vec<String> = (0..=plan.roles).map(|point| format!("Point {point}")).collect();
    made.line(format!("    scale: [{}]", points.join(", ")));
    made.line("    cells:");
    for role in 0..plan.roles {
        if flaw == Some(Flaw::Gap(role)) {
            continue;
        }
        let falls = flaw == Some(Flaw::FallingRating(role));
        let point = if falls { role - 1 } else { role + 1 };
        made.line(format!("      - roles: {}", owners(plan, role)));
        made.perhaps(falls, "falling-rating", format!("        rating: Point {point}"));
        made.line("        expects:");
        statements(number, role, flaw, made);
    }
    if plan.has(OfLadder::UnreachedTrack) {
        made.line("      - {roles: [T1], rating: Point 0, expects: [Leads all of it]}");
    }
}

fn statements(number: usize, role: usize, flaw: Option<Flaw>, made: &mut Made) {
    let subject = SUBJECTS[number].to_lowercase();
    let statement = |role: usize| format!("Understands {} things about {subject}", KINDS[role]);
    made.line(format!("          - {}", statement(role)));
    match flaw {
        Some(Flaw::Placeholder(at)) if at == role => {
            made.wrong("placeholder", "          - To be told, TBD");
        }
        Some(Flaw::Repeated(at)) if at == role => {
            let again = statement(role).to_uppercase();
            made.wrong("repeated-statement", format!("          - {again}."));
        }
        Some(Flaw::Respelt(at)) if at == role => {
            let below = statement(role - 1).replace("Understands", "Undersands");
            made.wrong("respelt-statement", format!("          - {below}"));
        }
        Some(Flaw::Long(at)) if at == role => {
            let long = "Goes on and on ".repeat(30);
            made.wrong("long-statement", format!("          - {}", long.trim()));
        }
        _ => {}
    }
}

fn by_line(findings: &[Finding]) -> Vec<(&'static str, usize)> {
    let mut found: Vec<(&'static str, usize)> =
        findings.iter().map(|finding| (finding.code, finding.position.line)).collect();
    found.sort_unstable_by_key(|&(code, line)| (line, code));
    found
}

fn waiver(finding: &Finding) -> String {
    let at = finding.waivable_at.as_ref().expect("it can be allowed");
    format!("  - {{code: {}, at: \"{at}\", because: It stays.}}\n", finding.code)
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_is_planted_is_found_and_nothing_else(plan in plan()) {
        let made = made("my-team", &plan);
        let found = findings_in("planted.yaml", &made.text());
        prop_assert_eq!(by_line(&found), made.sorted());
    }

    #[test]
    fn a_waiver_removes_its_finding_and_nothing_else(plan in plan()) {
        let text = made("my-team", &plan).text();
        let all = findings_in("waived.yaml", &text);
        for (place, finding) in all.iter().enumerate() {
            let allowed = findings_in("waived.yaml", &format!("{text}allow:\n{}", waiver(finding)));
            let mut others = all.clone();
            others.remove(place);
            prop_assert_eq!(&allowed, &others, "for {:?}", finding);
        }
        let waivers: String = all.iter().map(waiver).collect();
        if !all.is_empty() {
            let path = made_file("waived.yaml", &format!("{text}allow:\n{waivers}"));
            let survey = surveyed(&[path]);
            let report = report(&survey);
            prop_assert_eq!(report.worst(), None, "{:?}", report.files[0].findings);
            prop_assert_eq!(report.waived(), all.len());
        }
    }

    /// Each refers to the next, and all have an alias in common.
    #[test]
    fn the_order_of_the_files_does_not_matter(
        plans in prop::collection::vec(plan(), 3),
        order in Just(vec![0_usize, 1, 2]).prop_shuffle(),
    ) {
        let paths: Vec<PathBuf> = plans.iter().enumerate().map(|(number, plan)| {
            let mut plan = plan.clone();
            plan.of_ladder.retain(|flaw| *flaw != OfLadder::DanglingMove);
            let mut text = made(&format!("team-{number}"), &plan).text();
            text.push_str(&format!(
                "moves:\n  - {{from: R0, to: team-{}/R1, kind: bridge}}\n  \
                 - {{from: R1, to: team-{}/R9, kind: bridge}}\n",
                (number + 1) % 3,
                (number + 2) % 3,
            ));
            made_file(&format!("order/{number}.yaml"), &text)
        }).collect();
        let in_order = by_file(&paths);
        let shuffled: Vec<PathBuf> = order.iter().map(|&place| paths[place].clone()).collect();
        let dangling = in_order.values().flatten().filter(|found| found.code == "dangling-reference");
        prop_assert_eq!(dangling.count(), 3);
        prop_assert_eq!(by_file(&shuffled), in_order);
    }
}

fn by_file(paths: &[PathBuf]) -> BTreeMap<String, Vec<Finding>> {
    let survey = surveyed(paths);
    let report = report(&survey);
    let of_file = report.files.iter();
    of_file.map(|file| (file.file.name.to_string(), file.findings.clone())).collect()
}

//! Owns records of one person beside one another: what each assessor says of each statement, and what was done for it.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Debug;

use crate::model::Text;
use crate::model::words::fold;
use crate::query::user_error::UserError;
use crate::record::{Assessor, Day, Evidence, MarkedStatement, PlanItem, Record, whole_name};
use crate::source::{Catalog, FileName};

use super::begin::{RecordRoles, count_altered, roles_of_record};
use super::carry::carry_in_order;
use super::reviewed::{Opinion, ReviewedDimension, ReviewedStatement};

/// Records of one person beside one another.
#[derive(Clone, Debug)]
pub struct Review {
    /// The id of the ladder.
    pub ladder: Text,
    /// The version of the ladder whose statements are reviewed.
    pub version: Text,
    /// The code of today's role, as the first record has it.
    pub role: Text,
    /// The code of the role to get to, where there is one.
    pub goal: Option<Text>,
    /// Whose records they are, where one says so.
    pub name: Option<Text>,
    /// Those roles in the ladders that there are, or why they are not there.
    pub roles: Result<RecordRoles, UserError>,
    /// Who says something: the person, managers, peers; then in the order given.
    pub assessors: Vec<ReviewAssessor>,
    /// What is asked, by dimension in the order of the ladder.
    pub dimensions: Vec<ReviewedDimension>,
    /// What is no longer asked, and something was said of or done for.
    pub no_longer_asked: Vec<ReviewedStatement>,
    /// What was done, by day, what has none last.
    pub evidence: Vec<Evidence>,
    /// Indices of the evidence that no statement and no dimension takes.
    pub loose: Vec<usize>,
    /// What will be done, in the order given.
    pub plan: Vec<PlanItem>,
}

/// Somebody whose record is reviewed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewAssessor {
    /// Who it is to the person.
    pub by: Assessor,
    /// What the assessor is called among those that are reviewed: `manager`, `peer 2`.
    pub label: String,
    /// The file that was read.
    pub file: FileName,
    /// Today's role in it.
    pub role: Text,
    /// Whose record it is, where it says so.
    pub name: Option<Text>,
    /// The version of the ladder that its statements are from.
    pub version: Text,
    /// When the last mark in it was set, where one has a day.
    pub last: Option<Day>,
    /// How many of its statements the ladder does not ask in these words, where it is of the same version.
    pub altered: usize,
}

impl Review {
    /// What is planned and names nothing that is asked or was, in file order.
    pub fn loose_plan(&self) -> impl Iterator<Item = &PlanItem> {
        let of_statements = self.statements().chain(&self.no_longer_asked).flat_map(|one| &one.plan);
        let of_dimensions = self.dimensions.iter().flat_map(|dimension| &dimension.plan);
        let taken: BTreeSet<usize> = of_statements.chain(of_dimensions).copied().collect();
        let all = self.plan.iter().enumerate();
        all.filter(move |(place, _)| !taken.contains(place)).map(|(_, item)| item)
    }

    /// All that is asked, in the order of the ladder.
    pub fn statements(&self) -> impl Iterator<Item = &ReviewedStatement> {
        self.dimensions.iter().flat_map(|dimension| &dimension.statements)
    }

    /// The same without what some assessors say. What was done stays, whoever wrote it down.
    #[must_use]
    pub fn without(mut self, left_out: &[Assessor]) -> Self {
        let is_kept: Vec<bool> = self.assessors.iter().map(|one| !left_out.contains(&one.by)).collect();
        let keep = |said: &mut Vec<Opinion>| {
            let mut kept = is_kept.iter();
            said.retain(|_| kept.next().copied().unwrap_or(true));
        };
        let asked = self.dimensions.iter_mut().flat_map(|dimension| &mut dimension.statements);
        asked.chain(&mut self.no_longer_asked).for_each(|one| keep(&mut one.said));
        let is_nothing = |one: &ReviewedStatement| one.said.iter().all(Opinion::is_nothing);
        self.no_longer_asked
            .retain(|one| !is_nothing(one) || !one.evidence.is_empty() || !one.plan.is_empty());
        let mut kept = is_kept.iter();
        self.assessors.retain(|_| kept.next().copied().unwrap_or(true));
        self
    }
}

/// Records of one person beside one another. What is asked is what the record that fits the ladder's version asks,
/// else the first, in the order of assessors; the others are carried over to it.
///
/// # Errors
/// There is none, or they are of different ladders or goals.
pub fn review(mut records: Vec<(FileName, Record)>, catalog: &Catalog) -> Result<Review, UserError> {
    records.sort_by_key(|(_, record)| record.by);
    let Some((first_file, first)) = records.first() else {
        return Err(UserError::bare("there is no record to review"));
    };
    for (file, record) in &records[1..] {
        is_of_one(catalog, (first_file, first), (file, record))?;
    }
    let current = catalog.entries().iter().find(|entry| entry.ladder.id == first.ladder);
    let is_current = |record: &Record| current.is_some_and(|entry| entry.ladder.version == record.version);
    let basis = records.iter().position(|(_, record)| is_current(record)).unwrap_or(0);
    let asked = unmarked(&records[basis].1);
    let files = records.iter().map(|(file, _)| file.clone()).collect();
    let altered: Vec<usize> = records.iter().map(|(_, record)| count_altered(record, catalog)).collect();
    let records = records.into_iter().enumerate().map(|(index, (_, record))| {
        if index == basis {
            record
        } else {
            Record {
                role: record.role.clone(),
                version: record.version.clone(),
                ..carry_in_order(&record, asked.clone()).record
            }
        }
    });
    let records: Vec<Record> = records.collect();
    let roles = roles_of_record(catalog, &records[basis]);
    Ok(merged(&records, &asked, assessors(&records, files, &altered), roles))
}

/// That two records can be of one person.
fn is_of_one(
    catalog: &Catalog,
    (first_file, first): (&FileName, &Record),
    (file, record): (&FileName, &Record),
) -> Result<(), UserError> {
    let differ = |what: &str, [one, other]: [&str; 2], help: &str| {
        let message =
            format!("`{first_file}` {what} `{one}` and `{file}` {what} `{other}`, expected the same");
        Err(UserError::new(message, help))
    };
    if first.ladder != record.ladder {
        let help = "review records of one ladder at a time";
        return differ("is about the ladder", [&first.ladder, &record.ladder], help);
    }
    let asked = |record: &Record| {
        let code = record.goal.as_ref().unwrap_or(&record.role);
        let own = format!("{}/", record.ladder);
        let own = fold(code.strip_prefix(own.as_str()).unwrap_or(code));
        roles_of_record(catalog, record).map_or(own, |roles| catalog.qualified(roles.asked()))
    };
    if asked(first) != asked(record) {
        let code = |record: &'_ Record| record.goal.clone().unwrap_or_else(|| record.role.clone());
        let is_there = |record: &Record| roles_of_record(catalog, record).is_ok();
        let help = if is_there(first) && is_there(record) {
            "review records toward one goal at a time"
        } else {
            "a role that has another code by now is one after `ladder assess ROLE --toward GOAL -o FILE`"
        };
        return differ("is about", [&code(first), &code(record)], help);
    }
    Ok(())
}

/// What a record asks, with nothing said of it.
fn unmarked(record: &Record) -> Record {
    let statements = record.statements.iter().map(|one| MarkedStatement {
        is_asked_already: one.is_asked_already,
        ..MarkedStatement::unmarked(one.dimension.clone(), one.id.clone(), one.text.clone())
    });
    Record {
        statements: statements.collect(),
        no_longer_asked: Vec::new(),
        evidence: Vec::new(),
        plan: Vec::new(),
        ..record.clone()
    }
}

/// Records that ask the same, statement by statement.
fn merged(
    records: &[Record],
    asked: &Record,
    assessors: Vec<ReviewAssessor>,
    roles: Result<RecordRoles, UserError>,
) -> Review {
    let new = |one| ReviewedStatement::new(one, records.len());
    let mut statements: Vec<ReviewedStatement> = asked.statements.iter().map(new).collect();
    let mut no_longer_asked: Vec<ReviewedStatement> = Vec::new();
    let (mut evidence, mut plan) = (Vec::new(), Vec::new());
    for (assessor, record) in records.iter().enumerate() {
        for (statement, one) in statements.iter_mut().zip(&record.statements) {
            statement.said[assessor] = Opinion::of(one);
        }
        let mut free: HashMap<(Text, Text), Vec<usize>> = HashMap::new();
        for (place, one) in no_longer_asked.iter().enumerate().rev() {
            free.entry((one.dimension.clone(), one.text.clone())).or_default().push(place);
        }
        for one in &record.no_longer_asked {
            let same = free.get_mut(&(one.dimension.clone(), one.text.clone())).and_then(Vec::pop);
            let place = same.unwrap_or_else(|| {
                no_longer_asked.push(new(one));
                no_longer_asked.len() - 1
            });
            no_longer_asked[place].said[assessor] = Opinion::of(one);
        }
        add_each_once(&mut evidence, &record.evidence);
        add_each_once(&mut plan, &record.plan);
    }
    evidence.sort_by_key(|one: &Evidence| (one.on.is_none(), one.on));
    let mut dimensions = by_dimension(statements);
    let loose = tie(&mut dimensions, &mut no_longer_asked, &evidence, &plan);
    Review {
        ladder: asked.ladder.clone(),
        version: asked.version.clone(),
        role: records.first().map_or(&asked.role, |record| &record.role).clone(),
        goal: asked.goal.clone(),
        name: records.iter().find_map(|record| record.name.clone()),
        roles,
        assessors,
        dimensions,
        no_longer_asked,
        evidence,
        loose,
        plan,
    }
}

/// Adds what is not there. A record may say one thing twice, and two records the same.
fn add_each_once<T: Clone + Debug>(all: &mut Vec<T>, more: &[T]) {
    let written = |one: &T| format!("{one:?}");
    let known: HashSet<String> = all.iter().map(written).collect();
    all.extend(more.iter().filter(|one| !known.contains(&written(one))).cloned());
}

fn assessors(records: &[Record], files: Vec<FileName>, altered: &[usize]) -> Vec<ReviewAssessor> {
    let of_each = records.iter().zip(files).enumerate().map(|(index, (record, file))| {
        let same = |records: &[Record]| records.iter().filter(|other| other.by == record.by).count();
        let word = record.by.word();
        let is_only = same(records) == 1;
        let label = if is_only { word.to_owned() } else { format!("{word} {}", same(&records[..=index])) };
        ReviewAssessor {
            by: record.by,
            label,
            file,
            role: record.role.clone(),
            name: record.name.clone(),
            version: record.version.clone(),
            last: record.statements.iter().filter(|one| one.mark.is_some()).filter_map(|one| one.on).max(),
            altered: altered[index],
        }
    });
    of_each.collect()
}

/// Ties evidence and plan to the statements and dimensions that they name; which evidence none takes.
fn tie(
    dimensions: &mut [ReviewedDimension],
    no_longer_asked: &mut [ReviewedStatement],
    evidence: &[Evidence],
    plan: &[PlanItem],
) -> Vec<usize> {
    let of_evidence = places_by_name(evidence.iter().map(|one| one.about.as_slice()));
    let of_plan = places_by_name(plan.iter().map(|one| one.about.as_slice()));
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut tie_one = |one: &mut ReviewedStatement| {
        let whole = whole_name(&one.dimension, &one.text);
        let names = [Some(one.text.as_str()), one.id.as_deref(), Some(whole.as_str())];
        (one.evidence, one.plan) = (places(&of_evidence, names), places(&of_plan, names));
        one.has_evidence = !one.evidence.is_empty();
        taken.extend(&one.evidence);
    };
    dimensions.iter_mut().flat_map(|dimension| &mut dimension.statements).for_each(&mut tie_one);
    no_longer_asked.iter_mut().for_each(&mut tie_one);
    for dimension in dimensions {
        let name = [Some(dimension.id.as_str())];
        (dimension.evidence, dimension.plan) = (places(&of_evidence, name), places(&of_plan, name));
        taken.extend(&dimension.evidence);
        let has_evidence = !dimension.evidence.is_empty();
        dimension.statements.iter_mut().for_each(|one| one.has_evidence |= has_evidence);
    }
    (0..evidence.len()).filter(|place| !taken.contains(place)).collect()
}

/// The places of what has one of some names, rising.
fn places<const N: usize>(by_name: &HashMap<&str, Vec<usize>>, names: [Option<&str>; N]) -> Vec<usize> {
    let places = names.into_iter().flatten().filter_map(|name| by_name.get(name)).flatten().copied();
    places.collect::<BTreeSet<usize>>().into_iter().collect()
}

fn places_by_name<'a>(named: impl Iterator<Item = &'a [Text]>) -> HashMap<&'a str, Vec<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, names) in named.enumerate() {
        for name in names {
            places.entry(name).or_default().push(place);
        }
    }
    places
}

fn by_dimension(statements: Vec<ReviewedStatement>) -> Vec<ReviewedDimension> {
    let mut dimensions: Vec<ReviewedDimension> = Vec::new();
    let mut places: HashMap<Text, usize> = HashMap::new();
    for one in statements {
        let place = *places.entry(one.dimension.clone()).or_insert(dimensions.len());
        match dimensions.get_mut(place) {
            Some(dimension) => dimension.statements.push(one),
            None => dimensions.push(ReviewedDimension {
                id: one.dimension.clone(),
                statements: vec![one],
                evidence: Vec::new(),
                plan: Vec::new(),
            }),
        }
    }
    dimensions
}

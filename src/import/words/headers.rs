//! Owns what the label of a row or column of headers says: which fact stands behind it.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::import::settings::Fact;

use super::labels::LABELS;
use super::{plain, without_parentheses};

/// What is said by each label that is known.
static FACTS: LazyLock<HashMap<&str, Fact>> = LazyLock::new(|| {
    let facts = LABELS.iter().rev().flat_map(|(fact, labels)| labels.iter().map(|label| (*label, *fact)));
    facts.collect()
});

/// What a label says is beside or below it; `None` where it is none that is known, as the name of a dimension.
/// Case, punctuation, plurals, and notes in parentheses do not count. What `Role`, `Description` and `Summary` mean
/// depends on where they stand.
pub(in crate::import) fn fact_of(label: &str) -> Option<Fact> {
    if let "#" | "\u{2116}" = label.trim() {
        return Some(Fact::Nothing);
    }
    // `Experience (years)` says it in its parentheses, `Level (L1 to L5)` beside them.
    known(label).or_else(|| known(&without_parentheses(label))).or_else(|| of_parts(label))
}

/// `Level / Grade`, `Title or role`: where each part says something, the first part counts.
fn of_parts(label: &str) -> Option<Fact> {
    let label = without_parentheses(label).replace(" or ", "/").replace(" and ", "/");
    let parts: Vec<&str> = label.split(['/', '&', '|', ',']).collect();
    let facts: Vec<Fact> = parts.iter().map(|part| known(part)).collect::<Option<_>>()?;
    facts.first().copied().filter(|_| facts.len() > 1)
}

fn known(label: &str) -> Option<Fact> {
    /// No label has more.
    const LONGEST: usize = 80;
    if label.len() > LONGEST {
        return None;
    }
    let of_words =
        |label: &str| FACTS.get(label).copied().or_else(|| is_of_years(label).then_some(Fact::Years));
    of_words(&plain(label)).or_else(|| of_words(&without_joints(label)?))
}

/// `annee experience` of `années d'expérience`; `None` where nothing has to be dropped.
fn without_joints(label: &str) -> Option<String> {
    let label = plain(&label.replace(['\'', '\u{2019}'], " "));
    let is_joint = |word: &str| ["d", "de", "du", "des", "del", "der", "la", "le", "l"].contains(&word);
    let words: Vec<&str> = label.split(' ').filter(|word| !is_joint(word)).collect();
    let shorter = words.join(" ");
    (shorter.len() < label.len()).then_some(shorter)
}

/// `Min. years of relevant experience`, `Required experience`: years are meant by nothing but words that go with them.
fn is_of_years(label: &str) -> bool {
    let all = |known: &[&str]| label.split(' ').all(|word| known.contains(&word));
    let has = |known: &[&str]| label.split(' ').any(|word| known.contains(&word));
    let least =
        ["min", "minimum", "typical", "required", "expected", "usual", "average", "approx", "suggested"];
    let about = [
        "experience",
        "exp",
        "relevant",
        "professional",
        "work",
        "working",
        "industry",
        "total",
        "in",
        "erfahrung",
        "berufserfahrung",
        "experiencia",
        "professionnelle",
        "profesional",
        "laboral",
        "en",
    ];
    let years = ["year", "yr", "yoe", "jahr", "jahre", "jahren", "annee", "ano"];
    let is_all_known = all(&[&least[..], &about, &years, &["role", "field", "least", "at"]].concat());
    let is_least =
        all(&[&least[..], &["experience", "exp"]].concat()) && has(&least) && has(&["experience", "exp"]);
    is_all_known && has(&years) || is_least
}

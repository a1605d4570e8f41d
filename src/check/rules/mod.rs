//! The rules. A rule is here only where it says nothing of the built-in ladders, or nothing that is not
//! right.

mod clashing_alias;
mod confusable_names;
mod dangling_reference;
mod empty_parts;
mod falling;
mod layout;
mod markup;
mod placeholder;
mod repetition;
mod statements;
mod unreached_role;
mod wording;

use super::context::CheckContext;
use super::finding::Findings;
use super::kind::Kind;
use super::kind::Severity::{self, Advice, Warning};
use super::site::Site;

/// What every ladder is checked for.
pub(super) struct Rule {
    pub(super) kind: Kind,
    /// What a waiver of its example says under `at`; `None` where it is for the whole ladder.
    pub(super) example_at: Option<&'static str>,
    pub(super) find: Find,
    /// Where it would find something beside other ladders, for a rule that depends on these.
    pub(super) elsewhere: Option<Elsewhere>,
}

type Find = fn(&CheckContext<'_>, &mut Findings<'_>);

type Elsewhere = fn(&CheckContext<'_>) -> Vec<Site>;

/// All rules, in the order in which they are listed.
pub(super) static ALL: [Rule; 26] = [
    rule(Warning, "ladder-without-roles", None, empty_parts::ladder),
    rule(Advice, "track-without-roles", Some("track lead"), empty_parts::tracks),
    rule(Advice, "gap", Some("focus/A2"), empty_parts::gaps),
    rule(Warning, "dimension-without-cells", Some("focus"), empty_parts::dimensions),
    rule(Warning, "like-named-dimensions", Some("autonomy-2"), repetition::dimension_names),
    rule(Advice, "scattered-section", Some("tools"), layout::sections),
    rule(Advice, "respelt-scale", Some("tools"), layout::scales),
    rule(Warning, "falling-scale", Some("focus"), falling::scales),
    rule(Warning, "placeholder", Some("focus/A2"), placeholder::find),
    rule(Advice, "stray-markup", Some("focus/A1"), markup::find),
    rule(Advice, "comment-in-text", Some("focus/A1"), wording::comments),
    rule(Warning, "glued-item", Some("focus/A1"), wording::glued_items),
    rule(Warning, "repeated-statement", Some("focus/A1"), repetition::in_a_cell),
    rule(Advice, "respelt-statement", Some("focus/A2"), repetition::in_another_spelling),
    rule(Warning, "referring-statement", Some("focus/A2"), statements::referring),
    rule(Advice, "several-statements", Some("focus/A2"), statements::several),
    rule(Advice, "long-statement", Some("focus/A2"), statements::long),
    rule(Warning, "twin-roles", Some("role A2"), repetition::twin_roles),
    rule(Warning, "falling-rating", Some("focus/A2"), falling::ratings),
    rule(Warning, "falling-years", Some("experience/A2"), falling::years),
    rule(Advice, "confusable-names", Some("role A2"), confusable_names::find),
    rule(Warning, "clashing-alias", Some("role A2"), clashing_alias::within),
    rule(Advice, "clashing-alias-elsewhere", Some("role A1"), clashing_alias::elsewhere)
        .or_elsewhere(clashing_alias::possible),
    rule(Warning, "dangling-reference", Some("move A2 to operations/ceo"), dangling_reference::find)
        .or_elsewhere(dangling_reference::possible),
    rule(Advice, "unreached-role", Some("role B2"), unreached_role::find)
        .or_elsewhere(unreached_role::possible),
    rule(Warning, "reality-of-nobody", Some("reality mornings"), empty_parts::realities),
];

const fn rule(severity: Severity, code: &'static str, example_at: Option<&'static str>, find: Find) -> Rule {
    Rule { kind: Kind { code, severity }, example_at, find, elsewhere: None }
}

impl Rule {
    const fn or_elsewhere(self, possible: Elsewhere) -> Self {
        Self { elsewhere: Some(possible), ..self }
    }
}

/// The rule that finds a kind; `None` for a fault and for what is wrong with a waiver.
pub(super) fn rule_of(kind: Kind) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.kind.code == kind.code)
}

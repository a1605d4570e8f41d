//! Two dimensions whose names are one name, spelled in two ways.

use crate::check::case::Case;
use crate::check::finding::Severity;
use crate::check::findings::Findings;
use crate::check::kind::Kind;
use crate::check::site::Site;
use crate::check::spelling::{Name, are_one_name};

use super::Rule;

pub(super) static RULE: Rule = Rule {
    kind: Kind::new("like-named-dimensions", Severity::Warning),
    at: Some("autonomy-2"),
    elsewhere: None,
    find,
};

/// How many names before it a name is compared with: more than any ladder has dimensions.
const MOST: usize = 1_000;

fn find(case: &Case<'_>, findings: &mut Findings<'_>) {
    let names: Vec<Name> =
        case.dimensions().map(|(_, dimension, _)| Name::new(&dimension.name)).collect();
    for (index, dimension, raw) in case.dimensions() {
        let before = index.saturating_sub(MOST)..index;
        let same = before
            .map(|other| (other, &names[other]))
            .find(|(_, name)| are_one_name(name, &names[index]));
        if let Some((other, _)) = same {
            let other = &case.ladder.dimensions[other];
            findings.add(
                Site::Dimension(index),
                raw.name.span,
                format!(
                    "dimension `{}` is called {}, and `{}` {}",
                    dimension.id, dimension.name, other.id, other.name
                ),
                "make one dimension of the two, or give each a name of its own".to_owned(),
            );
        }
    }
}

//! Statements that say too much, or nothing by themselves.

use std::collections::HashSet;

use crate::check::context::CheckContext;
use crate::check::finding::Findings;
use crate::check::texts::each_statement;
use crate::model::sentences::{has_several, is_numbered};
use crate::model::words::fold;

pub(super) fn several(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    each_statement(context, |site, text, span| {
        let message = match text {
            text if is_numbered(text) => "the statement is a numbered list",
            text if has_several(text) => "the statement has several sentences",
            _ => return,
        };
        let help = "make a separate statement of each thing it says";
        findings.add(site, span, message, help);
    });
}

/// Of one sentence; what has several is found as that.
pub(super) fn long(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    /// In characters. Real ladders have many sentences of up to 300 that read well.
    const MOST: usize = 400;
    each_statement(context, |site, text, span| {
        // White space is folded where a text is shown.
        let length =
            text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>().saturating_sub(1);
        if length > MOST && !has_several(text) && !is_numbered(text) {
            let message = format!("the statement has {length} characters, expected at most {MOST}");
            let help = "make a separate statement of each thing it says, or shorten it";
            findings.add(site, span, message, help);
        }
    });
}

/// Statements that send the reader to another one, which is not beside them where one role is shown.
pub(super) fn referring(context: &CheckContext<'_>, findings: &mut Findings<'_>) {
    let of_roles = context.ladder.roles.iter().flat_map(|role| [&role.code, &role.title]);
    let names: HashSet<String> =
        of_roles.chain(context.ladder.level_names()).map(|name| fold(name)).collect();
    each_statement(context, |site, text, span| {
        if refers(text.trim(), &names) {
            let message = "the statement refers to others in place of saying what is asked";
            let help =
                "write it out, or say `cumulative: true` if each role also asks what those below it do";
            findings.add(site, span, message, help);
        }
    });
}

/// Whether a text is of the kind of "same as above", or begins with "everything in" or the like and a role.
fn refers(text: &str, names: &HashSet<String>) -> bool {
    const WHOLE: [&str; 11] = [
        "ditto",
        "idem",
        "same",
        "as above",
        "see above",
        "see below",
        "as before",
        "no change",
        "no changes",
        "unchanged",
        "\u{3003}",
    ];
    const STARTS: [&str; 12] = [
        "same as",
        "same expectations as",
        "as for",
        "like",
        "see",
        "everything in",
        "everything from",
        "everything of",
        "all of",
        "all from",
        "in addition to",
        "builds on",
    ];
    const PLACES: [&str; 5] = ["above", "below", "before", "previous", "prior"];
    /// What a role or a place is followed by where it is all that is named.
    const AFTER: [&str; 14] = [
        "and",
        "also",
        "as",
        "but",
        "duties",
        "expectations",
        "level",
        "levels",
        "plus",
        "requirements",
        "responsibilities",
        "role",
        "skills",
        "with",
    ];
    /// In words: a title has seldom more.
    const MOST: usize = 6;
    let text = text.to_lowercase();
    let text = text.trim_end_matches(['.', '!', '\u{2026}']);
    let rest = || STARTS.iter().find_map(|start| text.strip_prefix(start)?.strip_prefix(' '));
    WHOLE.contains(&text)
        || rest().is_some_and(|rest| {
            let words = rest.split_whitespace();
            let words = words.skip_while(|word| ["the", "a", "for", "at", "level", "role"].contains(word));
            let words: Vec<&str> = words.take(MOST).collect();
            (1..=words.len()).any(|count| {
                let name = words[..count].join(" ");
                let bare = name.trim_end_matches([',', ';', ':', '.']);
                let is_all =
                    bare.len() < name.len() || words.get(count).is_none_or(|next| AFTER.contains(next));
                is_all && (names.contains(&fold(bare)) || PLACES.contains(&bare))
            })
        })
}

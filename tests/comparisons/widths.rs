//! Whatever two roles say, no line of their comparison is past the width.

use career_ladder::forms::text::{self, Screen};
use career_ladder::query::{Compared, compare};
use career_ladder::source::{self, Catalog, Request};
use career_ladder::views::{self, CompareDetail};
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::generated::{MADE_ROLES, catalog_of, dimensions, statement};
use super::role;

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn no_line_of_a_made_comparison_is_past_the_width(
        title in statement(),
        dimensions in dimensions(),
        width in 30_usize..=160,
        ascii: bool,
    ) {
        let catalog = catalog_of("widths", &title, &dimensions);
        let screen = Screen { width, ascii, styled: false, sources: false };
        let [a1, a2, b1] = MADE_ROLES;
        for chain in [&[a1, a2][..], &[a2, a1, a2], &[a1, b1], &[b1, a1, a2]] {
            assert_within(&catalog, chain, screen);
        }
    }
}

#[test]
fn no_line_of_a_built_in_comparison_is_past_any_width() {
    let catalog = source::load(&Request::default()).unwrap().0;
    for width in 30..=160 {
        let screen = Screen { width, ascii: false, styled: false, sources: false };
        for chain in [
            &["product-ops/L3", "product-ops/L5"][..],
            &["product-ops/L3", "product-ops/L4", "product-ops/L5"],
            &["product-ops/M6", "operations/director"],
        ] {
            assert_within(&catalog, chain, screen);
        }
    }
}

fn assert_within(catalog: &Catalog, chain: &[&str], screen: Screen) {
    let roles: Vec<_> = chain.iter().map(|name| role(catalog, name)).collect();
    let pairs = roles.windows(2);
    let compared = Compared {
        choices: Vec::new(),
        comparisons: pairs.map(|pair| compare(catalog, pair[0], pair[1], |_| true)).collect(),
        roles,
        passed_over: Vec::new(),
        leads_on: false,
    };
    for detail in [CompareDetail::Full, CompareDetail::Changes, CompareDetail::Stat] {
        let answer = text::write(&views::compared(&compared, catalog, detail), screen);
        for line in answer.lines() {
            assert!(
                line.width() <= screen.width,
                "{} columns of {}: {line:?}\n{answer}",
                line.width(),
                screen.width
            );
        }
    }
}

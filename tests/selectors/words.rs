//! What several words resolve to. In the tables arguments stand between commas, and what each
//! resolution means between `|`.

use career_ladder::query::{Resolution, UserError, resolve_each, resolve_words};
use career_ladder::source::Catalog;

use super::{answer, assert_table, catalog, wrong};

#[test]
fn words_are_one_selector_where_they_match_together_and_else_several() {
    let catalog = catalog(&[]);
    assert_table(
        "
        head, of, product, ops     product-ops/M4 product-ops/M5
        chief, of, staff           “Chief of Staff”
        senior, manager            product-ops/L3 product-ops/L6 product-ops/M5
        operations, manager        operations/manager also product-ops/L2 product-ops/L3 product-ops/L4 product-ops/L5 product-ops/L6 product-ops/M4 product-ops/M5
        L, 4                       product-ops/L4

        L4, M5                     product-ops/L4 | product-ops/M5
        staff, principal           product-ops/L4 also “Chief of Staff” | product-ops/L5 also product-ops/L6
        ops/associate, coo         operations/associate | operations/coo
        head of product ops, coo   product-ops/M4 product-ops/M5 | operations/coo

        L4, chief, of, staff       product-ops/L4 | “Chief of Staff”
        chief, of, staff, coo, M5  “Chief of Staff” | operations/coo | product-ops/M5
        director, of, product, operations, coo  product-ops/M6 also product-ops/M7 | operations/coo
        ops/associate, director, of, product, ops  operations/associate | product-ops/M6 also product-ops/M7
        L4, of, staff              product-ops/L4 | product-ops/L4 also “Chief of Staff”

        staff, chief, of, staff    product-ops/L4 also “Chief of Staff” | “Chief of Staff”
        product, ops, manager, senior, product, ops, manager  product-ops/L2 also product-ops/L3 product-ops/L4 product-ops/L5 product-ops/L6 product-ops/M4 product-ops/M5 | product-ops/L3 also product-ops/L6 product-ops/M5
        operations, manager, operations, director  operations/manager also product-ops/L2 product-ops/L3 product-ops/L4 product-ops/L5 product-ops/L6 product-ops/M4 product-ops/M5 | operations/director also product-ops/M6 product-ops/M7
        senior, principal, principal  product-ops/L6 | product-ops/L5 also product-ops/L6
        senior manager, director   product-ops/L3 product-ops/L6 product-ops/M5 | operations/director also product-ops/M6 product-ops/M7

        L4, zebra                  no role, level or title is called `zebra`; run `ladder list` to see all ladders and roles
        L4, head, of, prodct, ops  no role, level or title is called `head of prodct ops`; did you mean `Head of Product Operations` or `director of operations`?
        senior, manager, director  `senior` is not a name on its own, only part of several titles; use it alone, or write out the title you mean
        L4, ops                    `ops` is not a name on its own, only part of several titles; use it alone, or write out the title you mean
        zebra, L4                  no role, level or title is called `zebra`; run `ladder list` to see all ladders and roles
        L4, L9                     no role, level or title is called `L9`; did you mean `L8` or `L7`?
        L3, -, L4                  product-ops/L3 | product-ops/L4
        L4, -                      no role, level or title is called `-`; run `ladder list` to see all ladders and roles
        -, L4                      no role, level or title is called `-`; run `ladder list` to see all ladders and roles
        head, of, zebras           no role, level or title is called `head of zebras`; did you mean `Head of Product Operations`?
        ",
        |typed| told(&catalog, resolve_words(&catalog, &arguments(typed))),
    );
}

#[test]
fn where_one_role_each_is_asked_for_any_word_of_a_title_will_do() {
    let catalog = catalog(&[]);
    assert_table(
        "
        L3, L5                     product-ops/L3 | product-ops/L5 product-ops/M4
        senior, group              product-ops/L3 product-ops/L6 product-ops/M5 product-ops/M7 | product-ops/M4 product-ops/M5
        senior, coo                product-ops/L3 product-ops/L6 product-ops/M5 product-ops/M7 | operations/coo
        L4, chief, operating, officer  product-ops/L4 | operations/coo
        head, of, product, ops     product-ops/M4 product-ops/M5

        L4, zebra                  no role, level or title is called `zebra`; run `ladder list` to see all ladders and roles
        ",
        |typed| told(&catalog, resolve_each(&catalog, &arguments(typed))),
    );
}

fn arguments(typed: &str) -> Vec<String> {
    typed.split(", ").map(str::to_owned).collect()
}

fn told(catalog: &Catalog, answers: Result<Vec<Resolution>, UserError>) -> String {
    match answers {
        Ok(all) => {
            let all = all.into_iter().map(|one| answer(catalog, Ok(one)));
            all.collect::<Vec<String>>().join(" | ")
        }
        Err(why) => wrong(&why),
    }
}

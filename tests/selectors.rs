//! What selectors resolve to: the table to look at when a newcomer asks "what do I type?".

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "selectors/exact.rs"]
mod exact;
#[path = "selectors/forms.rs"]
mod forms;
#[path = "selectors/names.rs"]
mod names;
#[path = "selectors/words.rs"]
mod words;

use std::path::PathBuf;

use career_ladder::model::Text;
use career_ladder::query::{Resolution, Subject, UserError, choose, resolve};
use career_ladder::source::{self, Catalog, Request};

/// What is typed, then what it means; after `also`, what it would have meant, had nothing more
/// exact matched. A role is named by its qualified id, an ambiguous title by its words.
const BUILT_IN: &str = "
    L4                                  product-ops/L4
    l4                                  product-ops/L4
    L-4                                 product-ops/L4
    m6                                  product-ops/M6
    M 6                                 product-ops/M6
    coo                                 operations/coo
    associate                           operations/associate also product-ops/L1
    manager                             operations/manager also product-ops/L2 product-ops/L3 product-ops/L4 product-ops/L5 product-ops/L6 product-ops/M4 product-ops/M5
    director                            operations/director also product-ops/M6 product-ops/M7

    L5                                  product-ops/L5 product-ops/M4
    L6                                  product-ops/L6 product-ops/M5 product-ops/M6
    L7                                  product-ops/M6 product-ops/M7
    L8                                  product-ops/M7
    L6-L7                               product-ops/M6
    l7 – l8                             product-ops/M7
    executive                           operations/coo

    product-ops/L4                      product-ops/L4
    operations/coo                      operations/coo
    ops/coo                             operations/coo
    Product Ops / l4                    product-ops/L4
    p/L4                                product-ops/L4
    prod/l5                             product-ops/L5
    o/manager                           operations/manager
    ops/chief of staff                  “Chief of Staff”
    product-ops/manager                 product-ops/L2 product-ops/L3 product-ops/L4 product-ops/L5 product-ops/L6 product-ops/M4 product-ops/M5
    product-ops/head of product ops     product-ops/M4 product-ops/M5

    staff                               product-ops/L4 also “Chief of Staff”
    principal                           product-ops/L5 also product-ops/L6
    Senior Principal                    product-ops/L6
    group manager                       product-ops/M4 also product-ops/M5
    group mgr                           product-ops/M4 also product-ops/M5
    vp                                  product-ops/M7
    Vice President                      product-ops/M7
    VP Product Operations               product-ops/M7
    vp of product ops                   product-ops/M7
    Sr. Director                        product-ops/M7
    head of product ops                 product-ops/M4 product-ops/M5
    Head of Product Operations          product-ops/M4 product-ops/M5
    Group Manager / Head of Product Operations    product-ops/M4 also product-ops/M5
    Product Operations Mgr              product-ops/L2 also product-ops/L3 product-ops/L4 product-ops/L5 product-ops/L6 product-ops/M4 product-ops/M5
    director of product operations      product-ops/M6 also product-ops/M7
    Chief Operating Officer             operations/coo
    operations director                 operations/director also product-ops/M6 product-ops/M7

    chief of staff                      “Chief of Staff”
    Chief-of-Staff                      “Chief of Staff”
    cos                                 “Chief of Staff”

    senior                              product-ops/L3 product-ops/L6 product-ops/M5 product-ops/M7
    sr product                          product-ops/L3 product-ops/L6 product-ops/M5 product-ops/M7
    head                                product-ops/M4 product-ops/M5
    officer                             operations/coo
    chief                               operations/coo “Chief of Staff”
";

#[test]
fn the_selectors_of_the_built_in_ladders() {
    let catalog = catalog(&[]);
    assert_table(BUILT_IN, |typed| answer(&catalog, resolve(&catalog, typed)));
}

/// A selector that means nothing is answered with what is near, and never with what is nearest.
#[test]
fn what_is_not_there_is_answered_with_what_is_near() {
    let catalog = catalog(&[]);
    assert_table(
        "
        l9               no role, level or title is called `l9`; did you mean `L8` or `L7`?
        L-9              no role, level or title is called `L-9`; did you mean `L8` or `L7`?
        L100             no role, level or title is called `L100`; did you mean `L8` or `L7`?
        L0               no role, level or title is called `L0`; did you mean `L1` or `L2`?
        M3               no role, level or title is called `M3`; did you mean `M4` or `M5`?
        m8               no role, level or title is called `m8`; did you mean `M7` or `M6`?
        X4               no role, level or title is called `X4`; did you mean `L4` or `M4`?
        staf             no role, level or title is called `staf`; did you mean `staff`?
        cooo             no role, level or title is called `cooo`; did you mean `coo`?
        zebra            no role, level or title is called `zebra`; run `ladder list` to see all ladders and roles
        the              no role, level or title is called `the`; run `ladder list` to see all ladders and roles
        /                no role, level or title is called `/`; run `ladder list` to see all ladders and roles
        -                no role, level or title is called `-`; run `ladder list` to see all ladders and roles
        ops/L4           nothing in `operations` is called `L4`; did you mean `product-ops/L4`?
        product-ops/L9   nothing in `product-ops` is called `L9`; did you mean `product-ops/L8` or `product-ops/L7`?
        nowhere/L4       no role, level or title is called `nowhere/L4`; did you mean `product-ops/L4`?
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
}

#[test]
fn an_empty_selector_means_nothing() {
    let catalog = catalog(&[]);
    for typed in ["", " ", "\t\n"] {
        assert!(answer(&catalog, resolve(&catalog, typed)).starts_with("the name of the role is empty"));
    }
}

/// `my-team` has a level L4 of its own, `my-tools` an id that begins as that one's does.
#[test]
fn the_users_own_ladders_answer_first() {
    let catalog = catalog(&["my-team", "my-tools"]);
    assert_table(
        "
        L4               my-team/L4 my-team/T3
        product-ops/L4   product-ops/L4
        my-team/L4       my-team/L4
        staff            my-team/L4
        L5               product-ops/L5 product-ops/M4
        coo              operations/coo
        L3-L4            my-team/T3
        gamma            my-team/T3
        delta            my-team/T3
        eps              “Epsilon”
        L9               no role, level or title is called `L9`; did you mean `L8` or `L7`?
        L2               product-ops/L2

        my/L4            the ladder in `my/L4` could be any of 2 ladders; name one of them: `my-team` or `my-tools`
        my-t/L4          the ladder in `my-t/L4` could be any of 2 ladders; name one of them: `my-team` or `my-tools`
        my-te/L4         my-team/L4
        my-to/zeta       my-tools/A-1
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
}

/// A code is a name, not a phrase: what is a little word in a title counts in it.
#[test]
fn a_code_with_a_hyphen_is_found_with_it_and_without_it() {
    let catalog = catalog(&["my-tools"]);
    assert_table(
        "
        A-1   my-tools/A-1
        a1    my-tools/A-1
        A 2   my-tools/A-2
        1     nothing
        B-1   nothing
        ",
        |typed| match resolve(&catalog, typed) {
            Err(_) => "nothing".to_owned(),
            other => answer(&catalog, other),
        },
    );
}

/// `operations / eta` is a title of `my-tools`, though `operations` is also a ladder's id.
#[test]
fn a_title_with_a_slash_is_found_where_it_is_no_qualified_id() {
    let catalog = catalog(&["my-tools"]);
    assert_table(
        "
        Operations / Eta   my-tools/A-2
        operations/eta     my-tools/A-2
        eta                my-tools/A-2
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
}

/// Selectors stand between commas. A code wins over a level; else the role in the ladder, then on
/// the track, of the selector before it, and for the first of the first that means one role only.
#[test]
fn where_one_role_a_selector_is_asked_for_the_nearest_to_its_neighbor_is_chosen() {
    let built_in = catalog(&[]);
    assert_table(
        "
        L3, L5                     product-ops/L3 product-ops/L5
        L5, M4                     product-ops/L5 product-ops/M4
        L5, L7                     product-ops/L5 product-ops/M6
        M4, L6                     product-ops/M4 product-ops/L6
        M4, product-ops/head       product-ops/M4 product-ops/M4
        senior, L6                 product-ops/L3 product-ops/L6
        senior, M6                 product-ops/M5 product-ops/M6
        M6, senior                 product-ops/M6 product-ops/M5
        L3, senior, M7             product-ops/L3 product-ops/L3 product-ops/M7
        coo, officer               operations/coo operations/coo
        chief, L3                  operations/coo product-ops/L3
        chief of staff, L3         - product-ops/L3
        ",
        |typed| chosen(&built_in, typed),
    );
}

/// What the user's own ladders answer is found in an earlier step than what the built-in ones do,
/// and a neighbor does not reach past it.
#[test]
fn a_neighbor_in_a_built_in_ladder_does_not_outdo_the_users_own() {
    let own = catalog(&["my-team"]);
    assert_table(
        "
        L4                   my-team/L4
        L3-L4, L4            my-team/T3 my-team/L4
        L4, product-ops/L5   my-team/L4 product-ops/L5
        L3, L5               my-team/L3 product-ops/L5
        ",
        |typed| chosen(&own, typed),
    );
}

fn chosen(catalog: &Catalog, typed: &str) -> String {
    let resolutions: Vec<Resolution> =
        typed.split(", ").map(|typed| resolve(catalog, typed).unwrap()).collect();
    let chosen: Vec<String> = choose(catalog, &resolutions)
        .into_iter()
        .map(|choice| choice.map_or("-".to_owned(), |choice| catalog.qualified(choice.role)))
        .collect();
    chosen.join(" ")
}

#[test]
fn a_narrowed_catalog_answers_from_its_one_ladder() {
    let request = Request { ladders: vec!["ops".to_owned()], ..Request::default() };
    let (catalog, _) = source::load(&request).unwrap();
    assert_table(
        "
        manager   operations/manager
        L4        `L4` is not in `operations`, which `--ladder` selects; leave out `--ladder` to use `product-ops/L4`
        ops/coo   operations/coo
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
}

/// The user's own comes before another only where nothing says which to ask.
#[test]
fn of_several_ladders_that_a_catalog_is_narrowed_to_none_comes_first() {
    let path = PathBuf::from("tests/fixtures/ladders/my-team.yaml");
    let ladders = ["product-ops", "my-team"].map(str::to_owned).to_vec();
    let request = Request { files: vec![path], ladders, ..Request::default() };
    let (catalog, _) = source::load(&request).unwrap();
    assert_table(
        "
        L4     my-team/L4 my-team/T3 product-ops/L4
        M4     product-ops/M4
        coo    `coo` is not in `my-team` or `product-ops`, which `--ladder` selects; leave out `--ladder` to use `operations/coo`
        zebra  nothing in `my-team` or `product-ops` is called `zebra`; run `ladder list` to see all ladders and roles
        ",
        |typed| answer(&catalog, resolve(&catalog, typed)),
    );
}

#[test]
fn case_spacing_and_punctuation_never_change_an_answer() {
    let catalog = catalog(&[]);
    for (typed, expected) in rows(BUILT_IN) {
        let mut ways = vec![typed.to_uppercase(), typed.to_lowercase(), format!("  {typed} ")];
        // In these two a sign stands for more than punctuation.
        if !typed.contains(['/', '–']) {
            ways.push(format!("\"{typed}\"."));
            ways.push(typed.replace(' ', "  "));
            ways.push(typed.replace(' ', "_"));
        }
        for way in ways {
            assert_eq!(answer(&catalog, resolve(&catalog, &way)), expected, "{way:?}");
        }
    }
}

#[test]
fn every_beginning_of_a_ladders_id_that_no_other_has_will_do_for_it() {
    let catalog = catalog(&[]);
    for (id, code) in [("product-ops", "L4"), ("operations", "coo")] {
        for end in 1..=id.len() {
            let typed = format!("{}/{code}", &id[..end]);
            let expected = format!("{id}/{code}");
            assert_eq!(answer(&catalog, resolve(&catalog, &typed)), expected, "{typed}");
        }
    }
}

#[test]
fn every_role_answers_to_its_qualified_id_its_code_its_titles_and_its_aliases() {
    let catalog = catalog(&["my-team", "my-tools"]);
    for place in 0..catalog.entries().len() {
        for id in catalog.roles_of(place) {
            let (role, ladder) = (catalog.role(id), &catalog.ladder(place).id);
            let sides = role.title.as_str().split('/');
            let names = role.aliases.iter().map(Text::as_str).chain(sides);
            for name in names.chain([role.title.as_str(), role.code.as_str()]) {
                let typed = format!("{ladder}/{name}");
                let found = resolve(&catalog, &typed).unwrap().found;
                assert!(found.contains(&Subject::Role(id)), "{typed}");
            }
            let found = resolve(&catalog, &catalog.qualified(id)).unwrap().found;
            assert_eq!(found[0], Subject::Role(id));
        }
    }
}

fn catalog(own: &[&str]) -> Catalog {
    let path = |id: &&str| PathBuf::from(format!("tests/fixtures/ladders/{id}.yaml"));
    let request = Request { files: own.iter().map(path).collect(), ..Request::default() };
    source::load(&request).unwrap().0
}

/// The lines of a table in two columns, with two spaces or more between them.
fn rows(table: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = table.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| {
        let (typed, expected) = line.split_once("  ").expect(line);
        (typed, expected.trim())
    })
}

/// Holds every line of a table against an answer, and shows all that differ at once.
fn assert_table(table: &str, answer: impl Fn(&str) -> String) {
    let lines = |(typed, expected): (&str, &str)| {
        let found = answer(typed);
        (found != expected).then(|| format!("{typed}\n  expected {expected}\n  found    {found}\n"))
    };
    let different: String = rows(table).filter_map(lines).collect();
    assert!(different.is_empty(), "\n{different}");
    assert!(rows(table).count() > 0);
}

fn answer(catalog: &Catalog, resolved: Result<Resolution, UserError>) -> String {
    let named = |subjects: &[Subject]| {
        let names = subjects.iter().map(|subject| match subject {
            Subject::Role(id) => catalog.qualified(*id),
            Subject::Title(id) => format!("“{}”", id.of(catalog).title),
        });
        names.collect::<Vec<String>>().join(" ")
    };
    match resolved {
        Ok(Resolution { found, also, .. }) if also.is_empty() => named(&found),
        Ok(Resolution { found, also, .. }) => format!("{} also {}", named(&found), named(&also)),
        Err(why) => wrong(&why),
    }
}

fn wrong(why: &UserError) -> String {
    format!("{why}; {}", why.help.as_deref().unwrap_or_default())
}

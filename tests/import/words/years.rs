//! Lines that ask for years of experience, and lines that do not.

use proptest::prelude::*;

use crate::import::words::{years_alone, years_in};
use crate::model::{Text, YearCount, Years};

#[test]
fn lines_that_ask_for_years_are_read() {
    for (line, years, experience) in [
        ("3+ years in adjacent roles (product, project)", 3.0, "adjacent roles (product, project)"),
        ("3+ years in adjacent roles (Product/Project/BA/HR)", 3.0, "adjacent roles (Product/Project/BA/HR)"),
        ("5+ yrs", 5.0, ""),
        ("10+ yrs.", 10.0, ""),
        ("At least half a year in X", 0.5, "X"),
        ("At least 1 year", 1.0, ""),
        ("at least 2 years", 2.0, ""),
        ("No years of experience needed", 0.0, ""),
        ("No experience required", 0.0, ""),
        ("No prior experience needed in sales", 0.0, "sales"),
        ("3-5 years", 3.0, ""),
        ("3 - 5 years", 3.0, ""),
        ("3\u{2013}5 years of experience", 3.0, ""),
        ("3 to 5 yrs", 3.0, ""),
        ("0-2 years", 0.0, ""),
        ("~ 1 yr", 1.0, ""),
        ("~1yr", 1.0, ""),
        ("2 years of experience in X", 2.0, "X"),
        ("2 years experience in on-call work.", 2.0, "on-call work"),
        ("2+ years of relevant work experience with customers", 2.0, "customers"),
        ("Minimum of 4 years' experience", 4.0, ""),
        ("Minimum 4 years\u{2019} experience", 4.0, ""),
        ("Min. 4 yrs", 4.0, ""),
        ("1.5 yrs", 1.5, ""),
        ("1\u{bd} years", 1.5, ""),
        ("6 months", 0.5, ""),
        ("18+ months of experience", 1.5, ""),
        ("Three years of experience", 3.0, ""),
        ("8+ YOE", 8.0, ""),
        ("Typically 5+ years of experience", 5.0, ""),
        ("5 or more years of experience", 5.0, ""),
        ("5 years or more", 5.0, ""),
        ("5+ years product management experience", 5.0, "product management"),
        ("3 years of product experience", 3.0, "product"),
        ("5+ years' experience leading teams", 5.0, "leading teams"),
        ("Experience: 2+ years", 2.0, ""),
        ("from 5 years", 5.0, ""),
        ("Two-five years", 2.0, ""),
        ("three - five years", 3.0, ""),
        ("three to 5 years of experience", 3.0, ""),
        ("0-2 Jahre", 0.0, ""),
        ("ab 3 Jahren", 3.0, ""),
        ("mind. 6 Jahre", 6.0, ""),
        ("Mindestens drei Jahre Berufserfahrung im Vertrieb", 3.0, "Vertrieb"),
        ("3 bis 5 Jahre", 3.0, ""),
        ("5 Jahre oder mehr", 5.0, ""),
        ("\u{dc}ber 2 Jahre Erfahrung", 2.0, ""),
        ("\u{c0} partir de 3 ans", 3.0, ""),
        ("3 \u{e0} 5 ans d'exp\u{e9}rience", 3.0, ""),
        ("5 ann\u{e9}es ou plus", 5.0, ""),
        ("Al menos 4 a\u{f1}os de experiencia en ventas", 4.0, "ventas"),
        ("de 2 a 3 a\u{f1}os", 2.0, ""),
        ("\u{2265} 2 years", 2.0, ""),
    ] {
        let expected = Some((
            YearCount::new(years).unwrap(),
            Some(experience.to_owned()).filter(|text| !text.is_empty()),
        ));
        assert_eq!(years_in(line), expected, "{line}");
        assert_eq!(years_alone(line), expected, "{line}");
    }
}

#[test]
fn prose_with_years_in_it_is_none() {
    for line in [
        "Has led for 3 years a team that plans",
        "Plans 2 years ahead",
        "2 years ahead of the market",
        "3 years in a row has met the goals",
        "A 3-year plan",
        "3-year track record",
        "A three-year plan",
        "Three-year plan",
        "Ab dem 3. Jahr",
        "3 Jahre in Folge",
        "from 5 people",
        "5 years from promotion",
        "Up to 2 years",
        "3+ years in sales; knows the market",
        "3+ years in sales. Knows the market.",
        "3 years in sales, 2 years in support",
        "5+ years as a baker",
        "5+ projects",
        "3",
        "3-5",
        "1.3 years",
        "400 years",
        "No experience",
        "Years",
        "",
        "At least 3",
        "3 years of good results",
    ] {
        assert_eq!(years_in(line), None, "{line}");
    }
}

#[test]
fn a_number_alone_is_of_years_where_the_header_says_so() {
    for (text, years) in
        [("3", 3.0), ("2-4", 2.0), ("5+", 5.0), ("~1", 1.0), ("0 \u{2013} 2", 0.0), ("1.5", 1.5)]
    {
        assert_eq!(years_alone(text), Some((YearCount::new(years).unwrap(), None)), "{text}");
    }
    for text in ["", "L3", "3 people", "many"] {
        assert_eq!(years_alone(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_printed_of_years_is_read_back(halves in 0_u16..=510, experience in proptest::option::of("\\PC{1,40}")) {
        let minimum = YearCount::new(f64::from(halves) / 2.0).unwrap();
        let years = Years { minimum, experience: experience.and_then(Text::new) };
        let read = years_in(&years.to_string());
        prop_assert_eq!(read, Some((minimum, years.experience.map(|text| text.to_string()))));
    }

    #[test]
    fn no_line_is_too_odd(line in "([0-9]|[½+~,.\\-]|years|yrs|in|of|experience|at least| |\\PC){0,12}") {
        years_in(&line);
        years_alone(&line);
    }
}

//! Owns what the label of a row or column of headers says: which fact stands behind it.

use crate::import::settings::Fact;

use super::{plain, without_parentheses};

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
    let label = plain(label);
    let found = LABELS.iter().find(|(_, labels)| labels.contains(&label.as_str()));
    found.map(|(fact, _)| *fact).or_else(|| is_of_years(&label).then_some(Fact::Years))
}

/// Each fact with its labels in English, German, French and Spanish: in lower case, without accents, in the singular of English,
/// without `of`, `the`, `and`, `for`.
const LABELS: [(Fact, &[&str]); 16] = [
    (
        Fact::Family,
        &[
            "job family",
            "family",
            "role family",
            "department",
            "discipline",
            "function",
            "job function",
            "job area", "berufsfeld", "abteilung", "fachbereich", "departement", "famille metier", "familia"],
    ),
    (
        Fact::Level,
        &[
            "job level",
            "level",
            "role level",
            "grade",
            "job grade",
            "band",
            "job band",
            "lvl",
            "rank",
            "tier",
            "seniority",
            "seniority level",
            "level name",
            "level id", "stufe", "stufen", "karrierestufe", "karrierelevel", "niveau", "niveaux", "echelon", "nivel", "nivele"],
    ),
    (
        Fact::Track,
        &[
            "job type",
            "track",
            "path",
            "role type",
            "career track",
            "career path",
            "track name",
            "stream",
            "ic manager",
            "ic or manager",
            "manager ic", "spur", "laufbahn", "laufbahnen", "karrierepfad", "filiere", "parcour", "trayectoria"],
    ),
    (Fact::Code, &["code", "job code", "role code", "level code", "kurzel", "codigo"]),
    (
        Fact::Title,
        &[
            "job title",
            "title",
            "role title",
            "position",
            "position title",
            "job name",
            "role name",
            "job",
            "job role",
            "typical title",
            "typical job title",
            "level title", "titel", "stellentitel", "funktion", "stelle", "titre", "intitule", "intitule poste", "poste", "titulo", "puesto"],
    ),
    (Fact::Years, &["yoe", "yr", "year", "typical experience", "time experience", "jahr", "jahre", "berufsjahre", "berufserfahrung", "annee", "annee experience", "annee d experience", "ano", "ano de experiencia"]),
    (
        Fact::Summary,
        &[
            "summary",
            "role summary",
            "job summary",
            "level summary",
            "role description",
            "job description",
            "level description",
            "in a nutshell",
            "nutshell",
            "overview",
            "role overview",
            "tldr",
            "tl dr",
            "in short",
            "in one sentence",
            "mission",
            "role mission", "zusammenfassung", "resume", "resumen"],
    ),
    (
        Fact::Aliases,
        &[
            "also known as",
            "aka",
            "alias",
            "aliase",
            "other title",
            "other name",
            "alternative title",
            "alternate title",
            "equivalent title",
        ],
    ),
    (Fact::Role, &["role", "rolle", "rollen", "rol"]),
    (
        Fact::Section,
        &[
            "section",
            "category",
            "pillar",
            "theme",
            "area",
            "group",
            "grouping",
            "competency group",
            "skill group",
            "competency area",
            "skill area",
            "skill category",
            "competency category",
            "domain",
            "cluster",
            "bucket", "bereich", "bereiche", "kategorie", "kategorien", "domaine", "categorie", "categoria", "ambito"],
    ),
    (
        Fact::Dimension,
        &[
            "dimension",
            "competency",
            "competence",
            "skill",
            "attribute",
            "capability",
            "axis",
            "axe",
            "topic",
            "criteria",
            "criterion",
            "focu area",
            "focus area",
            "sub area",
            "subarea",
            "subcategory",
            "sub category",
            "trait",
            "factor",
            "core competency",
            "skill name",
            "competency name",
            "dimension name", "dimensionen", "kompetenz", "kompetenzen", "fahigkeit", "fahigkeiten", "thema", "themen", "kriterium", "kriterien", "merkmal", "merkmale", "competencia", "critere", "criterio", "habilidad", "habilidade"],
    ),
    (
        Fact::About,
        &["definition", "description", "what it mean", "meaning", "what it is", "about", "explanation", "beschreibung", "bedeutung", "erklarung", "descripcion"],
    ),
    (Fact::Rating, &["rating", "score", "proficiency", "proficiency level", "skill level", "rating level", "bewertung", "bewertungen", "auspragung", "evaluation", "valoracion", "evaluacion"]),
    (
        Fact::Statement,
        &[
            "statement",
            "expectation",
            "behavior",
            "behaviour",
            "requirement",
            "indicator",
            "responsibility",
            "milestone",
            "behavioral indicator",
            "behavioural indicator",
            "what we expect",
            "what good look like",
            "what it look like", "erwartung", "erwartungen", "anforderung", "anforderungen", "verhalten", "attente", "attendu", "exigence", "expectativa", "requisito"],
    ),
    (Fact::Example, &["example", "evidence", "example behavior", "example behaviour", "signal", "e g", "eg", "beispiel", "beispiele", "exemple", "ejemplo"]),
    (
        Fact::Nothing,
        &[
            "note",
            "comment",
            "remark",
            "link",
            "url",
            "reference",
            "resource",
            "further reading",
            "status",
            "owner",
            "author",
            "salary",
            "salary range",
            "salary band",
            "salary grade",
            "pay",
            "pay range",
            "pay band",
            "pay grade",
            "compensation",
            "compensation range",
            "compensation band",
            "bonus",
            "equity",
            "headcount",
            "last updated",
            "last update",
            "updated",
            "last modified",
            "updated by",
            "date",
            "source",
            "no",
            "nr",
            "number", "notiz", "notizen", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare", "gehalt", "remarque", "commentaire", "salaire", "nota", "comentario", "salario"],
    ),
];

/// `Min. years of relevant experience`, `Required experience`: years are meant by nothing but words that go with them.
fn is_of_years(label: &str) -> bool {
    let all = |known: &[&str]| label.split(' ').all(|word| known.contains(&word));
    let has = |known: &[&str]| label.split(' ').any(|word| known.contains(&word));
    let least =
        ["min", "minimum", "typical", "required", "expected", "usual", "average", "approx", "suggested"];
    let about =
        ["experience", "exp", "relevant", "professional", "work", "working", "industry", "total", "in"];
    let years = ["year", "yr", "yoe"];
    let is_all_known = all(&[&least[..], &about, &years, &["role", "field", "least", "at"]].concat());
    let is_least =
        all(&[&least[..], &["experience", "exp"]].concat()) && has(&least) && has(&["experience", "exp"]);
    is_all_known && has(&years) || is_least
}

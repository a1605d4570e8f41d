//! Owns which texts are like the title of a job: words of rank and of work.

/// Whether a text is short, no sentence, and says a rank or a job: `Senior`, `Staff+`, `Head of Product`.
pub(super) fn is_title(text: &str) -> bool {
    /// Of words in a title.
    const MOST: usize = 10;
    let text = text.trim();
    if text.ends_with(['.', ';', ':', '?', '!']) && !is_short_form(text) || text.len() > 120 {
        return false;
    }
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '.')).collect();
    let words: Vec<&str> =
        words.into_iter().map(|word| word.trim_matches('.')).filter(|word| !word.is_empty()).collect();
    let has_title_word = words.iter().any(|word| is_title_word(word));
    has_title_word && words.len() <= MOST && (is_capitalized(&words) || is_in_sentence_case(&words))
}

fn is_short_form(text: &str) -> bool {
    ["sr.", "jr.", "mgr.", "assoc.", "dir.", "eng."].iter().any(|form| text.to_lowercase().ends_with(form))
}

/// Whether every word that counts has a capital, or none has one.
fn is_capitalized(words: &[&str]) -> bool {
    let mut counting = words.iter().filter(|word| !is_joint(word));
    let is_lower = |word: &str| word.starts_with(char::is_lowercase);
    counting.clone().all(|word| !is_lower(word)) || words.len() <= 4 && counting.all(|word| is_lower(word))
}

/// `Senior engineer`, `Product manager`: a capital at the start alone, and a rank or a job at one end.
fn is_in_sentence_case(words: &[&str]) -> bool {
    let ([first, ..], [.., last]) = (words, words) else { return false };
    let is_verb = first.eq_ignore_ascii_case("lead") || first.ends_with('s');
    words.len() <= 4
        && !words[1..].iter().any(|word| ["on", "to", "in", "with", "a", "an", "is", "by"].contains(word))
        && !is_verb
        && (is_title_word(last) || is_title_word(first))
}

fn is_joint(word: &str) -> bool {
    matches!(word, "of" | "and" | "the" | "for" | "in" | "to" | "with" | "or" | "a" | "at" | "de" | "von")
}

/// Whether a word is of rank or a job.
fn is_title_word(word: &str) -> bool {
    let word = word.to_lowercase();
    TITLE_WORDS.contains(&word.as_str())
}

const TITLE_WORDS: [&str; 101] = [
    "accountant",
    "admin",
    "administrator",
    "adviser",
    "advisor",
    "agent",
    "ambassador",
    "analyst",
    "apprentice",
    "architect",
    "artist",
    "assistant",
    "assoc",
    "associate",
    "attorney",
    "auditor",
    "avp",
    "baker",
    "berater",
    "buyer",
    "ceo",
    "cfo",
    "chef",
    "chief",
    "cio",
    "clerk",
    "cmo",
    "coach",
    "consultant",
    "consultor",
    "controller",
    "coo",
    "coordinator",
    "counsel",
    "cpo",
    "cto",
    "desarrollador",
    "designer",
    "dev",
    "developer",
    "directeur",
    "director",
    "distinguished",
    "développeur",
    "editor",
    "engineer",
    "entry",
    "entwickler",
    "evp",
    "exec",
    "executive",
    "fellow",
    "generalist",
    "gerente",
    "graduate",
    "head",
    "ingeniero",
    "ingenieur",
    "ingénieur",
    "intern",
    "jnr",
    "jr",
    "junior",
    "lead",
    "leader",
    "leiter",
    "librarian",
    "manager",
    "medior",
    "mgr",
    "mid",
    "midlevel",
    "mngr",
    "nurse",
    "officer",
    "operator",
    "partner",
    "planner",
    "president",
    "principal",
    "producer",
    "programmer",
    "recruiter",
    "referent",
    "representative",
    "researcher",
    "responsable",
    "scientist",
    "senior",
    "snr",
    "specialist",
    "sr",
    "staff",
    "strategist",
    "supervisor",
    "svp",
    "teamleiter",
    "technician",
    "tester",
    "trainee",
    "vp",
];

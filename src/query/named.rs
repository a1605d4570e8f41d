//! Owns what the names of tracks and dimensions mean.

use std::collections::{BTreeMap, HashSet};

use crate::model::near::nearest;
use crate::model::prose::{did_you_mean, listed, quoted, typed};
use crate::model::words::words_with_signs;
use crate::model::{Ladder, Likeness, Lookup, Text, TrackIndex, with_signs};
use crate::source::{Catalog, RoleId};

use super::user_error::UserError;

/// The tracks that a name means in the ladders of a catalog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tracks {
    /// The name, as the user typed it.
    pub name: String,
    pub(super) found: Vec<(usize, TrackIndex)>,
}

impl Tracks {
    /// The tracks of the ladders within reach that a name means, with or without the word `track`: by id or
    /// name, else by words of the name.
    ///
    /// # Errors
    /// When no ladder has such a track.
    pub fn named(catalog: &Catalog, name: &str) -> Result<Self, UserError> {
        for lookup in lookups(name) {
            let found = catalog.reach().iter().flat_map(|&index| {
                let tracks = lookup.find(
                    &catalog.ladder(index).tracks,
                    |track| [&track.id, &track.name],
                    |track| track.name.to_string(),
                );
                tracks.into_iter().map(move |(track, likeness)| ((index, TrackIndex(track)), likeness))
            });
            let found = with_signs(found.collect());
            if !found.is_empty() {
                return Ok(Self { name: name.to_owned(), found });
            }
        }
        let all = catalog.reach().iter().flat_map(|&index| &catalog.ladder(index).tracks);
        let mut met = HashSet::new();
        let ids = all.map(|track| track.id.to_string()).filter(|id| met.insert(id.clone()));
        let help = match ids.collect::<Vec<String>>().as_slice() {
            [] => "no ladder here has a track".to_owned(),
            known => format!("the tracks are {}", listed(&quoted(known), "and")),
        };
        Err(UserError::new(format!("no track is called `{}`", typed(name)), help))
    }

    /// Whether the name is the id or the whole name, not counting the word `track`, of one of them in some
    /// ladders.
    pub(super) fn are_named_wholly(&self, catalog: &Catalog, ladders: &[usize]) -> bool {
        lookups(&self.name).iter().any(|lookup| {
            let mut found = self.found.iter().filter(|(ladder, _)| ladders.contains(ladder));
            found.any(|&(ladder, track)| {
                let track = catalog.ladder(ladder).track(track);
                lookup.is(&track.id) || lookup.is(&track.name)
            })
        })
    }

    /// The roles on them, in the order of the catalog.
    pub(super) fn roles(&self, catalog: &Catalog) -> impl Iterator<Item = RoleId> {
        let all = catalog.reach().iter().flat_map(|&ladder| catalog.roles_of(ladder));
        all.filter(|&role| self.has(catalog, role))
    }

    /// Whether a role is on one of them.
    pub fn has(&self, catalog: &Catalog, role: RoleId) -> bool {
        self.found.contains(&(role.ladder, catalog.role(role).track))
    }
}

/// A track's name as it was typed, and without the word `track`.
fn lookups(name: &str) -> [Lookup; 2] {
    let mut rest = words_with_signs(name);
    rest.retain(|word| word != "track");
    [Lookup::new(name), Lookup::new(&rest.join(" "))]
}

/// The indices of the dimensions of one ladder that a name means: by id, name or short name; else by words of
/// the name or of the section. In file order; empty where nothing matches.
pub(super) fn dimensions_named(ladder: &Ladder, name: &str) -> Vec<usize> {
    with_signs(dimensions_like(ladder, name))
}

fn dimensions_like(ladder: &Ladder, name: &str) -> Vec<(usize, Likeness)> {
    Lookup::new(name).find(
        &ladder.dimensions,
        |dimension| [&dimension.id, &dimension.name, dimension.short_name()],
        |dimension| {
            let section = dimension.section.as_ref().map_or("", Text::as_str);
            format!("{} {section}", dimension.name)
        },
    )
}

/// The dimensions that some names mean in the ladders of some roles: for each ladder that has any of them
/// their indices, in file order, each once.
///
/// # Errors
/// The first name that means no dimension in any of those ladders.
pub fn dimensions_of(
    catalog: &Catalog,
    roles: impl Iterator<Item = RoleId>,
    names: &[String],
) -> Result<BTreeMap<usize, Vec<usize>>, UserError> {
    let mut ladders: Vec<usize> = roles.map(|role| role.ladder).collect();
    ladders.dedup();
    let mut found: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for name in names {
        let like = ladders.iter().flat_map(|&ladder| {
            let dimensions = dimensions_like(catalog.ladder(ladder), name).into_iter();
            dimensions.map(move |(dimension, likeness)| ((ladder, dimension), likeness))
        });
        let meant = with_signs(like.collect());
        if meant.is_empty() {
            return Err(unknown(catalog, &ladders, name));
        }
        for (ladder, dimension) in meant {
            found.entry(ladder).or_default().push(dimension);
        }
    }
    for dimensions in found.values_mut() {
        dimensions.sort_unstable();
        dimensions.dedup();
    }
    Ok(found)
}

/// A name that is no dimension of any of some ladders. The nearest is that in these, or else in another
/// ladder that is asked.
fn unknown(catalog: &Catalog, ladders: &[usize], name: &str) -> UserError {
    let lookup = Lookup::new(name);
    let nearest_in = |ladders: &[usize]| {
        let ladders = ladders.iter().map(|&index| catalog.ladder(index));
        let dimensions = ladders.flat_map(|ladder| &ladder.dimensions);
        let names = dimensions.flat_map(|of| [of.id.as_str(), of.name.as_str()]);
        nearest(name, names, 1).first().map(ToString::to_string)
    };
    let known = ladders.iter().map(|&index| {
        let ladder = catalog.ladder(index);
        let ids: Vec<&str> = ladder.dimensions.iter().map(|dimension| &*dimension.id).collect();
        match ids.as_slice() {
            [] => format!("`{}` has no dimensions", ladder.id),
            ids => format!("`{}` has {}", ladder.id, ids.join(", ")),
        }
    });
    let mut help = known.collect::<Vec<_>>().join("; ");
    if help.is_empty() {
        help.push_str("no role here has dimensions");
    }
    let mut all = catalog.reach().iter().map(|&index| catalog.ladder(index));
    let has_it = |ladder: &&Ladder| {
        let mut dimensions = ladder.dimensions.iter();
        dimensions.any(|dimension| lookup.is(&dimension.id) || lookup.is(&dimension.name))
    };
    let near = nearest_in(ladders);
    if let (None, Some(other)) = (&near, all.find(has_it)) {
        help = format!("it is a dimension of `{}`; {help}", other.id);
    } else if let Some(near) = near.or_else(|| nearest_in(catalog.reach())) {
        let question = did_you_mean(name, [near]).unwrap_or_default();
        help = format!("{question} {help}");
    }
    let name = typed(name);
    let message = match ladders {
        [only] => format!("`{}` has no dimension `{name}`", catalog.ladder(*only).id),
        _ => format!("no dimension is called `{name}`"),
    };
    UserError::new(message, help)
}

//! Pure questions to a catalog and their answers as values. Nothing here prints, reads a file or
//! knows a command.

mod choose;
mod compare;
mod dimensions;
mod filter;
mod levels;
mod overview;
mod ratings;
mod resolve;
mod role;
mod track;

pub use choose::{Choice, choose};
pub use compare::{
    Asks, Comparison, DimensionChange, OneSided, Piece, RatingMove, SAME_STATEMENT,
    StatementChange, Wording, compare, pair_statements, similarity,
};
pub use dimensions::{
    DimensionRow, DimensionView, UnknownDimension, dimension_views, dimensions_named, dimensions_of,
};
pub use filter::{Condition, Filter, Fit, Fits, least_years_stated};
pub use levels::{Levels, UnknownLevels};
pub use overview::{Overview, TrackRoles, overviews};
pub use ratings::{LeastRating, UnknownRating};
pub use resolve::{Resolution, Subject, TitleId, Unresolved, resolve, resolve_words};
pub use role::{Onward, RoleRow, RoleView, moves_from, role_view};
pub use track::{Tracks, UnknownTrack};

//! Pure questions to a catalog and their answers as values. Nothing here prints, reads a file or
//! knows a command.

mod choose;
mod compare;
mod dimensions;
mod filter;
mod levels;
mod moves;
mod overview;
mod ratings;
mod resolve;
mod role;
mod route;
mod search;
mod track;

pub use choose::{Choice, candidates, choose};
pub use compare::{
    Asks, Comparison, DimensionChange, OneSided, Piece, RatingMove, SAME_STATEMENT,
    StatementChange, Wording, compare, pair_statements, similarity,
};
pub use dimensions::{
    DimensionRow, DimensionView, UnknownDimension, dimension_views, dimensions_named, dimensions_of,
};
pub use filter::{Condition, Filter, Fit, Fits, least_years_stated};
pub use levels::{Levels, UnknownLevels};
pub use moves::{Onward, moves_from};
pub use overview::{Overview, TrackRoles, overviews};
pub use ratings::{LeastRating, UnknownRating};
pub use resolve::{
    Ends, Resolution, Subject, TitleId, Unresolved, UnresolvedEnds, resolve, resolve_each,
    resolve_ends, resolve_words,
};
pub use role::{RoleRow, RoleView, role_view};
pub use route::{
    Growth, Headline, MOST_WAYS, NearestRoutes, NoRoute, PathAnswer, Rank, Route, RouteQuestion,
    Step, TitleEnd, TitleRoutes, Wanted, growth, realities_along, routes, steps,
};
pub use search::{
    Found, Hit, Line, LineKind, LineOwner, Missed, Narrowing, Query, Slip, Term, WordFit, search,
};
pub use track::{Tracks, UnknownTrack};

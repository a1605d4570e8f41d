//! Pure questions to a catalog and their answers as values. Nothing here prints, reads a file or
//! knows a command.

mod choose;
mod compare;
mod dimensions;
mod moves;
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
pub use moves::{Onward, moves_from};
pub use resolve::{
    Ends, Resolution, Subject, TitleId, Unresolved, UnresolvedEnds, resolve, resolve_ends,
    resolve_words,
};
pub use role::{RoleRow, RoleView, role_view};
pub use route::{
    Growth, Headline, MOST_WAYS, NearestRoute, NoRoute, PathAnswer, Rank, Route, RouteQuestion,
    Step, TitleRoutes, Wanted, growth, realities_along, routes, steps,
};
pub use search::{
    Fit, Found, Hit, Line, LineKind, LineOwner, Missed, Narrowing, Query, Slip, Term, search,
};
pub use track::{Tracks, UnknownTrack};

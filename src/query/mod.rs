//! Pure questions to a catalog and their answers as values. Nothing here prints, reads a file or
//! knows a command.

mod choose;
mod compare;
mod compared;
mod dimensions;
mod filter;
mod levels;
mod matrix;
mod moves;
mod named;
mod resolve;
mod role;
mod route;
mod search;
mod show;
mod user_error;

pub use choose::{Choice, candidates, choose};
pub use compare::{
    CompareDetail, Comparison, DimensionChange, ExpectationShift, Piece, RatingMove,
    SAME_STATEMENT, StatementChange, Verdict, Wording, compare, pair_statements, similarity,
};
pub use compared::{CompareQuestion, Compared, compare_roles};
pub use dimensions::{
    DimensionRow, DimensionView, UnknownDimension, dimension_views, dimensions_named, dimensions_of,
};
pub use filter::{Condition, Filter, Filtered, Fit, Fits, NothingFits, filter_roles};
pub use levels::{Levels, UnknownLevels};
pub use matrix::{Matrix, TrackRoles, matrices};
pub use moves::{Onward, all_moves, moves_from};
pub use named::{LeastRating, Tracks, UnknownRating, UnknownTrack};
pub use resolve::{
    Ends, Resolution, Subject, TitleId, Unresolved, UnresolvedEnds, resolve, resolve_each,
    resolve_ends, resolve_words,
};
pub use role::{RoleRow, RoleView, role_view};
pub use route::{
    Growth, Headline, MOST_WAYS, NearestRoutes, NextMoves, NoRoute, PathAnswer, PathFound,
    PathOptions, PathQuestion, Rank, Route, RouteQuestion, RouteView, Step, TitleEnd, TitleRoutes,
    find_path, routes,
};
pub use search::{
    Found, Hit, Line, LineKind, LineOwner, Narrowing, NoHits, Query, SearchQuestion, Searched,
    Slip, Term, WordFit, search, search_lines,
};
pub use show::{ShowQuestion, Shown, ShownPart, show};
pub use user_error::{Helpful, UserError};

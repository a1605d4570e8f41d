//! Pure questions to a catalog and their answers as values. Nothing here prints, reads a file or knows a
//! command.

mod asked;
mod compare;
mod compared;
mod condition;
mod diff;
mod dimensions;
mod filter;
mod moves;
mod named;
mod records;
mod resolve;
mod role;
mod route;
mod search;
mod show;
mod user_error;

pub use asked::{Asked, AskedDimension, AskedPair, asked_by_dimension};
pub use compare::{
    Comparison, DimensionChange, PairedStatements, SAME_STATEMENT, StatementChange, Verdict, changed_words,
    compare, pair_statements, similarity,
};
pub use compared::{Choice, Compared, candidates, choose, compare_roles, roles_named};
pub use condition::Condition;
pub use diff::{
    Advice, Asking, Bump, CellDifference, CellState, FieldChange, LostName, Paired, Pairs, PartChange,
    PartKind, PartName, ReorderedCell, RoleOfVersions, SharedCell, StatementDifference, Touched,
    VersionDifference, diff, role_of_versions, same_parts,
};
pub use dimensions::{DimensionRow, DimensionView, Matrix, dimension_views, matrices};
pub use filter::{Filter, Filtered, Fit, Fits, filter_roles};
pub use moves::{MovesBetween, Onward, all_moves, moves_from};
pub use named::{Tracks, dimensions_of};
pub use records::{
    Carried, ChosenRoles, Filled, FilledCounts, Meant, Opinion, Packet, Plan, PlannedDimension,
    PlannedStatement, RecordRoles, Review, ReviewAssessor, ReviewedDimension, ReviewedStatement, Standing,
    ToConfirm, assessor_of_sheet, begin, carry, fill, likelier_asked, meant_by, packet, plan, planned,
    record_roles, review, roles_after, roles_of_codes, roles_of_record,
};
pub use resolve::{Ends, Resolution, Subject, TitleId, resolve, resolve_each, resolve_ends, resolve_words};
pub use role::{RoleRow, RoleView, role_view};
pub use route::{
    Growth, NearestRoutes, NextMoves, NoRoute, Opening, PathAnswer, PathFound, PathQuestion, Route,
    RouteQuestion, RouteView, Step, TitleEnd, TitleRoutes, find_path, routes,
};
pub use search::{
    Hit, Line, LineKind, LineOwner, Query, Searched, Slip, Term, WordFit, search, search_lines,
};
pub use show::{Shown, ShownPart, show};
pub use user_error::UserError;

//! How what was typed becomes what may be sent.

use crate::error::FieldProblem;

/// A form: exactly what a person typed, and the wire type the server receives.
///
/// The app calls [`Check::check`] before sending and shows the problems beside the fields; the server calls the same
/// function on the body it received. What comes out has private fields, so nothing unchecked can be sent or stored.
pub trait Check {
    /// The request that only this check can make.
    type Checked;

    /// Checks every field and returns either the request or *all* problems, in the order of the fields.
    ///
    /// # Errors
    /// The problems found, never empty.
    fn check(&self) -> Result<Self::Checked, Vec<FieldProblem>>;
}

/// Collects the problems of a form in the order in which its fields were checked.
#[derive(Default)]
pub(crate) struct Problems(Vec<FieldProblem>);

impl Problems {
    /// Keeps the value of a good field, or notes its problem.
    pub(crate) fn take<T>(&mut self, checked: Result<T, FieldProblem>) -> Option<T> {
        match checked {
            Ok(value) => Some(value),
            Err(problem) => {
                self.0.push(problem);
                None
            }
        }
    }

    /// The problems noted. Called when at least one field gave `None`.
    pub(crate) fn into_vec(self) -> Vec<FieldProblem> {
        self.0
    }
}

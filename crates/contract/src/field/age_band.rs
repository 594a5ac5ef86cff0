//! The age a person gives at registration: a band, never a date (row A2).

use serde::{Deserialize, Serialize};

/// An age band. Only the band is asked and kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AgeBand {
    /// Under 14: every field is sensitive, a guardian consents (PIPL article 31).
    Under14,
    /// 14 to 17: a guardian consents (row C8).
    From14To17,
    /// 18 or over.
    Adult,
}

impl AgeBand {
    /// The bands in the order in which they are offered; none is preselected.
    pub const ALL: [Self; 3] = [Self::Under14, Self::From14To17, Self::Adult];

    /// Whether a guardian has to agree before an account works (row C8).
    pub const fn needs_guardian(self) -> bool {
        matches!(self, Self::Under14 | Self::From14To17)
    }

    /// The band as it stands on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Under14 => "under14",
            Self::From14To17 => "from14_to17",
            Self::Adult => "adult",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::AgeBand;

    #[test]
    fn a_band_is_named_alike_in_code_and_on_the_wire() {
        for band in AgeBand::ALL {
            assert_eq!(serde_json::to_value(band).expect("it serialises"), band.as_str());
        }
    }
}

//! Which operator a mobile number's segment belongs to (row A1).
//!
//! Facts: libphonenumber's carrier table for +86 (Apache-2.0, see NOTICE), and the segments it lacks (149, 1349, 162,
//! 165, 161 0) from published lists of segments. Numbers can be ported, so a segment says who was given it, never who
//! serves the number today: it is shown, and used for nothing.

use serde::{Deserialize, Serialize};

/// A network operator of mainland China.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Operator {
    /// China Mobile, 中国移动.
    Mobile,
    /// China Unicom, 中国联通.
    Unicom,
    /// China Telecom, 中国电信.
    Telecom,
    /// China Broadnet, 中国广电.
    Broadnet,
}

/// What a segment is used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SegmentKind {
    /// The operator's own customers.
    Ordinary,
    /// Resellers (virtual operators) on the operator's network.
    Virtual,
    /// Satellite phones.
    Satellite,
}

/// What the leading digits of a mobile number tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Segment {
    /// Whom the segment was given to.
    pub operator: Operator,
    /// What it is used for.
    pub kind: SegmentKind,
}

/// The segment of an eleven-digit number: the longest prefix in the table wins. `None` for segments that are not for
/// people's phones (data cards, emergency, unassigned).
pub(super) fn segment(digits: &str) -> Option<Segment> {
    TABLE
        .iter()
        .flat_map(|(prefixes, segment)| prefixes.split(' ').map(move |prefix| (prefix, segment)))
        .filter(|(prefix, _)| digits.starts_with(prefix))
        .max_by_key(|(prefix, _)| prefix.len())
        .and_then(|(_, segment)| *segment)
}

const fn of(operator: Operator, kind: SegmentKind) -> Option<Segment> {
    Some(Segment { operator, kind })
}

/// Prefixes of three to five digits; `None` takes a longer prefix out of a shorter one.
const TABLE: [(&str, Option<Segment>); 11] = [
    (
        "134 135 136 137 138 139 147 150 151 152 157 158 159 172 178 182 183 184 187 188 195 197 198",
        of(Operator::Mobile, SegmentKind::Ordinary),
    ),
    ("165 1703 1705 1706", of(Operator::Mobile, SegmentKind::Virtual)),
    ("130 131 132 145 155 156 166 175 176 185 186 196", of(Operator::Unicom, SegmentKind::Ordinary)),
    ("167 171 1704 1707 1708 1709", of(Operator::Unicom, SegmentKind::Virtual)),
    ("133 149 153 173 177 180 181 189 190 191 193 199", of(Operator::Telecom, SegmentKind::Ordinary)),
    ("162 1700 1701 1702", of(Operator::Telecom, SegmentKind::Virtual)),
    ("1349 17400 17401 17402 17403 17404 17405", of(Operator::Telecom, SegmentKind::Satellite)),
    ("192 1610", of(Operator::Broadnet, SegmentKind::Ordinary)),
    // Data cards and machines: thirteen digits as a rule, nobody reads an SMS there.
    ("1410 144 146 148", None),
    // Emergency and unassigned.
    ("17406 17407 17408 17409 1741", None),
    ("154 160 194", None),
];

#[cfg(test)]
mod tests {
    use super::{Operator, SegmentKind, segment};

    #[test]
    fn segments_belong_to_whom_they_were_given() {
        for (digits, operator, kind) in [
            ("13800138000", Operator::Mobile, SegmentKind::Ordinary),
            ("13490000000", Operator::Telecom, SegmentKind::Satellite),
            ("14900000000", Operator::Telecom, SegmentKind::Ordinary),
            ("16100000000", Operator::Broadnet, SegmentKind::Ordinary),
            ("16200000000", Operator::Telecom, SegmentKind::Virtual),
            ("16500000000", Operator::Mobile, SegmentKind::Virtual),
            ("17000000000", Operator::Telecom, SegmentKind::Virtual),
            ("17030000000", Operator::Mobile, SegmentKind::Virtual),
            ("17090000000", Operator::Unicom, SegmentKind::Virtual),
            ("17405000000", Operator::Telecom, SegmentKind::Satellite),
            ("19200000000", Operator::Broadnet, SegmentKind::Ordinary),
            ("19900000000", Operator::Telecom, SegmentKind::Ordinary),
        ] {
            let found = segment(digits).unwrap_or_else(|| panic!("{digits} has no segment"));
            assert_eq!((found.operator, found.kind), (operator, kind), "{digits}");
        }
    }

    #[test]
    fn numbers_that_are_no_ones_phone_have_no_segment() {
        for digits in [
            "10000000000",
            "12345678901",
            "14100000000",
            "14400000000",
            "14600000000",
            "14800000000",
            "15400000000",
            "16000000000",
            "16110000000",
            "16300000000",
            "17406000000",
            "17410000000",
            "17912345678",
            "19400000000",
        ] {
            assert_eq!(segment(digits), None, "{digits}");
        }
    }
}

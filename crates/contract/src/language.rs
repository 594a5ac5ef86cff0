//! The two languages of the product (row I1).

use serde::{Deserialize, Serialize};

/// A language the app and its texts exist in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Language {
    /// Simplified Chinese: the authoritative one.
    #[default]
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Language {
    /// Both languages, the authoritative one first.
    pub const ALL: [Self; 2] = [Self::ZhCn, Self::En];

    /// The BCP 47 tag: `zh-CN` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::ZhCn => "zh-CN",
            Self::En => "en",
        }
    }

    /// The language meant by exactly one of our tags.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first language of ours among a person's preferred tags, best first; Chinese of any script and region
    /// (`zh`, `zh-Hans-CN`, `zh-TW`) is served in zh-CN. `None` when none of them is ours.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        tags.into_iter().find_map(|tag| {
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            if primary.eq_ignore_ascii_case("zh") {
                Some(Self::ZhCn)
            } else if primary.eq_ignore_ascii_case("en") {
                Some(Self::En)
            } else {
                None
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn every_chinese_tag_is_served_in_simplified_chinese() {
        for tag in ["zh", "zh-CN", "zh-Hans-CN", "zh-TW", "ZH-hk", "zh_CN"] {
            assert_eq!(Language::preferred([tag]), Some(Language::ZhCn), "{tag}");
        }
    }

    #[test]
    fn the_first_tag_of_ours_wins() {
        assert_eq!(Language::preferred(["fr", "en-GB", "zh-CN"]), Some(Language::En));
        assert_eq!(Language::preferred(["fr", "de"]), None);
        assert_eq!(Language::preferred(["english", ""]), None);
    }
}

//! What kind of device a request says it comes from.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

/// The kind of device, as coarse as a person needs to recognise their own (row A9). The browser's own words are not kept:
/// they identify more than that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeviceKind(&'static str);

impl DeviceKind {
    /// The code: where the app runs (`wechat-` or nothing) and the system, such as `wechat-android` or `windows`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }

    fn of(agent: &str) -> Self {
        let has = |word: &str| agent.contains(word);
        // The order matters: HarmonyOS and Android name Linux too, phones of Apple name Mac OS X.
        let (inside_wechat, outside) = if has("OpenHarmony") || has("HarmonyOS") {
            ("wechat-harmony", "harmony")
        } else if has("Android") {
            ("wechat-android", "android")
        } else if has("iPhone") {
            ("wechat-iphone", "iphone")
        } else if has("iPad") {
            ("wechat-ipad", "ipad")
        } else if has("Windows") {
            ("wechat-windows", "windows")
        } else if has("Macintosh") {
            ("wechat-mac", "mac")
        } else if has("Linux") || has("CrOS") {
            ("wechat-linux", "linux")
        } else {
            ("other", "other")
        };
        Self(if has("MicroMessenger") { inside_wechat } else { outside })
    }
}

impl<S: Sync> FromRequestParts<S> for DeviceKind {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let agent = parts.headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok());
        Ok(Self::of(agent.unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::DeviceKind;

    #[test]
    fn the_devices_of_our_people_are_told_apart() {
        for (agent, kind) in [
            (
                "Mozilla/5.0 (Linux; Android 13; V2055A) AppleWebKit/537.36 Chrome/107.0 Mobile MicroMessenger/8.0.47",
                "wechat-android",
            ),
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0", "iphone"),
            ("Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 ArkWeb/4.1 Mobile", "harmony"),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0", "windows"),
            ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 MicroMessenger/3.8", "wechat-mac"),
            ("curl/8.5", "other"),
            ("", "other"),
        ] {
            assert_eq!(DeviceKind::of(agent).as_str(), kind, "{agent}");
        }
    }
}

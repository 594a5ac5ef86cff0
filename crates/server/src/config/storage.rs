//! Where objects lie: in a folder, or in a bucket of a storage that speaks S3.

use std::{fmt, path::PathBuf};

use super::{ConfigError, Given, ORIGIN, Origin, parse_one};

/// The environment variable with the bucket's secret key. Like the master key it is no flag and stands in no file.
pub const S3_SECRET_ENVIRONMENT: &str = "WEPIG_S3_SECRET_ACCESS_KEY";

/// Where objects lie.
#[derive(Clone, Debug)]
pub enum Storage {
    /// In a folder of this machine.
    Folder(PathBuf),
    /// In a bucket.
    Bucket(Bucket),
}

/// A bucket, and the key to it.
#[derive(Clone, Debug)]
pub struct Bucket {
    /// Where the storage answers. When its host begins with the bucket's name, requests do not name the bucket again.
    pub endpoint: Origin,
    /// The bucket's name.
    pub name: String,
    /// The region that requests are signed for.
    pub region: String,
    /// The id of the access key.
    pub access_key_id: String,
    /// The secret of the access key.
    pub secret: Secret,
}

/// A text that no log line shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Secret")
    }
}

impl Bucket {
    /// The bucket, if one is given; it has to be given whole.
    pub(super) fn check(given: &Given, secret: Option<&Secret>) -> Result<Option<Self>, ConfigError> {
        let said = |text: Option<&str>| text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
        let settings = [
            ("s3-endpoint", said(given.s3_endpoint.as_deref())),
            ("s3-bucket", said(given.s3_bucket.as_deref())),
            ("s3-region", said(given.s3_region.as_deref())),
            ("s3-access-key-id", said(given.s3_access_key_id.as_deref())),
            (S3_SECRET_ENVIRONMENT, said(secret.map(Secret::expose))),
        ];
        let missing: Vec<&str> = settings.iter().filter(|(_, text)| text.is_none()).map(|(name, _)| *name).collect();
        match settings.map(|(_, text)| text) {
            [Some(endpoint), Some(name), Some(region), Some(access_key_id), Some(secret)] => {
                let endpoint = check_endpoint(&endpoint)?;
                check_name(&name)?;
                Ok(Some(Self { endpoint, name, region, access_key_id, secret: Secret(secret) }))
            }
            [None, None, None, None, None] => Ok(None),
            _ => Err(ConfigError::HalfABucket { missing: missing.join(", ") }),
        }
    }
}

/// What lies there is sealed, but the signed requests themselves are nobody's business: plain http is for this machine alone.
fn check_endpoint(text: &str) -> Result<Origin, ConfigError> {
    let endpoint: Origin = parse_one("s3-endpoint", text, ORIGIN)?;
    if endpoint.is_https() || endpoint.is_loopback() { Ok(endpoint) } else { Err(ConfigError::Together(PLAIN_HTTP)) }
}

fn check_name(name: &str) -> Result<(), ConfigError> {
    let is_named = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte);
    if (3..=63).contains(&name.len()) && name.bytes().all(is_named) {
        return Ok(());
    }
    Err(ConfigError::Wrong { name: "s3-bucket", value: name.to_owned(), expected: NAME })
}

const NAME: &str = "the name of a bucket, such as wepig-pictures";
const PLAIN_HTTP: &str =
    "The setting s3-endpoint has to begin with https://: plain http goes no further than this machine.";

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"
        s3-endpoint = "https://oss-cn-hangzhou.example"
        s3-bucket = "wepig-pictures"
        s3-region = "oss-cn-hangzhou"
        s3-access-key-id = "AK"
    "#;

    fn check(text: &str, secret: Option<&str>) -> Result<Option<Bucket>, ConfigError> {
        let given: Given = toml::from_str(text).expect("the test's file is TOML");
        let secret = secret.map(|text| Secret(text.to_owned()));
        Bucket::check(&given, secret.as_ref())
    }

    #[test]
    fn where_nothing_is_given_there_is_none() {
        for (text, secret) in [("", None), ("s3-bucket = \" \"", Some(""))] {
            assert!(check(text, secret).expect("nothing is wrong").is_none());
        }
    }

    #[test]
    fn a_bucket_is_given_whole_or_not_at_all() {
        let Ok(Some(bucket)) = check(WHOLE, Some("geheim")) else { panic!("a bucket") };
        assert_eq!((bucket.name.as_str(), bucket.secret.expose()), ("wepig-pictures", "geheim"));
        assert!(!format!("{bucket:?}").contains("geheim"));

        let said = check(WHOLE, None).expect_err("the secret is missing").to_string();
        assert!(said.contains(S3_SECRET_ENVIRONMENT) && !said.contains("s3-region,"), "{said}");
        for name in ["s3-endpoint", "s3-bucket", "s3-region", "s3-access-key-id"] {
            let half: String =
                WHOLE.lines().filter(|line| !line.contains(name)).map(|line| format!("{line}\n")).collect();
            let said = check(&half, Some("geheim")).expect_err("half a bucket").to_string();
            assert!(said.contains(name) && !said.contains("geheim"), "{said}");
        }
    }

    #[test]
    fn what_cannot_be_a_bucket_is_refused() {
        for (right, wrong) in [
            ("https://oss-cn-hangzhou.example", "http://oss-cn-hangzhou.example"),
            ("https://oss-cn-hangzhou.example", "https://oss-cn-hangzhou.example/path"),
            ("wepig-pictures", "../wepig"),
            ("wepig-pictures", "wp"),
        ] {
            assert!(check(&WHOLE.replace(right, wrong), Some("geheim")).is_err(), "{wrong}");
        }
        let here = WHOLE.replace("https://oss-cn-hangzhou.example", "http://127.0.0.1:9000");
        assert!(check(&here, Some("geheim")).is_ok());
    }
}

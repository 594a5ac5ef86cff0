//! Objects in a bucket of a storage that speaks S3: what leaves for it, and what when it fails.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::Bytes,
    extract::State,
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use image::ImageFormat;
use wepig_contract::{error::Code, path};
use wepig_server::{
    config::{Bucket, Storage},
    outbound::objects::Objects,
};

use crate::{
    app::{TestApp, database::on_each_database},
    picture::files::{photo, picture},
    steps::rows,
};

/// What lies in the storage, by path, and whether it fails whoever asks.
#[derive(Clone, Default)]
struct S3(Arc<Mutex<(BTreeMap<String, Bytes>, bool)>>);

impl S3 {
    /// Serves at a port of this machine until the test ends, and gives the address.
    async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let router = Router::new().fallback(answer).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    fn objects(&self) -> BTreeMap<String, Bytes> {
        self.0.lock().expect("nobody panicked").0.clone()
    }

    fn fail(&self) {
        self.0.lock().expect("nobody panicked").1 = true;
    }
}

async fn answer(State(s3): State<S3>, method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let signed = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !signed.starts_with("AWS4-HMAC-SHA256 Credential=AK/") || !signed.contains("/cn-east-1/s3/aws4_request") {
        return StatusCode::FORBIDDEN.into_response();
    }
    let (objects, is_failing) = &mut *s3.0.lock().expect("nobody panicked");
    if *is_failing {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let name = uri.path().to_owned();
    let tag = [(header::ETAG, "\"1\"")];
    match method {
        Method::PUT => {
            objects.insert(name, body);
            tag.into_response()
        }
        Method::GET => match objects.get(&name) {
            Some(object) => (tag, object.clone()).into_response(),
            None => StatusCode::NOT_FOUND.into_response(),
        },
        Method::DELETE => {
            objects.remove(&name);
            StatusCode::NO_CONTENT.into_response()
        }
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

/// The same server with its objects in a bucket.
async fn with_bucket(app: TestApp, s3: &S3) -> TestApp {
    let bucket = Bucket {
        endpoint: s3.serve().await.parse().expect("an origin"),
        name: "wepig-pictures".to_owned(),
        region: "cn-east-1".to_owned(),
        access_key_id: "AK".to_owned(),
        secret: "geheim".to_owned().into(),
    };
    let objects = Objects::open(&Storage::Bucket(bucket)).expect("the settings are whole");
    app.with_ground(|ground| ground.objects = objects)
}

on_each_database! {
    async fn a_picture_lies_there_sealed_and_goes_again(app) {
        let s3 = S3::default();
        let app = with_bucket(app, &s3).await;
        let member = app.member().await;
        member.send_picture(photo()).await.empty();
        let before = s3.objects();
        assert_eq!(before.len(), 2);
        for (name, object) in &before {
            assert!(name.starts_with("/wepig-pictures/pictures/"), "{name}");
            assert!(object.len() > 500 && !object.starts_with(&[0xFF, 0xD8]), "{name}");
        }
        let shown = member.get(path::ME_PICTURE).await;
        image::load_from_memory_with_format(&shown.body, ImageFormat::Jpeg).expect("a JPEG");

        member.send_picture(picture(300, 300, ImageFormat::Png)).await.empty();
        let now = s3.objects();
        assert!(now.len() == 2 && now.keys().all(|name| !before.contains_key(name)), "{:?}", now.keys());
        member.delete(path::ME).await.empty();
        assert_eq!((s3.objects().len(), rows(&app, "object").await), (0, 0));
    }

    async fn when_it_fails_nothing_has_changed(app) {
        let s3 = S3::default();
        let app = with_bucket(app, &s3).await;
        let member = app.member().await;
        s3.fail();
        member.send_picture(photo()).await.problem(503, Code::Unavailable);
        assert_eq!(member.profile().await.picture, None);
        assert!(member.profile_consents().await.is_empty());
    }
}

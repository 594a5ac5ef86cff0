//! The API's own description.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::Value;
use wepig_server::http;

use crate::app::{TestApp, database::Database};

/// The description itself is reviewed: whatever changes the wire shows here.
#[test]
fn the_description_is_the_reviewed_one() {
    insta::assert_json_snapshot!(http::description());
}

#[test]
fn every_endpoint_says_what_it_is_and_how_it_refuses() {
    let document = http::description();
    assert_eq!(document["openapi"], "3.1.0");
    let mut ids = BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("there are paths") {
        for (method, operation) in item.as_object().expect("a path has methods") {
            let id = operation["operationId"].as_str().expect("an operation has an id");
            assert!(ids.insert(id.to_owned()), "{id} is used twice");
            assert!(operation["summary"].is_string(), "{method} {path} has no summary");
            let problem = &operation["responses"]["default"]["content"]["application/problem+json"]["schema"]["$ref"];
            assert_eq!(problem, "#/components/schemas/ProblemDocument", "{method} {path}");
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    let document = http::description();
    let text = document.to_string();
    for reference in text.split("\"$ref\":\"").skip(1).map(|rest| rest.split('"').next().unwrap_or_default()) {
        let pointer = reference.strip_prefix('#').expect("every reference is to the document itself");
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[tokio::test]
async fn the_description_and_the_page_to_try_it_come_from_our_origin_alone() {
    let app = TestApp::on(Database::Sqlite).await;
    let guest = app.guest();
    let document: Value = guest.request(Method::GET, "/api/openapi.json").send().await.good();
    assert_eq!(document, http::description());

    let page = guest.request(Method::GET, "/api/docs/").send().await;
    assert!(page.status.is_success() && page.text().contains("swagger-ui"), "{page}");
    assert!(page.header("content-security-policy").starts_with("default-src 'none'; script-src 'self';"), "{page}");
    assert!(!page.text().contains("http://") && !page.text().contains("https://"), "{page}");
    let start = guest.request(Method::GET, "/api/docs/swagger-initializer.js").send().await;
    assert!(start.text().contains("/api/openapi.json"), "{start}");
}

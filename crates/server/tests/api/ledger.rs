//! One's own consents and log: pages, cursors, and chains that show what was changed (rows B9, C4, C5).

use wepig_contract::{
    audit::{AuditAct, AuditLineView},
    consent::ConsentEventView,
    error::Code,
    page::{Cursor, Page},
    path,
};
use wepig_server::store::chain::{AUDIT, CONSENTS, first_broken};

use crate::{
    app::{browser::Browser, database::on_each_database},
    steps::meddle,
};

async fn log_page(browser: &Browser<'_>, limit: u32, cursor: Option<&Cursor>) -> Page<AuditLineView> {
    let cursor = cursor.map_or_else(String::new, |cursor| format!("&cursor={}", cursor.0));
    browser.get(&format!("{}?limit={limit}{cursor}", path::ME_LOG)).await.good()
}

on_each_database! {
    async fn every_act_is_a_line_and_the_newest_comes_first(app) {
        let member = app.member().await;
        let other = app.guest();
        other.log_in(&member.me.username, &member.password).await.good::<serde_json::Value>();
        other.delete(path::SESSIONS_CURRENT).await.empty();
        let log = log_page(&member, 50, None).await;
        let acts: Vec<AuditAct> = log.items.iter().map(|line| line.act).collect();
        assert_eq!(acts, [AuditAct::LoggedOut, AuditAct::LoggedIn, AuditAct::Registered]);
        assert!(log.next.is_none());
    }

    async fn pages_join_without_gap_or_repetition(app) {
        let member = app.member().await;
        for _ in 0..6 {
            member.log_in(&member.me.username, &member.password).await.good::<serde_json::Value>();
        }
        let (mut seen, mut cursor) = (Vec::new(), None);
        loop {
            let page = log_page(&member, 3, cursor.as_ref()).await;
            assert!(page.total == 7 && page.items.len() <= 3);
            seen.extend(page.items.iter().map(|line| line.seq));
            cursor = page.next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, [7, 6, 5, 4, 3, 2, 1]);
    }

    async fn a_cursor_of_another_person_or_list_is_refused(app) {
        let (one, other) = (app.member().await, app.member().await);
        for browser in [&one, &other] {
            browser.log_in(&browser.me.username, &browser.password).await.good::<serde_json::Value>();
        }
        let cursor = log_page(&one, 1, None).await.next.expect("there is more").0;
        // Every number is small, so the cursor begins with zeros; this one would lead far beyond the list.
        let forged = format!("Z{}", &cursor[1..]);
        let refused = [
            (&other, format!("{}?cursor={cursor}", path::ME_LOG)),
            (&one, format!("{}?cursor={cursor}", path::ME_CONSENTS)),
            (&one, format!("{}?cursor={forged}", path::ME_LOG)),
            (&one, format!("{}?cursor=", path::ME_LOG)),
            (&one, format!("{}?limit=0", path::ME_LOG)),
            (&one, format!("{}?limit=201", path::ME_LOG)),
            (&one, format!("{}?limit=many", path::ME_LOG)),
            (&one, format!("{}?account={}", path::ME_LOG, other.me.id)),
        ];
        for (browser, query) in refused {
            browser.get(&query).await.problem(400, Code::MalformedRequest);
        }
    }

    async fn a_changed_removed_or_added_line_is_found(app) {
        let member = app.member().await;
        for _ in 0..3 {
            member.log_in(&member.me.username, &member.password).await.good::<serde_json::Value>();
        }
        let (store, account) = (app.app.ground.store.read(), member.me.id.parse().expect("an id"));
        let broken = async |chain| first_broken(store, chain, account).await.expect("readable");
        assert_eq!((broken(AUDIT).await, broken(CONSENTS).await), (None, None));

        meddle(&app, "UPDATE audit_event SET at = at + 1 WHERE seq = 3").await;
        assert_eq!(broken(AUDIT).await, Some(3));
        meddle(&app, "UPDATE audit_event SET at = at - 1 WHERE seq = 3").await;
        assert_eq!(broken(AUDIT).await, None);
        meddle(&app, "UPDATE audit_event SET body = prev WHERE seq = 2").await;
        assert_eq!(broken(AUDIT).await, Some(2));
        meddle(&app, "DELETE FROM audit_event WHERE seq = 2").await;
        assert_eq!(broken(AUDIT).await, Some(2));
        meddle(&app, "DELETE FROM audit_event WHERE seq > 1").await;
        assert_eq!(broken(AUDIT).await, Some(4), "a tail that was cut off");
    }

    async fn a_line_moved_to_another_account_does_not_open(app) {
        let (one, other) = (app.member().await, app.member().await);
        meddle(&app, "CREATE TABLE moved AS SELECT * FROM consent_event").await;
        meddle(&app, "UPDATE consent_event SET body = (SELECT body FROM moved WHERE moved.scope <> consent_event.scope)").await;
        for browser in [&one, &other] {
            let reply = browser.get(path::ME_CONSENTS).await;
            assert!(reply.status.is_server_error(), "{reply}");
        }
        meddle(&app, "UPDATE consent_event SET body = (SELECT body FROM moved WHERE moved.scope = consent_event.scope)").await;
        one.get(path::ME_CONSENTS).await.good::<Page<ConsentEventView>>();
    }
}

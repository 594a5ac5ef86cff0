//! One's own settings: edits with a version.

use wepig_contract::{
    account::Me, audit::AuditAct, audit::AuditLineView, error::Code, language::Language, page::Page, path,
};

use crate::app::database::on_each_database;

on_each_database! {
    async fn a_language_is_kept_and_the_version_moves_on(app) {
        let member = app.member().await;
        let reply = member.settle(member.me.version, Language::En).await;
        let me: Me = reply.good();
        assert_eq!((me.language, me.version), (Some(Language::En), 2));
        assert_eq!(reply.header("etag"), "\"2\"");
        assert_eq!(member.who().await, Some(me));
        let log: Page<AuditLineView> = member.get(path::ME_LOG).await.good();
        assert_eq!(log.items[0].act, AuditAct::SettingsChanged);
    }

    async fn an_edit_of_an_older_version_changes_nothing(app) {
        let member = app.member().await;
        member.settle(1, Language::En).await.good::<Me>();
        for seen in [0, 1, 3, u64::MAX] {
            member.settle(seen, Language::ZhCn).await.problem(412, Code::VersionConflict);
        }
        assert_eq!(member.who().await.expect("signed in").language, Some(Language::En));
    }

    async fn a_guest_has_no_settings(app) {
        app.guest().settle(1, Language::En).await.problem(401, Code::SignedOut);
    }
}

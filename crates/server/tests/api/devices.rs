//! The browsers one is signed in with (row A9, pitfalls 16 and 28).

use futures_util::future::join_all;
use wepig_contract::{
    account::Me,
    audit::{AuditAct, AuditLineView},
    device::{DeviceView, DevicesView},
    error::Code,
    page::Page,
    path::{self, fill},
};
use wepig_server::{
    clock::{DAY, HOUR, MINUTE},
    random,
};

use crate::{
    app::{TestApp, browser::Browser, database::on_each_database, member::Member},
    steps::rows,
};

impl Browser<'_> {
    /// The live sessions of whoever is signed in here.
    async fn devices(&self) -> Vec<DeviceView> {
        self.get(path::ME_SESSIONS).await.good::<DevicesView>().devices
    }

    /// What the log says last.
    pub async fn last_act(&self) -> AuditAct {
        self.get(path::ME_LOG).await.good::<Page<AuditLineView>>().items[0].act
    }
}

/// The same person on another browser, an hour later.
async fn elsewhere<'a>(app: &'a TestApp, member: &Member<'_>) -> Browser<'a> {
    app.wait(HOUR);
    let browser = app.guest().at("198.51.100.99");
    browser.log_in(&member.me.username, &member.password).await.good::<Me>();
    browser
}

fn session(device: &DeviceView) -> String {
    fill(path::ME_SESSION, &[&device.id])
}

on_each_database! {
    async fn each_is_shown_with_where_and_when_and_the_one_in_use_first(app) {
        let member = app.member().await;
        let other = elsewhere(&app, &member).await;
        app.wait(2 * MINUTE);

        let devices = member.devices().await;
        let [own, others] = devices.as_slice() else { panic!("two sessions: {devices:?}") };
        assert!(own.current && !others.current);
        assert_eq!((own.network.as_str(), others.network.as_str()), ("203.0.113.*", "198.51.100.*"));
        assert!(own.started_at < others.started_at && others.started_at <= others.used_at);
        assert!(own.used_at > others.used_at, "the use by this very request counts");
        let seen_elsewhere = other.devices().await;
        assert_eq!(seen_elsewhere[0].id, others.id);
        assert!(seen_elsewhere[0].current && !seen_elsewhere[1].current);

        // The others stand by their last use.
        let third = elsewhere(&app, &member).await;
        third.who().await;
        let order: Vec<String> = member.devices().await.into_iter().map(|device| device.id).collect();
        assert_eq!(order, [&own.id, &third.devices().await[0].id, &others.id].map(Clone::clone));
    }

    async fn what_has_ended_by_time_is_not_shown(app) {
        let member = app.member().await;
        app.wait(DAY - HOUR);
        let other = elsewhere(&app, &member).await;
        assert_eq!(other.devices().await.len(), 1);
    }

    async fn an_ended_one_has_no_rights_on_the_very_next_request(app) {
        let member = app.member().await;
        let other = elsewhere(&app, &member).await;
        let third = elsewhere(&app, &member).await;
        let ended = other.devices().await.remove(0);

        member.delete(&session(&ended)).await.empty();
        other.get(path::ME_LOG).await.problem(401, Code::SignedOut);
        assert_eq!(member.last_act().await, AuditAct::SessionEnded);
        assert!(third.who().await.is_some() && member.who().await.is_some());
        member.delete(&session(&ended)).await.problem(404, Code::NotFound);
    }

    async fn ending_the_one_in_use_logs_out(app) {
        let member = app.member().await;
        let other = elsewhere(&app, &member).await;
        let own = member.devices().await.remove(0);
        member.delete(&session(&own)).await.empty();
        assert_eq!(member.cookie("wepig_session"), None);
        assert_eq!(other.last_act().await, AuditAct::LoggedOut);
    }

    async fn nobody_ends_what_is_not_theirs(app) {
        let (member, stranger) = (app.member().await, app.member().await);
        let theirs = stranger.devices().await.remove(0);
        for id in [theirs.id.as_str(), &random::id(1).to_string(), "current", "%00", "x"] {
            member.delete(&fill(path::ME_SESSION, &[id])).await.problem(404, Code::NotFound);
        }
        assert!(stranger.who().await.is_some());
        let guest = app.guest();
        guest.delete(&session(&theirs)).await.problem(401, Code::SignedOut);
        guest.delete(path::ME_SESSIONS).await.problem(401, Code::SignedOut);
        guest.get(path::ME_SESSIONS).await.problem(401, Code::SignedOut);
    }

    async fn all_others_end_at_once_and_only_ones_own(app) {
        let (member, stranger) = (app.member().await, app.member().await);
        let others = [elsewhere(&app, &member).await, elsewhere(&app, &member).await];
        member.delete(path::ME_SESSIONS).await.empty();
        for other in &others {
            other.get(path::ME_LOG).await.problem(401, Code::SignedOut);
        }
        assert!(stranger.who().await.is_some());
        assert_eq!((member.devices().await.len(), member.last_act().await), (1, AuditAct::SessionEnded));
        let lines = rows(&app, "audit_event").await;
        // A second press of the button ends nothing, and the log says nothing.
        member.delete(path::ME_SESSIONS).await.empty();
        assert_eq!(rows(&app, "audit_event").await, lines);
    }

    async fn of_two_that_end_each_other_at_once_no_more_than_one_is_left(app) {
        let member = app.member().await;
        let other = elsewhere(&app, &member).await;
        let replies = join_all([&*member, &other].map(|browser| browser.delete(path::ME_SESSIONS))).await;
        assert!(replies.iter().any(|reply| reply.status == 204), "{replies:?}");
        assert!(rows(&app, "session").await <= 1);
    }
}

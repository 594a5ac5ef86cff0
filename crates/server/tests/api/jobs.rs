//! The job table: retries, leases, and the purge.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use async_trait::async_trait;
use futures_util::future::join_all;
use uuid::Uuid;
use wepig_contract::{path, sms_code::CodePurpose};
use wepig_server::{
    clock::{DAY, HOUR, MINUTE, SECOND},
    job,
    keys::KeysError,
    outbound::{NotSent, Sms, SmsMessage, inbox::Inbox},
    random,
    store::{
        chain::{AUDIT, first_broken},
        jobs::{self, JobRow},
    },
};

use crate::{
    app::{TestApp, database::on_each_database},
    steps::rows,
};

/// A gateway that takes nothing the first `failures` times.
struct Flaky {
    failures: AtomicU32,
    inbox: Inbox,
}

#[async_trait]
impl Sms for Flaky {
    async fn send(&self, message: SmsMessage, now: i64) -> Result<(), NotSent> {
        let fails = |left: u32| left.checked_sub(1);
        if self.failures.fetch_update(Ordering::Relaxed, Ordering::Relaxed, fails).is_ok() {
            return Err(NotSent);
        }
        self.inbox.send(message, now).await
    }
}

fn with_flaky_gateway(app: TestApp, failures: u32) -> TestApp {
    app.with_ground(|ground| {
        ground.sms = Arc::new(Flaky { failures: AtomicU32::new(failures), inbox: ground.inbox.clone() });
    })
}

async fn due(app: &TestApp) -> Option<JobRow> {
    let ground = &app.app.ground;
    jobs::next_due(ground.store.read(), ground.clock.now()).await.expect("readable")
}

on_each_database! {
    async fn what_a_gateway_does_not_take_is_tried_again_later_and_later(app) {
        let app = with_flaky_gateway(app, 3);
        let phone = app.new_phone();
        app.guest().ask_for_code(&phone, CodePurpose::Login).await;
        let mut waited = Vec::new();
        while app.messages_to(&phone).await.is_empty() {
            let mut seconds = 0;
            while due(&app).await.is_none() {
                app.wait(SECOND / 4);
                seconds += 1;
            }
            waited.push(seconds);
        }
        assert_eq!(waited.len(), 3);
        assert!(waited.is_sorted(), "{waited:?}");
    }

    async fn a_job_that_never_succeeds_is_given_up_and_keeps_no_payload(app) {
        let app = with_flaky_gateway(app, u32::MAX);
        app.guest().ask_for_code(&app.new_phone(), CodePurpose::Login).await;
        for _ in 0..20 {
            job::run_due(&app.app.ground).await.expect("the jobs run");
            app.wait(HOUR);
        }
        let db = app.app.ground.store.read();
        let select = "SELECT attempts, length(payload) AS size FROM job WHERE state = 'failed'";
        let row = sea_orm::ConnectionTrait::query_one_raw(
            db,
            sea_orm::Statement::from_string(sea_orm::ConnectionTrait::get_database_backend(db), select),
        );
        let row = row.await.expect("readable").expect("one job was given up");
        assert_eq!(row.try_get_by_index::<i64>(0).expect("attempts"), 8);
        assert_eq!(rows(&app, "job WHERE state = 'failed' AND length(payload) = 0").await, 1);
    }

    async fn a_worker_that_was_killed_loses_its_job_to_another(app) {
        let ground = &app.app.ground;
        job::run_due(ground).await.expect("whatever else is due is done");
        let phone = app.new_phone();
        app.guest().ask_for_code(&phone, CodePurpose::Login).await;
        let job = due(&app).await.expect("the message is due");
        let now = ground.clock.now();
        let claim = async |tx| jobs::claim(&tx, job.id, now, now + MINUTE).await;
        assert!(ground.store.write(claim).await.expect("claimed"), "the worker that will be killed has it");

        assert!(app.messages_to(&phone).await.is_empty(), "nobody else may touch it");
        app.wait(MINUTE);
        assert_eq!(app.messages_to(&phone).await.len(), 1, "its lease has run out");
    }

    async fn many_workers_do_each_job_once(app) {
        let guest = app.guest();
        let phones: Vec<String> = (0..10).map(|_| app.new_phone()).collect();
        for phone in &phones {
            guest.ask_for_code(phone, CodePurpose::Login).await;
        }
        join_all((0..6).map(|_| job::run_due(&app.app.ground))).await;
        for phone in &phones {
            assert_eq!(app.messages_to(phone).await.len(), 1);
        }
    }

    async fn the_purge_erases_what_has_expired_and_nothing_else(app) {
        let member = app.member().await;
        app.guest().proof(&app.new_phone(), CodePurpose::Login).await;
        app.guest().log_in(&member.me.username, "wrong-password").await;
        app.wait(2 * DAY);
        job::run_due(&app.app.ground).await.expect("the jobs run");
        for table in ["challenge", "tally", "gate", "idempotency", "session"] {
            assert_eq!(rows(&app, table).await, 0, "{table}");
        }
        member.log_in(&member.me.username, &member.password).await.good::<serde_json::Value>();
        member.get(path::ME_CONSENTS).await.good::<serde_json::Value>();
        app.wait(HOUR);
        job::run_due(&app.app.ground).await.expect("doing it again does no harm");
        assert!(member.who().await.is_some());
    }

    async fn security_records_are_forgotten_after_180_days_and_the_rest_still_proves_itself(app) {
        let ground = &app.app.ground;
        let member = app.member().await;
        let account: Uuid = member.me.id.parse().expect("an id");
        let log = async || rows(&app, "audit_event").await;
        app.wait(100 * DAY);
        member.log_in(&member.me.username, &member.password).await.good::<serde_json::Value>();
        assert_eq!(log().await, 2, "registered, logged in");
        app.wait(80 * DAY - HOUR);
        job::run_due(ground).await.expect("the jobs run");
        assert_eq!(log().await, 2, "not yet 180 days");
        app.wait(2 * HOUR);
        job::run_due(ground).await.expect("the jobs run");
        assert_eq!(log().await, 1, "the registration is forgotten");
        let broken = async || first_broken(ground.store.read(), AUDIT, account).await.expect("readable");
        assert_eq!(broken().await, None);
        app.wait(100 * DAY);
        job::run_due(ground).await.expect("the jobs run");
        assert_eq!((log().await, broken().await), (0, None));
        member.log_in(&member.me.username, &member.password).await.good::<serde_json::Value>();
        assert_eq!((log().await, broken().await), (1, None), "the chain goes on where it was");
        let shown = member.get(path::ME_LOG).await.good::<serde_json::Value>();
        assert_eq!(shown["total"], 1, "what is forgotten is not counted");
        assert_eq!(rows(&app, "consent_event").await, 1, "consents are kept");
    }

    async fn a_key_that_nobody_came_to_use_is_destroyed_and_a_forgotten_confirmation_made_up(app) {
        let ground = &app.app.ground;
        let orphan = ground.keys.create(ground.clock.now()).await.expect("a key").id();
        let member = app.member().await;
        app.wait(30 * MINUTE);
        job::run_due(ground).await.expect("the jobs run");
        ground.keys.get(orphan).await.expect("a registration may still be running");
        app.wait(HOUR);
        job::run_due(ground).await.expect("the jobs run");
        assert!(matches!(ground.keys.get(orphan).await, Err(KeysError::Destroyed { .. })));
        assert!(member.who().await.is_some());
    }

    async fn what_is_done_for_a_person_is_cancelled_by_purpose_or_altogether(app) {
        let ground = &app.app.ground;
        let (person, other) = (random::id(1), random::id(2));
        let waiting = |account, purpose: &str| JobRow {
            id: random::id(3),
            kind: "sms_code".to_owned(),
            state: jobs::WAITING.to_owned(),
            run_at: i64::MAX,
            lease_until: 0,
            attempts: 0,
            purpose: purpose.to_owned(),
            account: Some(account),
            payload: Vec::new(),
            created_at: 0,
        };
        let rows_of = [waiting(person, "push"), waiting(person, "sms"), waiting(person, "sms"), waiting(other, "push")];
        for row in &rows_of {
            ground.store.write(async |tx| jobs::insert(&tx, row.clone()).await).await.expect("enqueued");
        }
        let all = rows(&app, "job").await;
        ground.store.write(async |tx| jobs::cancel(&tx, person, Some("push")).await).await.expect("cancelled");
        assert_eq!(rows(&app, "job").await, all - 1);
        ground.store.write(async |tx| jobs::cancel(&tx, person, None).await).await.expect("cancelled");
        assert_eq!(rows(&app, "job").await, all - 3);
    }
}

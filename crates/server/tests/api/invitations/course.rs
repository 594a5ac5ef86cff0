//! What becomes of an invitation: sent again, replaced, taken back, answered, forgotten.

use super::*;

on_each_database! {
    async fn it_is_sent_again_once_a_minute_and_five_times_an_hour(app) {
        let farm = app.farm().await;
        let phone = app.new_phone();
        let open = asked(&farm, &to_number(&phone, Role::Staff)).await;
        app.wait(30 * SECOND);
        let wait = resend(&farm, &farm.owner, &open).await.wait_s(Code::CodeResendTooSoon);
        assert!((25..=30).contains(&wait), "{wait}");
        ask(&farm, &farm.owner, &to_number(&phone, Role::Staff)).await.problem(429, Code::CodeResendTooSoon);
        for sent in 1..5 {
            assert_eq!(app.messages_to(&phone).await.len(), sent);
            app.wait(MINUTE);
            resend(&farm, &farm.owner, &open).await.empty();
        }
        app.wait(MINUTE);
        resend(&farm, &farm.owner, &open).await.problem(429, Code::CodeHourlyLimit);
        let other = app.farm().await;
        ask(&other, &other.owner, &to_number(&phone, Role::Staff)).await.problem(429, Code::CodeHourlyLimit);
        assert_eq!(app.messages_to(&phone).await.len(), 5);
        let [again] = pending(&farm).await.try_into().expect("one");
        assert!(again.expires_at > open.expires_at && again.link == open.link);
        app.wait(HOUR);
        for _ in 0..5 {
            resend(&farm, &farm.owner, &open).await.empty();
            app.wait(MINUTE);
        }
        app.wait(HOUR);
        resend(&farm, &farm.owner, &open).await.problem(429, Code::CodeDailyLimit);
    }

    async fn of_many_who_send_it_again_at_once_one_does(app) {
        let farm = app.farm().await;
        let phone = app.new_phone();
        let open = asked(&farm, &to_number(&phone, Role::Staff)).await;
        app.wait(MINUTE);
        let replies = join_all((0..10).map(|_| resend(&farm, &farm.owner, &open))).await;
        assert_eq!(replies.iter().filter(|reply| reply.status.is_success()).count(), 1);
        assert_eq!(app.messages_to(&phone).await.len(), 1, "the first had not left yet: this one took its place");
    }

    async fn a_number_asked_anew_has_one_invitation(app) {
        let farm = app.farm().await;
        let phone = app.new_phone();
        let first = asked(&farm, &to_number(&phone, Role::Staff)).await;
        app.wait(MINUTE);
        let second = asked(&farm, &to_number(&phone, Role::Manager)).await;
        look(&app.guest(), &first).await.problem(410, Code::InvitationGone);
        assert_eq!(pending(&farm).await, [second]);
    }

    async fn a_repeated_request_asks_once(app) {
        let farm = app.farm().await;
        let phone = app.new_phone();
        let ask = async |form: &InvitationForm| {
            let draft = farm.owner.request(Method::POST, &api(&farm.path(path::INVITATIONS)));
            draft.header(path::IDEMPOTENCY_KEY, "key-number-1").json(form).send().await
        };
        let form = to_number(&phone, Role::Staff);
        let first: InvitationView = ask(&form).await.good();
        assert_eq!(ask(&form).await.good::<InvitationView>(), first);
        ask(&to_number(&phone, Role::Manager)).await.problem(422, Code::KeyReused);
        assert_eq!(app.messages_to(&phone).await.len(), 1);
        farm.owner.post(&farm.path(path::INVITATIONS), &form).await.problem(400, Code::MalformedRequest);
    }

    async fn a_revoked_one_is_gone_and_its_message_stays(app) {
        let farm = app.farm().await;
        let phone = app.new_phone();
        let open = asked(&farm, &to_number(&phone, Role::Staff)).await;
        revoke(&farm, &farm.owner, &open).await.empty();
        assert!(app.messages_to(&phone).await.is_empty(), "it had not left");
        look(&app.guest(), &open).await.problem(410, Code::InvitationGone);
        revoke(&farm, &farm.owner, &open).await.problem(410, Code::InvitationGone);
        assert_eq!(rows(&app, "invitation").await, 0);
    }

    async fn it_ends_after_seven_days_and_leaves_nothing(app) {
        let farm = app.farm().await;
        let person = app.member().await;
        let open = asked(&farm, &to_number(&person.me.phone, Role::Staff)).await;
        app.wait(7 * DAY - MINUTE);
        look(&app.guest(), &open).await.good::<OfferView>();
        app.wait(MINUTE);
        look(&app.guest(), &open).await.problem(410, Code::InvitationGone);
        job::run_due(&app.app.ground).await.expect("the purge runs");
        assert_eq!(rows(&app, "invitation").await, 0);
    }

    async fn who_declines_needs_no_account_and_leaves_nothing(app) {
        let farm = app.farm().await;
        let open = asked(&farm, &to_number(&app.new_phone(), Role::Staff)).await;
        decline(&app.guest(), &open).await.empty();
        assert!(pending(&farm).await.is_empty());
        decline(&app.guest(), &open).await.problem(410, Code::InvitationGone);
        assert_eq!(rows(&app, "invitation").await, 0);
        for nonsense in ["x", &"A".repeat(43)] {
            app.guest().get(&fill(path::OFFER, &[nonsense])).await.problem(410, Code::InvitationGone);
        }
    }

    async fn a_member_is_not_asked_again(app) {
        let farm = app.farm().await;
        let person = farm.join(Role::Staff, "李娜").await;
        ask(&farm, &farm.owner, &to_number(&person.me.phone, Role::Manager)).await.problem(409, Code::AlreadyMember);
        let open = asked(&farm, &link_to(Role::Manager)).await;
        accept(&person, &open).await.problem(409, Code::AlreadyMember);
        assert_eq!(pending(&farm).await, [open]);
    }

    async fn who_comes_in_otherwise_is_not_pending_any_more(app) {
        let farm = app.farm().await;
        let person = app.member().await;
        asked(&farm, &to_number(&person.me.phone, Role::Staff)).await;
        farm.admit(&person, Role::Manager, "李娜").await;
        assert!(pending(&farm).await.is_empty());
    }

    async fn a_farm_has_so_many_open_and_no_more(app) {
        let farm = app.farm().await;
        let first = asked(&farm, &link_to(Role::Staff)).await;
        let ground = &app.app.ground;
        let (now, id) = (ground.clock.now(), farm.id.parse().expect("an id"));
        let row = stored::of_farm(ground.store.read(), id, now).await.expect("readable").remove(0);
        let (row, more) = (&row, MAX_OPEN - 2);
        ground
            .store
            .write(|tx| async move {
                for _ in 0..more {
                    let copy = Invitation { id: random::id(now), token_hash: random::bytes::<32>().to_vec(), ..row.clone() };
                    stored::insert(&tx, copy).await?;
                }
                Ok::<_, wepig_server::store::StoreError>(())
            })
            .await
            .expect("written");
        let replies = join_all((0..5).map(async |_| ask(&farm, &farm.owner, &link_to(Role::Staff)).await)).await;
        assert_eq!(replies.iter().filter(|reply| reply.status.is_success()).count(), 1);
        let refused = replies.iter().find(|reply| !reply.status.is_success()).expect("four");
        refused.problem(409, Code::TooManyInvitations);
        assert_eq!(farm.owner.get(&farm.path(path::FARM)).await.good::<FarmView>().counts.expect("counts").invited, 500);
        revoke(&farm, &farm.owner, &first).await.empty();
        ask(&farm, &farm.owner, &link_to(Role::Staff)).await.good::<InvitationView>();
    }

    async fn a_deleted_persons_invitations_go_with_them(app) {
        let farm = app.farm().await;
        let person = app.member().await;
        let open = asked(&farm, &to_number(&person.me.phone, Role::Staff)).await;
        person.delete(path::ME).await.empty();
        look(&app.guest(), &open).await.problem(410, Code::InvitationGone);
        assert!(app.messages_to(&person.me.phone).await.iter().all(|message| message.purpose != "invite"));
        assert_eq!(rows(&app, "invitation").await, 0);
    }

    async fn who_registers_with_the_number_finds_the_offer(app) {
        let farm = app.farm().await;
        let phone = app.new_phone();
        let open = asked(&farm, &to_number(&phone, Role::Staff)).await;
        let browser = app.guest();
        let form = browser.registration("newcomer", &phone).await;
        browser.register(&form).await.good::<Me>();
        let offers: OffersView = browser.get(path::ME_INVITATIONS).await.good();
        assert_eq!(offers.offers.iter().map(|offer| offer.token.as_str()).collect::<Vec<_>>(), [token(&open)]);
        accept(&browser, &open).await.empty();
        assert!(browser.get(path::ME_INVITATIONS).await.good::<OffersView>().offers.is_empty());
    }

    async fn acceptance_needs_a_name(app) {
        let farm = app.farm().await;
        let person = app.member().await;
        let open = asked(&farm, &link_to(Role::Staff)).await;
        let path = fill(path::OFFER_ACCEPTANCE, &[token(&open)]);
        let reply = person.post(&path, &AcceptanceForm { name: " ".to_owned() }).await;
        assert_eq!(reply.reason(), (Field::PersonName, Reason::Required));
        assert_eq!(pending(&farm).await.len(), 1);
    }
}

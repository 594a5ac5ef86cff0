//! One's own profile, who sees it, and the consent it rests on (rows A6, C4, C7).

use axum::http::Method;
use futures_util::future::join_all;
use wepig_contract::{
    audit::AuditAct,
    consent::{ConsentAct, ConsentEventView, ConsentMethod, ConsentScreen},
    error::{Code, Field, Reason},
    page::Page,
    path,
    profile::{AudienceView, Education, Gender, ProfileField, ProfileForm, ProfileView},
    role::{Audience, Role},
    staff::{MemberForm, MemberView, StaffPage},
};
use wepig_server::store::chain::{AUDIT, CONSENTS, first_broken};

use crate::{
    app::{
        browser::{Browser, api},
        database::on_each_database,
        farm::Person,
        reply::Reply,
    },
    steps::rows,
};

const N: usize = 20;

impl Browser<'_> {
    /// One's own profile.
    pub async fn profile(&self) -> ProfileView {
        self.get(path::ME_PROFILE).await.good()
    }

    /// Saves one's own profile.
    pub async fn save(&self, seen: u64, form: &ProfileForm) -> Reply {
        let draft = self.request(Method::PUT, &api(path::ME_PROFILE)).json(form);
        draft.header("if-match", &format!("\"{seen}\"")).send().await
    }

    /// Decides who sees a field.
    pub async fn show_to(&self, field: ProfileField, audience: Audience) -> Reply {
        self.request(Method::PUT, &api(path::ME_AUDIENCES)).json(&AudienceView { field, audience }).send().await
    }

    /// The consents about one's profile, oldest first.
    pub async fn profile_consents(&self) -> Vec<(ConsentAct, String)> {
        let page: Page<ConsentEventView> = self.get(path::ME_CONSENTS).await.good();
        let of_profile = page.items.into_iter().rev().filter(|line| line.subject.starts_with("profile-"));
        of_profile.map(|line| (line.act, line.subject)).collect()
    }
}

fn full() -> ProfileForm {
    ProfileForm {
        name: "  阿依古丽·买买提 ".to_owned(),
        education: Some(Education::College),
        gender: Some(Gender::Female),
        date_of_birth: "1990-02-28".to_owned(),
        email: "Ayi@qq.com".to_owned(),
    }
}

fn named(name: &str) -> ProfileForm {
    ProfileForm { name: name.to_owned(), ..ProfileForm::default() }
}

/// The name that the farm shows of somebody.
async fn shown_name(person: &Person<'_>, farm: &crate::app::farm::Farm<'_>) -> String {
    farm.list(person, "").await.good::<StaffPage>().own.name
}

on_each_database! {
    async fn it_begins_empty_and_keeps_what_is_saved(app) {
        let member = app.member().await;
        let empty = member.profile().await;
        assert_eq!((empty.version, empty.name.as_str(), empty.email.as_str()), (1, "", ""));
        assert_eq!((empty.education, empty.gender, empty.picture.is_some(), empty.farms.len()), (None, None, false, 0));
        let fields: Vec<ProfileField> = empty.audiences.iter().map(|view| view.field).collect();
        assert_eq!(fields, ProfileField::OPTIONAL);
        assert!(empty.audiences.iter().all(|view| view.audience == Audience::Administrators));

        let reply = member.save(1, &full()).await;
        let saved: ProfileView = reply.good();
        assert_eq!((saved.version, reply.header("etag")), (2, "\"2\""));
        assert_eq!(saved.name, "阿依古丽·买买提");
        assert_eq!((saved.education, saved.gender), (Some(Education::College), Some(Gender::Female)));
        assert_eq!((saved.date_of_birth.as_str(), saved.email.as_str()), ("1990-02-28", "Ayi@qq.com"));
        assert_eq!(member.profile().await, saved);
        assert_eq!(member.who().await.expect("signed in").name, "阿依古丽·买买提");
        assert_eq!(member.last_act().await, AuditAct::ProfileChanged);

        let cleared: ProfileView = member.save(2, &ProfileForm::default()).await.good();
        assert_eq!(ProfileView { version: 3, ..empty }, cleared);
    }

    async fn saving_what_is_there_already_is_no_line_in_the_log(app) {
        let member = app.member().await;
        member.save(1, &full()).await.good::<ProfileView>();
        let lines = (rows(&app, "audit_event").await, rows(&app, "consent_event").await);
        member.save(2, &full()).await.good::<ProfileView>();
        assert_eq!((rows(&app, "audit_event").await, rows(&app, "consent_event").await), lines);
    }

    async fn an_edit_needs_the_version_that_was_seen(app) {
        let member = app.member().await;
        member.save(1, &full()).await.good::<ProfileView>();
        for seen in [0, 1, 3, u64::MAX] {
            member.save(seen, &named("李雷")).await.problem(412, Code::VersionConflict);
        }
        let draft = member.request(Method::PUT, &api(path::ME_PROFILE)).json(&named("李雷"));
        draft.send().await.problem(428, Code::PreconditionMissing);
        assert_eq!(member.profile().await.name, "阿依古丽·买买提");
    }

    async fn of_many_saves_of_one_version_one_is_kept(app) {
        let member = app.member().await;
        let forms: Vec<ProfileForm> =
            (0..N).map(|number| ProfileForm { name: format!("第{number}号"), ..full() }).collect();
        let replies = join_all(forms.iter().map(|form| member.save(1, form))).await;
        let won: Vec<usize> = (0..N).filter(|number| replies[*number].status.is_success()).collect();
        let [winner] = won.as_slice() else { panic!("one of them: {won:?}") };
        for reply in replies.iter().filter(|reply| !reply.status.is_success()) {
            reply.problem(412, Code::VersionConflict);
        }
        let kept = member.profile().await;
        assert_eq!((kept.version, kept.name), (2, forms[*winner].name.clone()));
        assert_eq!(member.profile_consents().await.len(), 4, "given once");
        let account = member.me.id.parse().expect("an id");
        for chain in [AUDIT, CONSENTS] {
            assert_eq!(first_broken(app.app.ground.store.read(), chain, account).await.expect("readable"), None);
        }
    }

    async fn filling_a_field_gives_its_consent_and_emptying_it_withdraws_that(app) {
        let member = app.member().await;
        let all = ["profile-education", "profile-gender", "profile-birth", "profile-email"];
        let each = |act| all.map(|purpose| (act, purpose.to_owned())).to_vec();
        member.save(1, &full()).await.good::<ProfileView>();
        assert_eq!(member.profile_consents().await, each(ConsentAct::Given));

        // Another value is the same consent.
        let other = ProfileForm { email: "ayi@163.com".to_owned(), ..full() };
        member.save(2, &other).await.good::<ProfileView>();
        assert_eq!(member.profile_consents().await.len(), 4);

        member.save(3, &named("阿依古丽")).await.good::<ProfileView>();
        let lines = member.profile_consents().await;
        assert_eq!(lines[4..], each(ConsentAct::Withdrawn));

        let page: Page<ConsentEventView> = member.get(path::ME_CONSENTS).await.good();
        let line = &page.items[0];
        assert_eq!((line.method, line.screen), (ConsentMethod::Field, ConsentScreen::Profile));
        assert_eq!(line.policy_version, member.me.agreement.version);
        assert_eq!((line.policy_sha256.len(), &line.app_version, &line.client_time), (64, &None, &None));
    }

    async fn a_birth_date_to_come_or_of_a_minor_is_refused_and_not_kept(app) {
        let member = app.member().await;
        let year = |years: i64| {
            let day = app.app.ground.clock.now() - years * 365 * wepig_server::clock::DAY;
            wepig_server::http::moment::timestamp(day).0[..10].to_owned()
        };
        for (born, reason) in [
            (year(-1), Reason::InFuture),
            (year(10), Reason::UnderAge),
            (year(17), Reason::UnderAge),
            ("1990-02-29".to_owned(), Reason::NotADate),
            ("1890-01-01".to_owned(), Reason::NotADate),
        ] {
            let form = ProfileForm { date_of_birth: born.clone(), ..full() };
            assert_eq!(member.save(1, &form).await.reason(), (Field::DateOfBirth, reason), "{born}");
        }
        let kept = member.profile().await;
        assert_eq!((kept.version, kept.name.as_str(), kept.date_of_birth.as_str()), (1, "", ""));
        assert!(member.profile_consents().await.is_empty());
        let form = ProfileForm { date_of_birth: year(19), ..full() };
        member.save(1, &form).await.good::<ProfileView>();
    }

    async fn every_wrong_field_is_told_at_once(app) {
        let member = app.member().await;
        let form = ProfileForm {
            name: "x".repeat(33),
            date_of_birth: "yesterday".to_owned(),
            email: "nobody".to_owned(),
            ..ProfileForm::default()
        };
        let problem = member.save(1, &form).await.problem(422, Code::Invalid);
        let fields: Vec<Field> = problem.refusal.fields.iter().map(|problem| problem.field).collect();
        assert_eq!(fields, [Field::PersonName, Field::DateOfBirth, Field::Email]);
    }

    async fn whoever_belongs_to_a_farm_has_a_name(app) {
        let member = app.member().await;
        member.save(1, &named("")).await.good::<ProfileView>();
        let farm = app.farm().await;
        let profile = farm.owner.profile().await;
        assert_eq!(profile.name, farm.owner.name, "the name given when creating the farm");
        let reply = farm.owner.save(profile.version, &named(" ")).await;
        assert_eq!(reply.reason(), (Field::PersonName, Reason::Required));
        assert_eq!(farm.owner.profile().await, profile);
    }

    async fn a_farm_that_shows_the_old_name_shows_the_new_one(app) {
        let farm = app.farm().await;
        let staff = farm.join(Role::Staff, "张伟").await;
        let before: StaffPage = farm.list(&farm.owner, "").await.good();
        let seen = staff.profile().await.version;
        staff.save(seen, &named("张大伟")).await.good::<ProfileView>();
        assert_eq!(shown_name(&staff, &farm).await, "张大伟");
        let after: StaffPage = farm.list(&farm.owner, "q=大伟").await.good();
        assert_eq!((before.items[0].name.as_str(), after.items[0].name.as_str()), ("张伟", "张大伟"));

        // Where an administrator has noted another one, that stays.
        let entry: MemberView = farm.owner.get(&farm.path_of(path::MEMBER, &staff)).await.good();
        let form = MemberForm { name: "小张".to_owned(), ..MemberForm::default() };
        let draft = farm.owner.request(Method::PUT, &api(&farm.path_of(path::MEMBER, &staff))).json(&form);
        draft.header("if-match", &format!("\"{}\"", entry.version)).send().await.good::<MemberView>();
        staff.save(seen + 1, &named("张伟")).await.good::<ProfileView>();
        assert_eq!(shown_name(&staff, &farm).await, "小张");
        assert_eq!(staff.profile().await.farms[0].farm, farm.id);
    }

    async fn who_sees_a_field_is_decided_field_by_field(app) {
        let member = app.member().await;
        let saved: ProfileView = member.show_to(ProfileField::Email, Audience::Nobody).await.good();
        member.show_to(ProfileField::Picture, Audience::Managers).await.good::<ProfileView>();
        let audience = |profile: &ProfileView, field| {
            profile.audiences.iter().find(|view| view.field == field).expect("each field is there").audience
        };
        assert_eq!(audience(&saved, ProfileField::Email), Audience::Nobody);
        let profile = member.profile().await;
        assert_eq!(audience(&profile, ProfileField::Email), Audience::Nobody);
        assert_eq!(audience(&profile, ProfileField::Picture), Audience::Managers);
        assert_eq!(audience(&profile, ProfileField::Gender), Audience::Administrators);
        assert_eq!(member.last_act().await, AuditAct::AudienceChanged);
        assert_eq!(profile.version, 1, "a form that is open elsewhere can still be saved");

        // Saving the fields leaves the choices alone.
        member.save(1, &full()).await.good::<ProfileView>();
        assert_eq!(member.profile().await.audiences, profile.audiences);
        let lines = rows(&app, "audit_event").await;
        member.show_to(ProfileField::Email, Audience::Nobody).await.good::<ProfileView>();
        assert_eq!(rows(&app, "audit_event").await, lines, "the same choice again is nothing new");
        member.show_to(ProfileField::Phone, Audience::Nobody).await.problem(400, Code::MalformedRequest);
    }

    async fn many_choices_at_once_are_all_kept(app) {
        let member = app.member().await;
        let choices = ProfileField::OPTIONAL.map(|field| member.show_to(field, Audience::Nobody));
        for reply in join_all(choices).await {
            reply.good::<ProfileView>();
        }
        assert!(member.profile().await.audiences.iter().all(|view| view.audience == Audience::Nobody));
    }

    async fn a_guest_has_no_profile(app) {
        let guest = app.guest();
        guest.get(path::ME_PROFILE).await.problem(401, Code::SignedOut);
        guest.save(1, &full()).await.problem(401, Code::SignedOut);
        guest.show_to(ProfileField::Email, Audience::Nobody).await.problem(401, Code::SignedOut);
    }
}

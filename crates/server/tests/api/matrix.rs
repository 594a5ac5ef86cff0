//! Who may do what: every endpoint of the API's own description, asked by everybody there is. An endpoint without a rule fails.

use std::collections::BTreeSet;

use axum::http::Method;
use serde_json::{Value, json};
use wepig_contract::{
    farm::{DepartmentForm, DepartmentView, MemberState},
    invitation::{InvitationForm, InvitationView},
    language::Language,
    path::{self, IDEMPOTENCY_KEY},
    role::Role,
    staff::StateForm,
};
use wepig_server::{clock::MINUTE, http, random};

use crate::{
    app::{
        TestApp,
        browser::{Browser, api},
        database::on_each_database,
        farm::{Farm, Person},
        member::Member,
        reply::Reply,
    },
    picture::files::photo,
};

/// Everybody there is, in the order of the statuses below. The last five belong, or belonged, to the farm that is asked for.
const ACTORS: [&str; 9] = [
    "nobody signed in",
    "somebody without a farm",
    "the owner of another farm",
    "somebody who left",
    "somebody suspended",
    "staff",
    "a manager",
    "an administrator",
    "the owner",
];

/// A version that nothing ever had: whoever may edit is told of a conflict, and nothing changes.
const NO_VERSION: &str = "\"999999\"";

type Statuses = [u16; 9];

/// An endpoint, what is sent to it, and what each of [`ACTORS`] is answered.
struct Rule {
    endpoint: &'static str,
    body: Value,
    answers: Statuses,
}

fn rule(endpoint: &'static str, body: Value, answers: Statuses) -> Rule {
    Rule { endpoint, body, answers }
}

/// Everybody is answered the same.
const fn everybody(status: u16) -> Statuses {
    [status; 9]
}

/// Everybody who is signed in is answered the same.
const fn signed_in(status: u16) -> Statuses {
    [401, status, status, status, status, status, status, status, status]
}

/// Members are answered by their role; to others the farm is not there.
const fn members(staff: u16, manager: u16, administrator: u16, owner: u16) -> Statuses {
    [401, 404, 404, 404, 403, staff, manager, administrator, owner]
}

/// Whoever has a place in the farm, suspended or not, is answered the same.
const fn own_place(status: u16, owner: u16) -> Statuses {
    [401, 404, 404, 404, status, status, status, status, owner]
}

/// In the order in which they are asked: what ends places, sessions and accounts comes last. An empty form is refused by its
/// fields, once its sender has been let through, and changes nothing.
fn rules() -> Vec<Rule> {
    let none = Value::Null;
    let empty = json!({});
    vec![
        rule("GET /session", none.clone(), everybody(200)),
        rule("POST /sms-codes", empty.clone(), everybody(422)),
        rule("POST /registrations", empty.clone(), everybody(422)),
        rule("POST /password-resets", empty.clone(), everybody(422)),
        rule("POST /sessions/password", empty.clone(), everybody(422)),
        rule("POST /sessions/code", empty.clone(), everybody(422)),
        rule("GET /me/consents", none.clone(), signed_in(200)),
        rule("GET /me/log", none.clone(), signed_in(200)),
        rule("GET /me/sessions", none.clone(), signed_in(200)),
        rule("GET /me/invitations", none.clone(), signed_in(200)),
        rule("GET /me/profile", none.clone(), signed_in(200)),
        rule("PUT /me/profile", json!({ "name": "李娜", "date_of_birth": "", "email": "" }), signed_in(412)),
        rule("PUT /me/audiences", json!({ "field": "email", "audience": "nobody" }), signed_in(200)),
        rule("GET /me/picture", none.clone(), signed_in(404)),
        // An empty form is no picture.
        rule("PUT /me/picture", empty.clone(), signed_in(415)),
        rule("DELETE /me/picture", none.clone(), signed_in(204)),
        rule("POST /me/proofs", empty.clone(), signed_in(422)),
        rule("PUT /me/password", empty.clone(), signed_in(422)),
        rule("PUT /me/settings", json!({ "language": "en" }), signed_in(412)),
        rule("PUT /me/farm", json!({ "farm": "{farm}" }), members(204, 204, 204, 204)),
        rule("POST /farms", empty.clone(), signed_in(422)),
        rule("GET /farms/{farm}", none.clone(), members(200, 200, 200, 200)),
        rule("PUT /farms/{farm}", json!({ "farm_name": "新名" }), members(403, 403, 403, 412)),
        rule("POST /farms/{farm}/departments", json!({ "name": "保育舍" }), members(403, 403, 403, 201)),
        rule("PUT /farms/{farm}/departments/{department}", json!({ "name": "隔离舍" }), members(403, 403, 403, 200)),
        rule("DELETE /farms/{farm}/departments/{department}", none.clone(), members(403, 403, 403, 204)),
        rule("GET /farms/{farm}/invitations", none.clone(), members(403, 403, 200, 200)),
        rule("POST /farms/{farm}/invitations", invitation(), members(403, 403, 201, 201)),
        // Made a moment ago: those who may are told to wait.
        rule("POST /farms/{farm}/invitations/{invitation}/sendings", none.clone(), members(403, 403, 429, 429)),
        rule("DELETE /farms/{farm}/invitations/{invitation}", none.clone(), members(403, 403, 204, 204)),
        rule("GET /farms/{farm}/staff", none.clone(), members(200, 200, 200, 200)),
        rule("GET /farms/{farm}/staff/{member}", none.clone(), members(404, 200, 200, 200)),
        rule("PUT /farms/{farm}/staff/{member}", member(), members(404, 403, 412, 412)),
        rule("PUT /farms/{farm}/staff/{member}/role", json!({ "role": "staff" }), members(403, 403, 204, 204)),
        rule("PUT /farms/{farm}/staff/{member}/state", json!({ "state": "active" }), members(403, 403, 204, 204)),
        rule("POST /farms/{farm}/staff/{member}/reveals", json!({ "field": "phone" }), members(404, 403, 201, 201)),
        // What nobody chose is for administrators and owners.
        rule("GET /farms/{farm}/staff/{member}/picture", none.clone(), members(404, 404, 200, 200)),
        // The second code within a minute is not sent.
        rule("POST /farms/{farm}/staff/{member}/reset-codes", none.clone(), members(404, 403, 202, 429)),
        rule("GET /invitations/{token}", none.clone(), everybody(200)),
        rule("POST /invitations/{token}/acceptance", empty, signed_in(422)),
        rule("POST /invitations/{token}/refusal", none.clone(), everybody(204)),
        rule("DELETE /me/memberships/{farm}/{fact}", none.clone(), own_place(204, 204)),
        rule("DELETE /me/sessions/{session}", none.clone(), signed_in(404)),
        rule("DELETE /me/sessions", none.clone(), signed_in(204)),
        rule("DELETE /me/memberships/{farm}", none.clone(), own_place(204, 409)),
        // The last owner hands a farm over first.
        rule("DELETE /me", none.clone(), [401, 204, 409, 204, 204, 204, 204, 204, 409]),
        rule("DELETE /sessions/current", none, everybody(204)),
    ]
}

fn invitation() -> Value {
    json!({ "phone": "", "role": "staff", "language": "en" })
}

fn member() -> Value {
    json!({ "name": "张玮", "date_of_entry": "" })
}

#[test]
fn every_endpoint_has_one_rule_and_every_rule_an_endpoint() {
    let document = http::description();
    let mut endpoints = BTreeSet::new();
    for (path, item) in document["paths"].as_object().expect("there are paths") {
        let path = path.strip_prefix(path::BASE).expect("every path lies below the base");
        for method in item.as_object().expect("a path has methods").keys() {
            endpoints.insert(format!("{} {path}", method.to_uppercase()));
        }
    }
    let ruled: Vec<String> = rules().into_iter().map(|rule| rule.endpoint.to_owned()).collect();
    assert_eq!(ruled.len(), ruled.iter().collect::<BTreeSet<_>>().len(), "an endpoint has two rules");
    assert_eq!(ruled.into_iter().collect::<BTreeSet<_>>(), endpoints);
}

/// The farm that is asked for and everybody who asks.
struct World<'a> {
    farm: Farm<'a>,
    /// Somebody of the farm whom the others ask about.
    subject: Person<'a>,
    guest: Browser<'a>,
    farmless: Member<'a>,
    other: Farm<'a>,
    /// Left, suspended, staff, manager, administrator.
    people: Vec<Person<'a>>,
}

impl<'a> World<'a> {
    async fn new(app: &'a TestApp) -> Self {
        let (farm, other) = (app.farm().await, app.farm().await);
        let subject = farm.join(Role::Staff, "张伟").await;
        subject.send_picture(photo()).await.empty();
        let mut people = Vec::new();
        for role in [Role::Staff, Role::Staff, Role::Staff, Role::Manager, Role::Administrator] {
            people.push(farm.join(role, "李娜").await);
        }
        people[0].delete(&farm.path(path::ME_MEMBERSHIP)).await.empty();
        let suspended = StateForm { state: MemberState::Suspended };
        farm.owner.put(&farm.path_of(path::MEMBER_STATE, &people[1]), &suspended).await.empty();
        // From here on every number may be sent another code.
        app.wait(MINUTE);
        Self { subject, guest: app.guest(), farmless: app.member().await, other, people, farm }
    }

    fn actors(&self) -> [&Browser<'a>; 9] {
        let [left, suspended, staff, manager, administrator] = &self.people[..] else { panic!("five people") };
        let (other, owner) = (&self.other.owner, &self.farm.owner);
        [&self.guest, &self.farmless, other, left, suspended, staff, manager, administrator, owner]
    }

    /// Asks, with everything in the path that it names: things to be used up are made for each asking.
    async fn ask(&self, actor: &Browser<'a>, rule: &Rule) -> Reply {
        let (method, template) = rule.endpoint.split_once(' ').expect("a method and a path");
        let mut filled = template.to_owned();
        for name in ["farm", "member", "department", "invitation", "token", "session", "fact"] {
            let placeholder = format!("{{{name}}}");
            if filled.contains(&placeholder) {
                filled = filled.replace(&placeholder, &self.named(name).await);
            }
        }
        let method: Method = method.parse().expect("a method");
        let mut draft = actor.request(method.clone(), &api(&filled)).header(IDEMPOTENCY_KEY, &random::token());
        if method == Method::PUT {
            draft = draft.header("if-match", NO_VERSION);
        }
        if !rule.body.is_null() {
            let body = rule.body.to_string().replace("{farm}", &self.farm.id);
            draft = draft.header("content-type", "application/json").body(body);
        }
        draft.send().await
    }

    async fn named(&self, name: &str) -> String {
        match name {
            "farm" => self.farm.id.clone(),
            "member" => self.subject.entry.clone(),
            "fact" => "department".to_owned(),
            "session" => random::id(0).to_string(),
            "department" => {
                let form = DepartmentForm { name: random::token()[..20].to_owned() };
                self.farm.owner.post_once(&self.farm.path(path::DEPARTMENTS), &form).await.good::<DepartmentView>().id
            }
            "invitation" => self.invitation().await.id,
            "token" => self.invitation().await.link.trim_start_matches("/invite/").to_owned(),
            unknown => panic!("nothing is called {unknown}"),
        }
    }

    async fn invitation(&self) -> InvitationView {
        let form =
            InvitationForm { phone: String::new(), role: Role::Staff, department: None, language: Language::ZhCn };
        self.farm.owner.post_once(&self.farm.path(path::INVITATIONS), &form).await.good()
    }
}

on_each_database! {
    async fn everybody_is_answered_as_the_rules_say(app) {
        let world = World::new(&app).await;
        let mut wrong = Vec::new();
        for rule in rules() {
            for ((actor, name), expected) in world.actors().into_iter().zip(ACTORS).zip(rule.answers) {
                let reply = world.ask(actor, &rule).await;
                if reply.status.as_u16() != expected {
                    wrong.push(format!("{} by {name}: {expected} expected, {reply}", rule.endpoint));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

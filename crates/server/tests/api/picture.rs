//! Pictures (row A6, C7, pitfalls 16 and 32): what is taken, what is kept, who sees it, and that it goes again.

pub mod files;

use std::{fs, path::PathBuf};

use axum::http::Method;
use futures_util::future::join_all;
use image::{DynamicImage, ImageFormat};
use uuid::Uuid;
use wepig_contract::{
    audit::AuditAct,
    consent::ConsentAct,
    error::Code,
    path,
    profile::{ProfileField, ProfileView},
    role::{Audience, Role},
    staff::StaffPage,
};
use wepig_server::{
    clock::{HOUR, SECOND},
    job, random,
    store::objects,
};

use crate::{
    app::{
        TestApp,
        browser::{Browser, api},
        database::on_each_database,
        farm::{Farm, Person},
        reply::Reply,
    },
    steps::rows,
};
use files::{GPS, black, bomb, photo, picture, transparent};

impl Browser<'_> {
    /// Sends a file as one's own picture.
    pub async fn send_picture(&self, file: impl Into<Vec<u8>>) -> Reply {
        // What the browser calls the file counts for nothing.
        let draft = self.request(Method::PUT, &api(path::ME_PICTURE)).header("content-type", "text/html");
        draft.body(file).send().await
    }

    async fn own_picture(&self, query: &str) -> Reply {
        self.get(&format!("{}{query}", path::ME_PICTURE)).await
    }
}

impl Person<'_> {
    async fn picture_of(&self, farm: &Farm<'_>, other: &Person<'_>) -> Reply {
        self.get(&format!("{}?size=thumbnail&v=1", farm.path_of(path::MEMBER_PICTURE, other))).await
    }
}

/// The pixels of an answer that is a JPEG.
#[track_caller]
fn pixels(reply: &Reply) -> DynamicImage {
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "image/jpeg"));
    image::load_from_memory_with_format(&reply.body, ImageFormat::Jpeg).expect("a JPEG")
}

fn is_red(picture: &DynamicImage, x: u32, y: u32) -> bool {
    let [red, _, blue] = picture.to_rgb8().get_pixel(x, y).0;
    red > 150 && blue < 100
}

/// Every file in the object storage.
fn stored(app: &TestApp) -> Vec<PathBuf> {
    let folder = app.folder().join("objects/pictures");
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries.map(|entry| entry.expect("an entry").path()).collect()
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

on_each_database! {
    async fn a_photo_is_kept_upright_and_without_where_it_was_taken(app) {
        let member = app.member().await;
        let file = photo();
        assert!(contains(&file, GPS) && contains(&file, b"Exif"));
        member.send_picture(file).await.empty();

        let reply = member.own_picture("").await;
        let whole = pixels(&reply);
        assert_eq!((whole.width(), whole.height()), (200, 400), "turned, and not enlarged");
        assert!(is_red(&whole, 100, 50) && !is_red(&whole, 100, 350), "what was left is up");
        for told in [GPS, b"Exif", b"119.2963"] {
            assert!(!contains(&reply.body, told));
        }
        let thumbnail = pixels(&member.own_picture("?size=thumbnail").await);
        assert_eq!((thumbnail.width(), thumbnail.height()), (160, 160));
        assert!(is_red(&thumbnail, 80, 20) && !is_red(&thumbnail, 80, 140), "its middle");
    }

    async fn every_kind_that_is_taken_becomes_a_small_jpeg(app) {
        let member = app.member().await;
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            member.send_picture(picture(3000, 1500, format)).await.empty();
            let whole = pixels(&member.own_picture("?size=whole").await);
            assert_eq!((whole.width(), whole.height()), (1024, 512), "{format:?}");
        }
        member.send_picture(transparent()).await.empty();
        let whole = pixels(&member.own_picture("").await).to_rgb8();
        assert_eq!(whole.get_pixel(16, 16).0, [255, 255, 255]);
        member.send_picture(picture(2000, 1, ImageFormat::Png)).await.empty();
        assert_eq!(pixels(&member.own_picture("?size=thumbnail").await).width(), 160);
    }

    async fn whatever_is_no_picture_or_only_hides_one_is_refused(app) {
        let member = app.member().await;
        let jpeg = picture(64, 64, ImageFormat::Jpeg);
        let behind = |start: &[u8]| [start, &jpeg].concat();
        for file in [
            behind(b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\">"),
            behind(b"<!doctype html><script>alert(1)</script>"),
            behind(b"GIF89a"),
            behind(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"),
            behind(b"%PDF-1.7\n"),
            behind(b"\n"),
            behind(b"RIFF\0\0\0\0WAVE"),
            b"BM".to_vec(),
            Vec::new(),
        ] {
            member.send_picture(file).await.problem(415, Code::PictureKind);
        }
        assert_eq!((stored(&app).len(), rows(&app, "object").await), (0, 0));
        member.own_picture("").await.problem(404, Code::NotFound);
    }

    async fn what_a_picture_hides_in_itself_is_gone(app) {
        let member = app.member().await;
        let jpeg = picture(64, 64, ImageFormat::Jpeg);
        let script = b"<script>alert(document.domain)</script>";
        member.send_picture([&jpeg[..], script].concat()).await.empty();
        let reply = member.own_picture("").await;
        assert!(!contains(&reply.body, script));
        assert_eq!((reply.header("x-content-type-options"), reply.header("cache-control")), ("nosniff", "private, no-cache"));
        assert!(reply.header("content-security-policy").starts_with("default-src 'none'"), "{:?}", reply.headers);
        assert_eq!(reply.header("content-encoding"), "");
    }

    async fn damaged_and_gigantic_ones_are_not_opened(app) {
        let member = app.member().await;
        for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
            let file = picture(600, 600, format);
            for length in [20, file.len() / 2, file.len() - 20] {
                let reply = member.send_picture(&file[..length]).await;
                reply.problem(422, Code::PictureUnreadable);
            }
        }
        let jpeg = picture(600, 600, ImageFormat::Jpeg);
        member.send_picture(&jpeg[..jpeg.len() - 1]).await.problem(422, Code::PictureUnreadable);
        for (width, height) in [(60_000, 60_000), (u32::MAX >> 1, u32::MAX >> 1), (0, 10)] {
            member.send_picture(bomb(width, height)).await.problem(422, Code::PictureUnreadable);
        }
        // Nothing is wrong with this one but its size.
        member.send_picture(black(60_000, 1_000)).await.problem(422, Code::PictureUnreadable);
        assert_eq!(stored(&app).len(), 0);
        member.send_picture(black(50_000, 1_000)).await.empty();
    }

    async fn more_than_twenty_megabytes_are_not_read(app) {
        let member = app.member().await;
        let mut file = picture(64, 64, ImageFormat::Jpeg);
        file.resize(20 * 1024 * 1024, 0);
        member.send_picture(file.clone()).await.empty();
        file.push(0);
        member.send_picture(file).await.problem(413, Code::TooLarge);
        // Other bodies keep their own limit.
        member.request(Method::PUT, &api(path::ME_PROFILE))
            .header("if-match", "\"1\"").header("content-type", "application/json").body(vec![b' '; 70_000])
            .send().await.problem(413, Code::TooLarge);
    }

    async fn what_lies_on_the_disk_is_sealed_and_no_more_than_the_newest(app) {
        let member = app.member().await;
        member.send_picture(photo()).await.empty();
        let before = stored(&app);
        member.send_picture(picture(500, 500, ImageFormat::Png)).await.empty();
        let now = stored(&app);
        assert_eq!((before.len(), now.len(), rows(&app, "object").await), (2, 2, 1));
        assert!(before.iter().all(|file| !now.contains(file)), "another picture has other names");
        for file in now {
            let bytes = fs::read(&file).expect("readable");
            assert!(bytes.len() > 500 && !bytes.starts_with(&[0xFF, 0xD8]) && !contains(&bytes, b"JFIF"));
        }
        assert_eq!(member.last_act().await, AuditAct::PictureChanged);
        assert_eq!(member.profile_consents().await, [(ConsentAct::Given, "profile-picture".to_owned())]);
    }

    async fn thirty_an_hour_and_no_more(app) {
        let (member, other) = (app.member().await, app.member().await);
        let file = picture(32, 32, ImageFormat::Png);
        for _ in 0..29 {
            member.send_picture(file.clone()).await.empty();
        }
        member.send_picture(b"no picture".as_slice()).await.problem(415, Code::PictureKind);
        let wait = member.send_picture(file.clone()).await.wait_s(Code::PictureLimit);
        other.send_picture(file.clone()).await.empty();
        member.delete(path::ME_PICTURE).await.empty();
        app.wait(wait * SECOND);
        member.send_picture(file).await.empty();
    }

    async fn taken_away_it_is_gone(app) {
        let member = app.member().await;
        member.send_picture(photo()).await.empty();
        assert!(member.profile().await.picture.is_some());
        member.delete(path::ME_PICTURE).await.empty();
        member.own_picture("").await.problem(404, Code::NotFound);
        assert_eq!((stored(&app).len(), rows(&app, "object").await), (0, 0));
        assert_eq!(member.profile().await.picture, None);
        assert_eq!(member.profile_consents().await.last().expect("a line").0, ConsentAct::Withdrawn);
        let lines = rows(&app, "audit_event").await;
        member.delete(path::ME_PICTURE).await.empty();
        assert_eq!(rows(&app, "audit_event").await, lines, "where there is none nothing happens");
    }

    async fn it_goes_with_the_account(app) {
        let (member, other) = (app.member().await, app.member().await);
        member.send_picture(photo()).await.empty();
        other.send_picture(photo()).await.empty();
        member.delete(path::ME).await.empty();
        assert_eq!((stored(&app).len(), rows(&app, "object").await), (2, 1));
        pixels(&other.own_picture("").await);
    }

    async fn what_a_dying_process_left_behind_is_cleared_away(app) {
        let ground = &app.app.ground;
        let member = app.member().await;
        member.send_picture(photo()).await.empty();
        let (id, account) = (random::id(ground.clock.now()), Uuid::nil());
        let now = ground.clock.now();
        ground.store.write(async |tx| objects::announce(&tx, id, account, now).await).await.expect("announced");
        ground.objects.put(&format!("pictures/{}-whole", id.simple()), vec![1]).await.expect("written");

        app.wait(HOUR / 2);
        job::run_due(ground).await.expect("the jobs run");
        assert_eq!(stored(&app).len(), 3, "somebody may still be writing it");
        app.wait(HOUR);
        job::run_due(ground).await.expect("the jobs run");
        assert_eq!((stored(&app).len(), rows(&app, "object").await), (2, 1));
        pixels(&member.own_picture("").await);
    }

    async fn of_many_at_once_one_is_kept(app) {
        let member = app.member().await;
        let replies = join_all((0..8).map(|_| member.send_picture(picture(200, 200, ImageFormat::Jpeg)))).await;
        for reply in &replies {
            reply.empty();
        }
        assert_eq!((stored(&app).len(), rows(&app, "object").await), (2, 1));
        pixels(&member.own_picture("").await);
        assert_eq!(member.profile_consents().await.len(), 1);
    }

    async fn only_those_whom_its_person_allows_see_it(app) {
        let farm = app.farm().await;
        let person = farm.join(Role::Staff, "张伟").await;
        let colleague = farm.join(Role::Staff, "李娜").await;
        let manager = farm.join(Role::Manager, "王芳").await;
        let administrator = farm.join(Role::Administrator, "刘洋").await;
        let elsewhere = app.farm().await;
        farm.owner.picture_of(&farm, &person).await.problem(404, Code::NotFound);
        person.send_picture(photo()).await.empty();

        let seen = async |audience: Audience| {
            person.show_to(ProfileField::Picture, audience).await.good::<ProfileView>();
            pixels(&person.picture_of(&farm, &person).await);
            colleague.picture_of(&farm, &person).await.problem(404, Code::NotFound);
            let mut by = Vec::new();
            for viewer in [&farm.owner, &administrator, &manager] {
                let reply = viewer.picture_of(&farm, &person).await;
                if reply.status == 200 {
                    pixels(&reply);
                } else {
                    reply.problem(404, Code::NotFound);
                }
                by.push(reply.status == 200);
            }
            by
        };
        assert_eq!(seen(Audience::Administrators).await, [true, true, false]);
        assert_eq!(seen(Audience::Managers).await, [true, true, true]);
        assert_eq!(seen(Audience::Owners).await, [true, false, false]);
        assert_eq!(seen(Audience::Nobody).await, [false, false, false]);

        person.show_to(ProfileField::Picture, Audience::Managers).await.good::<ProfileView>();
        elsewhere.owner.picture_of(&farm, &person).await.problem(404, Code::NotFound);
        elsewhere.owner.picture_of(&elsewhere, &person).await.problem(404, Code::NotFound);
        let guest = app.guest();
        guest.get(&farm.path_of(path::MEMBER_PICTURE, &person)).await.problem(401, Code::SignedOut);
        guest.own_picture("").await.problem(401, Code::SignedOut);
        guest.send_picture(photo()).await.problem(401, Code::SignedOut);
        guest.delete(path::ME_PICTURE).await.problem(401, Code::SignedOut);
    }

    async fn what_a_browser_kept_is_shown_only_while_it_may_be_seen(app) {
        let farm = app.farm().await;
        let person = farm.join(Role::Staff, "张伟").await;
        person.send_picture(photo()).await.empty();
        let listed = async || farm.list(&farm.owner, "").await.good::<StaffPage>().items[0].picture.clone();
        let tag = listed().await;
        assert!(tag.is_some() && tag == person.profile().await.picture);

        let first = farm.owner.picture_of(&farm, &person).await;
        let address = api(&format!("{}?size=thumbnail", farm.path_of(path::MEMBER_PICTURE, &person)));
        let again = async || {
            let draft = farm.owner.request(Method::GET, &address).header("if-none-match", first.header("etag"));
            draft.send().await
        };
        let kept = again().await;
        assert_eq!((kept.status.as_u16(), kept.body.len()), (304, 0));
        person.send_picture(picture(300, 300, ImageFormat::Png)).await.empty();
        assert_eq!(again().await.status, 200, "there is another one");
        assert_ne!(listed().await, tag);
        person.show_to(ProfileField::Picture, Audience::Nobody).await.good::<ProfileView>();
        again().await.problem(404, Code::NotFound);
        assert_eq!(listed().await, None);
    }

    async fn a_size_that_there_is_not_is_refused(app) {
        let member = app.member().await;
        member.send_picture(photo()).await.empty();
        member.own_picture("?size=poster").await.problem(400, Code::MalformedRequest);
    }
}

//! How a server ends, and what is there when it comes back.

use std::{
    fs,
    io::Write,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use serde_json::{Value, json};

use super::{
    server::{Folder, Server, registration, run},
    wire::{connect, read, request},
};

fn log_in(server: &Server, name: &str) -> u16 {
    let form = json!({ "name": name, "password": "kraftfutter-7-saecke", "remember": false });
    server.ask("POST", "/api/v1/sessions/password", None, Some(&form)).status
}

#[test]
fn what_was_answered_survives_a_power_cut_in_the_middle() {
    let folder = Folder::new();
    let mut server = Server::start(folder.path(), &[]);
    let forms: Vec<Value> = (0..6)
        .map(|n| {
            registration(
                |method, path, body| server.ask(method, path, None, body),
                &format!("halter_{n}"),
                &format!("1390000000{n}"),
            )
        })
        .collect();
    let (registered, is_over) = (Mutex::new(Vec::new()), AtomicBool::new(false));
    std::thread::scope(|scope| {
        for form in &forms {
            let (server, registered, is_over) = (&server, &registered, &is_over);
            scope.spawn(move || {
                let mut stream = connect(server.address);
                stream
                    .write_all(request("POST", "/api/v1/registrations", None, Some(form)).as_bytes())
                    .expect("it is sent");
                let answer = std::panic::catch_unwind(|| read(stream));
                if answer.is_ok_and(|answer| answer.status == 201) {
                    registered.lock().expect("no thread panicked").push(form["username"].clone());
                    is_over.store(true, Ordering::SeqCst);
                }
            });
        }
        // As soon as the first is registered, while the others are being worked on.
        while !is_over.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(1));
        }
        let killed = std::process::Command::new("kill").args(["-KILL", &server.id().to_string()]).status();
        assert!(killed.is_ok_and(|status| status.success()));
    });
    server.kill();

    let server = Server::start(folder.path(), &[]);
    let registered = registered.into_inner().expect("no thread panicked");
    assert!(!registered.is_empty());
    for form in &forms {
        let name = form["username"].as_str().expect("a name");
        let status = log_in(&server, name);
        if registered.contains(&form["username"]) {
            assert_eq!(status, 201, "{name} was told that the account exists");
        } else if status != 201 {
            // Nothing half-written is in the way: the same person registers now.
            let again = server.ask("POST", "/api/v1/registrations", None, Some(form));
            assert_eq!(again.status, 201, "{again:?}");
        }
    }
}

#[test]
fn a_server_that_is_told_to_stop_answers_what_it_has_begun() {
    let folder = Folder::new();
    let mut server = Server::start(folder.path(), &[]);
    let form = json!({ "name": "nobody_here", "password": "kraftfutter-7-saecke", "remember": false });
    let whole = request("POST", "/api/v1/sessions/password", None, Some(&form));
    let (begun, rest) = whole.split_at(whole.len() - 10);
    let mut stream = connect(server.address);
    stream.write_all(begun.as_bytes()).expect("the first part is sent");
    let idle = connect(server.address);
    std::thread::sleep(Duration::from_millis(300));
    server.terminate();
    std::thread::sleep(Duration::from_millis(300));
    stream.write_all(rest.as_bytes()).expect("the rest is sent");
    assert_eq!(read(stream).status, 401);
    drop(idle);
    assert!(server.end().success());
}

#[test]
fn the_demo_starts_over_when_it_is_told_to() {
    let folder = Folder::new();
    let mut server = Server::start(folder.path(), &[]);
    let form = registration(|method, path, body| server.ask(method, path, None, body), "zuechter", "13900000001");
    server.ask("POST", "/api/v1/registrations", None, Some(&form)).json(201);
    assert_eq!(log_in(&server, "zuechter"), 201);
    server.kill();
    let mut server = Server::start(folder.path(), &[]);
    assert_eq!(log_in(&server, "zuechter"), 201, "a second start keeps everything");
    server.kill();
    let server = Server::start(folder.path(), &["--fresh"]);
    assert_eq!(log_in(&server, "zuechter"), 401);
}

#[test]
fn after_a_rotation_the_new_master_key_opens_everything_and_the_old_one_nothing() {
    let folder = Folder::new();
    let mut server = Server::start(folder.path(), &[]);
    let form = registration(|method, path, body| server.ask(method, path, None, body), "rotierer", "13900000002");
    server.ask("POST", "/api/v1/registrations", None, Some(&form)).json(201);
    server.kill();

    let data = folder.path().join("data");
    let (old, new) =
        (data.join("master.key").display().to_string(), folder.path().join("new.key").display().to_string());
    fs::write(&new, "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=").expect("a file");
    let settled =
        ["--data", &data.display().to_string(), "--tls-terminated-in-front", "--public-origin", "https://a.example"]
            .map(str::to_owned);
    let rotate = |key: &str| {
        let given = ["keys", "rotate", "--new-master-key-file", &new, "--master-key-file", key].map(str::to_owned);
        let arguments: Vec<String> = given.into_iter().chain(settled.clone()).collect();
        run(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let output = rotate(&old);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(!rotate(&old).status.success(), "the old key opens nothing any more");
    let server = Server::start(folder.path(), &["--master-key-file", &new]);
    assert_eq!(log_in(&server, "rotierer"), 201);
}

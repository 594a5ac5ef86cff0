//! A demo running as a process of its own.

use std::{
    fs,
    io::{BufRead, BufReader},
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Output, Stdio},
    sync::mpsc,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use wepig_contract::{language::Language, policy::PolicyVersion};

use super::wire::{Answer, ask, connect};

/// A folder that goes with the test.
pub struct Folder(PathBuf);

impl Folder {
    /// A new, empty one.
    pub fn new() -> Self {
        let folder = std::env::temp_dir().join(format!("wepig-process-{}", wepig_server::random::token()));
        fs::create_dir(&folder).expect("a folder");
        Self(folder)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The binary with these arguments and nothing of ours in its environment.
pub fn wepig(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wepig"));
    command.args(arguments).stdin(Stdio::null());
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("WEPIG_") || name.ends_with("DATABASE_URL")) {
        command.env_remove(name);
    }
    command
}

/// Runs the binary to its end.
pub fn run(arguments: &[&str]) -> Output {
    wepig(arguments).output().expect("the binary runs")
}

/// An address that nobody listens on.
pub fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("it has an address")
}

/// A running demo; killed when dropped.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    child: Child,
}

impl Server {
    /// Starts a demo on this folder and waits until it says that it is ready.
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        let address = free_address();
        let data = folder.join("data");
        let mut command = wepig(&["demo", "--listen", &address.to_string(), "--data"]);
        command.arg(data).args(arguments).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the binary starts");
        let lines = BufReader::new(child.stderr.take().expect("it is piped")).lines().map_while(Result::ok);
        let (said, heard) = mpsc::channel();
        // Reading on keeps the pipe from filling up.
        std::thread::spawn(move || lines.for_each(|line| drop(said.send(line))));
        let start = Instant::now();
        let mut lines = Vec::new();
        while !lines.iter().any(|line: &String| line.contains("Ctrl-C")) {
            assert!(start.elapsed() < Duration::from_secs(60), "{lines:?}");
            match heard.recv_timeout(Duration::from_secs(1)) {
                Ok(line) => lines.push(line),
                Err(mpsc::RecvTimeoutError::Timeout) => {}
                Err(mpsc::RecvTimeoutError::Disconnected) => panic!("it did not start: {lines:?}"),
            }
        }
        Self { address, child }
    }

    /// Asks over plain http.
    pub fn ask(&self, method: &str, path: &str, cookie: Option<&str>, body: Option<&Value>) -> Answer {
        ask(connect(self.address), method, path, cookie, body)
    }

    /// Its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Tells it to stop, as an operator does.
    pub fn terminate(&self) {
        let done = Command::new("kill").args(["-TERM", &self.id().to_string()]).status();
        assert!(done.is_ok_and(|status| status.success()), "the signal is sent");
    }

    /// Kills it, as a power cut does.
    pub fn kill(&mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it is gone");
    }

    /// Waits for its end.
    pub fn end(&mut self) -> ExitStatus {
        self.child.wait().expect("it ends")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// The body of a registration whose code is found by asking the demo's inbox through `ask`.
pub fn registration(ask: impl Fn(&str, &str, Option<&Value>) -> Answer, username: &str, phone: &str) -> Value {
    let request = json!({ "phone": phone, "purpose": "register", "language": "zh-CN" });
    let sent = ask("POST", "/api/v1/sms-codes", Some(&request)).json(202);
    let start = Instant::now();
    let code = loop {
        let messages = ask("GET", "/demo/inbox.json", None).json(200);
        let found = messages.as_array().and_then(|all| all.iter().find(|message| message["to"] == phone)).cloned();
        match found {
            Some(message) => break message["code"].clone(),
            None => assert!(start.elapsed() < Duration::from_secs(30), "no code came"),
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    let policy = PolicyVersion::newest();
    json!({
        "username": username, "phone": phone, "password": "kraftfutter-7-saecke", "age": "adult", "agreed": true,
        "proof": { "challenge": sent["challenge"], "code": code },
        "agreement": { "version": policy.version, "language": "zh-CN", "sha256": policy.sha256(Language::ZhCn) },
        "client_time_ms": 0, "app_version": "test",
    })
}

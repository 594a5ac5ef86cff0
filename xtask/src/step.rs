//! One step of a longer piece of work: a program that runs quietly, with its name and time on the screen, and the end of
//! what it said when it fails. The whole of it is in `target/log/`.

use std::fs;
use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::{root, screen, stop};

/// Lines of output shown when a step fails.
const TAIL: usize = 60;

/// Without a terminal, a long step says at this interval that it is alive.
const HEARTBEAT: Duration = Duration::from_secs(60);

/// How a program ended.
pub(crate) struct Finished {
    /// Standard output and error, in the order they were written.
    pub(crate) output: String,
    /// Whether it ended well.
    pub(crate) success: bool,
}

/// Runs a program as a step; an error when it fails, after its last lines were shown.
pub(crate) fn run(name: &str, command: Command) -> Result<Finished> {
    let finished = watch(name, command)?;
    if finished.success {
        return Ok(finished);
    }
    show_tail(name, &finished.output);
    bail!("{name} failed.{}", hint(&finished.output));
}

/// Runs a program as a step and hands back how it ended. Shows nothing of its output.
pub(crate) fn watch(name: &str, mut command: Command) -> Result<Finished> {
    let since = Instant::now();
    let (mut reader, writer) = io::pipe().context("no pipe can be opened")?;
    command
        .stdin(Stdio::null())
        .stdout(writer.try_clone().context("no pipe can be opened")?)
        .stderr(writer)
        .process_group(0);
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command.spawn().map_err(|error| anyhow::anyhow!("{name}: {}", cannot_start(&program, &error)))?;
    // The command holds the writing end of the pipe: as long as it lives, reading never ends.
    drop(command);

    let (send, lines) = mpsc::channel();
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            if send.send(buffer[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    let (status, output) = attend(name, since, &mut child, &lines)?;
    let output = String::from_utf8_lossy(&output).into_owned();
    keep_log(name, &output)?;
    let mark = if status.success() { "ok  " } else { "FAIL" };
    let line = format!("  {mark} {name} ({})", screen::seconds(since.elapsed()));
    if screen::is_terminal() {
        screen::redraw("");
    }
    screen::say(&line);
    Ok(Finished { output, success: status.success() })
}

/// What failed in a step, its last lines, and where the rest is.
pub(crate) fn show_tail(name: &str, output: &str) {
    let lines: Vec<_> = output.lines().collect();
    // What failed comes first: of a long log often only the beginning is kept.
    for line in lines.iter().filter(|line| names_a_failure(line)).take(TAIL) {
        screen::say(&format!("      {}", line.trim()));
    }
    for line in &lines[lines.len().saturating_sub(TAIL)..] {
        screen::say(&format!("      | {line}"));
    }
    screen::say(&format!("      everything it said: {}", log_file(name).display()));
}

/// A line with which Playwright or Cargo tells of one failed test.
fn names_a_failure(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('✘') || (line.starts_with("test ") && line.ends_with(" FAILED"))
}

/// Waits for the program, collects what it says, and ends it when we are asked to stop.
fn attend(name: &str, since: Instant, child: &mut Child, lines: &Receiver<Vec<u8>>) -> Result<(ExitStatus, Vec<u8>)> {
    let mut output = Vec::new();
    let mut spoken = since;
    loop {
        if let Ok(part) = lines.recv_timeout(Duration::from_millis(100)) {
            output.extend(part);
        }
        output.extend(lines.try_iter().flatten());
        if let Some(status) = child.try_wait().context("the program cannot be waited for")? {
            // A grandchild may hold the pipe open for as long as it likes; what is there now is all that counts.
            while let Ok(part) = lines.recv_timeout(Duration::from_millis(200)) {
                output.extend(part);
            }
            return Ok((status, output));
        }
        if stop::asked() {
            stop::end(child);
            bail!("Stopped.");
        }
        if screen::is_terminal() {
            screen::redraw(&progress(name, since, &output));
        } else if spoken.elapsed() >= HEARTBEAT {
            spoken = Instant::now();
            screen::say(&format!("  ...  {name} ({})", screen::seconds(since.elapsed())));
        }
    }
}

/// The line on a terminal: name, time, the last thing said, cut to a narrow window.
fn progress(name: &str, since: Instant, output: &[u8]) -> String {
    let recent = &output[output.len().saturating_sub(400)..];
    let recent = String::from_utf8_lossy(recent);
    let last = recent.lines().rev().map(str::trim).find(|line| !line.is_empty());
    let line = format!("  ...  {name} ({} s)  {}", since.elapsed().as_secs(), last.unwrap_or(""));
    line.chars().filter(|c| !c.is_control()).take(79).collect()
}

fn log_file(name: &str) -> PathBuf {
    let slug: String =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
    root::target().join("log").join(format!("{slug}.log"))
}

fn keep_log(name: &str, output: &str) -> Result<()> {
    let path = log_file(name);
    let folder = path.parent().expect("a log lies in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(&path, output))
        .with_context(|| format!("{} cannot be written", path.display()))
}

fn cannot_start(program: &str, error: &io::Error) -> String {
    if error.kind() == io::ErrorKind::NotFound {
        format!("the program `{program}` is missing. Install it and run the command again.")
    } else {
        format!("`{program}` cannot be started: {error}.")
    }
}

/// What a person can do about the commonest causes that have nothing to do with the project.
fn hint(output: &str) -> &'static str {
    const NO_NETWORK: [&str; 7] = [
        "Could not resolve host",
        "Temporary failure resolving",
        "Couldn't resolve host",
        "failed to lookup address",
        "EAI_AGAIN",
        "ENOTFOUND",
        "Network is unreachable",
    ];
    if NO_NETWORK.iter().any(|sign| output.contains(sign)) {
        " There is no way to the network: connect this machine and run the command again."
    } else if output.contains("No space left on device") {
        " The disk is full: make room and run the command again."
    } else {
        ""
    }
}

#[cfg(test)]
mod tests {
    use super::{hint, names_a_failure, run, watch};
    use std::process::Command;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn output_and_errors_are_kept_in_order() {
        let finished = watch("a step of the tests", shell("echo one; echo two >&2; echo three")).unwrap();
        assert!(finished.success);
        assert_eq!(finished.output, "one\ntwo\nthree\n");
    }

    #[test]
    fn failing_is_an_error_with_the_name_of_the_step() {
        let error = run("a failing step of the tests", shell("exit 3")).err().unwrap();
        assert_eq!(error.to_string(), "a failing step of the tests failed.");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = watch("a step", Command::new("no-such-program")).err().unwrap();
        assert!(error.to_string().contains("`no-such-program` is missing"));
    }

    #[test]
    fn failed_tests_are_known_by_their_lines() {
        for line in ["  ✘  12 [webkit] › people.spec.ts:19:1 › a person (20.1s)", "test races::two ... FAILED"] {
            assert!(names_a_failure(line), "{line}");
        }
        for line in ["  ✓  12 [webkit] › people.spec.ts:19:1 › a person (20.1s)", "test races::two ... ok"] {
            assert!(!names_a_failure(line), "{line}");
        }
    }

    #[test]
    fn a_missing_network_is_told_apart() {
        assert!(hint("error: Could not resolve host: x").contains("network"));
        assert_eq!(hint("error[E0308]: mismatched types"), "");
    }
}

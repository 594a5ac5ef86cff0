//! The ways in: register, log in, reset the password.

use crate::table::{Code, Login, Register, Reset, Roles};
use wepig_contract::field::{AgeBand, Operator, Segment, SegmentKind};

pub(super) const CODE: Code = Code {
    phone: "Mobile number",
    get: "Get code",
    code: "Verification code",
    hint: "The 6 digits in the text message",
    sent,
    sent_before: "The code you were sent before still works. Type it in.",
    seconds,
    resend_now: "No message? Check the number, then get another code.",
    other_number: "The number has changed. Please get a code for the new one.",
};

pub(super) const REGISTER: Register = Register {
    intro: "Only what is marked “Optional” may stay empty. Each field says why it is asked.",
    username: "Username",
    username_why: "You log in with it, and we call you by it. 1 to 32 letters of any script, digits, _ - ·",
    suggestions: "Available right now:",
    phone_why: "To make sure that the number is yours; you can log in with it too. Mainland China numbers only.",
    segment,
    number_confirmed: "Number confirmed",
    number_confirmed_why: "It has no account yet. The code you just used has shown that the number is yours, so you need no other: fill in the rest and register.",
    other_number: "Use another number",
    password: "Password",
    password_why: "8 to 128 characters. You may leave it empty, log in with SMS codes, and set one later.",
    age: "Age",
    age_why: "Different rules of protection apply at different ages. Only the band you choose is kept; we never ask for your date of birth.",
    age_band,
    agree_before: "I have read and agree to the ",
    agree_after: "",
    agree_why: "We record the version and language you agreed to and when, so that you can look it up.",
    register: "Register",
    disagree: "Disagree",
    twins_why: "You are free to disagree: every public page stays open to you without an account.",
    have_account: "Already have an account?",
    welcome,
    declined: "All right: no account was opened, and what you typed has been cleared. The public pages are open to you as ever, and you can register whenever you like.",
    guardian_title: "We cannot open an account for you yet",
    guardian: "Before somebody under 18 uses Wepig, a guardian has to agree. That cannot be done online yet, so the registration stops here.",
    guardian_nothing_kept: "Nothing you typed was kept, and this page has been cleared.",
    guardian_next: "Home, the Privacy Policy and the other public pages are open to you without an account. If you have a question, your guardian is welcome to contact us.",
};

pub(super) const LOGIN: Login = Login {
    ways: "Ways to log in",
    with_password: "With password",
    with_code: "With SMS code",
    name: "Username or mobile number",
    password: "Password",
    remember: "Remember me",
    remember_why: "Stay logged in on this device for 30 days instead of one. Leave the box empty on a shared phone.",
    login: "Log in",
    forgot: "Forgot password",
    no_password: "Never set a password? Log in with an SMS code.",
    no_account: "No account yet?",
    welcome,
    then,
    demo_title: "Demo accounts",
    demo_intro: "This is a demo: its people and data are made up. Choose an account to fill in, then log in.",
    demo_fill: "Fill in",
    demo_no_password: "no password set",
    demo_filled,
    roles: Roles {
        owner: "Owner",
        administrator: "Administrator",
        manager: "Manager",
        staff: "Staff",
        privacy_officer: "Privacy officer",
    },
};

pub(super) const RESET: Reset = Reset {
    intro: "Confirm with an SMS code that it is you, then set a new password. All your other devices will be logged out. A code that an administrator sent you works without Get code.",
    new_password: "New password",
    new_password_why: "8 to 128 characters, not your username or number.",
    reset: "Reset password",
    remembered: "Remembered your password?",
    done: "Your new password is set. All your other devices have been logged out.",
};

fn sent(phone: &str, minutes: u32) -> String {
    ["A code was sent to ", phone, ". It works for ", &minutes.to_string(), " minutes."].concat()
}

fn seconds(left: u32) -> String {
    [&left.to_string(), " s"].concat()
}

fn segment(segment: Segment) -> String {
    let operator = match segment.operator {
        Operator::Mobile => "China Mobile",
        Operator::Unicom => "China Unicom",
        Operator::Telecom => "China Telecom",
        Operator::Broadnet => "China Broadnet",
    };
    let (before, after) = match segment.kind {
        SegmentKind::Ordinary => ("", ""),
        SegmentKind::Virtual => ("a virtual operator on ", "'s network"),
        SegmentKind::Satellite => ("", ", satellite"),
    };
    let how_far = ". Told from the first digits, so it may differ for a ported number; for you to check, nothing is decided by it.";
    ["Segment belongs to: ", before, operator, after, how_far].concat()
}

fn age_band(band: AgeBand) -> &'static str {
    match band {
        AgeBand::Under14 => "Under 14",
        AgeBand::From14To17 => "14 to 17",
        AgeBand::Adult => "18 or over",
    }
}

fn welcome(name: &str) -> String {
    ["Welcome, ", name].concat()
}

fn then(screen: &str) -> String {
    ["After you log in, you go on to “", screen, "”."].concat()
}

fn demo_filled(name: &str) -> String {
    ["Username and password of ", name, " are filled in."].concat()
}

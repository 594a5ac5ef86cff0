//! One sentence for each refusal: what happened, and what to do next.

use wepig_contract::error::{Code, Field, FieldProblem, Reason, Refusal};

/// The sentence beside a field.
pub(super) fn field(problem: &FieldProblem) -> String {
    match &problem.reason {
        Reason::Required => required(problem.field).to_owned(),
        Reason::TooShort { min } => ["That is too short. Use at least ", &min.to_string(), " characters."].concat(),
        Reason::TooLong { max } => ["That is too long. Use at most ", &max.to_string(), " characters."].concat(),
        Reason::ForbiddenCharacter { character } if problem.field == Field::Username => {
            ["Please leave out ", &character_name(character), ". Use only letters, digits and _ - ·"].concat()
        }
        Reason::ForbiddenCharacter { character } => {
            ["Please leave out ", &character_name(character), ", which cannot be seen."].concat()
        }
        Reason::LooksLikePhone => "A username must not look like a phone number. Add a letter.".into(),
        Reason::Reserved => "This name is kept for the product itself. Choose another.".into(),
        Reason::MixedScripts => {
            "This name mixes look-alike letters of different scripts. Use the letters of one script only.".into()
        }
        Reason::Taken { suggestions } if suggestions.is_empty() => {
            "Somebody has this name already. Choose another.".into()
        }
        Reason::Taken { .. } => "Somebody has this name already. Choose another, or one of those below.".into(),
        Reason::TooManyNames => {
            "Too many names were tried within an hour. Try again a little later; your code stays good.".into()
        }
        Reason::NotAPhone => "Enter a mobile number of 11 digits that begins with 1.".into(),
        Reason::NotAMobileSegment => "This is no personal mobile number. Check it, or use another.".into(),
        Reason::NotACode => "Enter the 6 digits from the text message.".into(),
        Reason::WrongCode { guesses_left: 0 } => "That is not the code, and no tries are left. Get a new one.".into(),
        Reason::WrongCode { guesses_left: 1 } => "That is not the code. Check the message; one try is left.".into(),
        Reason::WrongCode { guesses_left } => {
            ["That is not the code. Check the message; ", &guesses_left.to_string(), " tries are left."].concat()
        }
        Reason::CodeNotValid => "This code no longer works. Get a new one.".into(),
        Reason::PasswordIsName => "The password must not be your username or number. Choose another.".into(),
        Reason::PasswordTooCommon => "This password is too common and easily guessed. Choose another.".into(),
        Reason::WrongPassword => "That is not the password. Type it again.".into(),
        Reason::NotAgreed => {
            "To register, read the Privacy Policy and tick the box. Or choose Disagree and go on browsing.".into()
        }
        Reason::NotADate => "Enter a day of the calendar, such as 1990-05-01.".into(),
        Reason::InFuture => "This day has not come yet. Check the year.".into(),
        Reason::UnderAge => {
            "By this date its person is under 18, and a guardian has to agree first. It was not kept; check the year, or leave it empty.".into()
        }
        Reason::NotAnEmail => "Enter an address such as name@example.com.".into(),
        Reason::NameInUse => "There is a department of this name already.".into(),
        Reason::NotADepartment => "This department is no longer there. Choose another.".into(),
        Reason::Unknown => "Something is wrong here. Check it and try again; if that fails, reload the page.".into(),
    }
}

/// The sentence for the whole act.
pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal.code {
        Code::Invalid => "Something needs to be changed. Look at the places that are marked.".into(),
        Code::WrongCredentials => {
            "Name and password do not belong together. Check both, or log in with an SMS code.".into()
        }
        Code::TooManyAttempts => {
            wait("Too many tries. To protect the account there is a pause.", refusal, "You can also log in with an SMS code.")
        }
        Code::CodeResendTooSoon => wait("A code was sent a moment ago.", refusal, "Look at your messages first."),
        Code::CodeHourlyLimit => wait("No more codes can be sent to this number within the hour.", refusal, ""),
        Code::CodeDailyLimit => {
            wait("No more codes can be sent to this number today.", refusal, "If you have a password, log in with it.")
        }
        Code::AddressLimit => wait("Too many requests came from this network.", refusal, "Another network helps too."),
        Code::GuardianNeeded => "Somebody under 18 needs a guardian's agreement first. Nothing you typed was kept.".into(),
        Code::PhoneHasAccount => "This number has an account already. Log in instead.".into(),
        Code::NoAccount => "This number has no account yet. You can go on to register without another code.".into(),
        Code::PolicyOutdated => {
            "The Privacy Policy has changed. Reload the page and read the new version before you register.".into()
        }
        Code::SignedOut => "Your session has ended. Please log in again.".into(),
        Code::Forbidden => "You are not allowed to do this. If you think you should be, contact us.".into(),
        Code::FreshProofNeeded => "To be safe, confirm with your password or a code that it is you.".into(),
        Code::VersionConflict => "It was changed elsewhere a moment ago. You now see the newest state; please try again.".into(),
        Code::StillRunning => wait("What you sent before is still being worked on.", refusal, ""),
        Code::NotFound => "This does not exist, or has been deleted. Please go back.".into(),
        Code::TooLarge => "That is too much at once. Shorten it and try again.".into(),
        Code::LastOwner => {
            "The farm needs an active owner. Make somebody else an owner first.".into()
        }
        Code::AboveOwnRole => "This is above your own role. Ask an owner of the farm.".into(),
        Code::AlreadyMember => "You belong to this farm already.".into(),
        Code::InvitationGone => {
            "This invitation can no longer be used: it has expired, was answered, or was taken back. Ask for a new one.".into()
        }
        Code::InvitationForOther => {
            "This invitation is for another mobile number. Log in with the account of that number.".into()
        }
        Code::TooManyInvitations => "The farm has too many open invitations. Revoke some of them first.".into(),
        Code::TooManyFarms => {
            "You own as many farms as one person can. Make somebody else an owner of one of them, then leave it.".into()
        }
        Code::TooManyDepartments => {
            "The farm has as many departments as it can. Delete those that are no longer used first.".into()
        }
        Code::NumberSearchLimit => {
            wait("No more whole numbers can be searched for within the hour.", refusal, "Searching by name or last four digits still works.")
        }
        Code::PictureLimit => {
            wait("No more pictures can be sent within the hour.", refusal, "Your picture stays as it is.")
        }
        Code::PictureKind => "Choose a JPEG, PNG or WebP picture. Other kinds, HEIC among them, cannot be read here.".into(),
        Code::PictureUnreadable => "This picture is damaged or far too large. Choose another.".into(),
        Code::HiddenByPerson => "This person has hidden it from your role.".into(),
        Code::Busy => wait("The service is busy right now.", refusal, "Everything you typed is still here."),
        Code::Unavailable | Code::TimedOut => {
            "The service does not answer right now. Everything you typed is still here; try again in a moment.".into()
        }
        Code::Internal => {
            "Something went wrong on our side. Everything you typed is still here; try again in a moment, or contact us with the support code.".into()
        }
        Code::ForeignOrigin => "This request did not come from our own site and was refused. Start again from Home.".into(),
        Code::MalformedBody
        | Code::UnknownOrMissingField
        | Code::UnsupportedMediaType
        | Code::MalformedRequest
        | Code::MethodNotAllowed
        | Code::KeyReused
        | Code::PreconditionMissing
        | Code::Unknown => {
            "This page and the server are of different versions. Reload and try again; if that fails, contact us with the support code.".into()
        }
    }
}

fn required(field: Field) -> &'static str {
    match field {
        Field::Username => "Enter a username.",
        Field::Phone => "Enter your mobile number.",
        Field::Code => "Enter the code from the text message. If you have none yet, choose “Get code” first.",
        Field::Password => "Enter your password.",
        Field::NewPassword => "Enter a new password.",
        Field::Name => "Enter your username or mobile number.",
        Field::Age => "Choose your age band.",
        Field::Agreed => "Read the Privacy Policy and tick the box first.",
        Field::Proof => "Enter your password or a code.",
        Field::PersonName => "Enter a name.",
        Field::FarmName => "Enter the farm's name.",
        Field::Department => "Enter the department's name.",
        Field::Education
        | Field::Gender
        | Field::DateOfBirth
        | Field::Email
        | Field::DateOfEntry
        | Field::Role
        | Field::Unknown => "Fill this in.",
    }
}

/// Characters that cannot be seen come as code points; the common ones get their name.
fn character_name(character: &str) -> String {
    match character {
        "U+0020" | "U+3000" => "a space".to_owned(),
        "U+0009" => "a tab".to_owned(),
        "U+002D" => "“-”".to_owned(),
        _ => ["“", character, "”"].concat(),
    }
}

fn wait(what: &str, refusal: &Refusal, tail: &str) -> String {
    let when = match refusal.retry_after_s {
        Some(seconds) => ["Try again in ", &duration(seconds), "."].concat(),
        None => "Try again in a moment.".to_owned(),
    };
    if tail.is_empty() { [what, " ", &when].concat() } else { [what, " ", &when, " ", tail].concat() }
}

/// Rounded up, so that nobody waits in vain.
fn duration(seconds: u32) -> String {
    let count = |number: u32, one: &str, more: &str| {
        if number == 1 { ["1 ", one].concat() } else { [&number.to_string(), " ", more].concat() }
    };
    match seconds {
        0..=90 => count(seconds.max(1), "second", "seconds"),
        91..=5400 => count(seconds.div_ceil(60), "minute", "minutes"),
        _ => count(seconds.div_ceil(3600), "hour", "hours"),
    }
}

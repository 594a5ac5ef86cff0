//! Profile.

use crate::table::{Picture, Profile};
use wepig_contract::profile::{Education, Gender, ProfileField};
use wepig_contract::role::Audience;

pub(super) const PROFILE: Profile = Profile {
    intro: "What is marked Optional may stay empty and can be cleared at any time; nothing else is taken away by that. Beside each line stands why it is asked and who sees it now.",
    name: "Name",
    name_required: "This is how your colleagues find you in the farm's list. It need not be the name on your ID.",
    name_optional: "Needed once you join or create a farm; until then it may stay empty.",
    field,
    why,
    education,
    gender,
    not_given: "Not given",
    clear_gender: "Clear gender",
    saved: "Your profile is saved.",
    who_sees,
    audience,
    seen_by,
    seen_empty: "Now: nothing is filled in",
    seen_no_farm: "Now: only you, for you belong to no farm yet",
    masking: "Others see education, gender, date of birth and e-mail partly hidden. Only owners and administrators can open them in full, and each time leaves a line that you can read.",
    farms: "Noted by your farms",
    farms_why: "Filled in by the farm's administrators. You can clear it at any time; your place in the farm stays.",
    noted_nothing: "Not noted",
    empty: "Clear",
    empty_title,
    empty_text: "It is gone at once. Administrators can fill it in again when it is needed. Your role and everything else stay as they are.",
    emptied,
    picture: Picture {
        take: "Take photo",
        album: "From album",
        kinds: "A JPEG, PNG or WebP picture of at most 20 MB. Where it was taken, and whatever else comes with it, is removed.",
        preview: "Preview of the picture",
        sending: "Sending the picture",
        percent,
        checking: "Working on the picture",
        saved: "Your picture is saved.",
        not_a_picture: "This is no picture that can be used. Choose a JPEG, PNG or WebP picture.",
        too_large,
        remove: "Remove picture",
        remove_title: "Remove your picture?",
        remove_text: "It is deleted from Wepig, and letters of your name stand in its place. You can add another at any time.",
        removed: "Your picture is removed.",
    },
};

fn field(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Phone => "Mobile number",
        ProfileField::Education => "Education",
        ProfileField::Gender => "Gender",
        ProfileField::DateOfBirth => "Date of birth",
        ProfileField::Email => "E-mail",
        ProfileField::DateOfEntry => "Date of entry",
        ProfileField::Department => "Department",
        ProfileField::Picture => "Picture",
    }
}

fn why(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Education => "Helps the farm to plan posts and training.",
        ProfileField::Gender => "Helps the farm with rooms, changing rooms and work clothes.",
        ProfileField::DateOfBirth => "Helps the farm with insurance and health checks. You have to be 18 or over.",
        ProfileField::Email => {
            "Lets the farm send you documents. It is not used to log in or to notify you before it is proven."
        }
        ProfileField::Picture => "Helps your colleagues to put a face to the name.",
        ProfileField::Phone | ProfileField::DateOfEntry | ProfileField::Department => "",
    }
}

fn education(education: Education) -> &'static str {
    match education {
        Education::Primary => "Primary school",
        Education::Junior => "Junior secondary school",
        Education::Senior => "Senior secondary or vocational school",
        Education::College => "Junior college",
        Education::Bachelor => "Bachelor",
        Education::Master => "Master",
        Education::Doctor => "Doctor",
    }
}

fn gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "Female",
        Gender::Male => "Male",
        Gender::Other => "Other",
    }
}

fn who_sees(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Phone => "Who sees your mobile number",
        ProfileField::Education => "Who sees your education",
        ProfileField::Gender => "Who sees your gender",
        ProfileField::DateOfBirth => "Who sees your date of birth",
        ProfileField::Email => "Who sees your e-mail",
        ProfileField::DateOfEntry => "Who sees your date of entry",
        ProfileField::Department => "Who sees your department",
        ProfileField::Picture => "Who sees your picture",
    }
}

fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Nobody => "Only me",
        Audience::Owners => "Owners",
        Audience::Administrators => "Owners and administrators",
        Audience::Managers => "Owners, administrators and managers",
    }
}

fn seen_by(audience: Audience) -> &'static str {
    match audience {
        Audience::Nobody => "Now: only you",
        Audience::Owners => "Now: you, and the owners of your farms",
        Audience::Administrators => "Now: you, and the owners and administrators of your farms",
        Audience::Managers => "Now: you, and the owners, administrators and managers of your farms",
    }
}

fn empty_title(fact: &str, farm: &str) -> String {
    ["Clear “", fact, "” at ", farm, "?"].concat()
}

fn emptied(fact: &str) -> String {
    ["“", fact, "” is empty now."].concat()
}

fn percent(done: u32) -> String {
    [&done.to_string(), " %"].concat()
}

fn too_large(megabytes: u32, most: u32) -> String {
    [
        "This picture has ",
        &megabytes.to_string(),
        " MB; at most ",
        &most.to_string(),
        " MB can be taken. Choose another, or make it smaller first.",
    ]
    .concat()
}

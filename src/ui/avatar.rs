//! An avatar: the picture of a person, or a letter of the name.

use leptos::prelude::*;

/// How many quiet grounds `style/ui/avatar.css` has.
const TONES: u32 = 6;

/// How large an avatar is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum AvatarSize {
    /// In a row of a table.
    Small,
    /// On a card of a list.
    #[default]
    Medium,
    /// At the head of a profile.
    Large,
}

/// The picture of a person; without one, or when it cannot be loaded, a letter on a quiet ground that is always the same
/// for the same name. Hidden from assistive technology, for the name stands beside it, unless it has a `label`.
#[component]
#[expect(clippy::needless_pass_by_value, reason = "a prop is owned")]
pub fn Avatar(
    /// The name of the person.
    #[prop(into)]
    name: String,
    /// The address of the picture.
    #[prop(optional, into)]
    picture: Option<String>,
    /// How large it is.
    #[prop(optional)]
    size: AvatarSize,
    /// The accessible name, where no name stands beside it.
    #[prop(optional, into)]
    label: Option<TextProp>,
) -> impl IntoView {
    let size = match size {
        AvatarSize::Small => "small",
        AvatarSize::Medium => "medium",
        AvatarSize::Large => "large",
    };
    let (role, hidden) = if label.is_some() { (Some("img"), None) } else { (None, Some("true")) };
    // The letter lies under the picture and is covered by it; a picture that fails is taken away.
    let picture = picture.map(|address| {
        let failed = RwSignal::new(false);
        view! {
            <img
                class="avatar__picture"
                src=address
                alt=""
                loading="lazy"
                decoding="async"
                hidden=failed
                on:error=move |_| failed.set(true)
            />
        }
    });
    view! {
        <span
            class="avatar"
            data-size=size
            data-tone=tone(&name)
            role=role
            aria-hidden=hidden
            aria-label=label.map(|label| move || label.get())
        >
            <span class="avatar__letter" aria-hidden="true">{letters(&name)}</span>
            {picture}
        </span>
    }
}

/// What stands for a name: of a Chinese one the last character, as people call each other by it; of another one the
/// first letters of its first and last word.
fn letters(name: &str) -> String {
    if let Some(last) = name.chars().rev().find(|letter| is_han(*letter)) {
        return last.to_string();
    }
    let initial = |word: &str| word.chars().find(|letter| letter.is_alphanumeric());
    let mut initials = name.split_whitespace().filter_map(initial);
    initials.next().into_iter().chain(initials.next_back()).flat_map(char::to_uppercase).collect()
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// The ground of a name: the same on every device.
fn tone(name: &str) -> String {
    // FNV-1a over the characters; its upper half is spread evenly, its lower bits are not.
    let mix = |sum: u32, letter: char| (sum ^ u32::from(letter)).wrapping_mul(0x0100_0193);
    ((name.chars().fold(0x811c_9dc5, mix) >> 16) % TONES).to_string()
}

#[cfg(test)]
mod tests {
    use super::{TONES, letters, tone};

    #[test]
    fn letters_stand_for_a_name() {
        let cases = [
            ("\u{738b}\u{5efa}\u{56fd}", "\u{56fd}"),
            ("\u{798f}\u{6e90}-7", "\u{6e90}"),
            ("Li Wei", "LW"),
            ("ana maria lopez", "AL"),
            ("fuyuan-7", "F"),
            ("  ", ""),
            ("", ""),
        ];
        for (name, letter) in cases {
            assert_eq!(letters(name), letter, "{name}");
        }
    }

    #[test]
    fn a_name_keeps_its_ground_and_names_differ() {
        let tones: Vec<String> = ["Ana", "Bo", "Chen", "Dai", "Eva", "Fu", "Gu", "Han"].map(tone).into();
        assert_eq!(tones[0], tone("Ana"));
        assert!(tones.iter().any(|other| *other != tones[0]));
        assert!(tones.iter().all(|tone| tone.parse::<u32>().unwrap() < TONES));
    }
}

//! Small line icons, drawn for Wepig on a 24-unit grid with one 1.75-unit stroke.

use leptos::prelude::*;

/// Which icon to draw. An icon never stands for a word: it accompanies one, visible or hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// An arrow to the screen before.
    Back,
    /// A tick: done, chosen.
    Check,
    /// A chevron at the end of a cell that leads on.
    Chevron,
    /// A cross that closes.
    Close,
    /// A biscuit: stored items.
    Cookie,
    /// A triangle with a mark: something went wrong.
    Danger,
    /// A sheet with lines: the policy.
    Document,
    /// An open eye: the password is shown on a press.
    Eye,
    /// A struck-out eye: the password is hidden on a press.
    EyeOff,
    /// A barn: the first screen.
    Home,
    /// A circled "i".
    Info,
    /// A globe: language.
    Language,
    /// An arrow that leaves the site.
    Leave,
    /// A door with an arrow: log out.
    LogOut,
    /// A person.
    Person,
    /// A telephone.
    Phone,
    /// Two sliders: settings.
    Settings,
    /// A shield: privacy.
    Shield,
    /// A circled mark: take care.
    Warning,
}

/// Draws an icon in the colour of the text around it. Hidden from assistive technology.
#[component]
pub fn Icon(
    /// Which one.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=name.path()></path>
        </svg>
    }
}

impl IconName {
    /// Every icon, for the gallery.
    pub const ALL: [Self; 19] = [
        Self::Back,
        Self::Check,
        Self::Chevron,
        Self::Close,
        Self::Cookie,
        Self::Danger,
        Self::Document,
        Self::Eye,
        Self::EyeOff,
        Self::Home,
        Self::Info,
        Self::Language,
        Self::Leave,
        Self::LogOut,
        Self::Person,
        Self::Phone,
        Self::Settings,
        Self::Shield,
        Self::Warning,
    ];

    /// The strokes of the icon, as SVG path data.
    const fn path(self) -> &'static str {
        match self {
            Self::Back => "M15 5l-7 7 7 7",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Chevron => "M9 5l7 7-7 7",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Cookie => {
                "M12 3a9 9 0 1 0 9 9 3.5 3.5 0 0 1-4.5-4A3.5 3.5 0 0 1 12 3zM8.5 10v.01M9 15.5v.01M14.5 15v.01M12.5 11.5v.01"
            }
            Self::Danger => "M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.01",
            Self::Document => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Eye => {
                "M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Self::EyeOff => {
                "M4 4l16 16M9.5 5.8c.8-.2 1.6-.3 2.5-.3 3.8 0 7 2 9.5 6.5a17 17 0 0 1-2.7 3.6M6.3 7.4A16 16 0 0 0 2.5 12c2.5 4.5 5.7 6.5 9.5 6.5 1.7 0 3.3-.4 4.8-1.2M9.9 9.9a3 3 0 0 0 4.2 4.2"
            }
            Self::Home => "M3.5 11L12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.01",
            Self::Language => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5-5 13 0 18 5-5 5-13 0-18z"
            }
            Self::Leave => "M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5",
            Self::LogOut => "M13 4H5v16h8M10 12h10M16 8l4 4-4 4",
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-3.8 3.6-5.5 7.5-5.5s6.9 1.7 7.5 5.5",
            Self::Phone => {
                "M6.5 3.5h3l1.5 4.5-2 1.5c1 2.3 2.7 4 5 5l1.5-2 4.5 1.5v3c0 1.7-1.3 3-3 3C10 19.5 4.5 14 3.5 6.5c0-1.7 1.3-3 3-3z"
            }
            Self::Settings => {
                "M4 8h8M18 8h2M15 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM4 16h2M12 16h8M9 13.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Self::Shield => "M12 3l7.5 3v5.5c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5",
            Self::Warning => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5v5.5M12 16.5v.01",
        }
    }
}

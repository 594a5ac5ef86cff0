//! Small line icons, drawn for Wepig on a 24-unit grid with one 1.75-unit stroke.

use leptos::prelude::*;

/// Which icon to draw. An icon never stands for a word: it accompanies one, visible or hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    /// An arrow to the screen before.
    Back,
    /// A camera: take a photo.
    Camera,
    /// A tick: done, chosen.
    Check,
    /// A chevron at the end of a cell that leads on.
    Chevron,
    /// A chevron on what opens below.
    ChevronDown,
    /// A cross that closes.
    Close,
    /// A sheet in three columns: which ones are shown.
    Columns,
    /// A screen on a foot: where somebody is signed in.
    Computer,
    /// A biscuit: stored items.
    Cookie,
    /// A triangle with a mark: something went wrong.
    Danger,
    /// A hand-held device: where somebody is signed in.
    Device,
    /// A sheet with lines: the policy.
    Document,
    /// An arrow onto a tray.
    Download,
    /// A pencil.
    Edit,
    /// An open eye: the password is shown on a press.
    Eye,
    /// A struck-out eye: the password is hidden on a press.
    EyeOff,
    /// A barn with its silo.
    Farm,
    /// Lines that get fewer: a choice out of many.
    Filter,
    /// A barn: the first screen.
    Home,
    /// A circled "i".
    Info,
    /// A key: ways to sign in.
    Key,
    /// A globe: language.
    Language,
    /// An arrow that leaves the site.
    Leave,
    /// A door with an arrow: log out.
    LogOut,
    /// An envelope.
    Mail,
    /// Three dots: more acts.
    More,
    /// A circled pause: stopped for a while.
    Pause,
    /// Two people.
    People,
    /// A person.
    Person,
    /// A person and a plus: invite.
    PersonAdd,
    /// A telephone.
    Phone,
    /// A picture: from the album.
    Picture,
    /// A plus: one more.
    Plus,
    /// A magnifier.
    Search,
    /// Two sliders: settings.
    Settings,
    /// A shield: privacy.
    Shield,
    /// Two small arrows: can be put in order.
    Sort,
    /// An arrow down: from the last to the first.
    SortDown,
    /// An arrow up: from the first to the last.
    SortUp,
    /// Two arrows past each other: change to another one.
    Swap,
    /// A bin.
    Trash,
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
    pub const ALL: [Self; 42] = [
        Self::Back,
        Self::Camera,
        Self::Check,
        Self::Chevron,
        Self::ChevronDown,
        Self::Close,
        Self::Columns,
        Self::Computer,
        Self::Cookie,
        Self::Danger,
        Self::Device,
        Self::Document,
        Self::Download,
        Self::Edit,
        Self::Eye,
        Self::EyeOff,
        Self::Farm,
        Self::Filter,
        Self::Home,
        Self::Info,
        Self::Key,
        Self::Language,
        Self::Leave,
        Self::LogOut,
        Self::Mail,
        Self::More,
        Self::Pause,
        Self::People,
        Self::Person,
        Self::PersonAdd,
        Self::Phone,
        Self::Picture,
        Self::Plus,
        Self::Search,
        Self::Settings,
        Self::Shield,
        Self::Sort,
        Self::SortDown,
        Self::SortUp,
        Self::Swap,
        Self::Trash,
        Self::Warning,
    ];

    /// The strokes of the icon, as SVG path data.
    const fn path(self) -> &'static str {
        match self {
            Self::Back => "M15 5l-7 7 7 7",
            Self::Camera => "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10a3.25 3.25 0 1 0 0 6.5 3.25 3.25 0 0 0 0-6.5z",
            Self::Check => "M5 12.5l4.5 4.5L19 7.5",
            Self::Chevron => "M9 5l7 7-7 7",
            Self::ChevronDown => "M6 9l6 6 6-6",
            Self::Close => "M6 6l12 12M18 6L6 18",
            Self::Columns => "M4 5h16v14H4zM9.3 5v14M14.7 5v14",
            Self::Computer => {
                "M4 4.5h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1zM12 16.5V20M8 20h8"
            }
            Self::Cookie => {
                "M12 3a9 9 0 1 0 9 9 3.5 3.5 0 0 1-4.5-4A3.5 3.5 0 0 1 12 3zM8.5 10v.01M9 15.5v.01M14.5 15v.01M12.5 11.5v.01"
            }
            Self::Danger => "M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.01",
            Self::Device => "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2",
            Self::Document => "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
            Self::Download => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14",
            Self::Edit => "M4 20l1-4.5L16 4.5 19.5 8l-11 11zM13.5 7l3.5 3.5",
            Self::Eye => {
                "M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"
            }
            Self::EyeOff => {
                "M4 4l16 16M9.5 5.8c.8-.2 1.6-.3 2.5-.3 3.8 0 7 2 9.5 6.5a17 17 0 0 1-2.7 3.6M6.3 7.4A16 16 0 0 0 2.5 12c2.5 4.5 5.7 6.5 9.5 6.5 1.7 0 3.3-.4 4.8-1.2M9.9 9.9a3 3 0 0 0 4.2 4.2"
            }
            Self::Farm => "M3 20V10.5L8.5 6l5.5 4.5V20zM14 20h7V9a3.5 3.5 0 0 0-7 0M6.5 20v-5h4v5",
            Self::Filter => "M4 6.5h16M7 12h10M10 17.5h4",
            Self::Home => "M3.5 11L12 4l8.5 7M6 9.5V20h12V9.5M10 20v-5.5h4V20",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.01",
            Self::Key => "M7.5 12a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM10.4 13.2L19.5 4M15.5 8l3 3",
            Self::Language => {
                "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3.5 9.5h17M3.5 14.5h17M12 3c-5 5-5 13 0 18 5-5 5-13 0-18z"
            }
            Self::Leave => "M9 5H5v14h14v-4M13 5h6v6M19 5l-8.5 8.5",
            Self::LogOut => "M13 4H5v16h8M10 12h10M16 8l4 4-4 4",
            Self::Mail => "M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7",
            Self::More => {
                "M5 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM12 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1zM19 11.5a.5.5 0 1 0 0 1 .5.5 0 0 0 0-1z"
            }
            Self::Pause => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9v6M14.5 9v6",
            Self::People => {
                "M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM2.5 19.5c.5-3.3 3-5 6.5-5s6 1.7 6.5 5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.9c2 .7 3.2 2.3 3.5 4.6"
            }
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5c.6-3.8 3.6-5.5 7.5-5.5s6.9 1.7 7.5 5.5",
            Self::PersonAdd => {
                "M10 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM3 20.5c.6-3.8 3.4-5.5 7-5.5 1.2 0 2.3.2 3.3.6M18 14.5v6M15 17.5h6"
            }
            Self::Phone => {
                "M6.5 3.5h3l1.5 4.5-2 1.5c1 2.3 2.7 4 5 5l1.5-2 4.5 1.5v3c0 1.7-1.3 3-3 3C10 19.5 4.5 14 3.5 6.5c0-1.7 1.3-3 3-3z"
            }
            Self::Picture => "M4 5h16v14H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 4.5M15.5 9v.01",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3l5.2 5.2",
            Self::Settings => {
                "M4 8h8M18 8h2M15 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM4 16h2M12 16h8M9 13.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Self::Shield => "M12 3l7.5 3v5.5c0 4.5-3 7.8-7.5 9.5-4.5-1.7-7.5-5-7.5-9.5V6zM8.5 12l2.5 2.5 4.5-5",
            Self::Sort => "M8 10l4-4 4 4M8 14l4 4 4-4",
            Self::SortDown => "M12 5v13.5M7 13.5l5 5 5-5",
            Self::SortUp => "M12 19V5.5M7 10.5l5-5 5 5",
            Self::Swap => "M4 8h15.5M15.5 4l4 4-4 4M20 16H4.5M8.5 12l-4 4 4 4",
            Self::Trash => "M4.5 7h15M9.5 7V4h5v3M6.5 7l.8 13h9.4l.8-13M10 11v5M14 11v5",
            Self::Warning => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5v5.5M12 16.5v.01",
        }
    }
}

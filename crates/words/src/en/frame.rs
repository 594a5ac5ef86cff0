//! The frame: names of screens, navigation, footer, common controls.

use crate::table::{Frame, Screen, Screens, Ui};

pub(super) const SCREENS: Screens = Screens {
    home: Screen {
        name: "Home",
        description: "The account and privacy centre of Wepig, farm-management software for pig producers: register, log in, and see plainly what is collected and why.",
    },
    register: Screen {
        name: "Register",
        description: "Open a Wepig account with your mobile number. Little is required, and each field says why it is asked.",
    },
    login: Screen { name: "Log in", description: "Log in to Wepig with your password or with an SMS code." },
    reset: Screen {
        name: "Reset password",
        description: "Set a new password for your Wepig account with an SMS code.",
    },
    policy: Screen {
        name: "Privacy Policy",
        description: "Which personal data Wepig collects, why, for how long, with whom it is shared, and your rights.",
    },
    cookies: Screen {
        name: "Cookie settings",
        description: "Everything that Wepig stores on your device: what it is for and how long it stays.",
    },
    contact: Screen {
        name: "Contact us",
        description: "Phone and address of Wepig's Personal Information Protection Team, and where to complain.",
    },
    me: Screen { name: "Me", description: "Your Wepig account." },
    profile: Screen {
        name: "Profile",
        description: "Your profile at Wepig: what is filled in and who sees it is up to you.",
    },
    security: Screen {
        name: "Sign-in & security",
        description: "Your Wepig password, and the devices you are signed in on.",
    },
    settings: Screen { name: "Settings", description: "The language of Wepig." },
    farm: Screen { name: "Farm", description: "Your farm at Wepig." },
    new_farm: Screen { name: "Create a farm", description: "Create a farm at Wepig and invite its people." },
    farm_settings: Screen { name: "Farm settings", description: "Name and departments of your farm." },
    staff: Screen { name: "Staff & Accounts", description: "The people of your farm." },
    invite: Screen { name: "Invitation", description: "An invitation to a farm at Wepig." },
    not_found: Screen { name: "Page not found", description: "There is no page at this address." },
};

pub(super) const FRAME: Frame = Frame {
    skip: "Skip to main content",
    navigation: "Wepig PLUS",
    back: "Back",
    where_you_are: "Where you are",
    language: "Language",
    no_script: "JavaScript is switched off, so you cannot register or log in. Everything written here can be read all the same.",
    not_loaded: "The app could not be loaded. Everything written here can be read; to register or log in, check your connection and reload the page.",
    screen_not_loaded: "This screen could not be loaded. Check your connection and try again.",
    offline: "You are offline. Everything you typed is still here; send it once you are connected again.",
    no_connection: "The server could not be reached. Everything you typed is still here; check your connection and try again.",
    timeout: "No answer came for a long time. Everything you typed is still here; try again, nothing will be sent twice.",
    loading: "Loading",
    retry: "Try again",
    not_found: "There is no page at this address. The link may be incomplete, or the page may have moved.",
    to_home: "Go to Home",
    failure_title: "Something went wrong on this page",
    failure: "Reloading usually helps, and nothing you have sent is lost. If it happens again, tell us the code below.",
    reload: "Reload",
    support_code: "Support code",
    check_these: "A few things need your attention",
    session_unknown: "We cannot tell right now whether you are logged in. The public pages work as usual.",
    session_ended: "Your session has ended: its time was over, or it was signed out from another device. Please log in again.",
    outside,
};

pub(super) const UI: Ui = Ui {
    required: "Required",
    optional: "Optional",
    show_password: "Show password",
    hide_password: "Hide password",
    close: "Close",
    cancel: "Cancel",
    save: "Save",
};

fn outside(host: &str) -> String {
    ["Another website: ", host].concat()
}

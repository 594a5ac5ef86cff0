//! The public screens: home, policy, cookies, contact.

use crate::table::{Contact, Cookies, Home, Policy, Promise, StoredItem};

pub(super) const HOME: Home = Home {
    lead: "Your account. Your data. Your say.",
    intro: "Wepig is farm-management software for pig producers. This is its account and privacy centre: open an account, log in, and see plainly what is collected and why.",
    guest_note: "Just looking? You need no account: the public pages are open to everybody.",
    signed_in: |name| ["Hello, ", name].concat(),
    promises_title: "What you can count on",
    promises: [
        Promise {
            title: "Data stays in mainland China",
            text: "Personal data is kept in mainland China and not handed abroad.",
        },
        Promise {
            title: "Little is required",
            text: "Registering takes a username, a mobile number and an age band. Even the password is optional.",
        },
        Promise {
            title: "You may say no and still read",
            text: "Without an account and without agreeing, the public pages work in full.",
        },
        Promise {
            title: "No advertising or statistics cookies",
            text: "Only what is needed is stored on your device, and Cookie settings lists each item.",
        },
        Promise {
            title: "A key for each account",
            text: "Username and number are encrypted at rest under a key of their own.",
        },
        Promise {
            title: "An answer within 15 days",
            text: "Questions and requests about personal data are answered within 15 days, official holidays not counted.",
        },
    ],
    read_title: "Read first, decide later",
    policy_line: |date| {
        ["Updated ", date, ": ten chapters on what is collected, how it is used, and your rights"].concat()
    },
    cookies_line: "What is stored on your device, and for how long",
    contact_line: "Phone, address, and where to complain",
};

pub(super) const POLICY: Policy = Policy {
    version: "Version",
    updated: "Updated",
    effective: "Effective",
    contents: "Contents",
    not_authoritative: Some("The Chinese text is the authoritative one. This translation is here to help you read it."),
    read_authoritative: "Read in Chinese",
    failed: "The text of the policy could not be loaded. Please check your connection and try again.",
};

pub(super) const COOKIES: Cookies = Cookies {
    intro: "These are all the items that Wepig stores on your device.",
    necessary: "Necessary",
    necessary_why: "Without these nobody could log in, or your choice could not be remembered. So they have no switch.",
    none_else: "Nothing else",
    none_else_why: "Nothing for statistics, advertising or tracking, and no third-party cookies. If something optional is ever added, you will be asked here first.",
    name: "Name",
    kind: "Kind",
    purpose: "Purpose",
    life: "How long",
    cookie: "Cookie",
    session_storage: "Session storage",
    session: StoredItem {
        purpose: "Lets the server recognise you while you are logged in. Exists only then; scripts on the page cannot read it.",
        life: "1 day, or 30 days with “Remember me”; removed when you log out",
    },
    language: StoredItem {
        purpose: "Remembers a language that you chose by hand. Does not exist unless you did.",
        life: "1 year",
    },
    code_timer: StoredItem {
        purpose: "Remembers until when a verification code works while you look at the message. Holds neither number nor code.",
        life: "Until the page is closed or the code has ended",
    },
    blocked: "The browser on this device does not let pages store anything. Wepig works all the same, but the language may fall back when you reload.",
};

pub(super) const CONTACT: Contact = Contact {
    intro: "Whatever your question about your account or your data: ask us.",
    company: "Company",
    company_name: "Fuzhou Wepig Information Technology Co., Ltd.",
    team: "Who answers",
    team_name: "Personal Information Protection Team",
    phone: "Phone",
    phone_why: "Tap to call on a phone",
    address: "Address",
    address_text: "Unit 701, Shenglong Global Center, No. 23 Changting Street, Taijiang District, Fuzhou, Fujian",
    answer: "When we answer",
    answer_text: "Within 15 days, official holidays not counted.",
    data: "Where data is kept",
    data_text: "In mainland China.",
    complain: "Where to complain",
    complain_why: "If our answer does not satisfy you, a regulator will hear you. The two links leave Wepig.",
    cyberspace: "Cyberspace Administration reporting centre",
    market: "National 12315 platform (market regulator)",
    court: "Court",
    court_text: "Lawsuits are heard by the people's court with jurisdiction where the provider is seated.",
};

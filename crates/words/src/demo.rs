//! What the server shows in the demo alone: the page with the messages that would have been sent, and the names of made-up
//! people.

pub mod people;

use wepig_contract::language::Language;

/// The words of the demo's inbox.
pub struct Inbox {
    /// The title and the heading.
    pub title: &'static str,
    /// What the page is.
    pub hint: &'static str,
    /// While nothing was sent.
    pub empty: &'static str,
    /// Before the number or address.
    pub to: &'static str,
    /// Before the code.
    pub code: &'static str,
}

/// The words of the demo's inbox in a language.
#[must_use]
pub const fn inbox(language: Language) -> &'static Inbox {
    match language {
        Language::ZhCn => &Inbox {
            title: "演示收件箱",
            hint: "演示模式不会真正发送短信和邮件，本应发出的内容都显示在这里，最新的在最上面，每五秒刷新一次。",
            empty: "还没有消息。",
            to: "发送至",
            code: "验证码",
        },
        Language::En => &Inbox {
            title: "Demo inbox",
            hint: "The demo sends no real messages. What would have been sent is shown here, newest first, refreshed every five seconds.",
            empty: "No messages yet.",
            to: "To",
            code: "Code",
        },
    }
}

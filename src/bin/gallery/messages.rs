//! What the app says.

use leptos::prelude::*;
use wepig_web::ui::{Banner, BannerKind, Button, ErrorSummary, SummaryLine, use_toasts};

use crate::stage::{part, use_stage};

/// Banners, error summary, toast.
pub(crate) fn messages() -> impl IntoView {
    let stage = use_stage();
    let toasts = use_toasts();
    let problems = Signal::derive(move || {
        vec![
            SummaryLine {
                field: Some("wrong-phone"),
                sentence: stage.pick("手机号：请输入 11 位手机号。", "Mobile number: it has 11 digits.").to_owned(),
            },
            SummaryLine {
                field: Some("wrong-age"),
                sentence: stage.pick("年龄段：请选择。", "Age: choose one.").to_owned(),
            },
            SummaryLine {
                field: None,
                sentence: stage.pick("网络不通，请稍后再试。", "There is no network. Try again soon.").to_owned(),
            },
        ]
    });
    view! {
        {part("banner", view! {
            <Banner>{move || stage.pick("以中文版本为准。", "The Chinese text is authoritative.")}</Banner>
            <Banner kind=BannerKind::Success>{move || stage.pick("已退出登录。", "You are logged out.")}</Banner>
            <Banner kind=BannerKind::Warning title=stage.say("现在没有网络", "You are offline")>
                <p>{move || stage.pick("已填的内容还在，联网后可继续。", "What you typed is kept. Go on when you are back.")}</p>
                <Button label=stage.say("重试", "Try again")/>
            </Banner>
            <Banner kind=BannerKind::Danger title=stage.say("没有完成", "That did not work")>
                <p>{move || stage.pick("服务器没有回应。请再试一次；代码 a1b2c3。", "The server did not answer. Try again; code a1b2c3.")}</p>
            </Banner>
        })}
        {part("error_summary", view! {
            <ErrorSummary id="example-problems" title=stage.say("有 3 处需要修改", "3 things to mend") problems/>
        })}
        {part("toast", view! {
            <Button
                label=stage.say("保存", "Save")
                on_press=move || toasts.say(stage.say("已保存。", "Saved."))
            />
        })}
    }
}

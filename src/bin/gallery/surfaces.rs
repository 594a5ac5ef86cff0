//! What things lie on: cards, cells, dialogs, long text, the shape of what comes.

use leptos::prelude::*;
use wepig_web::ui::{
    Button, ButtonLook, Card, CellButton, CellFact, CellGroup, CellLink, Dialog, IconName, Prose, Skeleton,
    SkeletonShape, use_toasts,
};

use crate::stage::{part, use_stage};

/// Long text as the build makes it: contents, headings, a list, a table in its frame.
const PROSE: &str = r##"<p>注册时需要<strong>用户名</strong>和<strong>手机号</strong>，详见<a href="#prose-1">用途一览</a>。</p>
<nav class="prose__contents" aria-label="目录"><ul><li><a href="#prose-1">一、用途一览</a></li></ul></nav>
<h2 id="prose-1">一、用途一览</h2>
<ul><li>用户名：同事看到的名字。</li><li>手机号：收取验证码。</li></ul>
<div class="prose__table" role="region" tabindex="0" aria-labelledby="prose-1"><table>
<thead><tr><th scope="col">用途</th><th scope="col">依据</th><th scope="col">保存多久</th></tr></thead>
<tbody><tr><th scope="row">账号</th><td>合同必需</td><td>账号存续期间</td></tr>
<tr><th scope="row">短信验证与运营商识别</th><td>合同必需</td><td>30 天</td></tr></tbody></table></div>
<h3>可选资料</h3><p>不填也不影响其他功能。</p>"##;

/// Cards, cells, dialog, skeletons, prose.
pub(crate) fn surfaces() -> impl IntoView {
    let stage = use_stage();
    view! {
        {part("card", view! {
            <Card title=stage.say("欢迎来到 Wepig", "Welcome to Wepig")>
                <p>{move || stage.pick("不用账号也能看公告、政策和联系方式。", "Notices, the policy and our contact are open to everyone.")}</p>
            </Card>
        })}
        {part("cell", view! {
            <CellGroup title=stage.say("账号", "Account") note=stage.say("这里只显示已有的功能。", "Only what exists is shown here.")>
                <CellFact label=stage.say("用户名", "Username") value=stage.say("福源-7", "fuyuan-7") icon=IconName::Person/>
                <CellFact label=stage.say("手机号", "Mobile number") value="138 **** 8000"/>
                <CellLink href="#cell" label=stage.say("设置", "Settings") icon=IconName::Settings/>
                <CellLink
                    href="#cell"
                    label=stage.say("隐私政策", "Privacy Policy")
                    icon=IconName::Shield
                    hint=stage.say("2024 年 11 月 4 日起施行", "In force since 4 November 2024")
                />
                <CellLink href="tel:+8617760489812" label="+86 17760489812" icon=IconName::Phone external=true/>
            </CellGroup>
            <CellGroup>
                <CellButton
                    id="cell-language"
                    label=stage.say("语言", "Language")
                    icon=IconName::Language
                    value=stage.say("简体中文", "English")
                    opens_dialog=true
                    on_press=|| ()
                />
                <CellButton
                    id="cell-log-out"
                    label=stage.say("退出登录", "Log out")
                    icon=IconName::LogOut
                    danger=true
                    on_press=|| ()
                />
            </CellGroup>
        })}
        {part("dialog", view! {<DialogAtWork/>})}
        {part("skeleton", view! {
            <Skeleton label=stage.say("正在载入正文", "Loading the text")/>
            <Skeleton shape=SkeletonShape::Cells label=stage.say("正在载入账号", "Loading the account")/>
            <Skeleton shape=SkeletonShape::Form label=stage.say("正在载入表单", "Loading the form")/>
            <Skeleton shape=SkeletonShape::List label=stage.say("正在载入员工", "Loading the staff")/>
        })}
        {part("prose", view! {
            <Prose html=PROSE.to_owned() lang="zh-CN"/>
        })}
    }
}

#[component]
fn DialogAtWork() -> impl IntoView {
    let stage = use_stage();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let confirm = move || {
        open.set(false);
        toasts.say(stage.say("账号已注销。", "Your account is deleted."));
    };
    view! {
        <Button label=stage.say("注销我的账号", "Delete my account") opens_dialog=true on_press=move || open.set(true)/>
        <Dialog
            id="example-dialog"
            open
            title=stage.say("注销“福源-7”的账号？", "Delete the account of fuyuan-7?")
            close=stage.say("关闭", "Close")
            actions=move || view! {
                <Button label=stage.say("取消", "Cancel") on_press=move || open.set(false)/>
                <Button label=stage.say("确认注销", "Confirm deletion") look=ButtonLook::Danger on_press=confirm/>
            }
        >
            <p>{move || stage.pick("用户名、手机号和所有资料立即删除，无法恢复。", "Your username, number and everything you filled in are erased at once and cannot come back.")}</p>
        </Dialog>
    }
}

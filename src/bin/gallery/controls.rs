//! Buttons, links and everything that is filled in.

use leptos::prelude::*;
use wepig_web::browser;
use wepig_web::ui::{
    Button, ButtonLook, Checkbox, Choice, CodeInput, Field, Form, Icon, IconButton, IconName, Link, LinkLook,
    PasswordInput, PhoneInput, RadioGroup, Tab, TabPanel, Tabs, TextInput,
};

use crate::stage::{Stage, part, use_stage};

const LOOKS: [(ButtonLook, &str, &str); 4] = [
    (ButtonLook::Primary, "注册", "Register"),
    (ButtonLook::Secondary, "不同意", "Disagree"),
    (ButtonLook::Quiet, "忘记密码", "Forgot password"),
    (ButtonLook::Danger, "确认注销", "Confirm deletion"),
];

/// Things to press.
pub(crate) fn actions() -> impl IntoView {
    let stage = use_stage();
    let row = move |pending: bool, disabled: bool| {
        let buttons = LOOKS.map(|(look, zh, en)| view! { <Button label=stage.say(zh, en) look pending disabled/> });
        view! { <div class="gallery__row">{buttons.collect_view()}</div> }
    };
    view! {
        {part("button", view! {
            {row(false, false)}
            {row(true, false)}
            {row(false, true)}
            <Button label=stage.say("语言", "Language") icon=IconName::Language opens_dialog=true/>
            <Button label=stage.say("登录", "Log in") look=ButtonLook::Primary wide=true/>
            <IconButton name=stage.say("关闭", "Close") icon=IconName::Close on_press=|| ()/>
        })}
        {part("link", view! {
            <p>
                {move || stage.pick("请先阅读", "Please read the ")}
                <Link href="#link" label=stage.say("《隐私政策》", "Privacy Policy")/>
                {move || stage.pick("，再决定是否同意。", " before you decide.")}
            </p>
            <div class="gallery__row">
                <Link href="#link" label=stage.say("注册", "Register") look=LinkLook::Primary/>
                <Link href="#link" label=stage.say("登录", "Log in") look=LinkLook::Secondary/>
                <Link href="#link" label=stage.say("联系我们", "Contact us") look=LinkLook::Quiet/>
                <Link href="tel:+8617760489812" label="+86 17760489812" icon=IconName::Phone external=true/>
            </div>
        })}
        {part("icon", view! {
            <div class="gallery__row">{IconName::ALL.map(|name| view! { <Icon name/> }).collect_view()}</div>
        })}
        {part("tabs", view! {<TabsAtWork/>})}
    }
}

#[component]
fn TabsAtWork() -> impl IntoView {
    let stage = use_stage();
    let chosen = RwSignal::new("with-password");
    let tabs = vec![
        Tab { id: "with-password", label: stage.say("密码登录", "With password") },
        Tab { id: "with-code", label: stage.say("验证码登录", "With SMS code") },
    ];
    view! {
        <Tabs label=stage.say("登录方式", "Ways to log in") tabs chosen/>
        <TabPanel id="with-password" chosen>{move || stage.pick("输入用户名和密码。", "Type your username and password.")}</TabPanel>
        <TabPanel id="with-code" chosen>{move || stage.pick("输入手机号和验证码。", "Type your number and the code.")}</TabPanel>
    }
}

/// Fields at work.
pub(crate) fn fields() -> impl IntoView {
    let stage = use_stage();
    let pending = RwSignal::new(false);
    view! {
        {part("form", view! {
            <Form id="example" pending on_submit=move || pending.set(true)>
                <Field
                    id="username"
                    label=stage.say("用户名", "Username")
                    marker=stage.say("必填", "Required")
                    required=true
                    hint=stage.say("1 至 32 个字，可用文字、数字和 _ - ·", "1 to 32 characters: letters, digits, _ - ·")
                    why=stage.say("同一猪场的同事看到的就是它。", "It is what colleagues on your farm see.")
                >
                    <TextInput value=RwSignal::new(String::new()) autocomplete="username" max_length=64/>
                </Field>
                <Field id="phone" label=stage.say("手机号", "Mobile number") required=true>
                    <PhoneInput
                        value=RwSignal::new("138 0013 8000".to_owned())
                        note=stage.problem("号段归属：中国移动", "Segment belongs to China Mobile")
                    />
                </Field>
                <CodeField id="code" status="code-status" stage again_at=RwSignal::new(None)/>
                <CodeField id="code-sent" status="code-sent-status" stage again_at=RwSignal::new(Some(browser::now_ms() + 60_000.0))/>
                <Field
                    id="password"
                    label=stage.say("密码", "Password")
                    marker=stage.say("选填", "Optional")
                    hint=stage.say("8 至 128 个字符。可以以后再设。", "8 to 128 characters. You may set it later.")
                >
                    <PasswordInput
                        value=RwSignal::new("barn door 42".to_owned())
                        new=true
                        show=stage.say("显示密码", "Show password")
                        hide=stage.say("隐藏密码", "Hide password")
                    />
                </Field>
                <Button label=stage.say("注册", "Register") look=ButtonLook::Primary submits=true wide=true pending/>
            </Form>
        })}
    }
}

#[component]
fn CodeField(id: &'static str, status: &'static str, stage: Stage, again_at: RwSignal<Option<f64>>) -> impl IntoView {
    let ask = move || again_at.set(Some(browser::now_ms() + 60_000.0));
    view! {
        <Field id label=stage.say("验证码", "Verification code") required=true>
            <CodeInput
                value=RwSignal::new(String::new())
                digits=6
                get=stage.say("获取验证码", "Get code")
                status_id=status
                sent=stage.say("验证码已发送，5 分钟内有效。", "Code sent. It is good for 5 minutes.")
                again=stage.say("没有收到？可以重新获取。", "Nothing came? You can get a new one.")
                seconds=move |left: u32| left.to_string() + stage.pick(" 秒", " s")
                again_at
                pending=false
                on_get=ask
            />
        </Field>
    }
}

/// Fields that are wrong.
pub(crate) fn problems() -> impl IntoView {
    let stage = use_stage();
    view! {
        {part("problems", view! {
            <div class="form form__fields">
                <Field
                    id="wrong-username"
                    label=stage.say("用户名", "Username")
                    problem=stage.problem("这个用户名已被使用，可以试试“福源-7”。", "This username is taken. “fuyuan-7” is free.")
                >
                    <TextInput value=RwSignal::new("福源".to_owned()) autocomplete="username"/>
                </Field>
                <Field
                    id="wrong-phone"
                    label=stage.say("手机号", "Mobile number")
                    problem=stage.problem("请输入 11 位手机号。", "A mobile number has 11 digits.")
                >
                    <PhoneInput value=RwSignal::new("1380013800".to_owned())/>
                </Field>
                <Field
                    id="wrong-password"
                    label=stage.say("密码", "Password")
                    problem=stage.problem("密码太短，至少 8 个字符。", "Too short: use at least 8 characters.")
                >
                    <PasswordInput
                        value=RwSignal::new("pig".to_owned())
                        show=stage.say("显示密码", "Show password")
                        hide=stage.say("隐藏密码", "Hide password")
                    />
                </Field>
                <Checkbox
                    id="wrong-agree"
                    checked=RwSignal::new(false)
                    required=true
                    problem=stage.problem("请先阅读并勾选，或选择“不同意”。", "Read it and tick the box, or choose Disagree.")
                >
                    {move || stage.pick("我已阅读并同意", "I have read and agree to the ")}
                    <Link href="#problems" label=stage.say("《隐私政策》", "Privacy Policy")/>
                </Checkbox>
                <Ages id="wrong-age" problem=stage.problem("请选择年龄段。", "Choose your age.")/>
            </div>
        })}
    }
}

/// Boxes and choices.
pub(crate) fn choices() -> impl IntoView {
    let stage = use_stage();
    view! {
        {part("checkbox", view! {
            <Checkbox id="agree" checked=RwSignal::new(false) required=true>
                {move || stage.pick("我已阅读并同意", "I have read and agree to the ")}
                <Link href="#checkbox" label=stage.say("《隐私政策》", "Privacy Policy")/>
            </Checkbox>
            <Checkbox
                id="remember"
                checked=RwSignal::new(true)
                hint=stage.say("30 天内不用再登录；公用设备请勿勾选。", "No need to log in for 30 days. Leave it empty on a shared device.")
            >
                {move || stage.pick("记住我", "Remember me")}
            </Checkbox>
        })}
        {part("radio_group", view! {
            <Ages id="age" problem=Signal::default()/>
        })}
    }
}

#[component]
fn Ages(id: &'static str, problem: Signal<Option<String>>) -> impl IntoView {
    let stage = use_stage();
    let choices = vec![
        Choice { value: "under_14", label: stage.say("14 周岁以下", "Under 14") },
        Choice { value: "14_to_17", label: stage.say("14–17 周岁", "14 to 17") },
        Choice { value: "18_up", label: stage.say("18 周岁及以上", "18 or over") },
    ];
    view! {
        <RadioGroup
            id
            legend=stage.say("年龄段", "Age")
            choices
            chosen=RwSignal::new(None)
            required=true
            hint=stage.say("只记录年龄段，不记录生日。", "Only the band is kept, not your birthday.")
            problem
        />
    }
}

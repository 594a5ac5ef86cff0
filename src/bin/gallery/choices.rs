//! Lists that open, days, switches.

use leptos::prelude::*;
use wepig_web::ui::{
    CellGroup, CellSwitch, DateInput, Field, Select, SelectOption, Switch, TextInput, TextKind, use_toasts,
};

use crate::stage::{Stage, part, use_stage};

fn roles(stage: Stage) -> Vec<SelectOption> {
    [("manager", "主管", "Manager"), ("staff", "员工", "Staff"), ("administrator", "管理员", "Administrator")]
        .map(|(code, zh, en)| SelectOption::new(code, stage.say(zh, en)))
        .into()
}

/// What is chosen rather than typed.
pub(crate) fn more_fields() -> impl IntoView {
    let stage = use_stage();
    let roles = Signal::stored(roles(stage));
    let unfinished = RwSignal::new(false);
    let half = Signal::derive(move || {
        unfinished.get().then(|| stage.pick("日期不完整。", "This date is not complete.").to_owned())
    });
    view! {
        {part("select", view! {
            <div class="form form__fields">
                <Field id="role" label=stage.say("角色", "Role") required=true hint=stage.say("不能高于您自己的角色。", "Not above your own role.")>
                    <Select value=RwSignal::new(String::new()) options=roles none=stage.say("请选择", "Choose")/>
                </Field>
                <Field id="filter-role" label=stage.say("按角色筛选", "Filter by role")>
                    <Select value=RwSignal::new("staff".to_owned()) options=roles none=stage.say("全部角色", "All roles")/>
                </Field>
                <Field id="wrong-role" label=stage.say("新角色", "New role") problem=stage.problem("请选择角色。", "Choose a role.")>
                    <Select value=RwSignal::new(String::new()) options=roles/>
                </Field>
            </div>
        })}
        {part("date_input", view! {
            <div class="form form__fields">
                <Field
                    id="entry"
                    label=stage.say("入职日期", "Date of entry")
                    marker=stage.say("选填", "Optional")
                    problem=half
                >
                    <DateInput value=RwSignal::new(String::new()) max="2026-11-22" unfinished/>
                </Field>
                <Field
                    id="birth"
                    label=stage.say("出生日期", "Date of birth")
                    problem=stage.problem("未满 18 周岁暂时不能填写。", "People under 18 cannot be entered yet.")
                >
                    <DateInput value=RwSignal::new("2011-05-04".to_owned()) autocomplete="bday"/>
                </Field>
            </div>
        })}
        {part("text_input", view! {
            <div class="form form__fields">
                <Field id="email" label=stage.say("邮箱", "E-mail")>
                    <TextInput value=RwSignal::new(String::new()) autocomplete="email" kind=TextKind::Email/>
                </Field>
            </div>
        })}
        {part("switch", view! {<SwitchesAtWork/>})}
    }
}

#[component]
fn SwitchesAtWork() -> impl IntoView {
    let stage = use_stage();
    let toasts = use_toasts();
    let on = RwSignal::new(true);
    let change = move |to| {
        on.set(to);
        toasts.say(stage.say("已保存。", "Saved."));
    };
    view! {
        <CellGroup title=stage.say("通知", "Notifications") note=stage.say("安全和法律通知不受此开关影响。", "Security and legal notices do not go through this switch.")>
            <CellSwitch>
                <Switch
                    id="push"
                    label=stage.say("新消息通知", "New Message Notifications")
                    hint=stage.say("关闭后不再推送，消息仍可在“消息”中查看。", "Off: nothing is pushed; messages stay readable.")
                    on
                    on_change=change
                />
            </CellSwitch>
            <CellSwitch>
                <Switch
                    id="saving"
                    label=stage.say("匿名统计", "Anonymous statistics")
                    hint=stage.say("正在保存…", "Saving…")
                    on=true
                    pending=true
                    on_change=|_| ()
                />
            </CellSwitch>
            <CellSwitch>
                <Switch
                    id="fixed"
                    label=stage.say("相册", "Album")
                    hint=stage.say("浏览器已拒绝，可在系统设置中打开。", "Your browser refuses it; its settings can allow it.")
                    on=false
                    disabled=true
                    on_change=|_| ()
                />
            </CellSwitch>
        </CellGroup>
        <Switch
            id="failed"
            label=stage.say("学历", "Education")
            on=false
            problem=stage.problem("没有保存，请再试一次。", "It was not saved. Try again.")
            on_change=|_| ()
        />
    }
}

//! Words and pictures on things: badges, avatars, breadcrumbs, progress, empty places, menus, drawers.

use leptos::prelude::*;
use wepig_web::ui::{
    Avatar, AvatarSize, Badge, BadgeKind, Breadcrumbs, Button, ButtonLook, CellFact, CellGroup, Crumb, Drawer, Drawing,
    EmptyState, IconName, Mark, Menu, MenuFace, MenuItem, Progress, use_toasts,
};

use crate::stage::{part, use_stage};

/// A small picture of nobody, to see a picture in an avatar.
const PICTURE: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' fill='%23789'/%3E%3Ccircle cx='4' cy='3' r='1.6' fill='%23edc'/%3E%3Cpath d='M1 8a3 3 0 0 1 6 0' fill='%23354'/%3E%3C/svg%3E";

const NAMES: [&str; 8] = ["王建国", "李秀英", "欧阳修文", "张伟", "Ana Lopez", "fuyuan-7", "陈晓梅", "林小龙"];

const DRAWINGS: [(Drawing, &str, &str, &str, &str); 4] = [
    (Drawing::Pen, "猪场里还没有同事。", "Nobody works on this farm yet.", "邀请同事", "Invite a colleague"),
    (Drawing::Letter, "没有待处理的邀请。", "There are no invitations.", "创建猪场", "Create a farm"),
    (Drawing::Magnifier, "没有找到“wjg”。", "Nothing was found for “wjg”.", "清除筛选", "Clear filters"),
    (
        Drawing::Offline,
        "现在没有网络，联网后会自动继续。",
        "You are offline. This goes on when you are back.",
        "重试",
        "Try again",
    ),
];

/// Everything that stands beside a name.
pub(crate) fn people() -> impl IntoView {
    let stage = use_stage();
    let badges = [
        (BadgeKind::Neutral, "员工", "Staff"),
        (BadgeKind::Success, "在职", "Active"),
        (BadgeKind::Info, "待加入", "Invited"),
        (BadgeKind::Warning, "已停用", "Suspended"),
        (BadgeKind::Danger, "已撤回同意", "Consent withdrawn"),
    ];
    let sizes = [AvatarSize::Small, AvatarSize::Medium, AvatarSize::Large];
    view! {
        {part("badge", view! {
            <div class="gallery__row">
                {badges.map(|(kind, zh, en)| view! { <Badge text=stage.say(zh, en) kind/> }).collect_view()}
            </div>
        })}
        {part("avatar", view! {
            <div class="gallery__row">{NAMES.map(|name| view! { <Avatar name/> }).collect_view()}</div>
            <div class="gallery__row">
                {sizes.map(|size| view! { <Avatar name="王建国" size/> }).collect_view()}
                {sizes.map(|size| view! { <Avatar name="王建国" picture=PICTURE size/> }).collect_view()}
                <Avatar name="李秀英" picture="data:image/png;base64,AAAA" label=stage.say("李秀英的头像", "Picture of Li Xiuying")/>
            </div>
        })}
        {part("mark", view! { <div class="gallery__row gallery__marks"><Mark/><Mark/><Mark/></div> })}
        {part("breadcrumbs", view! {
            <Breadcrumbs
                label=stage.say("位置", "Where you are")
                above=vec![
                    Crumb::new("#breadcrumbs-name", stage.say("猪场", "Farm")),
                    Crumb::new("#breadcrumbs-name", stage.say("员工与账号", "Staff & Accounts")),
                ]
                here="王建国"
            />
        })}
        {part("progress", view! {
            <Progress
                label=stage.say("正在导出名单", "Exporting the list")
                done=120
                total=300
                value=stage.say("120 / 300 人", "120 of 300 people")
            />
            <Progress label=stage.say("上传头像", "Uploading the picture") done=0 total=100 value="0 %"/>
            <Progress label=stage.say("已完成", "Done") done=100 total=100 value="100 %"/>
        })}
        {part("empty_state", view! {
            {DRAWINGS.map(|(drawing, zh, en, zh_act, en_act)| view! {
                <EmptyState drawing text=stage.say(zh, en)>
                    <Button label=stage.say(zh_act, en_act) look=ButtonLook::Primary/>
                </EmptyState>
            }).collect_view()}
        })}
        {part("menu", view! {<MenusAtWork/>})}
        {part("drawer", view! {<DrawerAtWork/>})}
    }
}

#[component]
fn MenusAtWork() -> impl IntoView {
    let stage = use_stage();
    let toasts = use_toasts();
    let farm = RwSignal::new(0);
    let acts = move || {
        let act = |zh, en| MenuItem::new(stage.say(zh, en), move || toasts.say(stage.say(zh, en)));
        vec![
            act("编辑", "Edit").icon(IconName::Edit),
            act("停用", "Suspend").icon(IconName::Pause),
            act("注销", "Delete").icon(IconName::Trash).danger(),
        ]
    };
    let farms = move || {
        [("福源猪场", "Fuyuan farm"), ("青山猪场", "Qingshan farm")]
            .into_iter()
            .enumerate()
            .map(|(place, (zh, en))| {
                MenuItem::new(stage.say(zh, en), move || farm.set(place)).chosen(farm.get() == place)
            })
            .collect::<Vec<_>>()
    };
    view! {
        <div class="gallery__row">
            <Menu label=stage.say("更多操作", "More actions") close=stage.say("取消", "Cancel") items=acts/>
            <Menu
                label=stage.say("切换猪场", "Switch farm")
                close=stage.say("取消", "Cancel")
                face=MenuFace::Word
                icon=IconName::Swap
                items=farms
            />
        </div>
    }
}

#[component]
fn DrawerAtWork() -> impl IntoView {
    let stage = use_stage();
    let open = RwSignal::new(false);
    view! {
        <Button label=stage.say("查看", "View") opens_dialog=true on_press=move || open.set(true)/>
        <Drawer
            id="example-drawer"
            open
            title="王建国"
            close=stage.say("关闭", "Close")
            actions=move || view! {
                <Button label=stage.say("编辑", "Edit") look=ButtonLook::Primary on_press=move || open.set(false)/>
            }
        >
            <CellGroup title=stage.say("账号", "Account")>
                <CellFact label=stage.say("手机号", "Mobile number") value="138 **** 8000"/>
                <CellFact label=stage.say("角色", "Role") value=stage.say("主管", "Manager")/>
                <CellFact label=stage.say("部门", "Department") value=stage.say("产房", "Farrowing")/>
            </CellGroup>
            {(0..12).map(|_| view! {
                <p>{move || stage.pick("只有场主和管理员能看到完整号码。", "Only owner and administrators see the whole number.")}</p>
            }).collect_view()}
        </Drawer>
    }
}

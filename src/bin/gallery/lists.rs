//! Tables and lists of cards, with people who do not exist.

use std::time::Duration;

use leptos::prelude::*;
use wepig_web::ui::{
    Avatar, AvatarSize, BODY_ROWS, Badge, BadgeKind, Button, ButtonLook, CardList, Chip, Chips, Column, ColumnWidth,
    ListCard, LoadMore, Menu, MenuItem, RowChoice, SearchInput, SelectAll, Selection, SelectionBar, Sort, Table,
    TableBody, TableCell, TableRow,
};

use crate::stage::{Stage, part, use_stage};

const SURNAMES: [char; 8] = ['王', '李', '张', '陈', '林', '欧', '郑', '黄'];
const NAMES: [&str; 8] = ["建国", "秀英", "伟", "晓梅", "志强", "阳修文", "丽", "小龙"];
const DEPARTMENTS: [(&str, &str); 4] =
    [("产房", "Farrowing"), ("育肥舍", "Finishing"), ("饲料车间", "Feed mill"), ("兽医组", "Veterinary team")];

/// How many rows come at a time.
const PAGE: usize = 50;

/// A page of made-up people.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Page(usize);

/// Somebody of a list.
struct Person {
    id: String,
    name: String,
    phone: String,
    department: (&'static str, &'static str),
    is_suspended: bool,
}

impl Person {
    fn nth(place: usize) -> Self {
        let name = [SURNAMES[place % 8].to_string().as_str(), NAMES[(place / 8 + place) % 8]].concat();
        Self {
            id: place.to_string(),
            name: if place < 64 { name } else { format!("{name} {place}") },
            phone: format!("138 **** {:04}", (place * 7919) % 10_000),
            department: DEPARTMENTS[place % 4],
            is_suspended: place % 9 == 4,
        }
    }

    fn state(&self, stage: Stage) -> AnyView {
        if self.is_suspended {
            view! { <Badge text=stage.say("已停用", "Suspended") kind=BadgeKind::Warning/> }.into_any()
        } else {
            view! { <Badge text=stage.say("在职", "Active") kind=BadgeKind::Success/> }.into_any()
        }
    }
}

/// Search, chips, table, cards.
pub(crate) fn lists() -> impl IntoView {
    let stage = use_stage();
    view! {
        {part("search_input", view! {
            <SearchInput
                id="search"
                value=RwSignal::new(String::new())
                label=stage.say("搜索", "Search")
                example=stage.say("姓名、拼音首字母或手机号后四位", "Name, initials or last four digits")
                clear=stage.say("清除搜索", "Clear search")
            />
            <SearchInput
                id="search-filled"
                value=RwSignal::new("wjg".to_owned())
                label=stage.say("搜索同事", "Search colleagues")
                clear=stage.say("清除搜索同事", "Clear search for colleagues")
            />
        })}
        {part("chip", view! {<ChipsAtWork/>})}
        {part("table", view! {<TableAtWork/>})}
        {part("crowded_table", view! {<CrowdedTable/>})}
        {part("card_list", view! {<CardsAtWork/>})}
        {part("load_more", view! {
            <LoadMore label=stage.say("再试一次", "Try again") pending=false by_hand=true on_more=|| ()/>
            <LoadMore label=stage.say("正在加载", "Loading") pending=true on_more=|| ()/>
            <LoadMoreAtWork/>
        })}
    }
}

#[component]
fn ChipsAtWork() -> impl IntoView {
    let stage = use_stage();
    let filters =
        RwSignal::new(vec![("主管", "Manager"), ("产房", "Farrowing"), ("90 天未登录", "Not seen for 90 days")]);
    let chip = move |(zh, en): (&'static str, &'static str)| {
        let remove = move || format!("{}{}", stage.pick("移除筛选：", "Remove filter: "), stage.pick(zh, en));
        let end = move || filters.update(|filters| filters.retain(|filter| filter.0 != zh));
        view! { <Chip label=stage.say(zh, en) remove on_remove=end/> }
    };
    view! {
        <Chips label=stage.say("筛选条件", "Filters")>
            <For each=move || filters.get() key=|filter| filter.0 children=chip/>
        </Chips>
    }
}

#[component]
fn TableAtWork() -> impl IntoView {
    let stage = use_stage();
    let selection = Selection::default();
    let pages = RwSignal::new(vec![Page(0)]);
    let sort = RwSignal::new(Some(Sort { column: "name", descending: false }));
    let ids = Signal::derive(move || (0..pages.with(Vec::len) * PAGE).map(|place| place.to_string()).collect());
    let columns = vec![
        Column::new("name", stage.say("姓名", "Name"), ColumnWidth::Wide).sortable(),
        Column::new("phone", stage.say("手机号", "Mobile number"), ColumnWidth::Normal),
        Column::new("department", stage.say("部门", "Department"), ColumnWidth::Normal).sortable(),
        Column::new("state", stage.say("状态", "State"), ColumnWidth::Narrow),
        Column::new("acts", stage.say("操作", "Actions"), ColumnWidth::Acts).unlabelled(),
    ];
    let more = move || pages.update(|pages| pages.push(Page(pages.len())));
    let chosen = move || {
        let count = selection.count();
        if stage.pick("", "en").is_empty() { format!("已选 {count} 人") } else { format!("{count} chosen") }
    };
    view! {
        <SelectionBar selection text=chosen clear=stage.say("取消选择", "Choose none")>
            <Button label=stage.say("导出所选", "Export chosen")/>
        </SelectionBar>
        <Table
            label=stage.say("员工", "Staff")
            columns
            sort
            on_sort=move |to| sort.set(Some(to))
            select_all=SelectAll { selection, ids, label: stage.say("全选已加载的行", "Select all loaded rows") }
            end=move || view! {
                <LoadMore label=stage.say("加载更多", "Load more") pending=false by_hand=true on_more=more/>
            }
        >
            <For
                each=move || pages.get()
                key=|page| *page
                children=move |page| view! { <People page stage selection/> }
            />
        </Table>
    }
}

/// A page of the table.
#[component]
fn People(page: Page, stage: Stage, selection: Selection) -> impl IntoView {
    let first = page.0 * PAGE;
    let body = move |first: usize| {
        let rows = (first..first + BODY_ROWS).map(move |place| row(place, stage, selection));
        view! { <TableBody rows=BODY_ROWS>{rows.collect_view()}</TableBody> }
    };
    (first..first + PAGE).step_by(BODY_ROWS).map(body).collect_view()
}

fn row(place: usize, stage: Stage, selection: Selection) -> impl IntoView {
    let person = Person::nth(place);
    let state = person.state(stage);
    let (zh, en) = person.department;
    let choice = RowChoice { selection, id: person.id, label: stage.say("选择", "Select") };
    view! {
        <TableRow name=person.name.clone() choice current=place == 2 on_open=|| ()>
            <TableCell heading=true>
                <span class="gallery__person">
                    <Avatar name=person.name.clone() size=AvatarSize::Small/>
                    <a class="link" href="#table-name">{person.name}</a>
                </span>
            </TableCell>
            <TableCell>{person.phone}</TableCell>
            <TableCell>{move || stage.pick(zh, en)}</TableCell>
            <TableCell>{state}</TableCell>
            <TableCell acts=true>
                <Button label=stage.say("显示", "Reveal") look=ButtonLook::Quiet/>
                <More/>
            </TableCell>
        </TableRow>
    }
}

/// The menu of a row.
#[component]
fn More() -> impl IntoView {
    let stage = use_stage();
    let items = move || {
        vec![
            MenuItem::new(stage.say("编辑", "Edit"), || ()),
            MenuItem::new(stage.say("停用", "Suspend"), || ()),
            MenuItem::new(stage.say("注销", "Delete"), || ()).danger(),
        ]
    };
    view! { <Menu label=stage.say("更多", "More") close=stage.say("取消", "Cancel") items/> }
}

#[component]
fn CrowdedTable() -> impl IntoView {
    let stage = use_stage();
    let column = |id: &'static str, zh, en| Column::new(id, stage.say(zh, en), ColumnWidth::Wide);
    let columns = vec![
        column("name", "姓名", "Name"),
        column("email", "邮箱", "E-mail"),
        column("entry", "入职日期", "Date of entry"),
        column("education", "学历", "Education"),
        column("seen", "最近登录", "Last seen"),
        column("by", "邀请人", "Invited by"),
    ];
    let rows = (0..12).map(move |place| {
        let name = Person::nth(place).name;
        view! {
            <TableRow name=name.clone()>
                <TableCell heading=true>{name}</TableCell>
                <TableCell>"w***@example.com"</TableCell>
                <TableCell>"2024-03-18"</TableCell>
                <TableCell>{move || stage.pick("大专", "College")}</TableCell>
                <TableCell>"2026-11-22 20:08"</TableCell>
                <TableCell>{Person::nth(place + 20).name}</TableCell>
            </TableRow>
        }
    });
    view! {
        <Table label=stage.say("员工资料", "Staff profiles") columns>
            <TableBody rows=12>{rows.collect_view()}</TableBody>
        </Table>
    }
}

/// Lines that come by twenty, up to sixty, while their box is scrolled.
#[component]
fn LoadMoreAtWork() -> impl IntoView {
    let stage = use_stage();
    let count = RwSignal::new(20);
    let pending = RwSignal::new(false);
    let more = move || {
        pending.set(true);
        let come = move || {
            count.update(|count| *count += 20);
            pending.set(false);
        };
        set_timeout(come, Duration::from_millis(100));
    };
    let end = move || {
        (count.get() < 60).then(|| view! { <LoadMore label=stage.say("更多行", "More lines") pending on_more=more/> })
    };
    view! {
        <div class="gallery__box" role="region" tabindex="0" aria-label=move || stage.pick("会变长的列表", "A list that grows")>
            <ol>
                <For each=move || 0..count.get() key=|line| *line children=|line| view! { <li>{line + 1}</li> }/>
            </ol>
            {end}
        </div>
    }
}

#[component]
fn CardsAtWork() -> impl IntoView {
    let stage = use_stage();
    let cards = (0..4).map(move |place| {
        let person = Person::nth(place);
        let (zh, en) = person.department;
        view! {
            <ListCard
                name=person.name.clone()
                href="#card_list-name"
                leading=view! { <Avatar name=person.name.clone()/> }.into_any()
                mark=person.state(stage)
                action=view! { <More/> }.into_any()
            >
                <p>{move || stage.pick(zh, en)} " · " {person.phone}</p>
            </ListCard>
        }
    });
    view! {
        <CardList label=stage.say("员工卡片", "Staff cards")>
            {cards.collect_view()}
            <ListCard
                name="159 **** 2046"
                action=view! { <Button label=stage.say("重发", "Resend") look=ButtonLook::Quiet/> }.into_any()
            >
                <p>{move || stage.pick("待加入 · 还有 6 天", "Invited · 6 days left")}</p>
            </ListCard>
        </CardList>
    }
}

//! The devices one is signed in on (row A9).

use leptos::prelude::*;
use wepig_contract::device::DeviceView;
use wepig_contract::error::Code;

use crate::api::ApiFailure;
use crate::api::devices::{end_device, end_other_devices};
use crate::browser::{self, moment::day_and_time};
use crate::form::{ConfirmDialog, Fetched, failure_sentence};
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Badge, BadgeKind, Button, Icon, IconName, SkeletonShape, changing, live, use_toasts};

/// Whom the question in the dialog is about.
#[derive(Clone, PartialEq)]
enum Target {
    /// One device.
    One(DeviceView),
    /// Every other one, and how many they are.
    Others(usize),
}

/// The list, and the question before something is ended. A Copy handle.
#[derive(Clone, Copy)]
struct State {
    i18n: I18n,
    devices: Fetched<Vec<DeviceView>>,
    open: RwSignal<bool>,
    target: RwSignal<Option<Target>>,
    pending: RwSignal<bool>,
    failure: RwSignal<Option<ApiFailure>>,
}

impl State {
    fn ask(self, target: Target) {
        self.failure.set(None);
        self.target.set(Some(target));
        self.open.set(true);
    }

    /// The name of a device: its kind and where it is.
    fn name(self, device: &DeviceView) -> String {
        let kind = (self.i18n.words().security.device)(&device.device);
        if device.network.is_empty() { kind.to_owned() } else { [kind, " · ", &device.network].concat() }
    }

    fn title(self) -> String {
        let words = &self.i18n.words().security;
        self.target.with(|target| match target {
            Some(Target::One(device)) => (words.end_title)(&self.name(device)),
            Some(Target::Others(count)) => (words.end_others_title)(*count),
            None => String::new(),
        })
    }

    fn ends_one(self) -> bool {
        self.target.with(|target| matches!(target, Some(Target::One(_))))
    }

    /// Ends what was asked about; a device that ended by itself meanwhile is what was wanted.
    fn end(self) -> impl Future<Output = Option<String>> {
        let target = self.target.get_untracked();
        self.pending.set(true);
        async move {
            let words = &self.i18n.words_now().security;
            let answer = match &target {
                Some(Target::One(device)) => end_device(&device.id).await.map(|()| (words.ended)(&self.name(device))),
                Some(Target::Others(_)) => end_other_devices().await.map(|()| words.others_ended.to_owned()),
                None => return None,
            };
            self.pending.set(false);
            match answer {
                Ok(done) => Some(done),
                Err(failure) if failure.code() == Some(Code::NotFound) => Some(words.ended_already.to_owned()),
                Err(failure) => {
                    self.failure.set(Some(failure));
                    None
                }
            }
        }
    }
}

/// A row a device; the one in use first and without a way to end it, for that is Log out.
#[component]
pub(super) fn Devices(
    /// The devices.
    devices: Fetched<Vec<DeviceView>>,
) -> impl IntoView {
    let (i18n, toasts) = (use_i18n(), use_toasts());
    let state = State {
        i18n,
        devices,
        open: RwSignal::new(false),
        target: RwSignal::new(None),
        pending: RwSignal::new(false),
        failure: RwSignal::new(None),
    };
    let end = move || {
        browser::spawn(async move {
            if let Some(done) = state.end().await {
                state.open.set(false);
                toasts.say(done);
                devices.load();
            }
        });
    };
    let text = move || {
        let words = &i18n.words().security;
        if state.ends_one() { words.end_text } else { words.end_others_text }
    };
    let act = move || {
        let words = &i18n.words().security;
        if state.ends_one() { words.end } else { words.end_others }
    };
    view! {
        <section class="devices">
            <h2 class="devices__title">{i18n.live(|words| words.security.devices)}</h2>
            <p class="devices__why">{i18n.live(|words| words.security.devices_why)}</p>
            {devices.view(SkeletonShape::Cells, move |_| list(state).into_any())}
        </section>
        <ConfirmDialog
            id="end-device"
            open=state.open
            title=move || state.title()
            text
            act
            pending=state.pending
            problem=Signal::derive(move || {
                state.failure.with(|failure| failure.as_ref().map(|failure| failure_sentence(i18n.words(), failure)))
            })
            on_confirm=end
        />
    }
}

fn list(state: State) -> impl IntoView {
    let i18n = state.i18n;
    let rows =
        move || state.devices.get().unwrap_or_default().into_iter().map(|device| row(state, device)).collect_view();
    let others = move || state.devices.read(|devices| devices.iter().filter(|device| !device.current).count());
    view! {
        <ul class="devices__list" role="list">{changing(move || Some(rows().into_any()))}</ul>
        {changing(move || Some(match others() {
            Some(0) | None => {
                view! { <p class="devices__note">{i18n.live(|words| words.security.no_others)}</p> }.into_any()
            }
            Some(count) => view! {
                <div class="devices__all">
                    <Button
                        label=i18n.say(|words| words.security.end_others)
                        opens_dialog=true
                        on_press=move || state.ask(Target::Others(count))
                    />
                </div>
            }
            .into_any(),
        }))}
    }
}

/// One device, and the way to end it.
fn row(state: State, device: DeviceView) -> impl IntoView {
    let i18n = state.i18n;
    let device = StoredValue::new(device);
    let name = move || device.with_value(|device| state.name(device));
    let kind = move || (i18n.words().security.device)(&device.with_value(|device| device.device.clone()));
    let told = move |at: &str| day_and_time(at, i18n.language().tag());
    let used = move || (i18n.words().security.used)(&device.with_value(|device| told(&device.used_at.0)));
    let started = move || (i18n.words().security.started)(&device.with_value(|device| told(&device.started_at.0)));
    let is_current = device.with_value(|device| device.current);
    view! {
        <li class="devices__device" aria-label=name>
            <Icon name=device.with_value(|device| icon(&device.device))/>
            <div class="devices__facts">
                <p class="devices__name">
                    <span>{live(kind.into())}</span>
                    {is_current.then(|| view! {
                        <Badge text=i18n.say(|words| words.security.in_use) kind=BadgeKind::Success/>
                    })}
                </p>
                <p class="devices__fact">{device.with_value(|device| device.network.clone())}</p>
                <p class="devices__fact">{live(used.into())}</p>
                <p class="devices__fact">{live(started.into())}</p>
            </div>
            {(!is_current).then(|| view! {
                <Button
                    label=i18n.say(|words| words.security.end)
                    opens_dialog=true
                    on_press=move || state.ask(Target::One(device.get_value()))
                />
            })}
        </li>
    }
}

/// A screen for computers, and what fits a hand for everything else.
fn icon(kind: &str) -> IconName {
    match kind {
        "windows" | "mac" | "linux" | "wechat-windows" | "wechat-mac" | "wechat-linux" => IconName::Computer,
        _ => IconName::Device,
    }
}

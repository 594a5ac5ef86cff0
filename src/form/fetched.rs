//! What a screen asks of the server when it opens: its shape while it comes, a sentence and a way on when it does not.

use std::pin::Pin;

use leptos::prelude::*;

use super::failure::failure_sentence;
use crate::api::ApiFailure;
use crate::browser;
use crate::i18n::use_i18n;
use crate::ui::{Banner, BannerKind, Button, Skeleton, SkeletonShape, changing, live};

type Answer<T> = Pin<Box<dyn Future<Output = Result<T, ApiFailure>>>>;

/// Something fetched. A Copy handle.
pub struct Fetched<T: Send + Sync + 'static> {
    value: RwSignal<Option<T>>,
    failure: RwSignal<Option<ApiFailure>>,
    pending: RwSignal<bool>,
    ask: StoredValue<Box<dyn Fn() -> Answer<T>>, LocalStorage>,
}

impl<T: Send + Sync + 'static> Clone for Fetched<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Fetched<T> {}

impl<T: Clone + Send + Sync + 'static> Fetched<T> {
    /// Asks at once, and again at each [`Self::load`], as long as the screen is shown.
    pub fn new<A: Future<Output = Result<T, ApiFailure>> + 'static>(ask: impl Fn() -> A + 'static) -> Self {
        let ask: Box<dyn Fn() -> Answer<T>> = Box::new(move || Box::pin(ask()));
        let fetched = Self {
            value: RwSignal::new(None),
            failure: RwSignal::new(None),
            pending: RwSignal::new(false),
            ask: StoredValue::new_local(ask),
        };
        browser::follow(move || fetched.load());
        fetched
    }

    /// Asks again. What is there stays there until the answer comes, and also when none does.
    pub fn load(self) {
        self.pending.set(true);
        let answer = self.ask.with_value(|ask| ask());
        browser::spawn_while_shown(async move {
            let answer = answer.await;
            self.pending.set(false);
            match answer {
                Ok(value) => {
                    self.failure.set(None);
                    self.value.set(Some(value));
                }
                Err(failure) => self.failure.set(Some(failure)),
            }
        });
    }

    /// The value, once it is there.
    #[must_use]
    pub fn get(self) -> Option<T> {
        self.value.get()
    }

    /// The value, for handlers.
    #[must_use]
    pub fn get_untracked(self) -> Option<T> {
        self.value.get_untracked()
    }

    /// Why there is no value.
    #[must_use]
    pub fn failure(self) -> Signal<Option<ApiFailure>> {
        self.failure.into()
    }

    /// Reads a part of the value.
    pub fn read<P>(self, read: impl FnOnce(&T) -> P) -> Option<P> {
        self.value.with(|value| value.as_ref().map(read))
    }

    /// Takes over a newer value that came another way.
    pub fn set(self, value: T) {
        self.value.set(Some(value));
    }

    /// The view of the value, made once it is there. A later value does not make it anew: it follows what it reads, so
    /// that the focus stays.
    pub fn view(self, shape: SkeletonShape, view: impl Fn(T) -> AnyView + Send + 'static) -> impl IntoView {
        let i18n = use_i18n();
        let phase = Memo::new(move |_| {
            if self.value.with(Option::is_some) {
                Phase::Ready
            } else if self.failure.with(Option::is_some) {
                Phase::Failed
            } else {
                Phase::Coming
            }
        });
        let sentence = move || {
            let sentence = |failure: &ApiFailure| failure_sentence(i18n.words(), failure);
            self.failure.with(|failure| failure.as_ref().map(sentence)).unwrap_or_default()
        };
        changing(move || {
            Some(match phase.get() {
                Phase::Ready => view(untrack(|| self.value.get())?),
                Phase::Coming => view! { <Skeleton shape label=i18n.say(|words| words.frame.loading)/> }.into_any(),
                Phase::Failed => view! {
                    <Banner kind=BannerKind::Danger>
                        <p>{live(sentence.into())}</p>
                        <Button
                            label=i18n.say(|words| words.frame.retry)
                            pending=self.pending
                            on_press=move || self.load()
                        />
                    </Banner>
                }
                .into_any(),
            })
        })
    }
}

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Coming,
    Failed,
    Ready,
}

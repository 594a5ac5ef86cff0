//! A code from a text message: one box, the button that asks for the code, and the time until it may be asked again.

use std::time::Duration;

use leptos::{leptos_dom::helpers::IntervalHandle, prelude::*};
use web_sys::HtmlInputElement;

use super::{Button, field::FieldControl, text_input::shown};
use crate::browser;

/// A box for a code of digits, inside a [`super::Field`], with the button that gets the code.
///
/// The count-down is computed from the absolute time `again_at`, so it stays right through a page that slept in
/// the background or was loaded anew. The button keeps its name while it rests; the seconds stand beside it.
#[component]
pub fn CodeInput(
    /// The digits typed so far; pasted spaces go, full-width digits become plain ones.
    value: RwSignal<String>,
    /// How many digits a code has.
    digits: usize,
    /// The name of the button.
    #[prop(into)]
    get: TextProp,
    /// The id of the line that says how the sending went; it describes the button.
    status_id: &'static str,
    /// Said politely when the count-down starts.
    #[prop(into)]
    sent: TextProp,
    /// Said politely when it has ended.
    #[prop(into)]
    again: TextProp,
    /// Seconds left, as a short word for the eyes ("57 s").
    #[prop(into)]
    seconds: Callback<u32, String>,
    /// When a code may be asked for again, in milliseconds of [`browser::now_ms`]; `None` before the first.
    #[prop(into)]
    again_at: Signal<Option<f64>>,
    /// The code is being asked for.
    #[prop(into)]
    pending: Signal<bool>,
    /// Asks for a code.
    #[prop(into)]
    on_get: Callback<()>,
) -> impl IntoView {
    let field = FieldControl::of_this_field();
    let left = seconds_left(again_at);
    let waiting = Memo::new(move |_| left.get() > 0);
    let status = move || match (again_at.get(), waiting.get()) {
        (None, _) => None,
        (Some(_), true) => Some(sent.get()),
        (Some(_), false) => Some(again.get()),
    };
    let aside = Signal::derive(move || match left.get() {
        0 => None,
        left => Some(seconds.run(left)),
    });
    view! {
        <div class="code-input">
            <input
                class="text-input"
                id=field.id
                name=field.id
                type="text"
                inputmode="numeric"
                autocomplete="one-time-code"
                aria-required=field.required()
                aria-invalid=field.invalid()
                aria-describedby=field.described_by()
                prop:value=shown(value)
                on:input:target=move |event| typed(value, digits, &event.target())
            />
            <Button label=get pending disabled=waiting described_by=status_id aside on_press=on_get/>
        </div>
        <p class="code-input__status" id=status_id role="status">{status}</p>
    }
}

/// Keeps the digits of what was typed or pasted, also in the box itself.
fn typed(value: RwSignal<String>, digits: usize, input: &HtmlInputElement) {
    let raw = input.value();
    let clean = plain_digits(&raw, digits);
    if clean != raw {
        input.set_value(&clean);
    }
    value.set(clean);
}

/// The first `most` digits in `raw`, full-width ones as plain ones.
fn plain_digits(raw: &str, most: usize) -> String {
    raw.chars()
        .filter_map(|letter| match letter {
            '0'..='9' => Some(letter),
            '０'..='９' => char::from_u32(u32::from(letter) - u32::from('０') + u32::from('0')),
            _ => None,
        })
        .take(most)
        .collect()
}

/// Whole seconds until `end`, looked up anew each second while there are any.
fn seconds_left(end: Signal<Option<f64>>) -> RwSignal<u32> {
    let left = RwSignal::new(0);
    let ticking = StoredValue::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(Some(handle)) = ticking.try_update_value(Option::take) {
            handle.clear();
        }
    };
    browser::follow(move || {
        stop();
        let Some(end) = end.get() else { return left.set(0) };
        let look = move || left.set(((end - browser::now_ms()) / 1000.0).ceil().max(0.0) as u32);
        look();
        let tick = move || {
            look();
            if left.get_untracked() == 0 {
                stop();
            }
        };
        ticking.set_value(set_interval_with_handle(tick, Duration::from_secs(1)).ok());
    });
    on_cleanup(stop);
    left
}

#[cfg(test)]
mod tests {
    use super::plain_digits;

    #[test]
    fn takes_a_pasted_code_as_people_paste_it() {
        for (raw, code) in [
            ("123456", "123456"),
            (" 123 456 ", "123456"),
            ("１２３４５６", "123456"),
            ("验证码：123456，", "123456"),
            ("1234567", "123456"),
            ("", ""),
        ] {
            assert_eq!(plain_digits(raw, 6), code);
        }
    }
}

//! The name of the screen, and the way back from it.

use leptos::prelude::*;

use super::trail::provide_trail;
use crate::i18n::use_i18n;
use crate::routes::{self, Route};
use crate::ui::{Breadcrumbs, Crumb, IconButton, IconName, PageTitle, changing};

/// Back (on phones), where one is (on desktops), and the one `h1`.
#[component]
pub(super) fn TopBar(
    /// The screen that is shown.
    route: Memo<Option<Route>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let trail = provide_trail(route);
    let parent = move || route.get().and_then(Route::parent);
    let has_back = move || route.get().is_none() || parent().is_some();
    let is_deep = Memo::new(move |_| route.get().is_some_and(|route| !above(route).is_empty()));
    view! {
        <div class="top-bar" data-back=move || has_back().then_some("")>
            {changing(move || has_back().then(|| view! {
                <IconButton
                    name=i18n.say(|words| words.frame.back)
                    icon=IconName::Back
                    on_press=move || trail.back(untrack(parent))
                />
            }.into_any()))}
            {changing(move || route.get().filter(|_| is_deep.get()).map(|here| {
                let above = above(here).into_iter();
                let above = above.map(|above| Crumb::new(above.href(), move || above.screen(i18n.words()).name));
                let name = move || match here {
                    Route::Member(_) => i18n.words().entry.entry,
                    here => here.screen(i18n.words()).name,
                };
                view! {
                    <Breadcrumbs label=i18n.say(|words| words.frame.where_you_are) above=above.collect() here=name/>
                }
                .into_any()
            }))}
            <PageTitle text=move || routes::name(route.get(), i18n.words())/>
        </div>
    }
}

/// The screens above, from the root. The public screens lie flat under Home; only what lies deeper needs to say where.
fn above(route: Route) -> Vec<Route> {
    let parents = std::iter::successors(route.parent(), |above| above.parent());
    let mut above: Vec<Route> = parents.filter(|above| *above != Route::Home).collect();
    above.reverse();
    above
}

#[cfg(test)]
mod tests {
    use super::above;
    use crate::routes::{Id, Route};

    #[test]
    fn deep_screens_say_where_they_are() {
        let member = Id::parse("a").map(Route::Member).expect("an id");
        assert_eq!(above(member), [Route::Farm, Route::Staff]);
        assert_eq!(above(Route::Settings), [Route::Me]);
        assert!(above(Route::Policy).is_empty() && above(Route::Farm).is_empty());
    }
}

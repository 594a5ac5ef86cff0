//! Every word the app shows, in zh-CN (authoritative) and in en.
//!
//! One struct, [`Words`], with one part a screen; one const table a language. A word that is missing in a language does
//! not compile, and neither does a problem without a sentence: [`problem`] matches every code and reason of the contract.
//!
//! - `table`   the shape: which words exist and what they may be filled with
//! - `zh_cn`   the Chinese table, `en` the English one: the same parts in the same order
//! - `problem` from a contract code to the sentence a person reads
//! - `sms`     what the server sends by text message
//! - `demo`    what the server shows in the demo alone

mod en;
mod zh_cn;

pub mod demo;
pub mod problem;
pub mod sms;
pub mod table;

pub use table::Words;

pub use en::EN;
pub use zh_cn::ZH_CN;

use wepig_contract::language::Language;

/// The table of one language.
#[must_use]
pub const fn words(language: Language) -> &'static Words {
    match language {
        Language::ZhCn => &ZH_CN,
        Language::En => &EN,
    }
}

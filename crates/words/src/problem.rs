//! From a contract code to the sentence a person reads. Each one says what to do next.

use crate::Words;
use wepig_contract::error::{FieldProblem, Refusal};

/// The sentence beside a field.
#[must_use]
pub fn sentence(words: &Words, problem: &FieldProblem) -> String {
    (words.field_sentence)(problem)
}

/// The sentence for an act that was refused as a whole.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    (words.refusal_sentence)(refusal)
}

#[cfg(test)]
mod tests {
    use super::{refusal, sentence};
    use crate::{EN, ZH_CN};
    use wepig_contract::error::{Code, Field, FieldProblem, Reason, Refusal};

    #[test]
    fn every_code_has_a_sentence_of_its_own_language() {
        for code in Code::ALL {
            for refused in [Refusal::new(code), Refusal::retry_after(code, 61)] {
                let (chinese, english) = (refusal(&ZH_CN, &refused), refusal(&EN, &refused));
                assert!(chinese.ends_with('。') && !chinese.is_ascii(), "{code:?}: {chinese}");
                assert!(
                    english.ends_with('.') && english.chars().all(|letter| !('一'..='龥').contains(&letter)),
                    "{code:?}: {english}"
                );
            }
        }
    }

    #[test]
    fn a_wait_is_rounded_up_and_singular_where_it_is_one() {
        let say = |seconds| refusal(&EN, &Refusal::retry_after(Code::CodeHourlyLimit, seconds));
        assert!(say(59).contains("in 59 seconds"), "{}", say(59));
        assert!(say(1).contains("in 1 second."), "{}", say(1));
        assert!(say(121).contains("in 3 minutes"), "{}", say(121));
        assert!(say(3600).contains("in 60 minutes"), "{}", say(3600));
        assert!(say(7201).contains("in 3 hours"), "{}", say(7201));
        let chinese = refusal(&ZH_CN, &Refusal::retry_after(Code::CodeHourlyLimit, 121));
        assert!(chinese.contains("请 3 分钟后再试"), "{chinese}");
    }

    #[test]
    fn an_invisible_character_is_called_by_its_name() {
        let problem = FieldProblem::new(Field::Username, Reason::ForbiddenCharacter { character: "U+0020".to_owned() });
        assert!(sentence(&ZH_CN, &problem).contains("空格"));
        assert!(sentence(&EN, &problem).contains("a space"));
    }
}

//! 每一种拒绝对应的一句话：出了什么事，接下来怎么做。

use wepig_contract::error::{Code, Field, FieldProblem, Reason, Refusal};

/// 字段旁边的一句话。
pub(super) fn field(problem: &FieldProblem) -> String {
    match &problem.reason {
        Reason::Required => required(problem.field).to_owned(),
        Reason::TooShort { min } => ["太短了，请至少输入 ", &min.to_string(), " 个字符。"].concat(),
        Reason::TooLong { max } => ["太长了，请控制在 ", &max.to_string(), " 个字符以内。"].concat(),
        Reason::ForbiddenCharacter { character } if problem.field == Field::Username => {
            ["不能使用“", character_name(character), "”。请只用文字、数字和 _ - ·"].concat()
        }
        Reason::ForbiddenCharacter { character } => ["请去掉看不见的字符“", character_name(character), "”。"].concat(),
        Reason::LooksLikePhone => "用户名不能像电话号码，请加上文字或字母。".into(),
        Reason::Reserved => "这个名字由系统保留，请换一个。".into(),
        Reason::MixedScripts => "名字混用了外形相近的不同文字，容易认错，请只用一种文字。".into(),
        Reason::Taken { suggestions } if suggestions.is_empty() => "这个名字已经有人用了，请换一个。".into(),
        Reason::Taken { .. } => "这个名字已经有人用了，请换一个，或从下面选一个。".into(),
        Reason::TooManyNames => "一小时内试过的名字太多了，请过一会儿再试。验证码没有作废。".into(),
        Reason::NotAPhone => "请输入 11 位手机号，以 1 开头。".into(),
        Reason::NotAMobileSegment => "这不是个人手机号段，请核对，或换一个手机号。".into(),
        Reason::NotACode => "请输入短信里的 6 位数字。".into(),
        Reason::WrongCode { guesses_left: 0 } => "验证码不对，已不能再试，请重新获取。".into(),
        Reason::WrongCode { guesses_left } => {
            ["验证码不对，请核对短信后再试，还可以试 ", &guesses_left.to_string(), " 次。"].concat()
        }
        Reason::CodeNotValid => "这个验证码已经失效，请重新获取。".into(),
        Reason::PasswordIsName => "密码不能与用户名或手机号相同，请换一个。".into(),
        Reason::PasswordTooCommon => "这个密码太常见，很容易被猜中，请换一个。".into(),
        Reason::WrongPassword => "密码不对，请重新输入。".into(),
        Reason::NotAgreed => "要注册，请先阅读《隐私政策》并勾选同意；也可以选择不同意，继续浏览。".into(),
        Reason::NotADate => "请填写日历上有的日期，例如 1990-05-01。".into(),
        Reason::InFuture => "这一天还没有到，请检查年份。".into(),
        Reason::UnderAge => "按这个日期未满 18 周岁，需要先由监护人同意，因此没有保存。请检查年份，或留空。".into(),
        Reason::NotAnEmail => "请填写完整的邮箱地址，例如 name@example.com。".into(),
        Reason::NameInUse => "已经有同名的部门了。".into(),
        Reason::NotADepartment => "这个部门已经不在了，请另选一个。".into(),
        Reason::Unknown => "这一项有问题，请检查后重试；仍然不行请刷新页面。".into(),
    }
}

/// 整个操作的一句话。
pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal.code {
        Code::Invalid => "有内容需要修改，请查看标出的地方。".into(),
        Code::WrongCredentials => "用户名或手机号与密码不符，请检查后重试；也可以改用验证码登录。".into(),
        Code::TooManyAttempts => wait("尝试次数太多，为保护账号先暂停一下。", refusal, "也可以改用验证码登录。"),
        Code::CodeResendTooSoon => wait("验证码刚刚发过。", refusal, "请先查看短信。"),
        Code::CodeHourlyLimit => wait("这个号码一小时内获取验证码的次数已用完。", refusal, ""),
        Code::CodeDailyLimit => wait("这个号码今天的验证码次数已用完。", refusal, "设置过密码的话，可以用密码登录。"),
        Code::AddressLimit => wait("当前网络的请求太多。", refusal, "换一个网络也可以。"),
        Code::GuardianNeeded => "未满 18 周岁需要先由监护人同意，没有保存您填写的任何内容。".into(),
        Code::PhoneHasAccount => "这个号码已经有账号了，请直接登录。".into(),
        Code::NoAccount => "这个号码还没有账号，可以接着注册，不必再次获取验证码。".into(),
        Code::PolicyOutdated => "隐私政策已经更新。请刷新页面，阅读新版后再注册。".into(),
        Code::SignedOut => "登录已失效，请重新登录。".into(),
        Code::Forbidden => "您没有权限进行这项操作。如有疑问，请联系我们。".into(),
        Code::FreshProofNeeded => "为了安全，请再次输入密码或验证码，确认是您本人。".into(),
        Code::VersionConflict => "内容刚刚在别处被修改过，已为您取回最新内容，请再试一次。".into(),
        Code::StillRunning => wait("上一次提交还在处理。", refusal, ""),
        Code::NotFound => "要找的内容不存在，或者已经删除。请返回上一页。".into(),
        Code::TooLarge => "提交的内容太多，请删减后重试。".into(),
        Code::LastOwner => "猪场不能没有在职的场主。请先把另一位成员设为场主。".into(),
        Code::AboveOwnRole => "这超出了您的角色，请找场主处理。".into(),
        Code::AlreadyMember => "您已经是这个猪场的成员了。".into(),
        Code::InvitationGone => "这个邀请已经不能用了：可能已过期、已处理，或被撤回。请对方重新邀请您。".into(),
        Code::InvitationForOther => "这个邀请是发给另一个手机号的，请用那个号码的账号登录后再打开。".into(),
        Code::TooManyInvitations => "待处理的邀请太多了，请先撤销一些。".into(),
        Code::TooManyFarms => "您名下的猪场已经达到上限。请先为其中一个设好别的场主，再退出那个猪场。".into(),
        Code::TooManyDepartments => "这个猪场的部门已经达到上限，请先删除不再使用的部门。".into(),
        Code::NumberSearchLimit => {
            wait("一小时内按完整号码查找的次数已用完。", refusal, "按姓名或后四位查找不受影响。")
        }
        Code::PictureLimit => wait("一小时内上传头像的次数已用完。", refusal, "现在的头像没有变化。"),
        Code::PictureKind => "请选择 JPEG、PNG 或 WebP 图片，其他格式（包括 HEIC）这里读不了。".into(),
        Code::PictureUnreadable => "这张图片已损坏，或者尺寸过大，请换一张。".into(),
        Code::HiddenByPerson => "本人没有向您的角色公开这一项。".into(),
        Code::Busy => wait("现在使用的人较多。", refusal, "您填写的内容都还在。"),
        Code::Unavailable | Code::TimedOut => "服务暂时没有响应，您填写的内容都还在，请稍后重试。".into(),
        Code::Internal => "服务出错了，您填写的内容都还在，请稍后重试；仍然不行请联系我们并告知支持代码。".into(),
        Code::ForeignOrigin => "这次请求不是从本站发出的，已被拒绝。请从 Wepig 首页重新进入。".into(),
        Code::MalformedBody
        | Code::UnknownOrMissingField
        | Code::UnsupportedMediaType
        | Code::MalformedRequest
        | Code::MethodNotAllowed
        | Code::KeyReused
        | Code::PreconditionMissing
        | Code::Unknown => "页面与服务器的版本不一致，请刷新页面后重试；仍然不行请联系我们并告知支持代码。".into(),
    }
}

fn required(field: Field) -> &'static str {
    match field {
        Field::Username => "请输入用户名。",
        Field::Phone => "请输入手机号。",
        Field::Code => "请输入短信验证码；还没有的话，先点“获取验证码”。",
        Field::Password => "请输入密码。",
        Field::NewPassword => "请输入新密码。",
        Field::Name => "请输入用户名或手机号。",
        Field::Age => "请选择年龄段。",
        Field::Agreed => "请先阅读《隐私政策》并勾选同意。",
        Field::Proof => "请输入密码或验证码。",
        Field::PersonName => "请输入姓名。",
        Field::FarmName => "请输入猪场名称。",
        Field::Department => "请输入部门名称。",
        Field::Education
        | Field::Gender
        | Field::DateOfBirth
        | Field::Email
        | Field::DateOfEntry
        | Field::Role
        | Field::Unknown => "请填写这一项。",
    }
}

/// 看不见的字符以代码点给出，常见的几个换成人话。
fn character_name(character: &str) -> &str {
    match character {
        "U+0020" | "U+3000" => "空格",
        "U+0009" => "制表符",
        "U+002D" => "-",
        _ => character,
    }
}

fn wait(what: &str, refusal: &Refusal, tail: &str) -> String {
    let when = match refusal.retry_after_s {
        Some(seconds) => ["请 ", &duration(seconds), "后再试。"].concat(),
        None => "请稍后再试。".to_owned(),
    };
    [what, &when, tail].concat()
}

/// 向上取整，不让人白等一次。
fn duration(seconds: u32) -> String {
    match seconds {
        0..=90 => [&seconds.max(1).to_string(), " 秒"].concat(),
        91..=5400 => [&seconds.div_ceil(60).to_string(), " 分钟"].concat(),
        _ => [&seconds.div_ceil(3600).to_string(), " 小时"].concat(),
    }
}

//! 个人资料。

use crate::table::{Picture, Profile};
use wepig_contract::profile::{Education, Gender, ProfileField};
use wepig_contract::role::Audience;

pub(super) const PROFILE: Profile = Profile {
    intro: "标明“选填”的都可以不填，也可以随时清空，不影响您使用任何功能。每一项旁边写着为什么问、现在谁能看到。",
    name: "姓名",
    name_required: "同事在猪场的员工列表里看到的就是这个名字。不要求与证件一致。",
    name_optional: "加入或创建猪场时会用到，现在可以不填。",
    field,
    why,
    education,
    gender,
    not_given: "不填写",
    clear_gender: "清除性别",
    saved: "个人资料已保存。",
    who_sees,
    audience,
    seen_by,
    seen_empty: "现在：没有填写",
    seen_no_farm: "现在：只有您自己，您还没有加入猪场",
    masking: "学历、性别、出生日期和邮箱对别人默认打码显示。只有场主和管理员能点开看完整内容，每次都会留下您可以查到的记录。",
    farms: "猪场登记的信息",
    farms_why: "由猪场的管理员填写。您可以随时清空，不影响您在猪场的身份。",
    noted_nothing: "未登记",
    empty: "清空",
    empty_title,
    empty_text: "清空后立即生效。需要时，管理员可以重新填写。您的角色和其他信息都不变。",
    emptied,
    picture: Picture {
        take: "拍照",
        album: "相册",
        kinds: "JPEG、PNG 或 WebP 图片，不超过 20 MB。拍摄地点等附加信息会被去掉。",
        preview: "照片预览",
        sending: "正在上传照片",
        percent,
        checking: "正在处理照片",
        saved: "照片已保存。",
        not_a_picture: "这不是能用的图片。请选择 JPEG、PNG 或 WebP 格式的照片。",
        too_large,
        remove: "移除照片",
        remove_title: "移除您的照片？",
        remove_text: "照片会从 Wepig 删除，各处改为显示您名字中的一个字。以后可以重新上传。",
        removed: "照片已移除。",
    },
};

fn field(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Phone => "手机号",
        ProfileField::Education => "学历",
        ProfileField::Gender => "性别",
        ProfileField::DateOfBirth => "出生日期",
        ProfileField::Email => "邮箱",
        ProfileField::DateOfEntry => "入职日期",
        ProfileField::Department => "部门",
        ProfileField::Picture => "照片",
    }
}

fn why(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Education => "猪场安排岗位和培训时参考。",
        ProfileField::Gender => "猪场安排宿舍、更衣和劳保用品时参考。",
        ProfileField::DateOfBirth => "猪场办理保险和体检时参考。须年满 18 周岁。",
        ProfileField::Email => "猪场给您发送文件时使用。验证之前不用于登录或通知。",
        ProfileField::Picture => "让同事把名字和人对上。",
        ProfileField::Phone | ProfileField::DateOfEntry | ProfileField::Department => "",
    }
}

fn education(education: Education) -> &'static str {
    match education {
        Education::Primary => "小学",
        Education::Junior => "初中",
        Education::Senior => "高中、中专或技校",
        Education::College => "大专",
        Education::Bachelor => "本科",
        Education::Master => "硕士",
        Education::Doctor => "博士",
    }
}

fn gender(gender: Gender) -> &'static str {
    match gender {
        Gender::Female => "女",
        Gender::Male => "男",
        Gender::Other => "其他",
    }
}

fn who_sees(field: ProfileField) -> &'static str {
    match field {
        ProfileField::Phone => "谁能看到手机号",
        ProfileField::Education => "谁能看到学历",
        ProfileField::Gender => "谁能看到性别",
        ProfileField::DateOfBirth => "谁能看到出生日期",
        ProfileField::Email => "谁能看到邮箱",
        ProfileField::DateOfEntry => "谁能看到入职日期",
        ProfileField::Department => "谁能看到部门",
        ProfileField::Picture => "谁能看到照片",
    }
}

fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::Nobody => "仅自己",
        Audience::Owners => "场主",
        Audience::Administrators => "场主和管理员",
        Audience::Managers => "场主、管理员和主管",
    }
}

fn seen_by(audience: Audience) -> &'static str {
    match audience {
        Audience::Nobody => "现在：只有您自己",
        Audience::Owners => "现在：您，以及猪场的场主",
        Audience::Administrators => "现在：您，以及猪场的场主和管理员",
        Audience::Managers => "现在：您，以及猪场的场主、管理员和主管",
    }
}

fn empty_title(fact: &str, farm: &str) -> String {
    ["清空您在“", farm, "”的", fact, "？"].concat()
}

fn emptied(fact: &str) -> String {
    [fact, "已清空。"].concat()
}

fn percent(done: u32) -> String {
    [&done.to_string(), "%"].concat()
}

fn too_large(megabytes: u32, most: u32) -> String {
    ["这张照片有 ", &megabytes.to_string(), " MB，最多 ", &most.to_string(), " MB。请换一张，或先在相册里缩小。"]
        .concat()
}

//! The people and places of the demo, all made up. What a farm calls its people and departments is its own text, and this
//! farm writes Chinese; so it stands once, and not in every language.

/// The farm that most of the demo's people belong to.
pub const FARM: &str = "永丰生态猪场";
/// The farm that the manager belongs to besides.
pub const SECOND_FARM: &str = "青山种猪场";
/// Who owns the second farm.
pub const SECOND_OWNER: &str = "何志远";

/// The departments of the first farm.
pub const DEPARTMENTS: [&str; 9] =
    ["配种舍", "妊娠舍", "产房", "保育舍", "育肥舍", "饲料车间", "兽医室", "后勤部", "办公室"];

const FAMILIES: [&str; 64] = [
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高",
    "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "肖", "田", "董", "袁", "潘", "于",
    "蒋", "蔡", "余", "杜", "叶", "程", "苏", "魏", "吕", "丁", "任", "沈", "姚", "卢", "姜", "崔", "钟", "谭", "陆",
    "汪", "范", "金", "石", "廖", "贾", "夏",
];
const MEN: ([&str; 20], [&str; 20]) = (
    [
        "建", "志", "国", "文", "海", "永", "德", "家", "俊", "立", "金", "树", "明", "振", "伟", "光", "天", "宏",
        "长", "学",
    ],
    [
        "华", "军", "平", "强", "林", "生", "辉", "峰", "涛", "勇", "刚", "斌", "波", "民", "成", "福", "杰", "龙",
        "安", "东",
    ],
);
const WOMEN: ([&str; 20], [&str; 20]) = (
    [
        "秀", "玉", "桂", "丽", "红", "小", "春", "晓", "雪", "佳", "美", "淑", "翠", "思", "雨", "月", "慧", "惠",
        "彩", "凤",
    ],
    [
        "英", "芳", "兰", "梅", "霞", "燕", "娟", "玲", "敏", "静", "丹", "琴", "莲", "香", "珍", "芬", "云", "萍",
        "琳", "红",
    ],
);
/// Names of another build, that lists have to take as well.
const OTHERS: [&str; 6] = ["阿依古丽·买买提", "欧阳静", "乌兰图雅", "司马长青", "扎西顿珠", "诸葛明"];

/// The name of one of any number of people: the same for the same `number`. Names repeat, as they do among people.
#[must_use]
pub fn name(number: u32) -> String {
    // Neighbours in the list are none in number: the factor spreads them (Knuth's multiplicative hashing).
    let spread = number.wrapping_mul(2_654_435_761);
    let pick = |shift: u32, bound: usize| (spread.rotate_right(shift) as usize) % bound;
    if number % 29 == 28 {
        return OTHERS[pick(5, OTHERS.len())].to_owned();
    }
    let (first, last) = if pick(3, 5) < 3 { MEN } else { WOMEN };
    // The square favours the front of the list, where the most frequent families stand.
    let family = FAMILIES[pick(7, FAMILIES.len()) * pick(13, FAMILIES.len()) / FAMILIES.len()];
    let last = last[pick(17, last.len())];
    if pick(23, 4) == 0 { [family, last].concat() } else { [family, first[pick(11, first.len())], last].concat() }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::name;

    #[test]
    fn people_have_names_of_their_own_and_keep_them() {
        let names: BTreeSet<String> = (0..40).map(name).collect();
        assert!(names.len() >= 38, "{names:?}");
        assert_eq!((0..40).map(name).collect::<BTreeSet<_>>(), names);
        assert!((0..2_000).map(name).collect::<BTreeSet<_>>().len() > 1_000);
    }
}

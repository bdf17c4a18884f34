//! What headers usually mean, by their words.

use crate::intake::field::Field;

/// Headers in small letters without blanks and units, and what they tell. Longer words come before those in them.
const HEADERS: &[(&str, Field)] = &[
    ("统一社会信用代码", Field::Uscc),
    ("社会信用代码", Field::Uscc),
    ("信用代码", Field::Uscc),
    ("uscc", Field::Uscc),
    ("组织机构代码", Field::OrganisationCode),
    ("工商注册号", Field::OldRegistrationNumber),
    ("注册号", Field::OldRegistrationNumber),
    ("曾用名", Field::FormerName),
    ("原名称", Field::FormerName),
    ("原名", Field::FormerName),
    ("formername", Field::FormerName),
    ("品牌", Field::Brand),
    ("brand", Field::Brand),
    ("平台名称", Field::Name),
    ("网站名称", Field::Name),
    ("平台", Field::Name),
    ("platform", Field::Name),
    ("公司名称", Field::LegalName),
    ("企业名称", Field::LegalName),
    ("机构名称", Field::LegalName),
    ("单位名称", Field::LegalName),
    ("运营主体", Field::LegalName),
    ("运营公司", Field::LegalName),
    ("legalname", Field::LegalName),
    ("company", Field::LegalName),
    ("名称", Field::Name),
    ("name", Field::Name),
    ("网址", Field::Domain),
    ("域名", Field::Domain),
    ("网站", Field::Domain),
    ("website", Field::Domain),
    ("domain", Field::Domain),
    ("url", Field::Domain),
    ("icp备案号", Field::Icp),
    ("icp", Field::Icp),
    ("备案编号", Field::FilingNumber),
    ("备案号", Field::FilingNumber),
    ("注册地", Field::PlaceRegistered),
    ("注册地区", Field::PlaceRegistered),
    ("登记地", Field::PlaceRegistered),
    ("经营地", Field::PlaceOperating),
    ("办公地", Field::PlaceOperating),
    ("所在地区", Field::Place),
    ("所在地", Field::Place),
    ("所属地区", Field::Place),
    ("地区", Field::Place),
    ("省份", Field::Place),
    ("省市", Field::Place),
    ("城市", Field::Place),
    ("place", Field::Place),
    ("registerlocation", Field::Place),
    ("location", Field::Place),
    ("province", Field::Place),
    ("city", Field::Place),
    ("region", Field::Place),
    ("上线时间", Field::LaunchedOn),
    ("上线日期", Field::LaunchedOn),
    ("成立时间", Field::LaunchedOn),
    ("成立日期", Field::LaunchedOn),
    ("launchdate", Field::LaunchedOn),
    ("registertime", Field::LaunchedOn),
    ("registrationdate", Field::LaunchedOn),
    ("launched", Field::LaunchedOn),
    ("公示日期", Field::RecordedOn),
    ("公示时间", Field::RecordedOn),
    ("公告日期", Field::RecordedOn),
    ("发布日期", Field::RecordedOn),
    ("认定日期", Field::EffectiveOn),
    ("停业时间", Field::EffectiveOn),
    ("停业日期", Field::EffectiveOn),
    ("退出时间", Field::EffectiveOn),
    ("退出日期", Field::EffectiveOn),
    ("问题发生时间", Field::EffectiveOn),
    ("发生时间", Field::EffectiveOn),
    ("问题时间", Field::EffectiveOn),
    ("since", Field::EffectiveOn),
    ("经营状态", Field::State),
    ("运营状态", Field::State),
    ("状态", Field::State),
    ("出问题原因", Field::State),
    ("问题类型", Field::State),
    ("事件类型", Field::State),
    ("status", Field::State),
    ("state", Field::State),
    ("停业原因", Field::Reason),
    ("原因", Field::Reason),
    ("reason", Field::Reason),
    ("依据", Field::Basis),
    ("文号", Field::Basis),
    ("basis", Field::Basis),
    ("备注", Field::Note),
    ("说明", Field::Note),
    ("remark", Field::Note),
    ("note", Field::Note),
    ("月份", Field::Month),
    ("报告期", Field::Month),
    ("month", Field::Month),
    ("借贷余额", Field::Balance),
    ("待还余额", Field::Balance),
    ("待收余额", Field::Balance),
    ("balance", Field::Balance),
    ("出借人数", Field::Lenders),
    ("lenders", Field::Lenders),
    ("借款人数", Field::Borrowers),
    ("borrowers", Field::Borrowers),
    ("逾期金额", Field::Overdue),
    ("overdue", Field::Overdue),
    ("代偿余额", Field::Advanced),
];

/// Headers that count rows, and are numbers of nothing.
const COUNTS: [&str; 6] = ["序号", "行号", "no.", "no", "#", "排名"];

/// What a header says that its column tells.
pub(super) fn field_by_header(header: &str) -> Option<Field> {
    let plain = plain(header);
    HEADERS.iter().find(|(word, _)| *word == plain).map(|(_, field)| *field)
}

/// Whether a header says that its column only counts rows.
pub(super) fn counts_rows(header: &str) -> bool {
    COUNTS.contains(&plain(header).as_str())
}

/// Small letters without blanks, and without what stands in brackets behind.
fn plain(header: &str) -> String {
    let name = header.split(['(', '（', '[', '【', '#']).next().unwrap_or_default();
    let name = if name.trim().is_empty() { header } else { name };
    name.chars().filter(|sign| !sign.is_whitespace() && *sign != '_').flat_map(char::to_lowercase).collect()
}

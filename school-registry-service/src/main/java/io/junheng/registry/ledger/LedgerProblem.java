package io.junheng.registry.ledger;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a ledger or an item (台账错误). */
enum LedgerProblem implements ProblemType {
    LEDGER_KEY(
            422,
            "台账的键应以小写字母开头，只含小写字母、数字和连字符，不超过 64 个字符",
            "A ledger's key starts with a small letter and has small letters, digits and hyphens only, at most 64"),
    LEDGER_KEY_DIFFERS(422, "键与路径中的不同", "The key differs from that of the path"),
    LEDGER_COUNTRY_ONLY(403, "台账由全国范围的管理员定义", "Ledgers are defined by administrators of the whole country"),
    SUBJECT_UNKNOWN(422, "没有对象 {0}；可选：SCHOOL REGION CLASS", "There is no subject {0}; known: SCHOOL REGION CLASS"),
    SUBJECT_FINAL(409, "对象、周期和年度定义后不能改变，请另立台账", "Subject, life and period do not change; take a new ledger"),
    LIFECYCLE_UNKNOWN(422, "没有周期 {0}；可选：RECORD CASE", "There is no life {0}; known: RECORD CASE"),
    STANDING_CASE(422, "只有登记类台账才有长期有效的登记", "Only records can stand"),
    PERIOD_UNKNOWN(422, "年度应为 SCHOOL_YEAR 或 CALENDAR_YEAR", "The period is SCHOOL_YEAR or CALENDAR_YEAR"),
    FIELD_FINAL(
            409,
            "字段 {0} 的类型、单位和个人信息标记不能改变，请另立字段",
            "Type, unit and personal mark of field {0} do not change; take a new field"),
    READER_BROKEN(409, "台账 {0} 的 {1} 引用了此台账：{2}", "Ledger {0} reads this one at {1}: {3}"),
    LEDGER_OVERTAKEN(
            409,
            "台账 {0} 所引用的内容已变更，须先修改其定义 {1}：{2}",
            "What ledger {0} reads has changed; change its definition first, at {1}: {3}"),
    IDENTITY_UNKNOWN(422, "没有字段 {0}", "There is no field {0}"),
    OPENS_SOURCE(422, "没有来源 {0}；可选：RETURN CLASSES LEDGER", "There is no source {0}; known: RETURN CLASSES LEDGER"),
    OPENS_FORM(422, "没有此对象的报表 {0}", "There is no form {0} about such a subject"),
    OPENS_CLASS_LIST(422, "报表 {0} 没有班级表", "Form {0} lists no classes"),
    OPENS_IDENTITY(422, "由班级表自动登记的台账须有标识", "A ledger that opens on class lists needs an identity"),
    OPENS_LEDGER(422, "没有台账 {0}", "There is no ledger {0}"),
    OPENS_CIRCLE(422, "自动登记循环：{0}", "Items would open each other in a circle: {0}"),
    FILL_UNKNOWN(422, "没有字段 {0}", "There is no field {0}"),
    CLOSES_RECORD(422, "登记类台账没有销号条件和零增量", "Records are neither written off nor increments"),
    PARTY_UNKNOWN(
            422,
            "没有销号主体 {0}；可选：OTHER_PARTY SUPERIOR_REGION",
            "There is no party {0}; known: OTHER_PARTY SUPERIOR_REGION"),
    MEASURE_POPULATION(422, "没有总体 {0}；可选：ITEMS CLASSES", "There is no population {0}; known: ITEMS CLASSES"),
    MEASURE_CLASSES(422, "总体为 CLASSES 时台账须由班级表自动登记", "CLASSES needs a ledger that opens on class lists"),
    MEASURE_RELATION(422, "没有关系 {0}", "There is no relation {0}"),
    MEASURE_TARGET(422, "关系与目标应同时给出，目标值与政策参数只能取一", "A relation needs one target: a number or a policy parameter"),
    MEASURE_PARAMETER(422, "没有数值政策参数 {0}", "There is no policy parameter {0} that is a number"),
    MEASURE_UNIT(422, "没有计量单位 {0}", "There is no unit {0}"),
    TOO_MANY_MEASURES(422, "指标不能超过 {0} 个", "At most {0} measures"),
    LEDGER_UNKNOWN(422, "没有台账 {0}", "There is no ledger {0}"),
    SCHOOL_NEEDED(422, "须指明学校", "Name the school"),
    REGION_NEEDED(422, "须指明区划", "Name the region"),
    SCHOOL_UNEXPECTED(422, "此台账以区划为对象", "This ledger is about regions"),
    SCHOOL_UNKNOWN(422, "没有学校 {0}", "There is no school {0}"),
    REGION_UNKNOWN(422, "没有区划 {0}", "There is no region {0}"),
    SCHOOL_NOT_STANDING(422, "学校 {0} 在该日尚未设立或已撤销", "School {0} did not stand on that day"),
    DAY_AHEAD(422, "日期不能晚于今天", "The day is not after today"),
    DAY_BEFORE(422, "日期不能早于登记日 {0}", "The day is not before that of entry, {0}"),
    ITEM_OPEN(409, "相同标识的条目已登记，编号 {0}", "An item of the same identity is open already: number {0}"),
    ITEM_RACED(409, "相同标识的条目刚被他人登记", "Somebody else has just entered an item of the same identity"),
    EXTERNAL_REF_TAKEN(409, "来源编号 {0} 已登记", "External reference {0} is recorded already"),
    RULE_REMARK(422, "{1}（规则 {0}）", "{2} (rule {0})"),
    ITEM_NOT_EDITABLE(409, "条目状态为 {0}，不能修改", "The item is {0} and cannot be changed"),
    IDENTITY_FINAL(
            409, "标识字段 {0} 不能修改，请作废后重新登记", "Identity field {0} does not change; void the item and enter another"),
    TRANSITION_UNKNOWN(422, "不能转为状态 {0}", "There is no transition to {0}"),
    TRANSITION_NOT_ALLOWED(409, "不能从 {0} 转为 {1}", "It cannot go from {0} to {1}"),
    TRANSITION_ROLE(403, "您的角色不能进行此转换", "Your role does not allow this transition"),
    REASON_REQUIRED(422, "须说明理由", "A reason is required"),
    REPORTER_ALONE(403, "申请销号的人不能自行核查或销号", "Who reported an item neither verifies it nor writes it off"),
    SUPERIOR_ONLY(403, "须由上级销号", "Only a region above the reporter's writes it off"),
    EVIDENCE_NEEDED(409, "没有佐证材料，不能销号", "Without evidence it is not written off"),
    NOT_CLOSABLE(409, "销号条件不成立：{0}", "What must hold for a write-off does not: {0}"),
    NOT_CLOSABLE_YET(409, "销号条件无法判定：{0}", "What must hold for a write-off is undetermined: {1}"),
    EVIDENCE_CLOSED(409, "条目已{0}，不再受理佐证", "The item is {0}; no more evidence is taken"),
    EVIDENCE_FORM(422, "佐证应有标题，可有文件名、媒体类型、字节数、SHA-256 和内容", "Evidence has a title, and a file with name and hash"),
    EVIDENCE_CONTENT(422, "内容应为 Base64，不超过 {0} 字节", "The content is Base64 of at most {0} bytes"),
    EVIDENCE_DIFFERS(422, "内容与 SHA-256 或字节数不符", "The content does not have that SHA-256 or size"),
    EVIDENCE_TOO_MANY(409, "佐证不能超过 {0} 件", "At most {0} pieces of evidence"),
    YEAR_FORMAT(400, "年度应为 1949 至 2999 的四位数", "A year has four digits, 1949 to 2999"),
    REGION_NOT_FOUND(404, "没有区划 {0}", "There is no region {0}");

    private final int status;
    private final String zh;
    private final String en;

    LedgerProblem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}

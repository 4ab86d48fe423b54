package io.junheng.registry.procedure;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a procedure or a case of it (程序错误). */
public enum ProcedureProblem implements ProblemType {
    KEY_FORMAT(
            422,
            "键应以小写字母开头，只含字母、数字和连字符，不超过 64 个字符",
            "A key starts with a small letter and has letters, digits and hyphens only, at most 64"),
    KEY_DIFFERS(422, "键与路径中的不同", "The key differs from that of the path"),
    SUBJECT_KIND(422, "对象应为 SCHOOL 或 REGION", "The subject is SCHOOL or REGION"),
    SUBJECT_FINAL(409, "程序的对象不能更改", "The subject of a procedure is final"),
    CONFIDENTIAL_REGION(422, "只有以学校为对象的程序可以保密", "Only a procedure about schools can be confidential"),
    STEPS_RANGE(422, "程序应有 1 至 {0} 个步骤", "A procedure has 1 to {0} steps"),
    STEP_TWICE(422, "步骤的键 {0} 重复或不可用", "The step key {0} occurs twice or is reserved"),
    STEP_NOT_EARLIER(422, "{0} 不是更早的步骤", "{0} is no earlier step"),
    KIND_TWICE(422, "类别 {0} 重复", "Kind {0} occurs twice"),
    COUNT_RANGE(422, "份数应为 1 至 {0}", "The count is 1 to {0}"),
    PUBLICITY_RANGE(422, "公示天数应为 0 至 {0}", "Days of publicity are 0 to {0}"),
    PARTY_WITHOUT_ROLE(422, "须指明办理角色", "Name the roles that may take the step"),
    PARTY_ROLE_UNKNOWN(422, "没有角色 {0}", "There is no role {0}"),
    PARTY_LEVEL_UNKNOWN(422, "没有区划级别 {0}", "There is no level {0}"),
    EFFECT_UNKNOWN(422, "没有效果 {0}；可用：{1}", "There is no effect {0}; known: {1}"),
    EFFECT_PARAMETERS(422, "效果 {0} 的参数不符", "The parameters are not those of effect {0}"),
    FACT_UNKNOWN(422, "没有情况 {0}；可用：{1}", "There is no fact {0}; known: {1}"),
    STATUS_UNKNOWN(422, "没有状态 {0}", "There is no status {0}"),
    SCOPE_UNKNOWN(422, "没有范围 {0}", "There is no scope {0}"),
    UNIT_UNKNOWN(422, "没有计量单位 {0}", "There is no unit {0}"),
    FIELD_UNKNOWN(422, "没有字段 {0}", "There is no field {0}"),
    FIELD_ASKED_TWICE(422, "字段 {0} 已由另一步骤填报", "Field {0} is asked for at another step already"),
    FIELD_NOT_NOW(422, "字段 {0} 不在此时填报", "Field {0} is not given at this time"),
    FIELD_REQUIRED(422, "此时须填报{0}", "{0} is required at this time"),
    ENTRIES_RANGE(422, "明细应有 {0} 至 {1} 条", "There are {0} to {1} entries"),
    ENTRIES_NOT_NOW(422, "明细不在此时填报", "The entries are not given at this time"),
    ENTRY_TWICE(422, "与第 {0} 条明细重复", "The same as entry {0}"),
    COUNTRY_ONLY(403, "程序由全国范围的管理者维护", "Procedures are kept by administrators of the whole country"),
    PROCEDURE_UNKNOWN(422, "没有程序 {0}", "There is no procedure {0}"),
    OPENING_NOT_ADMITTED(403, "{0}应由规定的主体立案", "A case of {0} is opened by another party"),
    SUBJECT_UNKNOWN(422, "没有对象 {0}", "There is no subject {0}"),
    CASE_PENDING(409, "该对象已有同类在办事项 {0}", "The subject has a pending case of this kind: {0}"),
    CASE_NOT_PENDING(409, "事项状态为 {0}，不能办理", "The case is {0} and cannot go on"),
    STEP_UNKNOWN(422, "程序没有步骤 {0}", "The procedure has no step {0}"),
    STEP_OUT_OF_ORDER(409, "步骤 {0} 之前须先完成：{1}", "Before {0} comes: {1}"),
    STEP_DONE(409, "步骤 {0} 已完成", "Step {0} is done"),
    STEP_BEGUN(409, "步骤 {0} 已开始", "Step {0} has begun"),
    STEP_NOT_PUBLISHED(409, "步骤 {0} 须先公示", "Step {0} has to be published first"),
    PUBLICITY_RUNNING(409, "公示期未满，最早 {0} 可完成", "The publicity period runs; it can be completed on {0} at the earliest"),
    ACT_UNKNOWN(422, "办理动作应为 BEGIN 或 COMPLETE", "The act is BEGIN or COMPLETE"),
    PARTY_NOT_ADMITTED(403, "步骤 {0} 应由规定的主体办理", "Step {0} is for another party"),
    SAME_PERSON(403, "步骤 {0} 不得与 {1} 由同一人办理", "Step {0} may not be taken by who took {1}"),
    DOCUMENT_MISSING(422, "缺少材料：{0}（应有 {1} 份，现有 {2} 份）", "Missing document: {0} (needed {1}, there are {2})"),
    DOCUMENT_KIND_UNKNOWN(422, "步骤不要求类别为 {0} 的材料", "The step asks for no document of kind {0}"),
    DOCUMENT_TWICE(422, "材料重复：与第 {0} 份内容相同", "The document occurs twice: same content as number {0}"),
    DOCUMENT_TOO_MANY(422, "材料不能超过 {0} 份", "At most {0} documents"),
    DOCUMENT_HASH_FORMAT(422, "SHA-256 应为 64 位小写十六进制数字", "A SHA-256 has 64 small hexadecimal digits"),
    DOCUMENT_LATER_THAN_STEP(422, "材料日期晚于办理日期 {0}", "The document is dated after the day of the step, {0}"),
    PARTICIPANT_MISSING(422, "缺少参与方：{0}", "A side is missing: {0}"),
    PARTICIPANT_KIND_UNKNOWN(422, "步骤没有参与方类别 {0}", "The step has no side {0}"),
    DAY_IN_FUTURE(422, "办理日期不能晚于今天 {0}", "The day may not be after today, {0}"),
    DAY_TOO_EARLY(422, "办理日期不能早于 {0}", "The day may not be before {0}"),
    TRANSITION_UNKNOWN(422, "没有状态 {0}；可用：WITHDRAWN、REFUSED", "There is no status {0}; known: WITHDRAWN, REFUSED"),
    TRANSITION_NOT_ALLOWED(409, "不能从 {0} 转为 {1}", "It cannot go from {0} to {1}"),
    TRANSITION_PARTY(403, "您不能进行此转换", "This transition is for another party"),
    REASON_REQUIRED(422, "须说明理由", "A reason is required"),
    FINDING_TRANSITION(422, "没有状态 {0}；可用：CLOSED", "There is no status {0}; known: CLOSED"),
    FINDING_NOT_TO_CLOSE(409, "该问题已销号，或在符合规则时自动销号", "The finding is closed, or closes when its rule holds"),
    FINDING_OWN(403, "不能销自己造成的问题", "Who made the attempt cannot close its finding"),
    NOT_REVISABLE(409, "此类事项生效后不能修订", "A case of this kind cannot be revised"),
    NOT_EFFECTIVE(409, "只有已生效的事项可以修订，现为 {0}", "Only an effective case can be revised; it is {0}");

    private final int status;
    private final String zh;
    private final String en;

    ProcedureProblem(int status, String zh, String en) {
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

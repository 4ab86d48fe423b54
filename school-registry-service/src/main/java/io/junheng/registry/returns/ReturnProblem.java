package io.junheng.registry.returns;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a return (报表错误). */
public enum ReturnProblem implements ProblemType {
    YEAR_FORMAT(422, "年度应为 1949 至 2999 的四位数", "A year has four digits, 1949 to 2999"),
    FORM_UNKNOWN(422, "没有报表 {0}", "There is no form {0}"),
    FORM_SUBJECT(422, "报表 {0} 不用于此类对象", "Form {0} is not for this kind of subject"),
    FORM_NEEDED(400, "有多份报表，请用 form 指明：{0}", "There are several returns; name one with form: {0}"),
    FORM_REQUIRED(422, "须指明报表", "Name the form"),
    SCHOOL_UNKNOWN(422, "没有学校 {0}", "There is no school {0}"),
    REGION_UNKNOWN(422, "没有区划 {0}", "There is no region {0}"),
    RETURNS_TOO_MANY(422, "区域内报表超过 {0} 份，请指定更小的区域", "The region has more than {0} returns; name a smaller one"),
    SCHOOL_NOT_STANDING(422, "学校 {0} 在该期间尚未设立或已撤销", "School {0} did not stand in that period"),
    ELEMENT_NOT_IN_FORM(422, "报表中没有数据项 {0}", "The form does not have data element {0}"),
    ELEMENT_STAGE(422, "该校不办 {0} 学段", "The school does not teach {0}"),
    YES_OR_NO(422, "是填 1，否填 0", "1 for yes, 0 for no"),
    ELEMENT_NOT_ASKED(422, "按填报条件，该校（地区）不填此项", "By the form's conditions this is not asked of the subject"),
    COMPUTED_DIFFERS(422, "此项由系统计算，应为 {0}", "This figure is computed and is {0}"),
    EXPLANATION_UNKNOWN(422, "报表中没有数据项或审核公式 {0}", "The form has neither a data element nor a check {0}"),
    EXPLANATION_REQUIRED(422, "报送前须说明：{0}", "An explanation is required before submission: {1}"),
    EXPLANATION_LENGTH(422, "说明应为 1 至 {0} 字", "An explanation has 1 to {0} characters"),
    JUMP_WARNING(422, "与上年相比波动过大：上年 {0}，本年 {1}", "A large change from the year before: {0}, now {1}"),
    CONFLICT(422, "数据冲突：报表为 {0}，{2} 为 {1}", "Conflict: the return has {0}, {2} has {1}"),
    FORM_AUDIENCE(422, "学校 {0} 不在此报表的填报范围", "School {0} does not file this form"),
    ELEMENT_REQUIRED(422, "报送前必填", "Required before submission"),
    NUMBER_EXPECTED(422, "应为数", "Must be a number"),
    RESIDUAL_DIFFERS(422, "余项由系统计算，应为 {0}", "The residual is computed and is {0}"),
    CLASS_LIST_UNEXPECTED(422, "此报表没有班级表", "This form has no class list"),
    CLASS_TWICE(422, "班级重复", "The class occurs twice"),
    CLASS_TOO_MANY(422, "班级不能超过 {0} 个", "At most {0} classes"),
    CLASS_STAGE(422, "该校不办此学段：{0}", "The school does not teach this stage: {0}"),
    CLASS_GRADE(422, "没有年级 {0}", "There is no grade {0} in this stage"),
    CLASS_CAMPUS(422, "该校没有校区 {0}", "The school has no campus {0}"),
    CLASS_INTAKE(422, "校区 {0} 在 {1} 学年不招生：{2}", "Campus {0} takes no new pupils in school year {1}: {2}"),
    CLASS_PUPILS(422, "班级人数应为 0 至 {0} 的整数", "A class has 0 to {0} pupils"),
    RECONCILIATION_ERROR(422, "勾稽关系 {0} 不成立：合计 {1}，分项之和 {2}", "Rule {0} does not hold: total {1}, parts {2}"),
    RECONCILIATION_WARNING(
            422, "勾稽关系 {0} 有差额 {3}：合计 {1}，分项之和 {2}", "Rule {0} leaves a difference of {3}: total {1}, parts {2}"),
    RETURN_MISSING(422, "没有该校该年度的报表 {0}", "There is no return {0} of that school and year"),
    RETURN_NOT_OPEN(409, "报表状态为 {0}，不能修改", "The return is {0} and cannot be changed"),
    TRANSITION_UNKNOWN(422, "没有状态 {0}", "There is no status {0}"),
    TRANSITION_NOT_ALLOWED(409, "不能从 {0} 转为 {1}", "It cannot go from {0} to {1}"),
    TRANSITION_ROLE(403, "您的角色不能进行此转换", "Your role does not allow this transition"),
    VERIFIER_IS_REPORTER(403, "报送人不能审核自己的报表", "Who submitted a return cannot verify it"),
    REASON_REQUIRED(422, "须说明理由", "A reason is required"),
    WINDOW_NOT_OPEN(409, "报送自 {0} 开始", "Submission begins on {0}"),
    WINDOW_CLOSED(409, "报送已于 {0} 关闭", "Submission closed on {0}"),
    LATE_REASON_REQUIRED(422, "已过截止日，须说明迟报原因", "It is late and needs a reason why"),
    NOT_LOCKED(409, "只有已锁定的报表可以更正，现为 {0}", "Only a locked return can be corrected; it is {0}"),
    REVISION_UNKNOWN(404, "没有第 {0} 次修订", "There is no revision {0}");

    private final int status;
    private final String zh;
    private final String en;

    ReturnProblem(int status, String zh, String en) {
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

package io.junheng.task.department;

import io.junheng.kit.problem.ProblemType;

/** Refusals of the department directory (部门名录错误). */
enum DepartmentProblem implements ProblemType {
    DEPARTMENT_CODE_FORMAT(
            422,
            "部门代码应为 1 至 40 个字母、数字、点、横线或下划线",
            "A department's code has 1 to 40 letters, digits, dots, dashes or underscores"),
    DEPARTMENT_CODE_DIFFERS(422, "代码与路径中的不同", "The code differs from that of the path"),
    DEPARTMENT_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    DEPARTMENT_REGION_FIXED(409, "部门所属区划不能变更", "A department stays in its region"),
    DEPARTMENT_NAME_TAKEN(409, "名称已属于该区划的另一部门:{0}", "The name belongs to another department of the region: {0}"),
    DEPARTMENT_MERGED(409, "部门已并入 {0}", "The department was merged into {0}"),
    DEPARTMENT_HEIR(
            422,
            "部门 {0} 不存在、不属于同一区划,或已并入其他部门",
            "Department {0} does not exist, is of another region, or was merged itself"),
    NAME_DECIDED(409, "名称已认定为 {0}", "It was decided already what the name means: {0}"),
    NAME_DECISION_CODE(422, "认定为别名或新部门须给出部门代码", "An alias or a new department needs the department's code"),
    NAME_DECISION_REASON(422, "不予认定须说明理由", "A reason is needed to decide that a name means nobody"),
    TOO_MANY_ALIASES(422, "别名不能超过 {0} 个", "At most {0} aliases");

    private final int status;
    private final String zh;
    private final String en;

    DepartmentProblem(int status, String zh, String en) {
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

package io.junheng.indicator.gap;

import io.junheng.kit.problem.ProblemType;

/** Why unit costs are refused. */
enum GapProblem implements ProblemType {
    ELEMENT_TWICE(422, "数据项 {0} 重复", "The data element {0} is named twice"),
    REGION_TOO_SMALL(
            422, "{0} 低于县级，单位造价由县级及以上设定", "{0} is below county level; unit costs are set by counties and above");

    private final int status;
    private final String zh;
    private final String en;

    GapProblem(int status, String zh, String en) {
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

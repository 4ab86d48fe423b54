package io.junheng.indicator.collection;

import io.junheng.kit.problem.ProblemType;

/** Why a collection or what is sent to it is refused. */
enum CollectionProblem implements ProblemType {
    WHOLE_COUNTRY_ONLY(403, "汇集方案由全国范围的管理员维护", "Schemes are kept by administrators of the whole country"),
    PATH_DIFFERS(422, "与路径中的 {0} 不一致", "It differs from {0} in the path"),
    TWICE(422, "{0} 重复", "{0} occurs twice"),
    ANCHOR_NEEDED(422, "按天数到期须写明起算事件", "Days are counted from an event, which must be named"),
    SCHEME_UNKNOWN(422, "没有汇集方案 {0}", "There is no scheme {0}"),
    DEPARTMENTS_NEEDED(422, "责任单位 {0} 须指定部门", "Owner {0} needs its departments"),
    OWNER_UNKNOWN(422, "方案没有按部门的责任单位 {0}", "The scheme has no owner {0} of departments"),
    DUE_BY_SCHEME(422, "到期日由方案推算", "The due date follows from the scheme"),
    DUE_DATE_MISSING(422, "未设定到期日，不能启动", "Without a due date it cannot become active"),
    HOUR_MISSING(422, "有保密项目，须设定启用时刻", "It has sealed items and needs the hour at which they are opened"),
    TRANSITION_UNKNOWN(422, "不能转为状态 {0}", "There is no transition to {0}"),
    NOT_ACTIVE(409, "该汇集不在进行中", "The collection is not active"),
    NOT_COMPLETE(409, "尚缺：{0}", "Still missing: {0}"),
    NOT_OWNER(403, "该项目由 {0} 报送", "This is for {0} to deliver"),
    WRONG_ADDRESSEE(422, "应报送 {0}", "It must be addressed to {0}"),
    DOCUMENT_EXPECTED(422, "材料须有标题和 SHA-256", "A document has a title and a SHA-256"),
    FIGURE_EXPECTED(422, "数据项须填数值", "A figure is a number"),
    OPENED_ALREADY(409, "已到启用时刻，不能更换", "Its hour has come; it cannot be replaced");

    private final int status;
    private final String zh;
    private final String en;

    CollectionProblem(int status, String zh, String en) {
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

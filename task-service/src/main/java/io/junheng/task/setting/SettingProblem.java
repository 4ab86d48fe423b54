package io.junheng.task.setting;

import io.junheng.kit.problem.ProblemType;

/** Refusals of settings (设置错误). */
public enum SettingProblem implements ProblemType {
    SETTING_KIND_UNKNOWN(404, "没有设置种类 {0};可用:{1}", "There is no kind of setting {0}; known: {1}"),
    SETTING_KEY_FORMAT(422, "标识应为小写字母、数字和连字符,2 至 60 个字符", "A key is 2 to 60 lower-case letters, digits and hyphens"),
    SETTING_DIFFERS(422, "与路径中的不同", "It differs from that of the path"),
    SETTING_REGION_UNKNOWN(422, "区划 {0} 不存在或不在管辖范围", "Region {0} does not exist or lies outside your scope"),
    SETTING_REGION_FIXED(409, "设置所属区划不能变更", "A setting stays in its region"),
    SETTING_VALUES_MISSING(422, "缺少内容", "The values are missing"),
    SETTING_VALUES_UNREADABLE(422, "内容不符合此种设置的格式:{0}", "The values are not those of this kind of setting: {0}"),
    SETTING_VALUE_REQUIRED(422, "必填", "A value is required"),
    SETTING_COUNT(422, "应有 {0} 至 {1} 项", "There are {0} to {1} of them"),
    SETTING_NUMBER_RANGE(422, "应为 {0} 至 {1}", "It lies between {0} and {1}"),
    SETTING_PERIOD_EMPTY(422, "结束日期不能早于开始日期", "It does not end before it begins"),
    SETTING_TWICE(422, "{0} 重复", "{0} occurs twice"),
    SETTING_OVERLAP(422, "{0} 与前一项重叠", "{0} overlaps the one before"),
    SETTING_WEIGHTS(422, "权重之和应为 100,现为 {0}", "The weights are 100 together, not {0}");

    private final int status;
    private final String zh;
    private final String en;

    SettingProblem(int status, String zh, String en) {
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

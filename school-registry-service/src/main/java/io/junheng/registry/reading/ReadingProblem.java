package io.junheng.registry.reading;

import io.junheng.kit.problem.ProblemType;

/** What can be wrong with a single value (取值错误). */
public enum ReadingProblem implements ProblemType {
    NAME_MISSING("名称不能为空", "A name is required"),
    NAME_TOO_LONG("名称不能超过 {0} 个字", "A name has at most {0} characters"),
    NAME_UNSAFE(
            "名称含有不可见或改变显示方向的字符（U+{0}）",
            "The name holds a character that is invisible or turns the direction of text (U+{0})"),
    VALUE_MISSING("必填", "A value is required"),
    DAY_FORMAT("日期应为 yyyy-MM-dd 且真实存在", "A day is written yyyy-MM-dd and exists"),
    DAY_RANGE("日期应在 {0} 与 {1} 之间", "A day lies between {0} and {1}"),
    FLAG_FORMAT("应为 true 或 false", "Must be true or false"),
    NUMBER_FORMAT("不是数：{0}", "Not a number: {0}"),
    NUMBER_RANGE("数值超出范围", "The number is out of range"),
    NUMBER_NOT_INTEGER("应为整数", "Must be a whole number"),
    NUMBER_NEGATIVE("不能为负数", "Must not be negative"),
    NUMBER_DECIMALS("小数不能超过 {0} 位", "At most {0} decimals");

    private final String zh;
    private final String en;

    ReadingProblem(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return 422;
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

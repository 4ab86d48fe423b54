package io.junheng.expressions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The functions that have a value exactly when all their operands have one (函数), but for those marked as partial. */
public enum Function {
    CONTAINS("contains", Type.TRUTH, "text, text", "{0} 含有 {1}", "{0} contains {1}", Type.TEXT, Type.TEXT),
    STARTS_WITH("startsWith", Type.TRUTH, "text, text", "{0} 以 {1} 开头", "{0} starts with {1}", Type.TEXT, Type.TEXT),
    /** 取部分文本: so many characters from a place that counts from 1; fewer where the text ends. Place and number are written out. */
    PART(
            "part",
            Type.TEXT,
            "text, from, count",
            "{0}第 {1} 字起 {2} 个字",
            "{2} characters of {0} from {1}",
            Type.TEXT,
            Type.NUMBER,
            Type.NUMBER),
    LENGTH("length", Type.NUMBER, "text", "{0}的字数", "the length of {0}", Type.TEXT),
    DAYS("days", Type.NUMBER, "from, to", "{0}至{1}的天数", "the days from {0} to {1}", Type.DATE, Type.DATE),
    MONTHS("months", Type.NUMBER, "from, to", "{0}至{1}的整月数", "the whole months from {0} to {1}", Type.DATE, Type.DATE),
    ADD_DAYS("addDays", Type.DATE, "date, number", "{0}后 {1} 天", "{1} days after {0}", Type.DATE, Type.NUMBER),
    ADD_MONTHS("addMonths", Type.DATE, "date, number", "{0}后 {1} 个月", "{1} months after {0}", Type.DATE, Type.NUMBER),
    YEAR("year", Type.NUMBER, "date", "{0}的年份", "the year of {0}", Type.DATE),
    SCHOOL_YEAR("schoolYear", Type.NUMBER, "date", "{0}的学年", "the school year of {0}", Type.DATE),
    FLOOR("floor", Type.NUMBER, "number", "{0}（舍去小数）", "{0} rounded down", Type.NUMBER),
    CEIL("ceil", Type.NUMBER, "number", "{0}（进位取整）", "{0} rounded up", Type.NUMBER),
    ROUND("round", Type.NUMBER, "number", "{0}（四舍五入取整）", "{0} rounded", Type.NUMBER),
    ABS("abs", Type.NUMBER, "number", "{0}的绝对值", "the absolute value of {0}", Type.NUMBER);

    private final String function;
    private final Type result;
    private final String operands;
    private final String zh;
    private final String en;
    private final List<Type> parameters;

    Function(String function, Type result, String operands, String zh, String en, Type... parameters) {
        this.function = function;
        this.result = result;
        this.operands = operands;
        this.zh = zh;
        this.en = en;
        this.parameters = List.of(parameters);
    }

    /** As it is written in formulas. */
    public String text() {
        return function;
    }

    public Type result() {
        return result;
    }

    List<Type> parameters() {
        return parameters;
    }

    /** Whether known operands may still give no value: a date may lie beyond the calendar. */
    boolean partial() {
        return this == ADD_DAYS || this == ADD_MONTHS;
    }

    String usage() {
        return function + "(" + operands + ")";
    }

    String words(Language language, List<String> operands) {
        String text = language == Language.ZH ? zh : en;
        String filled = "";
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            filled += text.substring(from, open) + operands.get(text.charAt(open + 1) - '0');
            from = open + 3;
        }
        return filled + text.substring(from);
    }

    static Optional<Function> find(String text) {
        return Arrays.stream(values())
                .filter(function -> function.function.equals(text))
                .findFirst();
    }
}

package io.junheng.expressions;

/** What an expression gives (类型). */
public enum Type {
    NUMBER("数值", "a number"),
    TEXT("文本", "a text"),
    DATE("日期", "a date"),
    /** True or false: a condition. */
    TRUTH("条件", "a condition");

    private final String zh;
    private final String en;

    Type(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String words(Language language) {
        return language == Language.ZH ? zh : en;
    }
}

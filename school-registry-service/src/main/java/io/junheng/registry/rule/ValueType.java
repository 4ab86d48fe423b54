package io.junheng.registry.rule;

import io.junheng.expressions.Type;

/** Kinds of value that a field can hold (取值类型), each with what it is in formulas. */
public enum ValueType {
    /** 数值, with a unit. */
    NUMBER(Type.NUMBER),
    /** 整数, with a unit. */
    INTEGER(Type.NUMBER),
    /** 文本. */
    TEXT(Type.TEXT),
    /** 选项: one of the field's choices. */
    CHOICE(Type.TEXT),
    /** 日期. */
    DATE(Type.DATE),
    /** 是否. */
    TRUTH(Type.TRUTH),
    /** 学校: the code of a school. */
    SCHOOL(Type.TEXT),
    /** 区划: the code of a region. */
    REGION(Type.TEXT),
    /** 文件: name, media type, size and SHA-256; in formulas the SHA-256. */
    FILE(Type.TEXT);

    private final Type formulaType;

    ValueType(Type formulaType) {
        this.formulaType = formulaType;
    }

    public Type formulaType() {
        return formulaType;
    }

    /** Whether a value of this kind has a unit. */
    public boolean measured() {
        return formulaType == Type.NUMBER;
    }
}

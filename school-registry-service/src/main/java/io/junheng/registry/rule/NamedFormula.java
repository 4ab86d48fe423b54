package io.junheng.registry.rule;

import io.junheng.expressions.Formula;
import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;

/** A checked figure (计算项). */
record NamedFormula(String key, String name, String nameEn, Type type, Unit unit, Formula formula) {}

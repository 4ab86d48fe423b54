package io.junheng.registry.ledger;

import io.junheng.expressions.Formula;
import io.junheng.expressions.FormulaLevel;
import io.junheng.expressions.Type;
import io.junheng.expressions.Unit;
import io.junheng.expressions.Units;
import io.junheng.registry.rule.FigureDefinition;
import io.junheng.registry.rule.Rules;
import io.junheng.registry.rule.Words;
import java.util.List;

/** What a measure over all classes of a form may say (班级总体词汇): what a class is, and the ledger's figures that need nothing else. */
final class ClassWords {

    private ClassWords() {}

    static Words of(LedgerBody body, Rules rules) {
        Words words = SourceWords.ofClass()
                .add("schoolCode", Type.TEXT, "学校标识码", "school")
                .add("regionCode", Type.TEXT, "区划代码", "region");
        List<FigureDefinition> figures = body.figures() == null ? List.of() : body.figures();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (FigureDefinition figure : figures) {
                if (!words.has(figure.key()) && rules.hasFigure(figure.key()) && speaksOf(figure, words)) {
                    words.define(
                            figure.key(), type(figure), unit(figure), figure.name(), figure.nameEn(), figure.formula());
                    grown = true;
                }
            }
        }
        return words;
    }

    private static boolean speaksOf(FigureDefinition figure, Words words) {
        return Formula.of(figure.formula(), words.vocabulary(), FormulaLevel.SUBJECT, type(figure))
                .sound();
    }

    private static Type type(FigureDefinition figure) {
        return figure.type() == null ? Type.NUMBER : Type.valueOf(figure.type());
    }

    private static Unit unit(FigureDefinition figure) {
        return figure.unit() == null ? Unit.NONE : Units.standard().of(figure.unit());
    }
}

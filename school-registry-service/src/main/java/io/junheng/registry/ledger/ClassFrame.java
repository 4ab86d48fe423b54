package io.junheng.registry.ledger;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.expressions.Element;
import io.junheng.expressions.Frame;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A class of a locked return, as formulas read it (班级取值). */
record ClassFrame(ClassSize one, int year) implements Frame {

    /** The grade as names of school classes write it: 三年级1班, 三(1)班, 初二3班, 2021级1班. */
    private static final Pattern GRADE =
            Pattern.compile("^(?:[0-9]{2,4}\\s*级|[小初高]?[一二三四五六七八九1-9]\\s*年级?|[小初高][一二三四五六]|[一二三四五六七八九](?=[(（]))");

    /** The year as names of kindergarten classes write it: 小一班, 中班. */
    private static final Pattern YEAR = Pattern.compile("^[托小中大]");

    @Override
    public BigDecimal value(Element element) {
        return switch (element.name()) {
            case "pupils" -> BigDecimal.valueOf(one.pupils());
            case "cohort" -> BigDecimal.valueOf(cohort());
            default -> null;
        };
    }

    @Override
    public String text(Element element) {
        return switch (element.name()) {
            case "stage" -> one.stage();
            case "grade" -> one.grade();
            case "className" -> one.name();
            case "classLabel" -> label(one.stage(), one.name());
            default -> null;
        };
    }

    /** The year in which the class entered its stage: a class that moves up keeps it. */
    private int cohort() {
        return year - (one.grade().charAt(1) - '1');
    }

    /** The class's name without its grade, so that 三年级1班 and, a year later, 四年级1班 are the same class; the whole name where it names no grade. */
    static String label(String stage, String name) {
        Pattern grade = stage.equals("KINDERGARTEN") ? YEAR : GRADE;
        String label = grade.matcher(name).replaceFirst("").strip();
        return label.isEmpty() ? name : label;
    }
}

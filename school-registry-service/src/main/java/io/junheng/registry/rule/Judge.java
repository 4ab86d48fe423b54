package io.junheng.registry.rule;

import io.junheng.expressions.Interpreter;
import io.junheng.expressions.Language;
import io.junheng.expressions.Outcome;
import io.junheng.expressions.Rational;
import io.junheng.expressions.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Judges one subject's values by a checked sheet (裁定). */
final class Judge {

    private static final int DECIMALS = 6;

    private final Rules rules;
    private final Judged judged;
    private final Values lookups;
    private final ValueFrame frame;

    Judge(Rules rules, Judged judged, Values lookups) {
        this.rules = rules;
        this.judged = judged;
        this.lookups = lookups;
        this.frame = new ValueFrame(judged, lookups);
    }

    Verdict verdict() {
        Values figures = figures();
        List<Remark> remarks = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            remark(rule, figures).ifPresent(remarks::add);
        }
        return new Verdict(lookups, figures, remarks);
    }

    private Values figures() {
        TreeMap<String, Object> figures = new TreeMap<>();
        for (NamedFormula figure : rules.figures()) {
            Interpreter.value(figure.formula(), frame)
                    .value()
                    .ifPresent(value ->
                            figures.put(figure.key(), value instanceof Rational number ? stored(number) : value));
        }
        return new Values(figures);
    }

    /** A number in the form in which values are kept: six decimals, rounded half up, without superfluous zeros. */
    static BigDecimal stored(Rational number) {
        BigDecimal rounded = number.rounded(DECIMALS);
        return rounded.signum() == 0 ? BigDecimal.ZERO : plain(rounded.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** What the rule has to say; nothing when it holds or does not apply. */
    private Optional<Remark> remark(Rule rule, Values figures) {
        if (rule.when() != null) {
            Outcome<Boolean> applies = Interpreter.condition(rule.when(), frame);
            if (!applies.determined()) {
                return Optional.of(remark(rule, applies, figures));
            }
            if (!applies.value().get()) {
                return Optional.empty();
            }
        }
        Outcome<Boolean> holds = Interpreter.condition(rule.check(), frame);
        return holds.value().orElse(false) ? Optional.empty() : Optional.of(remark(rule, holds, figures));
    }

    private Remark remark(Rule rule, Outcome<Boolean> outcome, Values figures) {
        boolean undetermined = !outcome.determined();
        return new Remark(
                rule.key(),
                rule.severity(),
                undetermined
                        ? reasons(outcome.reasons(), Language.ZH)
                        : rule.message().filled(name -> written(name, figures)),
                undetermined
                        ? reasons(outcome.reasons(), Language.EN)
                        : rule.messageEn().filled(name -> written(name, figures)),
                rule.basis(),
                undetermined,
                outcome.reasons().stream().map(Reason::text).toList(),
                exception(rule),
                rule.field() == null ? null : "/values/" + rule.field());
    }

    private String written(String name, Values figures) {
        return figures.has(name) ? figures.text(name) : frame.written(name);
    }

    private String reasons(List<Reason> reasons, Language language) {
        return String.join(
                language == Language.ZH ? "；" : "; ",
                reasons.stream()
                        .map(reason -> new Reason(reason.code(), label(reason.subject(), language)).message(language))
                        .toList());
    }

    /** The label of what is missing, where it has one. */
    private String label(String name, Language language) {
        return rules.words()
                .find(name)
                .map(word -> language == Language.ZH ? word.name() : word.nameEn())
                .orElse(name);
    }

    private String exception(Rule rule) {
        return judged.exceptions().stream()
                .filter(grant -> rule.override() && rule.key().equals(grant.rule()))
                .map(ExceptionGrant::document)
                .findFirst()
                .orElse(null);
    }
}

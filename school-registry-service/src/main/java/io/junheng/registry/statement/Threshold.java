package io.junheng.registry.statement;

import io.junheng.expressions.Relation;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line has to meet (达标要求), written like {@code >= 100}; compared exactly. */
record Threshold(Relation relation, BigDecimal limit) {

    private static final Pattern FORM = Pattern.compile("(<=|>=|<>|<|>|=) ?(-?[0-9]{1,15}(?:\\.[0-9]{1,9})?)");

    static Optional<Threshold> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Relation.find(parts.group(1)).map(relation -> new Threshold(relation, new BigDecimal(parts.group(2))))
                : Optional.empty();
    }
}

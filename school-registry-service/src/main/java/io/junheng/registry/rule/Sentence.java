package io.junheng.registry.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in which {@code {name}} stands for a value (说明). */
public record Sentence(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)\\}");
    private static final String UNKNOWN = "—";

    /** The names it stands for. */
    List<String> names() {
        return PLACE.matcher(text).results().map(place -> place.group(1)).toList();
    }

    /** The sentence with the values filled in; a dash where there is none. */
    public String filled(UnaryOperator<String> value) {
        return PLACE.matcher(text).replaceAll((MatchResult place) -> {
            String known = value.apply(place.group(1));
            return Matcher.quoteReplacement(known == null ? UNKNOWN : known);
        });
    }
}

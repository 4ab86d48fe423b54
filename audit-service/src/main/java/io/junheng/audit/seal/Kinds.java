package io.junheng.audit.seal;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Kinds of aggregate, {@code service.aggregate} with {@code *} for any text (对象类别). */
public final class Kinds {

    private final Pattern pattern;

    public Kinds(Set<String> kinds) {
        this.pattern = Pattern.compile(kinds.stream()
                .map(kind -> Pattern.quote(kind).replace("*", "\\E.*\\Q"))
                .collect(Collectors.joining("|")));
    }

    /** Whether this kind is among them. */
    public boolean have(String service, String aggregate) {
        return pattern.matcher(service + "." + aggregate).matches();
    }

    /** The kinds as a regular expression of PostgreSQL over {@code service || '.' || aggregate}. */
    public static String regex(Set<String> kinds) {
        return kinds.stream()
                .map(kind -> kind.replaceAll("[^A-Za-z0-9*-]", "\\\\$0").replace("*", ".*"))
                .collect(Collectors.joining("|", "^(", ")$"));
    }
}

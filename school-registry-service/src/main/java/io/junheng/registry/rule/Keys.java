package io.junheng.registry.rule;

import io.junheng.registry.reading.Collecting;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of one sheet (键): well formed, each of them once, none of them reserved. */
final class Keys {

    private static final Pattern FORM = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
    private static final Set<String> LANGUAGE = Set.of("and", "or", "not", "true", "false", "if", "to");

    private final Collecting reading;
    private final Set<String> reserved = new HashSet<>(LANGUAGE);
    private final Set<String> taken = new HashSet<>();

    Keys(Collecting reading) {
        this.reading = reading;
        reserved.addAll(SubjectWords.KEYS);
        reserved.addAll(ItemWords.OF_EVERY_ITEM);
    }

    /** Takes the key at {@code pointer}/key; whether it is a good one. */
    boolean take(String pointer, String key) {
        String at = pointer + "/key";
        if (!formed(pointer, key, reading)) {
            return false;
        }
        if (reserved.contains(key)) {
            reading.problems().add(at, DefinitionProblem.KEY_RESERVED, key);
            return false;
        }
        if (!taken.add(key)) {
            reading.problems().add(at, DefinitionProblem.KEY_TAKEN, key);
            return false;
        }
        return true;
    }

    /** Whether the key at {@code pointer}/key is well formed; it may occur elsewhere too. */
    static boolean formed(String pointer, String key, Collecting reading) {
        boolean formed = key != null && FORM.matcher(key).matches();
        reading.problems().require(formed, pointer + "/key", DefinitionProblem.KEY_FORMAT);
        return formed;
    }
}

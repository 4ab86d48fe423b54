package io.junheng.task.charge;

import java.util.List;

/**
 * A scheme under which persons are in charge (责任人制度): of what, for which kinds of work, exactly {@code count} of them. Where {@code whole}, each person bears all of the kinds, as a
 * first responsible person does; else those that are named.
 */
record ChargeScheme(Subject subject, Integer count, List<Kind> kinds, Boolean whole) {

    ChargeScheme {
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
    }

    /** What somebody is in charge of. */
    enum Subject {
        /** 县区 */
        REGION,
        /** 学校 */
        SCHOOL
    }

    /** One kind of work, or duty (责任). */
    record Kind(String key, String name) {}

    boolean bearsAll() {
        return Boolean.TRUE.equals(whole);
    }

    List<String> keys() {
        return kinds.stream().map(Kind::key).toList();
    }
}

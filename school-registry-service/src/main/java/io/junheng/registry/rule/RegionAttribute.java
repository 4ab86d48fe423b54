package io.junheng.registry.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be looked up of a region (区划属性), by the name it has in the API; all of it is text. */
enum RegionAttribute {
    NAME("name"),
    LEVEL("level"),
    KIND("kind");

    private final String key;

    RegionAttribute(String key) {
        this.key = key;
    }

    /** The column of the same name. */
    String column() {
        return key;
    }

    static Optional<RegionAttribute> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(one -> one.key).toList();
    }
}

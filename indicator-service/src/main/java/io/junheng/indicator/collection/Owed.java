package io.junheng.indicator.collection;

import java.util.List;
import java.util.Optional;

/** One owner of a collection with what it owes (应报): a department by its code, or a region by its code and path. */
record Owed(String code, String name, String regionPath, List<CollectionScheme.Item> items) {

    boolean isRegion() {
        return regionPath != null;
    }

    Optional<CollectionScheme.Item> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }
}

package io.junheng.gateway.edge;

import io.junheng.gateway.answer.OwnPage;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the gateway's own page for a path. */
final class OwnPages {

    private final Map<String, OwnPage> exact = new HashMap<>();
    private final Map<String, OwnPage> below = new LinkedHashMap<>();

    OwnPages(Iterable<OwnPage> pages) {
        for (OwnPage page : pages) {
            for (String path : page.paths()) {
                (path.endsWith("/") ? below : exact).put(path, page);
            }
        }
    }

    /** The page for {@code path}, or null. */
    OwnPage find(String path) {
        OwnPage page = exact.get(path);
        if (page != null) {
            return page;
        }
        for (Map.Entry<String, OwnPage> entry : below.entrySet()) {
            if (path.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }
}

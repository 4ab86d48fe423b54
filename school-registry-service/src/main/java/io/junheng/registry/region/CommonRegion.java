package io.junheng.registry.region;

import java.util.Collection;

/** The smallest region that holds several (共同上级). */
public final class CommonRegion {

    private CommonRegion() {}

    /** The longest path that all of {@code paths}, of which there is one at least, begin with; {@code /} is the whole country. */
    public static String path(Collection<String> paths) {
        return paths.stream().reduce(CommonRegion::shared).orElseThrow();
    }

    private static String shared(String one, String other) {
        String prefix = one;
        while (!other.startsWith(prefix)) {
            prefix = prefix.substring(0, prefix.lastIndexOf('/', prefix.length() - 2) + 1);
        }
        return prefix;
    }
}

package io.junheng.registry.region;

import java.time.LocalDate;
import java.util.Map;

/**
 * Told inside the service, in the transaction of the change, when regions are replaced by others from {@code day} on (区划代码变更). {@code regions} gives the
 * new code for each old one; {@code tenants} the region of single things, by their key, that go elsewhere than their region; {@code paths} the path of each new region.
 */
public record RegionReplaced(
        Map<String, String> regions, Map<String, String> tenants, Map<String, String> paths, LocalDate day) {

    public RegionReplaced {
        regions = Map.copyOf(regions);
        tenants = Map.copyOf(tenants);
        paths = Map.copyOf(paths);
    }

    /** The region that a thing with this key, lying in {@code region}, goes to; null when it stays. */
    public String target(String key, String region) {
        return tenants.getOrDefault(key, regions.get(region));
    }
}

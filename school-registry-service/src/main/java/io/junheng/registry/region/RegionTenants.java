package io.junheng.registry.region;

import java.util.Collection;
import java.util.List;

/** A part of the service whose rows lie in regions and follow them (区内对象来源). Each such part has one as a bean. */
public interface RegionTenants {

    /** What stands in exactly these regions, not in those below them; in a stable order. */
    List<RegionTenant> in(Collection<String> regions);
}

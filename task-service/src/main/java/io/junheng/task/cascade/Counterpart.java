package io.junheng.task.cascade;

import io.junheng.kit.region.KnownRegion;
import io.junheng.task.assignment.Unit;
import io.junheng.task.department.Department;
import io.junheng.task.department.Directory;
import java.util.Optional;

/**
 * Who a department of a plan is in a region below (对口部门): 市教育局 is 县教育局 in a county. The name loses its level word and is looked up among that region's
 * own departments; where the directory has none, it is named with the region's name, without a code.
 */
final class Counterpart {

    private static final String LEVEL_WORDS = "省市县区旗州盟";

    private final KnownRegion region;
    private final Directory names;

    Counterpart(KnownRegion region, Directory names) {
        this.region = region;
        this.names = names;
    }

    /** The counterpart of the department called {@code name}. */
    Unit of(String name) {
        String stem = stem(name);
        Optional<Department> known = names.resolve(region.name() + stem)
                .filter(department -> department.regionPath().equals(region.path()));
        return new Unit(
                known.map(Department::name).orElse(region.name() + stem),
                known.map(Department::code).orElse(null),
                region.code(),
                region.path());
    }

    /** 市教育局 without 市; a name that is nothing but a level word and one character stays as it is. */
    static String stem(String name) {
        return name.length() > 2 && LEVEL_WORDS.indexOf(name.charAt(0)) >= 0 ? name.substring(1) : name;
    }
}

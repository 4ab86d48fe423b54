package io.junheng.indicator.collection;

import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who owes what in a region (责任单位): the departments that a collection names, and the regions of a level below it. */
@ApplicationScoped
class Owners {

    private final Database database;

    Owners(Database database) {
        this.database = database;
    }

    /** Every owner by its code; throws what is wrong with the departments. */
    List<Owed> of(CollectionScheme scheme, KnownRegion region, Map<String, List<String>> departments) {
        Problems problems = new Problems();
        List<Owed> owed = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (CollectionScheme.Owner owner : scheme.owners()) {
            List<Owed> these = owner.each().equals(CollectionScheme.DEPARTMENT)
                    ? departments.getOrDefault(owner.key(), List.of()).stream()
                            .map(code -> new Owed(code, owner.name(), null, owner.items()))
                            .toList()
                    : regions(owner, region);
            problems.require(
                    !these.isEmpty() || !owner.each().equals(CollectionScheme.DEPARTMENT),
                    "/departments/" + owner.key(),
                    CollectionProblem.DEPARTMENTS_NEEDED,
                    owner.name());
            these.forEach(one -> problems.require(
                    codes.add(one.code()), "/departments/" + owner.key(), CollectionProblem.TWICE, one.code()));
            owed.addAll(these);
        }
        departments.keySet().stream()
                .sorted()
                .forEach(key -> problems.require(
                        scheme.owners().stream()
                                .anyMatch(owner ->
                                        owner.key().equals(key) && owner.each().equals(CollectionScheme.DEPARTMENT)),
                        "/departments/" + key,
                        CollectionProblem.OWNER_UNKNOWN,
                        key));
        problems.throwIfAny();
        return owed;
    }

    private List<Owed> regions(CollectionScheme.Owner owner, KnownRegion region) {
        if (owner.each().equals("SELF")) {
            return List.of(new Owed(region.code(), region.name(), region.path(), owner.items()));
        }
        return database.list(
                "select code, name, path from known_region where level = ? and starts_with(path, ?) and path <> ? and"
                        + " valid_to is null order by code",
                row -> new Owed(row.getString(1), row.getString(2), row.getString(3), owner.items()),
                owner.each(),
                region.path(),
                region.path());
    }
}

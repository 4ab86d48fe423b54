package io.junheng.registry.rule;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problems;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which schools and regions values may name (引用检查): those that exist in the caller's scope. */
@ApplicationScoped
public class References {

    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final Caller caller;

    References(SchoolDirectory schools, RegionDirectory regions, Caller caller) {
        this.schools = schools;
        this.regions = regions;
        this.caller = caller;
    }

    /** The codes that exist for the caller. */
    public record Known(Set<String> schools, Set<String> regions) {}

    /** Those of the codes in {@code all} that exist for the caller, with two statements for all of them. */
    public Known known(Rules rules, Collection<Values> all) {
        List<String> schoolCodes = codes(rules, all, ValueType.SCHOOL);
        List<String> regionCodes = codes(rules, all, ValueType.REGION);
        Set<String> knownSchools = schoolCodes.isEmpty()
                ? Set.of()
                : schools.byCode(schoolCodes).values().stream()
                        .filter(school -> caller.sees(school.regionPath()))
                        .map(KnownSchool::code)
                        .collect(Collectors.toSet());
        Set<String> knownRegions = regionCodes.isEmpty()
                ? Set.of()
                : regions.paths(regionCodes).entrySet().stream()
                        .filter(region -> caller.sees(region.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return new Known(new HashSet<>(knownSchools), new HashSet<>(knownRegions));
    }

    /** Adds a refusal for every code in {@code values} that does not exist for the caller. */
    public void check(String pointer, Rules rules, Values values, Known known, Problems problems) {
        for (Field field : rules.fields()) {
            String code = values.text(field.key());
            if (code != null && field.type() == ValueType.SCHOOL) {
                problems.require(
                        known.schools().contains(code),
                        pointer + "/" + field.key(),
                        ValueProblem.SCHOOL_NOT_KNOWN,
                        code);
            } else if (code != null && field.type() == ValueType.REGION) {
                problems.require(
                        known.regions().contains(code),
                        pointer + "/" + field.key(),
                        ValueProblem.REGION_NOT_KNOWN,
                        code);
            }
        }
    }

    private static List<String> codes(Rules rules, Collection<Values> all, ValueType type) {
        List<String> codes = new ArrayList<>();
        for (Field field : rules.fields()) {
            if (field.type() == type) {
                all.stream()
                        .map(values -> values.text(field.key()))
                        .filter(code -> code != null)
                        .forEach(codes::add);
            }
        }
        return codes.stream().distinct().toList();
    }
}

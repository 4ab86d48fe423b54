package io.junheng.task.department;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a name in a document means (名称解析), seen from one region. A department answers to its canonical name and its aliases, each
 * with its region's level word before it (市财政局), with its region's full name (四平市财政局), and with neither (财政局). Of departments at
 * several levels the nearest one is meant; a name that two departments of one level answer to means nobody.
 */
public final class Directory {

    private static final String LEVEL_WORDS = "省市县区旗州盟";

    private final Map<String, Hit> hits = new HashMap<>();

    /** A department and the name of its region, null where it is not known. */
    record Entry(Department department, String regionName) {}

    private record Hit(Department department, int depth) {}

    Directory(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    /** The department that {@code name} means here. */
    public Optional<Department> resolve(String name) {
        Hit hit = hits.get(normal(name));
        return Optional.ofNullable(hit).map(Hit::department);
    }

    private void add(Entry entry) {
        Department department = entry.department();
        Set<String> names = new LinkedHashSet<>();
        names.addAll(forms(department.name(), entry.regionName()));
        department.aliases().forEach(alias -> names.addAll(forms(alias, entry.regionName())));
        int depth = department.regionPath().length();
        for (String name : names) {
            hits.merge(name, new Hit(department, depth), Directory::nearest);
        }
    }

    private static Hit nearest(Hit known, Hit other) {
        if (known.depth() != other.depth()) {
            return known.depth() > other.depth() ? known : other;
        }
        boolean same = known.department() != null
                && other.department() != null
                && known.department().code().equals(other.department().code());
        return same ? known : new Hit(null, known.depth());
    }

    private static Set<String> forms(String written, String regionName) {
        String name = normal(written);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        if (regionName == null || regionName.isEmpty()) {
            return forms;
        }
        String region = normal(regionName);
        String level = region.substring(region.length() - 1);
        String bare = bare(name, region, level);
        for (String stem : new LinkedHashSet<>(List.of(name, bare))) {
            forms.add(stem);
            forms.add(region + stem);
            if (LEVEL_WORDS.contains(level)) {
                forms.add(level + stem);
            }
        }
        return forms;
    }

    private static String bare(String name, String region, String level) {
        String rest = name;
        if (name.startsWith(region)) {
            rest = name.substring(region.length());
        } else if (LEVEL_WORDS.contains(level) && name.startsWith(level)) {
            rest = name.substring(1);
        }
        return rest.length() >= 2 ? rest : name;
    }

    private static String normal(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}

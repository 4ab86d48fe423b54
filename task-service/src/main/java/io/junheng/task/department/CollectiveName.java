package io.junheng.task.department;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name that means one office in each region of a level (合称): {@code 各县(市、区)人民政府}, {@code 各乡镇}, {@code 市、县两级政府}.
 *
 * @param levels which regions: those of a level below, or the region's own
 * @param body what each of them has; its government where the name says nothing else
 */
record CollectiveName(List<Level> levels, String body) {

    private static final String SIGNS = "省市县区旗州盟乡镇街道村、()各两三四五级自治及和";
    private static final String GOVERNMENT = "人民政府";

    CollectiveName {
        levels = List.copyOf(levels);
    }

    /** A level of regions. */
    record Level(String name, boolean own) {}

    static Optional<CollectiveName> read(String written) {
        String name = Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        int end = 0;
        while (end < name.length() && SIGNS.indexOf(name.charAt(end)) >= 0) {
            end++;
        }
        String signs = name.substring(0, end);
        String rest = name.substring(end);
        boolean each = signs.startsWith("各") && signs.length() > 1;
        boolean several = signs.contains("两级") || signs.contains("三级") || signs.contains("、") && !rest.isEmpty();
        if (!each && !several) {
            return Optional.empty();
        }
        String body = rest.isEmpty() || rest.equals("政府") ? GOVERNMENT : rest;
        return Optional.of(new CollectiveName(each ? each(signs) : several(signs), body));
    }

    private static List<Level> each(String signs) {
        boolean towns = signs.indexOf('乡') >= 0 || signs.indexOf('镇') >= 0 || signs.contains("街道");
        boolean counties = signs.indexOf('县') >= 0 || signs.indexOf('区') >= 0 || signs.indexOf('旗') >= 0;
        List<Level> levels = new ArrayList<>();
        if (counties) {
            levels.add(new Level("COUNTY", false));
        } else if (signs.indexOf('市') >= 0 || signs.indexOf('州') >= 0 || signs.indexOf('盟') >= 0) {
            levels.add(new Level("CITY", false));
        }
        if (towns) {
            levels.add(new Level("TOWN", false));
        }
        return levels;
    }

    /** The first sign is the region's own level, the others are those below. */
    private static List<Level> several(String signs) {
        List<Level> levels = new ArrayList<>(each(signs.substring(1)));
        levels.add(0, new Level("", true));
        return levels;
    }
}

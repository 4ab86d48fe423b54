package io.junheng.task.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The automatic numbers of a document (自动编号): which a paragraph has, and how they count. */
final class DocxNumbering implements Xml.Listener {

    private static final int LEVELS = 9;

    /** A level of a list: where it begins, in which signs, and what stands around them. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    /** The list and level a paragraph names itself or by its style. */
    record Place(String list, int level) {}

    private final Map<String, Level[]> forms = new HashMap<>();
    private final Map<String, String> formOfList = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final DocxStyles styles = new DocxStyles();

    private String form;
    private String list;
    private int level;

    DocxStyles styles() {
        return styles;
    }

    @Override
    public void begin(String name, XMLStreamReader element) {
        switch (name) {
            case "abstractNum" -> {
                form = Xml.attribute(element, "abstractNumId");
                forms.put(form, new Level[LEVELS]);
            }
            case "num" -> list = Xml.attribute(element, "numId");
            case "abstractNumId" -> formOfList.put(list, Xml.attribute(element, "val"));
            case "lvl", "lvlOverride" -> level = Math.min(LEVELS - 1, Xml.number(element, "ilvl", 0));
            case "startOverride" ->
                restarts.computeIfAbsent(list, key -> new HashMap<>()).put(level, Xml.number(element, "val", 1));
            case "start" -> level().start = Xml.number(element, "val", 1);
            case "numFmt" -> level().format = String.valueOf(Xml.attribute(element, "val"));
            case "lvlText" -> level().text = String.valueOf(Xml.attribute(element, "val"));
            default -> {
                // The rest is about looks.
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("abstractNum")) {
            form = null;
        }
    }

    /** The next number at that place, as it is printed; empty where there is none. */
    String next(Place place) {
        String key = place == null ? null : formOfList.get(place.list());
        Level[] levels = key == null ? null : forms.get(key);
        if (levels == null || place.level() >= LEVELS || levels[place.level()] == null) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(key, other -> new int[LEVELS]);
        if (begun.add(place.list())) {
            restarts.getOrDefault(place.list(), Map.of()).forEach((at, start) -> counts[at] = start - 1);
        }
        count(levels, counts, place.level());
        String text = levels[place.level()].text;
        for (int i = 0; i < LEVELS && text.indexOf('%') >= 0; i++) {
            String sign = levels[i] == null ? "" : DocxNumerals.write(levels[i].format, counts[i]);
            text = text.replace("%" + (i + 1), sign);
        }
        return levels[place.level()].format.equals("bullet") ? "" : text;
    }

    private static void count(Level[] levels, int[] counts, int at) {
        for (int above = 0; above < at; above++) {
            if (counts[above] == 0 && levels[above] != null) {
                counts[above] = levels[above].start;
            }
        }
        counts[at] = counts[at] == 0 ? Math.max(counts[at] + 1, levels[at].start) : counts[at] + 1;
        for (int below = at + 1; below < LEVELS; below++) {
            counts[below] = 0;
        }
    }

    private Level level() {
        Level[] levels = forms.computeIfAbsent(form == null ? "" : form, key -> new Level[LEVELS]);
        if (levels[level] == null) {
            levels[level] = new Level();
        }
        return levels[level];
    }
}

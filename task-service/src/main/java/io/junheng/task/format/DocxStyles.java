package io.junheng.task.format;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** Which style of a paragraph brings a number with it (样式编号), by itself or through the style it is based on. */
final class DocxStyles implements Xml.Listener {

    private static final int LONGEST_CHAIN = 20;

    private final Map<String, DocxNumbering.Place> places = new HashMap<>();
    private final Map<String, String> bases = new HashMap<>();
    private String style;
    private String list;
    private int level;

    @Override
    public void begin(String name, XMLStreamReader element) {
        switch (name) {
            case "style" -> {
                style = Xml.attribute(element, "styleId");
                list = null;
                level = 0;
            }
            case "basedOn" -> bases.put(style, Xml.attribute(element, "val"));
            case "numId" -> list = Xml.attribute(element, "val");
            case "ilvl" -> level = Xml.number(element, "val", 0);
            default -> {
                // The rest is about looks.
            }
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("style") && list != null) {
            places.put(style, new DocxNumbering.Place(list, level));
        }
    }

    /** The place that a paragraph of that style has, or null. */
    DocxNumbering.Place of(String wanted) {
        String at = wanted;
        for (int steps = 0; at != null && steps < LONGEST_CHAIN; steps++) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
            at = bases.get(at);
        }
        return null;
    }
}

package io.junheng.indicator.evaluation;

import io.junheng.expressions.Element;
import io.junheng.indicator.framework.Scheme;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The figures that estimates read, as double precision columns {@code <alias>.e0, e1, …} of a subselect {@link #selected} from one that takes each number out of its
 * row of figures {@code y<years back>} once: {@link #taken}.
 */
final class FigureColumns {

    private final Scheme scheme;
    private final String stage;
    private final String alias;
    private final Map<String, Integer> places;
    private final Weighting weighting;
    private final String row;
    private final Map<String, String> taken = new LinkedHashMap<>();
    private final Map<String, String> taught = new LinkedHashMap<>();
    private final Map<Element, String> columns = new LinkedHashMap<>();
    private final Map<Element, String> reported = new LinkedHashMap<>();

    /** {@code row} is the alias of the subselect with {@link #taken} and the {@code stages} of the subject. */
    FigureColumns(Scheme scheme, String stage, String alias, Map<String, Integer> places, String row) {
        this.scheme = scheme;
        this.stage = stage;
        this.alias = alias;
        this.places = places;
        this.row = row;
        this.weighting = new Weighting(scheme, this::teaches);
    }

    /** The column of an element. */
    String of(Element element) {
        return alias + "." + columns.computeIfAbsent(element, added -> "e" + columns.size());
    }

    /** The condition that an element is there; a weighted total may be there without being a double. */
    String reported(Element element) {
        return Scheme.isWeightedTotal(element.name()) && element.yearsBack() == 0
                ? alias + "." + reported.computeIfAbsent(element, added -> "r" + reported.size())
                : "(" + of(element) + " is not null)";
    }

    /** What the subselect gives, each preceded by a comma. */
    SqlText selected() {
        SqlText list = new SqlText();
        columns.forEach((element, column) -> list.add(", ").add(figure(element)).add(" as " + column));
        reported.forEach((element, column) ->
                list.add(", ").add(weighting.known(name -> number(name, 0))).add(" as " + column));
        return list;
    }

    /** What {@link #selected} reads, each preceded by a comma: what is in an array is looked up once. */
    SqlText taken() {
        selected();
        SqlText list = new SqlText();
        taken.forEach((name, number) -> list.add(", " + number + " as " + name));
        taught.forEach((each, name) -> list.add(", ? = any(" + row + ".stages) as " + name, each));
        return list;
    }

    private SqlText teaches(String each) {
        return SqlText.of(row + "." + taught.computeIfAbsent(each, added -> "t" + taught.size()));
    }

    private SqlText figure(Element element) {
        int back = element.yearsBack();
        if (Scheme.isStageWeight(element.name())) {
            return back > 0
                    ? SqlText.of("null::float8")
                    : SqlText.of("(" + scheme.weights().get(stage).toPlainString() + ")::float8");
        }
        if (Scheme.isWeightedTotal(element.name())) {
            return back > 0 ? SqlText.of("null::float8") : weighting.nearest(name -> number(name, 0));
        }
        return SqlText.of(number(scheme.element(element.name(), stage), back));
    }

    private String number(String dataElement, int back) {
        Integer place = places.get(dataElement);
        if (place == null) {
            return "null::float8";
        }
        String name = "g" + back + "_" + place;
        taken.put(name, taken("y" + back, place));
        return row + "." + name;
    }

    /** The number in a place of a row of figures, null where there is none. */
    static String taken(String figures, int place) {
        return "nullif(" + figures + ".figures[" + place + "], 'NaN')";
    }
}

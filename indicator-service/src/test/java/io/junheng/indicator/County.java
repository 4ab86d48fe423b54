package io.junheng.indicator;

import static org.awaitility.Awaitility.await;

import io.junheng.contracts.registry.ClassSize;
import io.junheng.testing.Database;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A county of its own for one test, with schools that meet everything unless told otherwise. */
public final class County {

    public static final int YEAR = 2023;

    private static int counties;

    private final RegistryEvents registry;
    private final String city;
    private final String code;
    private int schools;
    private int returns;

    public County(RegistryEvents registry) {
        this(registry, "220400");
    }

    /** A county of the city; a test that evaluates a whole city takes one of its own. */
    public County(RegistryEvents registry, String city) {
        this.registry = registry;
        this.city = city;
        this.code = String.valueOf(Integer.parseInt(city) + ++counties);
        registry.region("220000", "吉林省", "PROVINCE", "/220000/");
        registry.region(city, "某市", "CITY", "/220000/" + city + "/");
        registry.region(code, "某县" + counties, "COUNTY", path());
        registry.region(code + "100", "某镇", "TOWN", path() + code + "100/");
        awaitRows("select count(*) from known_region where code like ?", code + "%", 2);
    }

    public String code() {
        return code;
    }

    public String path() {
        return "/220000/" + city + "/" + code + "/";
    }

    /** A primary school of 1000 pupils exactly on every line, but for the figures given. */
    public String primary(String figures) {
        return school("211", List.of("PRIMARY"), primaryOnTheLine(), figures, classes("PRIMARY", 40));
    }

    /** A junior school of 1000 pupils exactly on every line, but for the figures given. */
    public String junior(String figures) {
        return school("311", List.of("JUNIOR"), juniorOnTheLine(), figures, classes("JUNIOR", 50));
    }

    public static Map<String, BigDecimal> primaryOnTheLine() {
        return figures(
                "pupilsPrimary=1000, higherDegreeTeachersPrimary=42, backboneTeachersPrimary=10, artsSportsTeachersPrimary=9,"
                        + "teachingRoomsArea=5500, indoorSportsArea=1000, sportsGroundArea=6500, equipmentValue=200, multimediaRooms=23");
    }

    private static Map<String, BigDecimal> juniorOnTheLine() {
        return figures(
                "pupilsJunior=1000, higherDegreeTeachersJunior=53, backboneTeachersJunior=10, artsSportsTeachersJunior=9,"
                        + "teachingRoomsArea=6800, indoorSportsArea=1000, sportsGroundArea=9200, equipmentValue=250, multimediaRooms=24");
    }

    /** A school of the type, with a locked return of the figures; a figure that is set to {@code none} is not reported. */
    public String school(
            String type, List<String> stages, Map<String, BigDecimal> base, String figures, List<ClassSize> classes) {
        String school = newSchool(type, stages);
        lock(school, 1, base, figures, classes);
        return school;
    }

    /** A school without any return. */
    public String newSchool(String type, List<String> stages) {
        String school = "2122" + code.substring(2) + "%02d".formatted(++schools);
        registry.school(school, "第" + schools + "学校", type, stages, path() + code + "100/");
        return school;
    }

    /** Locks a revision of the school's return. */
    public void lock(
            String school, int revision, Map<String, BigDecimal> base, String figures, List<ClassSize> classes) {
        Map<String, String> all = new LinkedHashMap<>();
        base.forEach((name, value) -> all.put(name, value.toPlainString()));
        for (String figure : figures.isBlank() ? new String[0] : figures.split(",")) {
            String[] sides = figure.strip().split("=");
            all.put(sides[0].strip(), sides[1].strip());
        }
        all.values().removeIf("none"::equals);
        String text = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        registry.lockedSchool(school, path() + code + "100/", YEAR, revision, text, classes);
        returns++;
    }

    public static List<ClassSize> classes(String stage, int... pupils) {
        List<ClassSize> classes = new ArrayList<>();
        for (int size : pupils) {
            classes.add(new ClassSize((classes.size() + 1) + "班", stage, stage.charAt(0) + "1", size));
        }
        return classes;
    }

    /** Waits until the service has heard of all that was entered and locked here. */
    public County known() {
        awaitRows("select count(*) from known_school where region_path like ?", path() + "%", schools);
        awaitRows("select count(*) from fact where subject = 'SCHOOL' and region_path like ?", path() + "%", returns);
        return this;
    }

    private static void awaitRows(String count, String pattern, int wanted) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Database.ofApplication().number(count, pattern) == wanted);
    }

    public static Map<String, BigDecimal> figures(String text) {
        return Arrays.stream(text.split(","))
                .map(figure -> figure.strip().split("="))
                .collect(Collectors.toMap(
                        sides -> sides[0].strip(),
                        sides -> new BigDecimal(sides[1].strip()),
                        (first, last) -> last,
                        LinkedHashMap::new));
    }
}

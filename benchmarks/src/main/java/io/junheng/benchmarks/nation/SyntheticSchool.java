package io.junheng.benchmarks.nation;

import java.util.ArrayList;
import java.util.List;

/**
 * One invented school (虚构学校): its record in the registry, its pupils and its classes.
 *
 * @param area 111 主城区, 121 镇中心区 or 220 村庄
 * @param pupils by stage, in the order 小学, 初中, 普通高中; elsewhere all stand first
 */
public record SyntheticSchool(
        String code,
        String name,
        String type,
        String founder,
        String area,
        String region,
        Pupils pupils,
        double resources,
        String openedOn) {

    /** Mean classes of a 小学 in 2018: 城区 828,970 classes in 29,519 schools and points, 镇区 940,927 in 54,282, 乡村 984,007 in 179,408. */
    private static final double[] PRIMARY_CLASSES = {828_970.0 / 29_519, 940_927.0 / 54_282, 984_007.0 / 179_408};

    /** Pupils in a class: 10,800 万 in 287.5 万 classes of 小学, 5,243.69 万 in 113 万 of 初中. */
    private static final double PRIMARY_CLASS = 37.6;

    private static final double JUNIOR_CLASS = 46.4;
    private static final double SIZES = 0.5;

    /** Spread of resources per pupil: 95 of a hundred schools reach the standard when the mean lies 1.645 deviations above it. */
    private static final double RESOURCES = 0.3;

    private static final double RESOURCES_MEAN = 1.645 * RESOURCES;

    /** How many learn at each stage. */
    public record Pupils(int primary, int junior, int senior) {
        int all() {
            return primary + junior + senior;
        }
    }

    static SyntheticSchool draw(Kind kind, Territory.County county, int serial, Chance chance) {
        String type = chance.pick(kind.types(), Kind.TypeShare::weight).type();
        Territory.Town town = town(kind, county, chance);
        String founder = chance.happens(kind.privateShare()) ? "999" : kind == Kind.HIGHER ? "811" : "831";
        int size = size(kind, town.type(), chance);
        String code = type.substring(0, 2) + county.province() + "%06d".formatted(serial);
        String name = town.name() + "第" + (serial + 1) + kind.label() + "（虚构）";
        return new SyntheticSchool(
                code,
                name,
                type,
                founder,
                area(town.type()),
                town.code(),
                pupils(type, size),
                StrictMath.exp(RESOURCES_MEAN + RESOURCES * chance.normal()),
                (1950 + chance.below(74)) + "-09-01");
    }

    private static Territory.Town town(Kind kind, Territory.County county, Chance chance) {
        if (!kind.places().known()) {
            return county.towns().get(chance.below(county.towns().size()));
        }
        Territory.Town.Class wanted = chance.pick(List.of(Territory.Town.Class.values()), place -> switch (place) {
            case URBAN -> kind.places().urban();
            case TOWN -> kind.places().town();
            case RURAL -> kind.places().rural();
        });
        List<Territory.Town> fitting =
                county.towns().stream().filter(town -> town.type() == wanted).toList();
        List<Territory.Town> towns = fitting.isEmpty() ? county.towns() : fitting;
        return towns.get(chance.below(towns.size()));
    }

    private static int size(Kind kind, Territory.Town.Class place, Chance chance) {
        double relative = 1;
        if (kind == Kind.PRIMARY) {
            double mean = kind.places().urban() * PRIMARY_CLASSES[0]
                    + kind.places().town() * PRIMARY_CLASSES[1]
                    + kind.places().rural() * PRIMARY_CLASSES[2];
            double schools =
                    kind.places().urban() + kind.places().town() + kind.places().rural();
            relative = PRIMARY_CLASSES[place.ordinal()] / (mean / schools);
        }
        return (int) Math.round(kind.meanPupils() * relative * chance.factor(SIZES));
    }

    private static String area(Territory.Town.Class place) {
        return switch (place) {
            case URBAN -> "111";
            case TOWN -> "121";
            case RURAL -> "220";
        };
    }

    private static Pupils pupils(String type, int size) {
        return switch (type) {
            case "311" -> new Pupils(0, size, 0);
            case "312" -> new Pupils(size * 6 / 9, size - size * 6 / 9, 0);
            case "341" -> new Pupils(0, size / 2, size - size / 2);
            case "342" -> new Pupils(0, 0, size);
            case "345" -> new Pupils(size / 2, size / 4, size - size / 2 - size / 4);
            default -> new Pupils(size, 0, 0);
        };
    }

    /** The record as a row of the schools' import. */
    List<String> row() {
        return List.of(code, name, type, founder, area, region, openedOn);
    }

    /** Its classes, as many as the national mean size asks for; about one in two hundred of them has more than 55 pupils. */
    List<ClassRow> classes() {
        List<ClassRow> classes = new ArrayList<>();
        if (type.equals("211") || type.startsWith("31") || type.startsWith("34")) {
            classes.addAll(classes("PRIMARY", "P", 6, pupils.primary(), PRIMARY_CLASS));
            classes.addAll(classes("JUNIOR", "J", 3, pupils.junior(), JUNIOR_CLASS));
        }
        return classes;
    }

    /** One class as it is reported. */
    record ClassRow(String stage, String grade, String name, int pupils) {}

    private static List<ClassRow> classes(String stage, String letter, int grades, int pupils, double size) {
        List<ClassRow> classes = new ArrayList<>();
        for (int grade = 1; grade <= grades; grade++) {
            int inGrade = pupils / grades + (grade <= pupils % grades ? 1 : 0);
            int count = (int) Math.max(1, Math.round(inGrade / size));
            for (int i = 0; i < count && inGrade > 0; i++) {
                classes.add(new ClassRow(
                        stage, letter + grade, "（" + (i + 1) + "）班", inGrade / count + (i < inGrade % count ? 1 : 0)));
            }
        }
        return classes;
    }
}

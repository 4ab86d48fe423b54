package io.junheng.benchmarks.nation;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Writes a nation as the CSV files of the registry's imports, row by row. The same nation gives the same bytes. */
public final class NationFiles {

    /** The columns of {@code schools.csv}. */
    public static final List<String> SCHOOL_COLUMNS =
            List.of("code", "name", "type", "founder", "urbanRural", "regionCode", "openedOn");

    /** Standards of 教督〔2017〕6号 per pupil of 小学 and of 初中: rooms and grounds in m2, equipment in 万元. */
    private static final double[] ROOMS = {4.5, 5.8};

    private static final double[] GROUNDS = {7.5, 10.2};
    private static final double[] EQUIPMENT = {0.2, 0.25};

    /** 生师比 of 小学 in 2023, and of 初中: 5,243.69 万 pupils and 408.31 万 teachers. */
    private static final double[] PUPILS_A_TEACHER = {16.2, 5_243.69 / 408.31};

    /** Standards of the same of teachers for a hundred pupils, above the required degree, backbone, and of sports and arts, and of multimedia rooms for two hundred. */
    private static final double[] HIGHER_DEGREE = {0.042, 0.053};

    private static final double[] BACKBONE = {0.01, 0.01};
    private static final double[] ARTS_SPORTS = {0.009, 0.009};
    private static final double[] MULTIMEDIA = {0.023, 0.024};

    /** What of the teaching rooms is for sports: an assumption, since nothing was published. */
    private static final double INDOOR_SPORTS = 0.1;

    private final Consumer<Consumer<SyntheticSchool>> schools;

    /** The files of {@code fraction} of {@code nation}. */
    public NationFiles(Nation nation, double fraction) {
        this(nation, fraction, county -> true);
    }

    /** The files of {@code fraction} of {@code nation}, of which only the counties whose codes {@code chosen} takes. */
    public NationFiles(Nation nation, double fraction, Predicate<String> chosen) {
        this.schools = sink -> nation.schools(fraction, chosen, sink);
    }

    /** The files of the counties whose codes {@code chosen} takes. */
    public NationFiles(Nation nation, Predicate<String> chosen) {
        this.schools = sink -> nation.counties(chosen, sink);
    }

    /** Writes {@code schools.csv}; returns how many rows. */
    public long schools(Path file) throws IOException {
        return write(file, SCHOOL_COLUMNS, (school, row) -> row.accept(school.row()));
    }

    /** Writes the compulsory schools' returns of {@code year} in the form {@code compulsory-school}; returns how many rows. */
    public long compulsoryReturns(Path file, int year) throws IOException {
        List<String> columns = List.of(
                "schoolCode",
                "year",
                "form",
                "pupilsPrimary",
                "pupilsJunior",
                "fullTimeTeachersPrimary",
                "fullTimeTeachersJunior",
                "teachingRoomsArea",
                "sportsGroundArea",
                "equipmentValue");
        return write(file, columns, (school, row) -> {
            if (school.type().equals("211") || school.type().startsWith("31")) {
                List<String> cells =
                        new ArrayList<>(List.of(school.code(), Integer.toString(year), "compulsory-school"));
                cells.add(
                        school.pupils().primary() > 0
                                ? Integer.toString(school.pupils().primary())
                                : "");
                cells.add(
                        school.pupils().junior() > 0
                                ? Integer.toString(school.pupils().junior())
                                : "");
                cells.add(teachers(school.pupils().primary(), PUPILS_A_TEACHER[0]));
                cells.add(teachers(school.pupils().junior(), PUPILS_A_TEACHER[1]));
                cells.add(resource(school, ROOMS, 1));
                cells.add(resource(school, GROUNDS, 1));
                cells.add(resource(school, EQUIPMENT, 2));
                row.accept(cells);
            }
        });
    }

    /**
     * Writes the compulsory schools' returns of {@code year} with everything that the form {@code compulsory-school} needs before it can be submitted; returns how many rows. Each
     * school has of everything as much of its standard, in whole teachers and rooms.
     */
    public long completeReturns(Path file, int year) throws IOException {
        List<String> columns = new ArrayList<>(List.of("schoolCode", "year", "form", "pupilsPrimary", "pupilsJunior"));
        for (String teachers : List.of("higherDegreeTeachers", "backboneTeachers", "artsSportsTeachers")) {
            columns.addAll(List.of(teachers + "Primary", teachers + "Junior"));
        }
        columns.addAll(List.of(
                "teachingRoomsArea", "indoorSportsArea", "sportsGroundArea", "equipmentValue", "multimediaRooms"));
        return write(file, columns, (school, row) -> {
            if (school.type().equals("211") || school.type().startsWith("31")) {
                List<String> cells =
                        new ArrayList<>(List.of(school.code(), Integer.toString(year), "compulsory-school"));
                int[] pupils = {school.pupils().primary(), school.pupils().junior()};
                for (int stage = 0; stage < pupils.length; stage++) {
                    cells.add(pupils[stage] > 0 ? Integer.toString(pupils[stage]) : "");
                }
                for (double[] perPupil : List.of(HIGHER_DEGREE, BACKBONE, ARTS_SPORTS)) {
                    for (int stage = 0; stage < pupils.length; stage++) {
                        cells.add(
                                pupils[stage] > 0
                                        ? Long.toString(
                                                Math.round(pupils[stage] * perPupil[stage] * school.resources()))
                                        : "");
                    }
                }
                cells.add(resource(school, ROOMS, 1));
                cells.add(resource(school, new double[] {ROOMS[0] * INDOOR_SPORTS, ROOMS[1] * INDOOR_SPORTS}, 1));
                cells.add(resource(school, GROUNDS, 1));
                cells.add(resource(school, EQUIPMENT, 2));
                cells.add(resource(school, MULTIMEDIA, 0));
                row.accept(cells);
            }
        });
    }

    /** Writes the class lists that go with {@link #compulsoryReturns}; returns how many rows. */
    public long classes(Path file, int year) throws IOException {
        List<String> columns = List.of("schoolCode", "year", "form", "stage", "grade", "name", "pupils");
        return write(file, columns, (school, row) -> {
            if (school.type().equals("211") || school.type().startsWith("31")) {
                school.classes()
                        .forEach(one -> row.accept(List.of(
                                school.code(),
                                Integer.toString(year),
                                "compulsory-school",
                                one.stage(),
                                one.grade(),
                                one.name(),
                                Integer.toString(one.pupils()))));
            }
        });
    }

    /** Writes a return of every school in the form {@code form} with numbers under {@code elements}; returns how many rows. */
    public long wideReturns(Path file, int year, String form, List<String> elements) throws IOException {
        List<String> columns = new ArrayList<>(List.of("schoolCode", "year", "form"));
        columns.addAll(elements);
        return write(file, columns, (school, row) -> {
            List<String> cells = new ArrayList<>(List.of(school.code(), Integer.toString(year), form));
            Chance chance = new Chance(Long.parseLong(school.code()));
            double size = 1 + school.pupils().all();
            for (int i = 0; i < elements.size(); i++) {
                cells.add(decimal(size * chance.factor(RELATED), i % 3));
            }
            row.accept(cells);
        });
    }

    private static final double RELATED = 0.8;

    /** What goes to one file. */
    private interface Rows extends BiConsumer<SyntheticSchool, Consumer<List<String>>> {}

    private long write(Path file, List<String> columns, Rows rows) throws IOException {
        long[] count = new long[1];
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            line(out, columns);
            schools.accept(school -> rows.accept(school, cells -> {
                line(out, cells);
                count[0]++;
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }

    private static void line(Writer out, List<String> cells) {
        try {
            out.write(String.join(",", cells));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String teachers(int pupils, double perTeacher) {
        return pupils > 0 ? Long.toString((long) Math.ceil(pupils / perTeacher)) : "";
    }

    private static String resource(SyntheticSchool school, double[] perPupil, int digits) {
        double standard = perPupil[0] * school.pupils().primary()
                + perPupil[1] * school.pupils().junior();
        return decimal(standard * school.resources(), digits);
    }

    private static String decimal(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
    }
}

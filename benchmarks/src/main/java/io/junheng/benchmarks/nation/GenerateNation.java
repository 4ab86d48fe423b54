package io.junheng.benchmarks.nation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code benchmarks/nation OUT [--fraction F] [--seed N] [--year Y]}: writes the schools of a synthetic nation, the compulsory schools' returns of a year and their class
 * lists as CSV files that the registry imports. The same seed gives the same bytes on every machine; rows are written as they are drawn.
 */
public final class GenerateNation {

    private static final String USAGE = "usage: benchmarks/nation OUT [--fraction F] [--seed N] [--year Y]";
    private static final long SEED = 2023;
    private static final int YEAR = 2023;

    private GenerateNation() {}

    /** Exit status 0 when the files are there, 2 when the command was not understood. */
    public static void main(String[] words) throws IOException {
        Path root = Path.of(System.getProperty("junheng.root"));
        Request request;
        try {
            request = Request.parse(List.of(words));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        write(root.resolve("reference-data/regions-china/regions.csv"), request).forEach(System.out::println);
    }

    /**
     * What was asked for.
     *
     * @param fraction of the nation, above 0 and at most 1
     * @param year of the returns
     */
    record Request(Path out, double fraction, long seed, int year) {

        /** @throws IllegalArgumentException when the words cannot be understood */
        static Request parse(List<String> words) {
            List<String> rest = new ArrayList<>(words);
            try {
                double fraction = Double.parseDouble(option("--fraction", rest, "1"));
                long seed = Long.parseLong(option("--seed", rest, Long.toString(SEED)));
                int year = Integer.parseInt(option("--year", rest, Integer.toString(YEAR)));
                if (rest.size() != 1 || rest.get(0).startsWith("-") || !(fraction > 0 && fraction <= 1)) {
                    throw new IllegalArgumentException(USAGE);
                }
                return new Request(Path.of(rest.get(0)), fraction, seed, year);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(USAGE, e);
            }
        }

        private static String option(String name, List<String> words, String otherwise) {
            int at = words.indexOf(name);
            if (at < 0) {
                return otherwise;
            }
            if (at + 1 == words.size()) {
                throw new IllegalArgumentException(USAGE);
            }
            words.remove(at);
            return words.remove(at);
        }
    }

    /** Writes the files and says of each how many rows it has. */
    static List<String> write(Path regions, Request request) throws IOException {
        Files.createDirectories(request.out());
        NationFiles files = new NationFiles(Nation.on(regions, request.seed()), request.fraction());
        return List.of(
                files.schools(request.out().resolve("schools.csv")) + " schools",
                files.compulsoryReturns(
                                request.out().resolve("school-returns-" + request.year() + ".csv"), request.year())
                        + " returns",
                files.classes(request.out().resolve("classes-" + request.year() + ".csv"), request.year())
                        + " classes");
    }
}

package io.junheng.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The report of one run: {@code report.md} for people, {@code figures.csv} and {@code raw.csv} for programs, {@code ratios.svg} and {@code curves.svg} to look at. */
final class Report {

    private final Path folder;
    private final String command;
    private final Map<String, String> machine;

    Report(Path folder, String command, Map<String, String> machine) {
        this.folder = folder;
        this.command = command;
        this.machine = machine;
    }

    Path markdown() {
        return folder.resolve("report.md");
    }

    void write(List<Figure> figures, List<Sample> samples, List<Curve> curves) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(markdown(), markdown(figures, curves));
        Files.writeString(folder.resolve("figures.csv"), figuresCsv(figures));
        Files.writeString(folder.resolve("raw.csv"), rawCsv(samples));
        Files.writeString(folder.resolve("ratios.svg"), RatioPlot.of(figures));
        if (!curves.isEmpty()) {
            Files.writeString(folder.resolve("curves.svg"), CurvePlot.of(curves));
        }
    }

    private String markdown(List<Figure> figures, List<Curve> curves) {
        StringBuilder text = new StringBuilder("# Benchmarks\n\n`" + command + "`\n\n");
        machine.forEach((key, value) ->
                text.append("- ").append(key).append(": ").append(value).append('\n'));
        text.append(
                        "\nA ratio is the figure divided by its peer's, both measured in this run on this machine unless the peer says \"measured earlier\".\n"
                                + "The limit is what bounds the figure at best, measured in this run as well; its share is 1 for a figure that is as good.\n\n")
                .append("| benchmark | figure | value | unit | ratio | peer | peer's value | goal | limit | share |\n")
                .append("|---|---|--:|---|--:|---|--:|---|---|--:|\n");
        for (Figure figure : figures) {
            text.append("| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            figure.benchmark(),
                            figure.name(),
                            number(figure.value()),
                            figure.unit(),
                            figure.peer().isEmpty() ? "" : number(figure.ratio()),
                            figure.peer(),
                            figure.peer().isEmpty() ? "" : number(figure.peerValue()),
                            figure.goal(),
                            limit(figure.limit()),
                            figure.limit() == Limit.NONE ? "" : number(figure.share())));
        }
        text.append("\n![ratios](ratios.svg)\n");
        return text.append(curves.isEmpty() ? "" : "\n![curves](curves.svg)\n").toString();
    }

    private static String figuresCsv(List<Figure> figures) {
        return figures.stream()
                .map(figure -> row(
                        figure.benchmark(),
                        figure.name(),
                        figure.value(),
                        figure.unit(),
                        figure.peer(),
                        figure.peerValue(),
                        figure.ratio(),
                        figure.goal(),
                        figure.limit().words(),
                        figure.limit().value(),
                        figure.limit().unit()))
                .collect(Collectors.joining(
                        "", "benchmark,figure,value,unit,peer,peerValue,ratio,goal,limit,limitValue,limitUnit\n", ""));
    }

    private static String rawCsv(List<Sample> samples) {
        return samples.stream()
                .map(sample -> row(sample.benchmark(), sample.series(), sample.run(), sample.value(), sample.unit()))
                .collect(Collectors.joining("", "benchmark,series,run,value,unit\n", ""));
    }

    private static String row(Object... cells) {
        return List.of(cells).stream()
                .map(cell -> "\"" + cell.toString().replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\n"));
    }

    private static String limit(Limit limit) {
        return limit == Limit.NONE ? "" : "%s: %s %s".formatted(limit.words(), number(limit.value()), limit.unit());
    }

    /** Three digits that count. */
    static String number(double value) {
        double size = Math.abs(value);
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}

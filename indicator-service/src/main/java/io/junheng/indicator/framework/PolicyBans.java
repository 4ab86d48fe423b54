package io.junheng.indicator.framework;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What policy forbids to measure, set as a target or publish (禁止考核的指标): 升学率 as the only measure, numbers of admissions as a target, scores and ranks of pupils.
 * The words are data, {@code policy-bans.tsv}, each with the document that forbids them.
 */
public final class PolicyBans {

    private static final PolicyBans KNOWN = read();

    private final List<Ban> bans;

    private PolicyBans(List<Ban> bans) {
        this.bans = bans;
    }

    /** One ban: ALONE forbids it as the only measure, TARGET as a target, PUBLICATION as something made public. */
    public record Ban(String code, Use use, String words, String source) {

        boolean speaksOf(String text) {
            return text != null && text.contains(words);
        }
    }

    /** What a ban forbids. */
    public enum Use {
        ALONE,
        TARGET,
        PUBLICATION
    }

    public static PolicyBans known() {
        return KNOWN;
    }

    /** The ban that a framework breaks which measures nothing else. */
    Optional<Ban> judging(FrameworkContent content) {
        List<String> measured = Stream.concat(
                        content.criteria().stream().map(FrameworkContent.CriterionContent::name),
                        content.standards().stream().map(NodeContent::name))
                .toList();
        return bans.stream()
                .filter(ban -> ban.use() == Use.ALONE
                        && !measured.isEmpty()
                        && measured.stream().allMatch(ban::speaksOf))
                .findFirst();
    }

    /** The ban on a target for what is called so. */
    public Optional<Ban> target(String measure) {
        return in(measure).filter(ban -> ban.use() == Use.TARGET).findFirst();
    }

    /** Every ban whose words the text has. */
    public Stream<Ban> in(String text) {
        return bans.stream().filter(ban -> ban.speaksOf(text));
    }

    private static PolicyBans read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PolicyBans.class.getResourceAsStream("/policy-bans.tsv")),
                StandardCharsets.UTF_8))) {
            return new PolicyBans(file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Ban(cells[0], Use.valueOf(cells[1]), cells[2], cells[3]))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

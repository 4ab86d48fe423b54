package io.junheng.indicator.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Yellow and red cards (黄牌、红牌) for schools whose quality both falls and comes last, among schools of their type, two or three years running under the same
 * person; and an admonition (诫勉) for one year in which the fall is severe. Decline without the last place, or the last place without decline, counts for nothing and breaks the run.
 */
final class Cards {

    private static final int YELLOW = 2;
    private static final int RED = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Cards() {}

    /** What a school of a type was given for a year. */
    record YearlyTotal(String code, String name, String type, int year, BigDecimal total, String responsible) {}

    /** A card. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AppraisalCard", description = "黄牌、红牌 / a card for decline and last place years running")
    record Card(
            @Schema(required = true) String schoolCode,
            @Schema(required = true) String schoolName,

            @Schema(description = "负责人编号 / who is responsible")
            String responsible,

            @Schema(required = true, description = "ADMONITION 诫勉谈话, YELLOW 黄牌警告, RED 红牌警告")
            String card,

            @Schema(
                    required = true,
                    description = "处理：TALK 诫勉谈话, POST_FROZEN 一年内不予调整岗位, WARNING 警告, RESIGNATION 责令提出辞职")
            List<String> consequences,

            @Schema(required = true, description = "连续年度 / the years running")
            List<Integer> years) {}

    /** The cards of the last year that there are totals for; a fall of {@code severe} per cent is severe, none is when it is null. */
    static List<Card> of(List<YearlyTotal> totals, BigDecimal severe) {
        int last = totals.stream().mapToInt(YearlyTotal::year).max().orElse(0);
        return totals.stream()
                .collect(Collectors.groupingBy(YearlyTotal::code, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(school -> card(school, last, totals, severe))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Card card(List<YearlyTotal> school, int last, List<YearlyTotal> all, BigDecimal severe) {
        Map<Integer, YearlyTotal> byYear = new TreeMap<>(Comparator.reverseOrder());
        school.forEach(total -> byYear.put(total.year(), total));
        List<Integer> run = new ArrayList<>();
        YearlyTotal at = byYear.get(last);
        while (at != null && fallsAndIsLast(at, byYear.get(at.year() - 1), all)) {
            run.add(0, at.year());
            YearlyTotal before = byYear.get(at.year() - 1);
            at = before != null && Objects.equals(before.responsible(), at.responsible()) ? before : null;
        }
        YearlyTotal now = byYear.get(last);
        Kind kind = run.size() >= RED
                ? Kind.RED
                : run.size() >= YELLOW
                        ? Kind.YELLOW
                        : !run.isEmpty() && fallsBy(severe, now, byYear.get(last - 1)) ? Kind.ADMONITION : null;
        return kind == null
                ? null
                : new Card(now.code(), now.name(), now.responsible(), kind.name(), kind.consequences, run);
    }

    /** What follows from each card, as its document says. */
    private enum Kind {
        ADMONITION(List.of("TALK", "POST_FROZEN")),
        YELLOW(List.of("WARNING", "TALK")),
        RED(List.of("WARNING", "RESIGNATION"));

        private final List<String> consequences;

        Kind(List<String> consequences) {
            this.consequences = consequences;
        }
    }

    /** Whether it fell by so many per cent of the year before, or more. */
    private static boolean fallsBy(BigDecimal severe, YearlyTotal now, YearlyTotal before) {
        return severe != null
                && before != null
                && before.total()
                                .subtract(now.total())
                                .multiply(HUNDRED)
                                .compareTo(before.total().multiply(severe))
                        >= 0;
    }

    private static boolean fallsAndIsLast(YearlyTotal now, YearlyTotal before, List<YearlyTotal> all) {
        boolean falls = before != null && now.total().compareTo(before.total()) < 0;
        List<YearlyTotal> peers = all.stream()
                .filter(other -> other.year() == now.year() && other.type().equals(now.type()))
                .toList();
        return falls
                && peers.size() > 1
                && peers.stream().allMatch(other -> other.total().compareTo(now.total()) >= 0);
    }
}

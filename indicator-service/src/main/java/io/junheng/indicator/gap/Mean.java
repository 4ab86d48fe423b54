package io.junheng.indicator.gap;

import io.junheng.expressions.Relation;
import io.junheng.indicator.framework.FrameworkContent.CriterionContent;
import io.junheng.indicator.framework.Scheme;
import io.junheng.indicator.framework.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A criterion at a stage that limits the mean of several variations (综合差异系数): {@code (cv(…) + cv(…)) / 2} at most a number. */
record Mean(CriterionContent criterion, String stage, List<Variation> parts, BigDecimal limit) {

    private static final Pattern FORM = Pattern.compile("\\((.*)\\)\\s*/\\s*(\\d{1,3})", Pattern.DOTALL);

    /** The criterion at the stage as a mean of as many variations as it is divided by, if it is one. */
    static Optional<Mean> of(Scheme scheme, CriterionContent criterion, String stage) {
        Matcher form = FORM.matcher(criterion.formula().strip());
        Optional<Threshold> threshold =
                scheme.threshold(criterion, stage).filter(known -> known.relation() == Relation.AT_MOST);
        if (!criterion.of().equals("REGION") || !form.matches() || threshold.isEmpty()) {
            return Optional.empty();
        }
        List<String> terms = terms(form.group(1));
        List<Variation> parts = IntStream.range(0, terms.size())
                .mapToObj(i -> Variation.of(scheme, part(criterion, i, terms.get(i)), stage))
                .flatMap(Optional::stream)
                .toList();
        return parts.size() == terms.size() && parts.size() == Integer.parseInt(form.group(2))
                ? Optional.of(new Mean(criterion, stage, parts, threshold.get().number()))
                : Optional.empty();
    }

    /** What is added up, outside of any parentheses. */
    private static List<String> terms(String sum) {
        List<String> terms = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < sum.length(); i++) {
            char at = sum.charAt(i);
            depth += at == '(' ? 1 : at == ')' ? -1 : 0;
            if (at == '+' && depth == 0) {
                terms.add(sum.substring(from, i).strip());
                from = i + 1;
            }
        }
        terms.add(sum.substring(from).strip());
        return terms;
    }

    private static CriterionContent part(CriterionContent whole, int place, String formula) {
        return new CriterionContent(
                whole.key() + " " + place,
                whole.name(),
                whole.nameEn(),
                whole.of(),
                whole.population(),
                formula,
                whole.unit(),
                whole.meets(),
                whole.decimals(),
                null,
                null);
    }
}

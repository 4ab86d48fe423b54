package io.junheng.registry.returns;

import io.junheng.kit.identity.Caller;
import io.junheng.kit.problem.Problem;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.region.RegionDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of returns as they stand (报表现有数据), in the caller's scope; a school's own user gets those of its school. */
@ApplicationScoped
public class ReturnFigures {

    private final Returns returns;
    private final RegionDirectory regions;
    private final Caller caller;

    ReturnFigures(Returns returns, RegionDirectory regions, Caller caller) {
        this.returns = returns;
        this.regions = regions;
        this.caller = caller;
    }

    /** The figures of one subject's return; empty when the caller sees none. */
    public Optional<Map<String, BigDecimal>> of(Form form, int year, String code) {
        return returns.of(form.subject(), code, year).stream()
                .filter(one -> one.key().form().equals(form.key()))
                .filter(this::visible)
                .map(one -> one.content().figures())
                .findFirst();
    }

    private boolean visible(Return one) {
        String own = caller.actor().school();
        boolean theirs =
                one.key().subject() == Subject.SCHOOL && one.key().code().equals(own);
        return caller.sees(one.regionPath()) && (own == null || theirs);
    }

    /** The figures by subject, in order of code, of the returns of a region, or of the caller's when that is null; refused when there are more than {@code most}. */
    public Map<String, Map<String, BigDecimal>> below(Form form, int year, String regionCode, int most) {
        List<Return> found = returns.below(form.subject(), form.key(), year, path(regionCode), most + 1);
        if (found.size() > most) {
            throw Problem.of(ReturnProblem.RETURNS_TOO_MANY, most).at("?regionCode");
        }
        Map<String, Map<String, BigDecimal>> figures = new LinkedHashMap<>();
        found.stream()
                .filter(this::visible)
                .forEach(one -> figures.put(one.key().code(), one.content().figures()));
        return figures;
    }

    private String path(String regionCode) {
        if (regionCode == null) {
            return caller.regionPath();
        }
        return Optional.ofNullable(regions.paths(List.of(regionCode)).get(regionCode))
                .filter(caller::sees)
                .orElseThrow(() ->
                        Problem.of(ReturnProblem.REGION_UNKNOWN, regionCode).at("?regionCode"));
    }
}

package io.junheng.registry.returns;

import io.junheng.expressions.Frame;
import io.junheng.registry.catalogue.Form;
import io.junheng.registry.catalogue.Subject;
import io.junheng.registry.parameter.PolicyParameters;
import io.junheng.registry.region.RegionDirectory;
import io.junheng.registry.school.KnownSchool;
import io.junheng.registry.school.SchoolDirectory;
import io.junheng.registry.school.Stage;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Locked returns as formulas read them (已锁定数据取数), with the subject's attributes and policy parameters; statements work with nothing else. Whether the caller may
 * see them is theirs to ask.
 */
@ApplicationScoped
public class LockedFrames {

    private final Returns returns;
    private final SchoolDirectory schools;
    private final RegionDirectory regions;
    private final PolicyParameters parameters;

    LockedFrames(Returns returns, SchoolDirectory schools, RegionDirectory regions, PolicyParameters parameters) {
        this.returns = returns;
        this.schools = schools;
        this.regions = regions;
        this.parameters = parameters;
    }

    /** What is read: the form's returns of {@code year} and of {@code yearsBack} years before, and parameters under their names. */
    public record Reading(Form form, int year, int yearsBack, Map<String, String> parameters) {}

    /** One subject's data, and whether its return of the year is locked; without it every figure of the year is missing. */
    public record Read(Frame frame, boolean locked) {}

    /** The data of each of {@code codes}, in their order; codes of nobody are left out. */
    public Map<String, Read> of(Reading reading, Collection<String> codes) {
        Form form = reading.form();
        List<Filer> filers = filers(form.subject(), codes);
        Map<String, Map<Integer, Content>> locked =
                returns.locked(form.subject(), form.key(), codes, reading.year() - reading.yearsBack(), reading.year());
        List<Map<String, Object>> policy = policy(reading, filers);
        Map<String, Read> found = new LinkedHashMap<>();
        for (int i = 0; i < filers.size(); i++) {
            Filer filer = filers.get(i);
            Map<Integer, Content> years = locked.getOrDefault(filer.code(), Map.of());
            Content content = years.get(reading.year());
            Situation situation = new Situation(filer, reading.year(), earlier(reading, years), policy.get(i));
            found.put(
                    filer.code(),
                    new Read(ReturnFrame.of(situation, content == null ? NOTHING : content), content != null));
        }
        return found;
    }

    private static final Content NOTHING = new Content(Map.of(), List.of());

    private static List<Map<String, BigDecimal>> earlier(Reading reading, Map<Integer, Content> years) {
        List<Map<String, BigDecimal>> earlier = new ArrayList<>();
        for (int back = 1; back <= reading.yearsBack(); back++) {
            earlier.add(years.getOrDefault(reading.year() - back, NOTHING).figures());
        }
        return earlier;
    }

    private List<Map<String, Object>> policy(Reading reading, List<Filer> filers) {
        List<PolicyParameters.Place> places = filers.stream()
                .map(filer -> new PolicyParameters.Place(
                        filer.regionPath(), reading.form().periodType().firstDay(reading.year())))
                .toList();
        List<Map<String, Object>> policy = new ArrayList<>();
        filers.forEach(filer -> policy.add(new HashMap<>()));
        reading.parameters().forEach((name, key) -> {
            List<Object> values = parameters.effective(key, places);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    policy.get(i).put(name, values.get(i));
                }
            }
        });
        return policy;
    }

    private List<Filer> filers(Subject subject, Collection<String> codes) {
        List<Filer> filers = new ArrayList<>();
        if (subject == Subject.REGION) {
            Map<String, String> paths = regions.paths(codes);
            codes.stream()
                    .filter(paths::containsKey)
                    .forEach(code -> filers.add(
                            new Filer(subject, code, code, paths.get(code), EnumSet.allOf(Stage.class), null)));
            return filers;
        }
        Map<String, KnownSchool> known = schools.byCode(codes);
        codes.stream().map(known::get).filter(school -> school != null).forEach(school -> filers.add(filer(school)));
        return filers;
    }

    private static Filer filer(KnownSchool school) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        stages.addAll(school.stages());
        return new Filer(Subject.SCHOOL, school.code(), school.regionCode(), school.regionPath(), stages, school);
    }
}

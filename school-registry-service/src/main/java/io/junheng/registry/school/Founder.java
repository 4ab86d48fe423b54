package io.junheng.registry.school;

import io.junheng.kit.problem.Problem;
import java.util.Map;
import java.util.regex.Pattern;

/** Who runs a school (举办者) after JY/T 1001 XXJYJGJBZ: 100 to 799 are central bodies by their GB/T 4657 code, the others are listed. */
public record Founder(String code) {

    private static final Pattern CENTRAL = Pattern.compile("[1-7][0-9]{2}");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("811", "省级教育部门"),
            Map.entry("812", "省级其他部门"),
            Map.entry("821", "地级教育部门"),
            Map.entry("822", "地级其他部门"),
            Map.entry("831", "县级教育部门"),
            Map.entry("832", "县级其他部门"),
            Map.entry("891", "地方企业"),
            Map.entry("892", "事业单位"),
            Map.entry("893", "部队"),
            Map.entry("894", "集体"),
            Map.entry("999", "民办"));

    public Founder {
        if (code == null || !(NAMES.containsKey(code) || CENTRAL.matcher(code).matches())) {
            throw Problem.of(SchoolProblem.FOUNDER_UNKNOWN, String.valueOf(code));
        }
    }

    public static Founder of(String code) {
        return new Founder(code);
    }

    /** The label of the standard; all central bodies share one. */
    public String name() {
        return NAMES.getOrDefault(code, "中央部门");
    }

    /** Whether the school is private (民办). */
    public boolean isPrivate() {
        return code.equals("999");
    }

    @Override
    public String toString() {
        return code;
    }
}

package io.junheng.registry.region;

import io.junheng.kit.problem.Problem;
import java.util.Map;

/** Urban-rural class (城乡分类) of the place a school stands in, after 国统字〔2009〕91号. */
public record UrbanRural(String code) {

    private static final Map<String, String> NAMES = Map.of(
            "111", "主城区",
            "112", "城乡结合区",
            "121", "镇中心区",
            "122", "镇乡结合区",
            "123", "特殊区域",
            "210", "乡中心区",
            "220", "村庄");

    public UrbanRural {
        if (code == null || !NAMES.containsKey(code)) {
            throw Problem.of(RegionProblem.URBAN_RURAL_UNKNOWN, String.valueOf(code));
        }
    }

    public static UrbanRural of(String code) {
        return new UrbanRural(code);
    }

    /** The label of the standard. */
    public String name() {
        return NAMES.get(code);
    }

    /** Whether the place counts as rural (乡村). */
    public boolean rural() {
        return code.startsWith("2");
    }

    @Override
    public String toString() {
        return code;
    }
}

package io.junheng.launcher.demo;

import java.util.List;

/** Who takes part. Each gets a client of its own from the gateway. */
enum Persona {
    /** Registers everybody and loads the catalogues. */
    ADMIN("", List.of("admin"), null),
    /** Reports for the county: schools and returns (填报). */
    REPORTER("四平市教育数据填报 (demo)", List.of("integration"), "220300"),
    /** Reports for one county what the city above it judges (县级). */
    COUNTY("梨树县教育局填报 (demo)", List.of("integration"), "220322"),
    /** Verifies and locks what others reported, and evaluates (审核). */
    INSPECTOR("四平市人民政府教育督导室 (demo)", List.of("inspector"), "220300"),
    /** Puts right what was found (整改). */
    DEPARTMENT("梨树县教育局 (demo)", List.of("department"), "220322"),
    /** Reads the log (审计). */
    AUDITOR("吉林省审计 (demo)", List.of("auditor"), null),
    /** Sees only the neighbouring county. */
    NEIGHBOUR("伊通满族自治县教育局 (demo)", List.of("viewer", "inspector", "auditor"), "220323");

    static final String DEPARTMENT_CODE = "220322-jyj";

    private final String client;
    private final List<String> roles;
    private final String region;

    Persona(String client, List<String> roles, String region) {
        this.client = client;
        this.roles = roles;
        this.region = region;
    }

    String client() {
        return client;
    }

    List<String> roles() {
        return roles;
    }

    String region() {
        return region;
    }

    String department() {
        return this == DEPARTMENT ? DEPARTMENT_CODE : null;
    }
}

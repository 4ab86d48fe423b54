package io.junheng.kit.identity;

/** The roles (角色) a caller can hold, as the internal token's {@code groups} name them. */
public final class Role {

    /** Reads (查看). */
    public static final String VIEWER = "viewer";
    /** Reports for one school (学校). */
    public static final String SCHOOL = "school";
    /** Works on a department's tasks (部门). */
    public static final String DEPARTMENT = "department";
    /** Verifies what others reported (督学). */
    public static final String INSPECTOR = "inspector";
    /** Runs a region's programme (管理). */
    public static final String ADMIN = "admin";
    /** Reads the log (审计). */
    public static final String AUDITOR = "auditor";
    /** Exchanges data in bulk (数据对接). */
    public static final String INTEGRATION = "integration";

    private Role() {}
}

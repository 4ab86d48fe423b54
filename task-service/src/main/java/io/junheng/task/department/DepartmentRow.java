package io.junheng.task.department;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A department's row. It is stored once with its code and region, takes over names with each change, and is never removed; outside this package a department is
 * the value {@link Department}.
 */
@Entity
@Table(name = "department")
class DepartmentRow {

    @Id
    private String code;

    private String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> aliases;

    @Column(name = "region_code", updatable = false)
    private String regionCode;

    @Column(name = "region_path", updatable = false)
    private String regionPath;

    @Column(name = "merged_into")
    private String mergedInto;

    private long version;

    /** For Hibernate. */
    protected DepartmentRow() {}

    DepartmentRow(Department department) {
        code = department.code();
        regionCode = department.regionCode();
        regionPath = department.regionPath();
        take(department);
    }

    /** Takes over the names and version of {@code department}. */
    void take(Department department) {
        name = department.name();
        aliases = department.aliases();
        mergedInto = department.mergedInto();
        version = department.version();
    }

    Department department() {
        return new Department(code, name, aliases, regionCode, regionPath, mergedInto, version);
    }
}

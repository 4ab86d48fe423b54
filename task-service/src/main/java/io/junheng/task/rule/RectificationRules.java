package io.junheng.task.rule;

import io.junheng.contracts.indicator.FindingState;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The rules of rectifications. */
@ApplicationScoped
public class RectificationRules {

    static final Listing LISTING = Listing.of("rectification-rules", "rectification_rule r")
            .field("key", "r.key", FieldType.TEXT)
            .field("name", "r.name", FieldType.TEXT)
            .field("regionCode", "r.region_code", FieldType.TEXT)
            .field("regionPath", "r.region_path", FieldType.TEXT)
            .field("framework", "r.framework", FieldType.TEXT)
            .field("criterion", "r.criterion", FieldType.TEXT)
            .field("subject", "r.subject", FieldType.TEXT)
            .field("leadDepartment", "r.department_code", FieldType.TEXT)
            .field("dueDays", "r.due_days", FieldType.INTEGER)
            .field("validFrom", "r.valid_from", FieldType.DATE)
            .field("validTo", "r.valid_to", FieldType.DATE)
            .field("basis", "r.basis", FieldType.TEXT)
            .field("version", "r.version", FieldType.INTEGER)
            .key("key")
            .scope("r.region_path");

    private static final String COLUMNS =
            "key, name, region_code, region_path, framework, criterion, subject, department_code, due_days, valid_from, valid_to, basis, version";

    private final Database database;

    RectificationRules(Database database) {
        this.database = database;
    }

    /**
     * What the rules say of the finding on that day. The rule of the deepest region wins; among those of one region the one that names the criterion, then the one
     * that names the framework, then the one that names the kind of subject.
     */
    public Ruling of(FindingState finding, LocalDate day) {
        List<RectificationRule> rules = database.list(
                "select " + COLUMNS + """
                         from rectification_rule
                        where starts_with(?, region_path)
                            and coalesce(framework = ?, true) and coalesce(criterion = ?, true) and coalesce(subject = ?, true)
                            and coalesce(valid_from <= ?, true) and coalesce(valid_to > ?, true)
                        order by length(region_path) desc, criterion is null, framework is null, subject is null, key collate "C"
                        """,
                RectificationRules::rule,
                finding.regionPath(),
                finding.framework(),
                finding.criterion(),
                finding.subject(),
                day,
                day);
        return new Ruling(first(rules, RectificationRule::leadDepartment), first(rules, RectificationRule::dueDays));
    }

    private static <T> Optional<T> first(List<RectificationRule> rules, Function<RectificationRule, T> part) {
        return rules.stream().map(part).filter(Objects::nonNull).findFirst();
    }

    Optional<RectificationRule> find(String key) {
        return database.one(
                "select " + COLUMNS + " from rectification_rule where key = ?", RectificationRules::rule, key);
    }

    Optional<RectificationRule> locked(String key) {
        return database.one(
                "select " + COLUMNS + " from rectification_rule where key = ? for update",
                RectificationRules::rule,
                key);
    }

    /** False when somebody else has stored one with its key meanwhile. */
    boolean insert(RectificationRule rule) {
        return database.update(
                        "insert into rectification_rule (" + COLUMNS
                                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (key) do nothing",
                        rule.key(),
                        rule.name(),
                        rule.regionCode(),
                        rule.regionPath(),
                        rule.framework(),
                        rule.criterion(),
                        rule.subject(),
                        rule.leadDepartment(),
                        rule.dueDays(),
                        rule.validFrom(),
                        rule.validTo(),
                        rule.basis(),
                        rule.version())
                == 1;
    }

    void update(RectificationRule rule) {
        database.update(
                """
                update rectification_rule set name = ?, framework = ?, criterion = ?, subject = ?, department_code = ?, due_days = ?,
                    valid_from = ?, valid_to = ?, basis = ?, version = ?
                where key = ?
                """,
                rule.name(),
                rule.framework(),
                rule.criterion(),
                rule.subject(),
                rule.leadDepartment(),
                rule.dueDays(),
                rule.validFrom(),
                rule.validTo(),
                rule.basis(),
                rule.version(),
                rule.key());
    }

    private static RectificationRule rule(ResultSet row) throws SQLException {
        return new RectificationRule(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, Integer.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getString(12),
                row.getLong(13));
    }
}

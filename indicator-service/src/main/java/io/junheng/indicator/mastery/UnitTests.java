package io.junheng.indicator.mastery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The unit tests. */
@ApplicationScoped
class UnitTests {

    private static final TypeReference<List<Round>> ROUNDS = new TypeReference<>() {};
    private static final String COLUMNS =
            "id, school_code, region_path, year, class_name, subject, unit, pupils, rounds, status, version";

    private final Database database;
    private final ObjectMapper json;

    UnitTests(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<UnitTest> find(String id) {
        return database.one("select " + COLUMNS + " from unit_test where id = ?", this::test, id);
    }

    Optional<UnitTest> lock(String id) {
        return database.one("select " + COLUMNS + " from unit_test where id = ? for update", this::test, id);
    }

    /** The path of the school's region. */
    Optional<String> pathOfSchool(String code) {
        return database.one("select region_path from known_school where code = ?", row -> row.getString(1), code);
    }

    void add(UnitTest test) {
        database.update(
                "insert into unit_test (" + COLUMNS + ", passed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                test.id(),
                test.schoolCode(),
                test.regionPath(),
                test.year(),
                test.className(),
                test.subject(),
                test.unit(),
                test.pupils(),
                text(test.rounds()),
                test.status(),
                test.version(),
                test.passed());
    }

    void change(UnitTest test) {
        database.update(
                "update unit_test set rounds = ?, passed = ?, status = ?, version = ? where id = ?",
                text(test.rounds()),
                test.passed(),
                test.status(),
                test.version(),
                test.id());
    }

    private String text(List<Round> rounds) {
        try {
            return json.writeValueAsString(rounds);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private UnitTest test(ResultSet row) throws SQLException {
        try {
            return new UnitTest(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getInt(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getInt(8),
                    json.readValue(row.getString(9), ROUNDS),
                    UnitTest.Status.valueOf(row.getString(10)),
                    row.getLong(11));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored unit test is unreadable", e);
        }
    }
}

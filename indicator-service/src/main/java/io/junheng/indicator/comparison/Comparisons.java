package io.junheng.indicator.comparison;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The comparisons that were drawn up. */
@ApplicationScoped
class Comparisons {

    private static final TypeReference<List<Cell>> CELLS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    Comparisons(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(Comparison comparison) {
        database.update(
                "insert into comparison (id, title, region_code, region_path, year, regions, row_count, content,"
                        + " content_hash, made_on, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                comparison.id(),
                comparison.title(),
                comparison.regionCode(),
                comparison.regionPath(),
                comparison.year(),
                comparison.regions(),
                comparison.cells().size(),
                text(comparison.cells()),
                comparison.contentHash(),
                comparison.madeOn());
    }

    Optional<Comparison> find(String id) {
        return database.one(
                "select id, title, region_code, region_path, year, regions, content, content_hash, made_on from comparison"
                        + " where id = ?",
                this::comparison,
                id);
    }

    /** SHA-256 of the cells' JSON, in hexadecimal. */
    String hash(List<Cell> cells) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text(cells).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(List<Cell> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Comparison comparison(ResultSet row) throws SQLException {
        try {
            return new Comparison(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5),
                    row.getInt(6),
                    json.readValue(row.getString(7), CELLS),
                    row.getString(8),
                    row.getObject(9, LocalDate.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored comparison is unreadable", e);
        }
    }
}

package io.junheng.task.setting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The stored settings of the work. */
@ApplicationScoped
public class Settings {

    /** The code of the whole country (全国); it is no row of the region tree. */
    public static final String COUNTRY = "000000";

    static final Listing LISTING = Listing.of("work-settings", "work_setting s")
            .field("kind", "s.kind", FieldType.TEXT)
            .field("key", "s.key", FieldType.TEXT)
            .field("name", "s.name", FieldType.TEXT)
            .field("regionCode", "s.region_code", FieldType.TEXT)
            .field("regionPath", "s.region_path", FieldType.TEXT)
            .field("basis", "s.basis", FieldType.TEXT)
            .field("values", "s.content", FieldType.JSON)
            .field("version", "s.version", FieldType.INTEGER)
            .key("kind", "key");

    private static final String SELECT =
            "select kind, key, name, region_code, region_path, basis, content::text, version from work_setting ";

    private final Database database;
    private final ObjectMapper json;

    Settings(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The setting with that key. */
    public <T> Optional<Setting<T>> find(SettingKind<T> kind, String key) {
        return database.one(SELECT + "where kind = ? and key = ?", row -> setting(row, kind), kind.kind(), key);
    }

    /** The settings that hold at {@code path}: those of its region and of the regions above, the nearest first. */
    public <T> List<Setting<T>> at(SettingKind<T> kind, String path) {
        return database.list(
                SELECT + "where kind = ? and starts_with(?, region_path) order by length(region_path) desc, key",
                row -> setting(row, kind),
                kind.kind(),
                path);
    }

    /** Every setting of the kind. */
    public <T> List<Setting<T>> all(SettingKind<T> kind) {
        return database.list(
                SELECT + "where kind = ? order by length(region_path) desc, key",
                row -> setting(row, kind),
                kind.kind());
    }

    <T> Optional<Setting<T>> locked(SettingKind<T> kind, String key) {
        return database.one(
                SELECT + "where kind = ? and key = ? for update", row -> setting(row, kind), kind.kind(), key);
    }

    /** False when somebody else has stored one with its key meanwhile. */
    <T> boolean insert(Setting<T> setting) {
        return database.update(
                        """
                        insert into work_setting (kind, key, name, region_code, region_path, basis, content, version)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (kind, key) do nothing
                        """,
                        setting.kind(),
                        setting.key(),
                        setting.name(),
                        setting.regionCode(),
                        setting.regionPath(),
                        setting.basis(),
                        text(setting.values()),
                        setting.version())
                == 1;
    }

    <T> void update(Setting<T> setting) {
        database.update(
                "update work_setting set name = ?, basis = ?, content = ?::jsonb, version = ? where kind = ? and key = ?",
                setting.name(),
                setting.basis(),
                text(setting.values()),
                setting.version(),
                setting.kind(),
                setting.key());
    }

    private <T> Setting<T> setting(ResultSet row, SettingKind<T> kind) throws SQLException {
        try {
            return new Setting<>(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    json.readValue(row.getString(7), kind.type()),
                    row.getLong(8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored setting is unreadable", e);
        }
    }

    private String text(Object values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

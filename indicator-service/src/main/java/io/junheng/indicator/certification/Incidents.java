package io.junheng.indicator.certification;

import io.junheng.contracts.indicator.IncidentState;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Incidents that ban from applying (禁报事件). */
@ApplicationScoped
class Incidents {

    private static final String COLUMNS = "id, type, region_code, region_path, day, description, status, version";

    private final Database database;

    Incidents(Database database) {
        this.database = database;
    }

    /** One incident; {@code status} is CONFIRMED or OVERTURNED. */
    record Incident(
            String id,
            String type,
            String regionCode,
            String regionPath,
            LocalDate day,
            String description,
            String status,
            long version) {

        IncidentState state() {
            return new IncidentState(id, type, regionCode, regionPath, day, status, version);
        }

        boolean overturned() {
            return "OVERTURNED".equals(status);
        }

        Incident overturn() {
            return new Incident(id, type, regionCode, regionPath, day, description, "OVERTURNED", version + 1);
        }
    }

    Optional<Incident> lock(String id) {
        return database.one("select " + COLUMNS + " from incident where id = ? for update", Incidents::incident, id);
    }

    /** Confirmed ones in the region, or in one that it is part of, latest first. */
    List<Incident> about(String regionPath) {
        return database.list(
                "select " + COLUMNS
                        + " from incident where starts_with(?, region_path) and status = 'CONFIRMED' order by day"
                        + " desc, id",
                Incidents::incident,
                regionPath);
    }

    void add(Incident incident) {
        database.update(
                "insert into incident (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)",
                incident.id(),
                incident.type(),
                incident.regionCode(),
                incident.regionPath(),
                incident.day(),
                incident.description(),
                incident.status(),
                incident.version());
    }

    void change(Incident incident) {
        database.update(
                "update incident set status = ?, version = ? where id = ?",
                incident.status(),
                incident.version(),
                incident.id());
    }

    private static Incident incident(ResultSet row) throws SQLException {
        return new Incident(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(7),
                row.getLong(8));
    }
}

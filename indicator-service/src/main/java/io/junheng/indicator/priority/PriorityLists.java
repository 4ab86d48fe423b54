package io.junheng.indicator.priority;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.indicator.PriorityListState;
import io.junheng.indicator.kept.Content;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The lists, and what the counties of a region reported. */
@ApplicationScoped
class PriorityLists {

    private final Database database;
    private final Content<PriorityList> contents;

    PriorityLists(Database database, ObjectMapper json) {
        this.database = database;
        this.contents = Content.of(PriorityList.class, json);
    }

    /** A list as it is kept. */
    record Stored(String key, int year, PriorityList content, String regionPath, long version) {

        PriorityListState state() {
            return new PriorityListState(
                    key,
                    year,
                    content.name(),
                    content.regionCode(),
                    regionPath,
                    content.declared(),
                    content.members(),
                    version);
        }
    }

    Optional<Stored> find(String key, int year) {
        return database.one(
                "select key, year, content, region_path, version from priority_list where key = ? and year = ?",
                this::stored,
                key,
                year);
    }

    Optional<Stored> lock(String key, int year) {
        database.lock("priority list " + key + " " + year);
        return find(key, year);
    }

    void store(Stored list) {
        database.update(
                """
                insert into priority_list (key, year, name, region_code, region_path, declared, members, content, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key, year) do update set name = excluded.name, region_code = excluded.region_code,
                    region_path = excluded.region_path, declared = excluded.declared, members = excluded.members,
                    content = excluded.content, version = excluded.version
                """,
                list.key(),
                list.year(),
                list.content().name(),
                list.content().regionCode(),
                list.regionPath(),
                list.content().declared(),
                list.content().members(),
                contents.text(list.content()),
                list.version());
    }

    /** The counties below the path. */
    List<String> counties(String regionPath) {
        return database.list(
                "select code from known_region where level = 'COUNTY' and starts_with(path, ?) and valid_to is null"
                        + " order by code",
                row -> row.getString(1),
                regionPath);
    }

    /** What each county below the list's region reported for the year, by its newest locked return. */
    List<Favour.Reported> reported(Stored list) {
        return database.list(
                """
                select r.code, (f.values ->> ?)::numeric, (f.values ->> ?)::numeric
                from known_region r
                left join lateral (
                    select values from fact
                    where subject = 'REGION' and form = ? and year = ? and code = r.code
                    order by revision desc limit 1) f on true
                where r.level = 'COUNTY' and starts_with(r.path, ?) and r.valid_to is null
                order by r.code
                """,
                row -> new Favour.Reported(row.getString(1), row.getBigDecimal(2), row.getBigDecimal(3)),
                list.content().money(),
                list.content().pupils(),
                list.content().form(),
                list.year(),
                list.regionPath());
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString(1), row.getInt(2), contents.read(row.getString(3)), row.getString(4), row.getLong(5));
    }
}

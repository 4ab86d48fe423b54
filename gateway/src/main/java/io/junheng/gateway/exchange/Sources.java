package io.junheng.gateway.exchange;

import io.junheng.contracts.gateway.PackageSourceChanged;
import io.junheng.kit.concurrency.Preconditions;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.KitProblem;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.region.KnownRegion;
import io.junheng.kit.region.KnownRegions;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Whose packages are taken in (数据包来源管理). */
@ApplicationScoped
class Sources {

    static final Listing LISTING = Listing.of("package-sources", "package_source s")
            .field("key", "s.key", FieldType.TEXT)
            .field("name", "s.name", FieldType.TEXT)
            .field("regionCode", "s.region_code", FieldType.TEXT)
            .field("regionPath", "s.region_path", FieldType.TEXT)
            .field("publicKeys", "s.public_keys", FieldType.TEXTS)
            .field("status", "s.status", FieldType.TEXT)
            .field("acknowledged", "s.acknowledged", FieldType.INTEGER)
            .field("version", "s.version", FieldType.INTEGER)
            .key("key")
            .scope("s.region_path");

    private static final int LONGEST_NAME = 100;
    private static final int MOST_KEYS = 4;

    private final Database database;
    private final KnownRegions regions;
    private final Outbox outbox;
    private final Caller caller;

    Sources(Database database, KnownRegions regions, Outbox outbox, Caller caller) {
        this.database = database;
        this.regions = regions;
        this.outbox = outbox;
        this.caller = caller;
    }

    /** A source before and after; {@code before} is null when it is new. */
    record Change(Source before, Source after) {}

    /** The source, if the caller may see it, held until the transaction ends. */
    Optional<Source> hold(String key) {
        return database.one("""
                        select key, name, region_code, region_path, public_keys, status, acknowledged, version
                        from package_source where key = ? for update
                        """, Sources::source, key).filter(source -> caller.sees(source.regionPath()));
    }

    void acknowledged(String key, long acknowledged) {
        database.update("update package_source set acknowledged = ? where key = ?", acknowledged, key);
    }

    @Transactional
    Change put(String key, PutSource request, String ifMatch, String ifNoneMatch) {
        Source before = hold(key).orElse(null);
        if (before == null) {
            Preconditions.present(ifMatch);
        } else {
            Preconditions.absent(ifNoneMatch);
            Preconditions.match(ifMatch, before.version());
        }
        Problems problems = new Problems();
        problems.require(UplinkDesk.isSource(key), "/key", ExchangeProblem.UPLINK_SOURCE);
        String name = request.name() == null ? "" : request.name().strip();
        problems.require(
                !name.isEmpty()
                        && name.length() <= LONGEST_NAME
                        && name.codePoints().noneMatch(Character::isISOControl),
                "/name",
                ExchangeProblem.UPLINK_NAME,
                LONGEST_NAME);
        List<String> keys = request.publicKeys() == null ? List.of() : request.publicKeys();
        problems.require(
                !keys.isEmpty()
                        && keys.size() <= MOST_KEYS
                        && keys.stream()
                                .allMatch(each ->
                                        each != null && Ed25519.publicKey(each).isPresent()),
                "/publicKeys",
                ExchangeProblem.SOURCE_KEYS,
                MOST_KEYS);
        String path = path(request.regionCode(), problems);
        problems.throwIfAny();
        Source after = new Source(
                key,
                name,
                request.regionCode(),
                path,
                List.copyOf(keys),
                request.status() == null ? Source.Status.ACTIVE : request.status(),
                before == null ? 0 : before.acknowledged(),
                before == null ? 1 : before.version() + 1);
        if (store(after) == 0) {
            throw Problem.of(KitProblem.NOT_FOUND);
        }
        outbox.append(new PackageSourceChanged(before == null ? null : before.state(), after.state()));
        return new Change(before, after);
    }

    /** Stores it, unless the key is somebody's whom the caller does not see. */
    private int store(Source source) {
        return database.update(
                """
                insert into package_source (key, name, region_code, region_path, public_keys, status, version)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (key) do update set name = excluded.name, region_code = excluded.region_code,
                    region_path = excluded.region_path, public_keys = excluded.public_keys, status = excluded.status,
                    version = excluded.version
                where package_source.version = excluded.version - 1
                """,
                source.key(),
                source.name(),
                source.regionCode(),
                source.regionPath(),
                source.publicKeys(),
                source.status(),
                source.version());
    }

    private String path(String code, Problems problems) {
        if (code == null) {
            return caller.regionPath();
        }
        Optional<String> path = regions.find(code).map(KnownRegion::path).filter(caller::sees);
        problems.require(path.isPresent(), "/regionCode", ExchangeProblem.UPLINK_REGION, code);
        return path.orElse("/");
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                List.of((String[]) row.getArray(5).getArray()),
                Source.Status.valueOf(row.getString(6)),
                row.getLong(7),
                row.getLong(8));
    }
}

package io.junheng.gateway.exchange;

import io.junheng.contracts.gateway.PackageReceived;
import io.junheng.contracts.gateway.PackageState;
import io.junheng.kit.event.Outbox;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.page.FieldType;
import io.junheng.kit.page.Listing;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes packages in (数据包接收), by line or from a file: checksum, signature, source and region are held against what is known before anything is stored. A package that begins
 * beyond a gap is not taken; one that came before changes nothing, and one that contradicts what came before is refused.
 */
@ApplicationScoped
class Intake {

    static final Listing PACKAGES = Listing.of(
                    "received-packages", "received_package p join package_source s on s.key = p.source")
            .field("id", "p.id", FieldType.TEXT)
            .field("source", "p.source", FieldType.TEXT)
            .field("first", "p.first", FieldType.INTEGER)
            .field("last", "p.last", FieldType.INTEGER)
            .field("stored", "p.stored", FieldType.INTEGER)
            .field("checksum", "p.checksum", FieldType.TEXT)
            .field("keyId", "p.key_id", FieldType.TEXT)
            .field("receivedAt", "p.received_at", FieldType.TIME)
            .field("receivedBy", "p.received_by", FieldType.TEXT)
            .key("id")
            .scope("s.region_path");

    static final Listing AGGREGATES = Listing.of("received-aggregates", "received_aggregate a")
            .field("source", "a.source", FieldType.TEXT)
            .field("sequence", "a.sequence", FieldType.INTEGER)
            .field("packageId", "a.package_id", FieldType.TEXT)
            .field("resource", "a.resource", FieldType.TEXT)
            .field("key", "a.key", FieldType.TEXT)
            .field("version", "a.version", FieldType.INTEGER)
            .field("toldAt", "a.told_at", FieldType.TIME)
            .field("regionPath", "a.region_path", FieldType.TEXT)
            .field("latest", """
                not exists (select 1 from received_aggregate n
                    where n.source = a.source and n.resource = a.resource and n.key = a.key and n.sequence > a.sequence)
                """, FieldType.BOOLEAN)
            .field("state", "a.state", FieldType.JSON)
            .key("source", "sequence")
            .scope("a.region_path");

    private final Database database;
    private final Sources sources;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Ids ids;

    Intake(Database database, Sources sources, Outbox outbox, Caller caller, Clock clock, Ids ids) {
        this.database = database;
        this.sources = sources;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.ids = ids;
    }

    /** Needs a transaction. */
    Receipt take(String text) {
        Parcel parcel = Parcel.read(text);
        Source source = sources.hold(parcel.source())
                .orElseThrow(() -> Problem.of(ExchangeProblem.PACKAGE_SOURCE, parcel.source()));
        String keyId =
                source.signedBy(parcel).orElseThrow(() -> Problem.of(ExchangeProblem.PACKAGE_SIGNATURE, source.key()));
        if (source.status() == Source.Status.REVOKED) {
            throw Problem.of(ExchangeProblem.SOURCE_REVOKED, source.key());
        }
        parcel.entries().stream()
                .filter(entry -> !entry.text("regionPath").startsWith(source.regionPath()))
                .findFirst()
                .ifPresent(outside -> {
                    throw Problem.of(ExchangeProblem.ENTRY_OUTSIDE, outside.sequence());
                });
        if (parcel.first() > source.acknowledged() + 1) {
            return new Receipt(source.key(), source.acknowledged(), 0, 0);
        }
        requireSame(source, parcel);
        List<Parcel.Entry> fresh = parcel.entries().stream()
                .filter(entry -> entry.sequence() > source.acknowledged())
                .toList();
        long acknowledged = Math.max(source.acknowledged(), parcel.last());
        if (!fresh.isEmpty()) {
            store(source, parcel, keyId, fresh);
            sources.acknowledged(source.key(), acknowledged);
        }
        return new Receipt(
                source.key(), acknowledged, fresh.size(), parcel.entries().size() - fresh.size());
    }

    /** What comes again under a number must be what came under it. */
    private void requireSame(Source source, Parcel parcel) {
        Map<Long, String> known = new HashMap<>();
        database.list(
                "select sequence, digest from received_aggregate where source = ? and sequence between ? and ?",
                row -> known.put(row.getLong(1), row.getString(2)),
                source.key(),
                parcel.first(),
                parcel.last());
        for (Parcel.Entry entry : parcel.entries()) {
            String digest = known.get(entry.sequence());
            if (digest != null && !digest.equals(entry.digest())) {
                throw Problem.of(ExchangeProblem.CONTRADICTION, entry.sequence());
            }
        }
    }

    private void store(Source source, Parcel parcel, String keyId, List<Parcel.Entry> fresh) {
        String id = ids.next("pk");
        database.update(
                """
                insert into received_package (id, source, first, last, stored, checksum, key_id, received_at, received_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                source.key(),
                parcel.first(),
                parcel.last(),
                fresh.size(),
                parcel.checksum(),
                keyId,
                clock.instant(),
                caller.subject());
        database.batch(
                """
                insert into received_aggregate (source, sequence, package_id, resource, key, operation, version, told_at,
                    region_path, state, digest) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                fresh.stream()
                        .map(entry -> new Object[] {
                            source.key(),
                            entry.sequence(),
                            id,
                            entry.text("resource"),
                            entry.text("key"),
                            entry.text("operation"),
                            entry.content().path("version").asLong(),
                            entry.time(),
                            entry.text("regionPath"),
                            entry.content().path("state").toString(),
                            entry.digest()
                        })
                        .toList());
        outbox.append(new PackageReceived(
                null,
                new PackageState(
                        id,
                        source.key(),
                        source.regionPath(),
                        parcel.first(),
                        parcel.last(),
                        fresh.size(),
                        parcel.checksum(),
                        1)));
    }
}

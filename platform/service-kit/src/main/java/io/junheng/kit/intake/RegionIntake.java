package io.junheng.kit.intake;

import io.junheng.contracts.registry.RegionCorrected;
import io.junheng.contracts.registry.RegionEstablished;
import io.junheng.contracts.registry.RegionState;
import io.junheng.kit.event.EventConsumer;
import io.junheng.kit.event.ReceivedEvent;
import io.junheng.kit.event.Subscription;
import io.junheng.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps {@link KnownRegions} in step with the registry. */
@ApplicationScoped
class RegionIntake implements EventConsumer {

    private final Database database;

    RegionIntake(Database database) {
        this.database = database;
    }

    @Override
    public Subscription subscription() {
        return Subscription.state("known-regions", RegionEstablished.class, RegionCorrected.class);
    }

    @Override
    public void receive(List<ReceivedEvent> events) {
        List<Object[]> rows = events.stream()
                .map(event -> event.after(RegionState.class))
                .map(region -> new Object[] {
                    region.code(),
                    region.name(),
                    region.level(),
                    region.parentCode(),
                    region.path(),
                    region.validFrom(),
                    region.validTo(),
                    region.version()
                })
                .toList();
        database.batch("""
                insert into known_region (code, name, level, parent_code, path, valid_from, valid_to, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, level = excluded.level,
                    parent_code = excluded.parent_code, path = excluded.path, valid_from = excluded.valid_from,
                    valid_to = excluded.valid_to, version = excluded.version
                where known_region.version < excluded.version
                """, rows);
    }
}

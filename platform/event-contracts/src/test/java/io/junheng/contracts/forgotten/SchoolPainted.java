package io.junheng.contracts.forgotten;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import java.util.concurrent.TimeUnit;

/** An event that nobody entered in the catalogue, of a type that no schema has a rule for. */
@EventType(service = "registry", aggregate = "school")
public record SchoolPainted(TimeUnit before, TimeUnit after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return "2122990001";
    }

    @Override
    public long aggregateVersion() {
        return 1;
    }

    @Override
    public String regionPath() {
        return "/";
    }
}

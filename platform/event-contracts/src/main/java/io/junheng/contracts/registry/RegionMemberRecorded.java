package io.junheng.contracts.registry;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;
import org.jspecify.annotations.Nullable;

/** It was recorded that something belongs to a unit beside the tree, or until when (成员登记). */
@EventType(service = "registry", aggregate = "region-member")
public record RegionMemberRecorded(@Nullable RegionMemberState before, RegionMemberState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return after.regionCode() + "/" + after.memberCode() + "/" + after.validFrom();
    }

    @Override
    public long aggregateVersion() {
        return after.version();
    }

    @Override
    public String regionPath() {
        return after.regionPath();
    }
}

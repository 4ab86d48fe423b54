package io.junheng.contracts.gateway;

import io.junheng.contracts.DomainEvent;
import io.junheng.contracts.EventType;

/** Packages of this system are signed by a new key (轮换签名密钥), during an overlap beside the one before. */
@EventType(service = "gateway", aggregate = "exchange-key")
public record ExchangeKeyRotated(ExchangeKeyState before, ExchangeKeyState after) implements DomainEvent {

    @Override
    public String aggregateId() {
        return "own";
    }

    @Override
    public long aggregateVersion() {
        return after.version();
    }

    @Override
    public String regionPath() {
        return "/";
    }
}

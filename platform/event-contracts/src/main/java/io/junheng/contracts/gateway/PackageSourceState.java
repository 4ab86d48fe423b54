package io.junheng.contracts.gateway;

import io.junheng.contracts.OneOf;
import java.util.List;

/** Somebody whose packages are taken in (数据包来源), and the public keys that they are signed with. */
public record PackageSourceState(
        String key,
        String name,
        String regionPath,
        List<String> publicKeys,
        @OneOf({"ACTIVE", "REVOKED"}) String status,
        long version) {}

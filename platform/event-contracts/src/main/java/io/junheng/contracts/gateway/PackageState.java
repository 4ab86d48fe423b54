package io.junheng.contracts.gateway;

/** A package that was verified and taken in (数据包): entries {@code first} to {@code last} of a source, of which {@code stored} were new. */
public record PackageState(
        String id, String source, String regionPath, long first, long last, long stored, String digest, long version) {}

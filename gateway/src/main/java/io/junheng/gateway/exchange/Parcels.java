package io.junheng.gateway.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Makes signed packages of a way up's entries (打包). */
@ApplicationScoped
class Parcels {

    private final Uplinks uplinks;
    private final ExchangeKeys keys;
    private final ExchangeConfig config;
    private final Clock clock;

    Parcels(Uplinks uplinks, ExchangeKeys keys, ExchangeConfig config, Clock clock) {
        this.uplinks = uplinks;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** The entries after {@code sequence}, as many as a package holds; empty when they are not kept any more. */
    Optional<String> after(Uplink uplink, long sequence) {
        List<String> lines = uplinks.after(uplink.id(), sequence, config.entries());
        if (lines.isEmpty() || !lines.get(0).startsWith("{\"sequence\":" + (sequence + 1) + ",")) {
            return Optional.empty();
        }
        int some = 1;
        long bytes = bytes(lines.get(0));
        while (some < lines.size() && bytes + bytes(lines.get(some)) <= config.bytes()) {
            bytes += bytes(lines.get(some++));
        }
        return Optional.of(Parcel.write(
                uplink.source(),
                sequence + 1,
                lines.subList(0, some),
                clock.instant(),
                keys.signing().stream()
                        .map(key -> new Parcel.Signer(key.id(), content -> Ed25519.sign(key.privateKey(), content)))
                        .toList()));
    }

    private static int bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }
}

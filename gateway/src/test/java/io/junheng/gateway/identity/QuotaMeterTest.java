package io.junheng.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotaMeterTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Instant now = Instant.parse("2026-01-01T15:59:00Z");
    private final QuotaMeter meter = new QuotaMeter(new Clock() {
        @Override
        public ZoneId getZone() {
            return CHINA;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aMinutesQuotaRefillsEvenly() {
        // Given
        Principal client = client("a", new Quota(6, null));
        for (int i = 0; i < 6; i++) {
            assertThat(meter.take(client).retryAfterSeconds()).isZero();
        }

        // Then
        assertThat(meter.take(client))
                .isEqualTo(new QuotaMeter.Verdict("\"minute\";q=6;w=60", "\"minute\";r=0;t=60", 10));
        now = now.plusSeconds(9);
        assertThat(meter.take(client).retryAfterSeconds()).isEqualTo(1);
        now = now.plusSeconds(1);
        assertThat(meter.take(client).retryAfterSeconds()).isZero();
        now = now.plus(Duration.ofHours(1));
        assertThat(meter.take(client).remaining()).isEqualTo("\"minute\";r=5;t=10");
    }

    @Test
    void aDaysQuotaEndsAtMidnightInChina() {
        // Given 23:59 in China
        Principal client = client("a", new Quota(null, 2));
        meter.take(client);
        assertThat(meter.take(client).remaining()).isEqualTo("\"day\";r=0;t=60");

        // Then
        assertThat(meter.take(client).retryAfterSeconds()).isEqualTo(60);
        now = now.plusSeconds(60);
        assertThat(meter.take(client).remaining()).isEqualTo("\"day\";r=1;t=86400");
    }

    @Test
    void replicasHearOfEachOther() {
        // Given two replicas and the total that they keep together
        Clock clock = Clock.fixed(now, CHINA);
        QuotaMeter one = new QuotaMeter(clock);
        QuotaMeter other = new QuotaMeter(clock);
        Principal client = client("cl_1", new Quota(10, 12));
        long[] total = {0};

        // When each lets four through and they share twice
        for (int round = 0; round < 2; round++) {
            for (QuotaMeter meter : List.of(one, other)) {
                for (int i = 0; i < 2; i++) {
                    assertThat(meter.take(client).retryAfterSeconds()).isZero();
                }
            }
            share(one, total);
            share(other, total);
            share(one, total);
        }

        // Then both know of eight, and the one that heard last has one of its minute's ten left after this
        assertThat(total[0]).isEqualTo(8);
        assertThat(one.take(client).remaining()).startsWith("\"minute\";r=1").contains("\"day\";r=3");
        assertThat(other.take(client).remaining()).contains("\"day\";r=3");
    }

    @Test
    void aReplicaThatStartsLearnsWhatWasUsedThatDay() {
        // Given
        QuotaMeter started = new QuotaMeter(Clock.fixed(now, CHINA));
        Principal client = client("cl_1", new Quota(null, 5));

        // When
        started.take(client);
        started.unshared().forEach(share -> started.shared(share, 5));

        // Then
        assertThat(started.take(client).retryAfterSeconds()).isPositive();
    }

    private static void share(QuotaMeter meter, long[] total) {
        meter.unshared().forEach(share -> {
            total[0] += share.requests();
            meter.shared(share, total[0]);
        });
    }

    @Test
    void clientsDoNotUseEachOthersQuotaAndSomeHaveNone() {
        meter.take(client("a", new Quota(1, 1)));
        assertThat(meter.take(client("a", new Quota(1, 1))).retryAfterSeconds()).isPositive();
        assertThat(meter.take(client("b", new Quota(1, 1))).retryAfterSeconds()).isZero();
        assertThat(meter.take(client("c", Quota.NONE)).policy()).isNull();
    }

    private static Principal client(String id, Quota quota) {
        return new Principal(id, List.of("viewer"), null, null, null, id, quota);
    }
}

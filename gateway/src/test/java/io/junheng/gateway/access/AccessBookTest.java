package io.junheng.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.contracts.gateway.RefusalState;
import io.junheng.contracts.gateway.SessionState;
import io.junheng.gateway.answer.Trace;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.Quota;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessBookTest {

    private static final Instant START = Instant.parse("2024-12-02T00:00:00Z");
    private static final Reason NO_KEY = new Reason("UNAUTHENTICATED", 401, "gateway");
    private static final Principal LI =
            new Principal("cl_1", List.of("viewer"), "220322", null, null, "cl_1", Quota.NONE);

    private final Hands clock = new Hands();
    private final AccessBook book = new AccessBook(config(3, 4), clock, prefix -> prefix + "_1");

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {

        private Instant now = START;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void sessionIsEverythingFromOneAddressWithoutALongPause() {
        // Given
        book.admitted(arrival(LI, "203.0.113.7"));
        clock.forward(Duration.ofMinutes(29));
        book.admitted(arrival(LI, "203.0.113.7"));
        book.admitted(arrival(LI, "203.0.113.8"));

        // Then
        assertThat(book.sessions()).hasSize(2).noneMatch(book::isOver);
        clock.forward(Duration.ofMinutes(31));
        assertThat(book.sessions()).allMatch(book::isOver);
        SessionState told = book.sessions().stream()
                .map(session -> AccessEvents.ended(session, "/").after())
                .filter(state -> state.address().equals("203.0.113.7"))
                .findFirst()
                .orElseThrow();
        assertThat(told.requests()).isEqualTo(2);
        assertThat(told.beganAt()).isEqualTo(START);
        assertThat(told.lastAt()).isEqualTo(START.plusSeconds(29 * 60));
    }

    @Test
    void sessionThatGoesOnEndsAfterADay() {
        book.admitted(arrival(LI, "203.0.113.7"));
        for (int i = 0; i < 24 * 4; i++) {
            clock.forward(Duration.ofMinutes(15));
            book.admitted(arrival(LI, "203.0.113.7"));
        }
        assertThat(book.sessions()).noneMatch(book::isOver);

        clock.forward(Duration.ofMinutes(1));

        assertThat(book.sessions()).hasSize(1).allMatch(book::isOver);
    }

    @Test
    void callerWithAnyNumberOfAddressesIsKeptInBoundedMemory() {
        for (int i = 0; i < 100; i++) {
            book.admitted(arrival(LI, "2001:db8::" + i));
        }

        assertThat(book.sessions()).hasSize(4);
        assertThat(book.sessions().stream().mapToLong(Tally::visits).sum()).isEqualTo(100);
        assertThat(book.sessions().stream().map(session -> session.first().address()))
                .contains(AccessBook.MANY);
    }

    @Test
    void floodOfRefusalsIsToldAsOneAndACount() {
        // Given
        for (int i = 0; i < 10_000; i++) {
            book.refused(arrival(null, "198.51.100.9"), NO_KEY);
        }

        // When
        assertThat(book.closing()).isEmpty();
        clock.forward(Duration.ofMinutes(11));
        List<Tally<Reason>> closing = book.closing();

        // Then
        assertThat(closing).hasSize(1);
        assertThat(AccessEvents.refused(closing.get(0), "/").after().requests()).isEqualTo(1);
        RefusalState counted = AccessEvents.counted(closing.get(0), "/").after();
        assertThat(counted.requests()).isEqualTo(10_000);
        assertThat(counted.version()).isEqualTo(2);
        assertThat(AccessEvents.actor(closing.get(0).first()).subject()).isEqualTo("anonymous");
    }

    @Test
    void floodFromManyAddressesIsToldInBoundedNumber() {
        for (int i = 0; i < 10_000; i++) {
            book.refused(arrival(null, "2001:db8::" + i), NO_KEY);
        }

        assertThat(book.refusals()).hasSize(5);
        assertThat(book.refusals().stream().mapToLong(Tally::visits).sum()).isEqualTo(10_000);
    }

    @Test
    void refusalsOfAnotherKindAreToldApart() {
        book.refused(arrival(null, "198.51.100.9"), NO_KEY);
        book.refused(arrival(LI, "198.51.100.9"), new Reason("FORBIDDEN", 403, "registry"));
        book.refused(arrival(LI, "198.51.100.9"), new Reason("FORBIDDEN", 403, "task"));

        assertThat(book.refusals()).hasSize(3);
    }

    @Test
    void windowThatIsNotToldYetIsKept() {
        // Given a window that could not be told
        book.refused(arrival(null, "198.51.100.9"), NO_KEY);
        clock.forward(Duration.ofMinutes(11));
        List<Tally<Reason>> first = book.closing();

        // When the next is over too
        book.refused(arrival(null, "198.51.100.9"), NO_KEY);
        clock.forward(Duration.ofMinutes(11));

        // Then
        assertThat(book.closing()).hasSize(2).containsAll(first);
        book.forgetRefusals(first);
        assertThat(book.closing()).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void personsDataAreTheirs() {
        Principal person = new Principal("wang", List.of("viewer"), null, null, null, null, Quota.NONE);
        book.admitted(arrival(person, "203.0.113.7"));
        book.admitted(arrival(LI, "203.0.113.7"));

        assertThat(book.sessions().stream()
                        .map(session -> AccessEvents.began(session, "/").dataSubject()))
                .containsExactlyInAnyOrder("person/wang", null);
    }

    private static Arrival arrival(Principal who, String address) {
        return new Arrival(who, address, "GET", "/v1/schools", new Trace("req-00000001", "00-x"));
    }

    private static AccessConfig config(int sessions, int refusals) {
        return new AccessConfig() {
            @Override
            public Duration pause() {
                return Duration.ofMinutes(30);
            }

            @Override
            public Duration longest() {
                return Duration.ofHours(24);
            }

            @Override
            public Duration window() {
                return Duration.ofMinutes(10);
            }

            @Override
            public int sessions() {
                return sessions;
            }

            @Override
            public int refusals() {
                return refusals;
            }
        };
    }
}

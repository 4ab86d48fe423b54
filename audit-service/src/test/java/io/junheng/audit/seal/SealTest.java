package io.junheng.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealTest {

    private static final byte[] TEXT = Seal.utf8("{\"name\":\"李\"}");
    private static final byte[] EVENT = Seal.of(UUID.randomUUID());

    private final byte[] one = Seal.newKey();
    private final byte[] other = Seal.newKey();

    @Test
    void whatWasSealedIsOpenedWithAllItsKeysInTheirOrder() {
        byte[] sealed = Seal.seal(List.of(one, other), TEXT, EVENT);

        assertThat(Seal.open(List.of(one, other), sealed, EVENT)).contains(TEXT);
        assertThat(Seal.open(List.of(one), sealed, EVENT)).isEmpty();
        assertThat(Seal.open(List.of(other), sealed, EVENT)).isEmpty();
        assertThat(Seal.open(List.of(other, one), sealed, EVENT)).isEmpty();
    }

    @Test
    void whatWasChangedOrPutInAnothersPlaceIsNotOpened() {
        byte[] sealed = Seal.seal(List.of(one), TEXT, EVENT);

        assertThat(Seal.open(List.of(one), sealed, Seal.of(UUID.randomUUID()))).isEmpty();
        sealed[20] ^= 1;
        assertThat(Seal.open(List.of(one), sealed, EVENT)).isEmpty();
        assertThat(Seal.open(List.of(one), new byte[3], EVENT)).isEmpty();
    }

    @Test
    void sameTextIsSealedDifferentlyEachTime() {
        assertThat(Seal.seal(List.of(one), TEXT, EVENT)).isNotEqualTo(Seal.seal(List.of(one), TEXT, EVENT));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway.*, gateway, sign-in, true",
        "gateway.*, gatewayx, sign-in, false",
        "registry.school, registry, school, true",
        "registry.school, registry, schools, false",
        "*.client, gateway, client, true",
        "*, task, plan, true"
    })
    void kindsAreMatchedInJavaAndInTheDatabaseAlike(String kind, String service, String aggregate, boolean has) {
        assertThat(new Kinds(Set.of(kind)).have(service, aggregate)).isEqualTo(has);
        assertThat((service + "." + aggregate).matches(Kinds.regex(Set.of(kind))))
                .isEqualTo(has);
    }

    @Test
    void classIsTheFirstThatHasTheKind() {
        RetentionClasses classes = new RetentionClasses(config(Map.of(
                "security", retention(Set.of("gateway.*"), Optional.of(Period.ofYears(1)), Period.ofMonths(6)),
                "zz", retention(Set.of("*"), Optional.empty(), Period.ZERO))));

        assertThat(classes.of("gateway", "sign-in").orElseThrow().name()).isEqualTo("security");
        assertThat(classes.of("task", "plan").orElseThrow().name()).isEqualTo("zz");
        RetentionClasses.RetentionClass security = classes.all().get(0);
        assertThat(security.retainedUntil(Instant.parse("2026-01-31T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-07-31T00:00:00Z"));
        assertThat(security.owner(Instant.parse("2026-01-31T17:00:00Z"))).isEqualTo("class:security:2026-02-01");
    }

    @Test
    void classThatWouldBeErasedBeforeItsMinimumIsRefused() {
        SealConfig config =
                config(Map.of("security", retention(Set.of("*"), Optional.of(Period.ofMonths(5)), Period.ofMonths(6))));

        assertThatThrownBy(() -> new RetentionClasses(config)).hasMessageContaining("before the minimum of P6M");
    }

    @ParameterizedTest
    @CsvSource({"security, gateway.*, P5M", "security, gateway.client, P6M", "other, gateway.*, P6M"})
    void sixMonthsOfSecurityLogsCannotBeConfiguredAway(String name, String kind, Period minimum) {
        SealConfig config = config(Map.of(name, retention(Set.of(kind), Optional.empty(), minimum)));

        assertThatThrownBy(() -> new RetentionClasses(config)).hasMessageContaining("six months");
    }

    private static SealConfig.RetentionClass retention(Set<String> kinds, Optional<Period> keep, Period minimum) {
        return new SealConfig.RetentionClass() {
            @Override
            public Set<String> kinds() {
                return kinds;
            }

            @Override
            public Optional<Period> keep() {
                return keep;
            }

            @Override
            public Optional<Period> online() {
                return Optional.empty();
            }

            @Override
            public Period minimum() {
                return minimum;
            }
        };
    }

    private static SealConfig config(Map<String, SealConfig.RetentionClass> classes) {
        return new SealConfig() {
            @Override
            public Path keyFile() {
                return Path.of("absent");
            }

            @Override
            public Optional<String> key() {
                return Optional.empty();
            }

            @Override
            public Optional<Set<String>> kinds() {
                return Optional.empty();
            }

            @Override
            public Map<String, RetentionClass> classes() {
                return classes;
            }

            @Override
            public String look() {
                return "off";
            }
        };
    }
}

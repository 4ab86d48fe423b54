package io.junheng.indicator.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How owners stand to what they owe, and until when papers are secret. */
class StandingTest {

    private static final LocalDate SAMPLED = LocalDate.of(2021, 4, 16);
    private static final LocalDate DUE = LocalDate.of(2021, 4, 30);
    private static final Instant START = Instant.parse("2021-04-14T01:00:00Z");
    private static final CollectionScheme.Item REPORT = item("report", false);
    private static final CollectionScheme.Item SUMMARY = item("summary", false);
    private static final CollectionScheme.Item PAPERS = item("papers", true);

    private static CollectionScheme.Item item(String key, boolean sealed) {
        return new CollectionScheme.Item(key, key, "DOCUMENT", null, sealed);
    }

    private static Owed owner(CollectionScheme.Item... items) {
        return new Owed("220322-jyj", "教育局", null, List.of(items));
    }

    private static Receipt received(String item, LocalDate day) {
        return new Receipt("220322-jyj", item, "标题", "a".repeat(64), null, day, day, "tester");
    }

    private static Collection collection(Owed owner) {
        return new Collection(
                "col_1",
                "monitoring-report",
                "220322",
                "/220000/",
                2021,
                SAMPLED,
                DUE,
                START,
                List.of(owner),
                Collection.Status.ACTIVE,
                1);
    }

    @Test
    void r050OneOfTwoDocumentsIsIncomplete() {
        // Given
        Owed owner = owner(REPORT, SUMMARY);

        // When
        Standing one = Standing.of(owner, List.of(received("report", DUE)), DUE, DUE);
        Standing both =
                Standing.of(owner, List.of(received("report", DUE), received("summary", DUE)), DUE, DUE.plusDays(9));

        // Then
        assertThat(one.state()).isEqualTo(Standing.State.INCOMPLETE);
        assertThat(one.missing()).containsExactly("summary");
        assertThat(one.overdue()).isFalse();
        assertThat(both.state()).isEqualTo(Standing.State.COMPLETE);
    }

    @Test
    void r077AReportOnTheDayAfterItsTwoWeeksIsLate() {
        // Given
        Owed owner = owner(REPORT);

        // When
        Standing inTime = Standing.of(owner, List.of(received("report", DUE)), DUE, DUE.plusDays(30));
        Standing late = Standing.of(owner, List.of(received("report", DUE.plusDays(1))), DUE, DUE.plusDays(30));
        Standing never = Standing.of(owner, List.of(), DUE, DUE.plusDays(30));

        // Then
        assertThat(inTime.state()).isEqualTo(Standing.State.COMPLETE);
        assertThat(late.state()).isEqualTo(Standing.State.LATE);
        assertThat(late.daysLate()).isEqualTo(1);
        assertThat(never.state()).isEqualTo(Standing.State.INCOMPLETE);
        assertThat(never.overdue()).isTrue();
        assertThat(never.daysLate()).isEqualTo(30);
    }

    @Test
    void r077PapersAreSecretUntilTheStartAndStayAsTheyAreFromThen() {
        // Given
        Collection collection = collection(owner(PAPERS, REPORT));

        // Then
        assertThat(collection.secret(PAPERS, START.minusSeconds(1))).isTrue();
        assertThat(collection.opened(PAPERS, START.minusSeconds(1))).isFalse();
        assertThat(collection.secret(PAPERS, START)).isFalse();
        assertThat(collection.opened(PAPERS, START)).isTrue();
        assertThat(collection.secret(REPORT, START.minusSeconds(1))).isFalse();
    }
}

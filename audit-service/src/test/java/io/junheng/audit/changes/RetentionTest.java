package io.junheng.audit.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.audit.AuditLog;
import io.junheng.audit.Drafts;
import io.junheng.audit.OtherProcess;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.log.LogTiles;
import io.junheng.audit.log.Ranges;
import io.junheng.audit.seal.Seals;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.sql.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The feed of a process whose cursors may lie back thirty days. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RetentionTest {

    @Inject
    AuditLog log;

    @Inject
    Database database;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Ranges ranges;

    @Inject
    LogTiles tiles;

    @Inject
    Clock clock;

    @Inject
    Seals seals;

    @Inject
    ObjectMapper json;

    @TempDir
    Path elsewhere;

    private ChangeFeed feed;

    @BeforeEach
    void threeChanges() {
        feed = new ChangeFeed(
                database,
                checkpoints,
                ranges,
                tiles,
                OtherProcess.config(elsewhere, Map.of("junheng.audit.changes.retention", "P30D")),
                clock,
                seals,
                json);
        log.begin();
        log.append(Drafts.schools(3));
    }

    @Test
    void feedBeginsWithinTheRetentionAndAnOlderCursorIsGone() {
        // Given
        List<ChangeView> all = from(feed.beginning()).items();
        String first = all.get(0).cursor();
        String second = all.get(1).cursor();

        // When
        log.tamper("update audit_entry set recorded_at = now() - interval '31 days' where idx < 2");

        // Then
        assertThat(from(feed.beginning()).items()).extracting(ChangeView::key).containsExactly("2200000002");
        assertThat(from(feed.resume(second)).items())
                .extracting(ChangeView::key)
                .containsExactly("2200000002");
        assertThatThrownBy(() -> feed.resume(first))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.type()).isEqualTo(ChangeProblem.CURSOR_GONE));
    }

    @Test
    void feedOfALogThatIsOldThroughoutIsEmptyAndGoesOnFromItsEnd() {
        // Given
        log.tamper("update audit_entry set recorded_at = now() - interval '31 days'");

        // When
        ChangePage page = from(feed.beginning());
        log.append(List.of(Drafts.school("2200000009", 1, Drafts.LISHU)));

        // Then
        assertThat(page.items()).isEmpty();
        assertThat(from(feed.resume(page.next())).items())
                .extracting(ChangeView::key)
                .containsExactly("2200000009");
    }

    private ChangePage from(Cursor cursor) {
        return feed.read(new ChangeQuery(cursor, null, "/", false, 10));
    }
}

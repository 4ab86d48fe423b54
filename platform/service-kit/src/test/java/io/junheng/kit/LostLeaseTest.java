package io.junheng.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.junheng.kit.identity.Actor;
import io.junheng.kit.identity.Caller;
import io.junheng.kit.job.Counts;
import io.junheng.kit.job.JobEnd;
import io.junheng.kit.job.JobHandler;
import io.junheng.kit.job.JobRun;
import io.junheng.kit.job.JobStatus;
import io.junheng.kit.job.Jobs;
import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A worker that has lost a job to another does not go on with it, though both are of one instance. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LostLeaseTest {

    @Inject
    Jobs jobs;

    @Inject
    Caller caller;

    @Inject
    Held held;

    /** A job whose first attempt goes on only once the second has begun, and whose second waits for the end of the first. */
    @Singleton
    static class Held implements JobHandler {

        final AtomicInteger attempts = new AtomicInteger();
        final CountDownLatch second = new CountDownLatch(1);
        final CountDownLatch firstEnded = new CountDownLatch(1);
        volatile boolean stopped;

        @Override
        public String kind() {
            return "held";
        }

        @Override
        public JobEnd run(JobRun run) throws InterruptedException {
            if (attempts.incrementAndGet() == 1) {
                assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
                try {
                    run.count(new Counts(1, 0, 0, 0)).save(Map.of("of", "the first"));
                } catch (JobRun.Stopped lost) {
                    stopped = true;
                    throw lost;
                } finally {
                    firstEnded.countDown();
                }
            } else {
                second.countDown();
                assertThat(firstEnded.await(30, TimeUnit.SECONDS)).isTrue();
                run.count(new Counts(5, 0, 0, 0)).save(null);
            }
            return new JobEnd(JobStatus.SUCCEEDED, null);
        }
    }

    @Test
    @ActivateRequestContext
    void theFirstAttemptIsStoppedAtItsNextSave() {
        // Given
        caller.become(new Actor("ann", "c1", Set.of("admin"), null, null, null, "r1", null));
        String id = QuarkusTransaction.requiringNew().call(() -> jobs.submit("held", "notes", Map.of()));
        await().until(() -> held.attempts.get() == 1);

        // When: again and again, as the first worker renews its lease until another has taken it
        Database database = Database.ofApplication();
        await().until(() -> {
            database.execute(
                    "update job set lease_until = now() - interval '1 second' where id = ? and attempts = 1", id);
            return held.attempts.get() == 2;
        });

        // Then
        await().until(() ->
                database.value("select status from job where id = '" + id + "'").equals("SUCCEEDED"));
        assertThat(held.stopped).isTrue();
        assertThat(database.number("select created from job where id = ?", id)).isEqualTo(5);
        assertThat(database.number("select count(*) from job where id = ? and cursor is null", id))
                .isEqualTo(1);
    }
}

package io.junheng.registry.region;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.testing.Database;
import io.junheng.testing.Kafka;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Importing the regions of the whole country, and files that are wrong. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RegionImportTest {

    private static final Logger LOG = Logger.getLogger(RegionImportTest.class);
    private static final String HEADER = "code,name,level,parentCode,validFrom\n";

    private final Database database = Database.ofApplication();

    @BeforeEach
    void regions() {
        foundations();
    }

    @Test
    void theWholeCountryGoesInInFlatMemoryAndOnceMoreChangesNothing() {
        // Given
        byte[] file = pack("regions-china/regions.csv");
        Heap heap = Heap.watched();

        // When
        long start = System.nanoTime();
        JsonPath first = imported(admin(), "regions", file);
        long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
        heap.stop();
        JsonPath again = imported(admin(), "regions", file);

        // Then
        LOG.infof("44,700 regions imported in %d s, live heap %s", seconds, heap);
        assertThat(first.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(first.getInt("counts.created") + first.getInt("counts.unchanged"))
                .isEqualTo(44_700);
        assertThat(counts(again)).isEqualTo("0 0 44700 0");
        assertThat(database.number("select count(*) from region where path like '/110000/%'"))
                .isGreaterThan(300);
        assertThat(heap.secondHalf()).isLessThan(heap.firstHalf() + (24 << 20));
        admin().get("/v1/regions/441900003").then().statusCode(200);
    }

    /** What stays alive on the heap, measured after a collection again and again: flat when the second half needs no more than the first. */
    private static final class Heap {

        private final List<Long> samples = new CopyOnWriteArrayList<>();
        private final Thread thread = new Thread(this::sample);

        static Heap watched() {
            Heap heap = new Heap();
            heap.thread.setDaemon(true);
            heap.thread.start();
            return heap;
        }

        private void sample() {
            while (!thread.isInterrupted()) {
                System.gc();
                samples.add(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                try {
                    Thread.sleep(1_000);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }

        void stop() {
            thread.interrupt();
        }

        long firstHalf() {
            return most(0, (samples.size() + 1) / 2);
        }

        long secondHalf() {
            return most(samples.size() / 2, samples.size());
        }

        private long most(int from, int to) {
            return samples.subList(from, to).stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return (firstHalf() >> 20) + " MiB in the first half, " + (secondHalf() >> 20) + " MiB in the second";
        }
    }

    /** Reading a subtree costs what the subtree holds, not what the country holds. */
    @Test
    void aCountyIsReadThroughTheIndexOfPaths() {
        // Given
        if (database.number("select count(*) from region") < 44_700) {
            imported(admin(), "regions", pack("regions-china/regions.csv"));
        }
        database.execute("analyze region, region_past");

        // When
        String plan = database.rows("""
                        explain (costs off)
                        select code, name from region_period r
                        where r.scope_path like '/220000/220300/220322/%' and r.valid_from <= '2023-09-01'
                            and (r.valid_to is null or r.valid_to >= '2023-09-01')
                        order by code, valid_from limit 51
                        """).stream()
                .map(row -> row.get("QUERY PLAN").toString())
                .collect(Collectors.joining("\n"));

        // Then
        assertThat(plan).containsPattern("Index Scan (on|using) region_path").doesNotContain("Seq Scan on region ");
    }

    @Test
    void everyChangedRowHasItsEventAndAnUnchangedRowHasNone() {
        // Given
        imported("regions", HEADER + "220382901,街道一,TOWN,220382,2023-06-30\n");

        // When
        imported("regions", HEADER + "220382901,街道一,TOWN,220382,2023-06-30\n220382902,街道二,TOWN,220382,2023-06-30\n");
        imported("regions", HEADER + "220382901,街道壹,TOWN,220382,2023-06-30\n220382902,街道二,TOWN,220382,2023-06-30\n");

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> database.number("select count(*) from outbox") == 0);
        try (Kafka kafka = Kafka.ofApplication()) {
            assertThat(kafka.all(Kafka.topic("registry.region.v1")).stream()
                            .filter(message -> message.key().startsWith("2203829"))
                            .map(message ->
                                    message.key() + " " + message.headers().get("ce_version") + " "
                                            + message.headers().get("ce_type")))
                    .containsExactlyInAnyOrder(
                            "220382901 1 io.junheng.registry.RegionEstablished.v1",
                            "220382902 1 io.junheng.registry.RegionEstablished.v1",
                            "220382901 2 io.junheng.registry.RegionCorrected.v1");
        }
    }

    @Test
    void anOlderFileThatSaysWhatWasTrueBeforeAChangeIsNoChange() {
        // Given
        String older = HEADER + "220691,旧名区,COUNTY,220600,2023-07-01\n";
        imported("regions", older);
        imported("regions", HEADER + "220691,新名区,COUNTY,220600,2024-01-01\n");

        // When
        JsonPath again = imported("regions", older);
        JsonPath other = imported("regions", HEADER + "220691,别名区,COUNTY,220600,2023-07-01\n");

        // Then
        assertThat(counts(again)).isEqualTo("0 0 1 0");
        assertThat(remarks(other)).containsExactly("2 validFrom REGION_DATE_PAST");
    }

    @Test
    void wrongRowsAreToldAndDoNotStopTheOthers() {
        // When
        JsonPath job = imported(
                "regions",
                HEADER
                        + "220391,甲区,COUNTY,220300,2023-07-01\n"
                        + "２２０３９２,乙区,COUNTY,220300,2023-07-01\n"
                        + "220393,丙区,COUNTY,220399,2023-07-01\n"
                        + "220394,丁\u202e区,COUNTY,220300,2023-07-01\n"
                        + "220395,戊区,TOWN,220300,2023-02-29\n"
                        + "220391,甲区二,COUNTY,220300,2023-07-01\n"
                        + "220391001,甲区街道,TOWN,220391,2023-07-01\n"
                        + "220396,己区,COUNTY,220300,2023-01-01\n");

        // Then
        assertThat(counts(job)).isEqualTo("2 0 0 6");
        assertThat(remarks(job))
                .containsExactly(
                        "3 code REGION_CODE_FORMAT",
                        "4 parentCode REGION_PARENT_UNKNOWN",
                        "5 name NAME_UNSAFE",
                        "6 validFrom DAY_FORMAT",
                        "7 code DUPLICATE_IN_FILE",
                        "9 validFrom REGION_PARENT_PERIOD");
    }

    @Test
    void aCycleAmongZonesIsRefused() {
        // Given
        String header = "code,name,level,kind,parentCode,validFrom\n";
        imported(
                "regions",
                header
                        + "220791,区一,CITY,FUNCTIONAL_ZONE,220000,2023-07-01\n"
                        + "220792,区二,COUNTY,FUNCTIONAL_ZONE,220791,2023-07-01\n");

        // When
        JsonPath job = imported("regions", header + "220791,区一,CITY,FUNCTIONAL_ZONE,220792,2023-07-01\n");

        // Then
        assertThat(remarks(job)).containsExactly("2 parentCode REGION_CYCLE", "2 parentCode REGION_PARENT_LEVEL");
    }

    @Test
    void twoRegionsOfOneFileAreNotEachOthersParent() {
        // When
        JsonPath job = imported(
                "regions",
                "code,name,level,kind,parentCode,validFrom\n"
                        + "220891,区一,COUNTY,FUNCTIONAL_ZONE,220892,2023-07-01\n"
                        + "220892,区二,COUNTY,FUNCTIONAL_ZONE,220891,2023-07-01\n"
                        + "220893,区三,COUNTY,FUNCTIONAL_ZONE,220893,2023-07-01\n");

        // Then
        assertThat(counts(job)).isEqualTo("0 0 0 3");
        assertThat(remarks(job))
                .containsExactly(
                        "2 parentCode REGION_PARENT_UNKNOWN",
                        "3 parentCode REGION_PARENT_UNKNOWN",
                        "4 parentCode REGION_PARENT_UNKNOWN");
    }

    @Test
    void withAtomicAllOneWrongRowStopsAllOfThem() {
        // When
        JsonPath job = imported(
                "regions",
                HEADER + "220491,甲区,COUNTY,220400,2023-07-01\n220492,,COUNTY,220400,2023-07-01\n",
                "atomic=ALL");

        // Then
        assertThat(job.getString("status")).isEqualTo("FAILED");
        assertThat(remarks(job)).containsExactly("3 name NAME_MISSING");
        admin().get("/v1/regions/220491").then().statusCode(404);
    }

    @Test
    void validatingChangesNothingAndStrategiesHoldRowsBack() {
        // Given
        String file = HEADER + "220591,甲区,COUNTY,220500,2023-07-01\n";

        // When
        JsonPath validated = imported("regions", file, "mode=VALIDATE");
        JsonPath updated = imported("regions", file, "strategy=UPDATE");
        JsonPath created = imported("regions", file, "strategy=CREATE");
        JsonPath createdAgain = imported("regions", file, "strategy=CREATE");

        // Then
        assertThat(counts(validated)).isEqualTo("1 0 0 0");
        assertThat(remarks(updated)).containsExactly("2 code NOT_FOUND");
        assertThat(counts(created)).isEqualTo("1 0 0 0");
        assertThat(remarks(createdAgain)).containsExactly("2 code ALREADY_EXISTS");
    }
}

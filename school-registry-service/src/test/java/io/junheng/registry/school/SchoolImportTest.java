package io.junheng.registry.school;

import static io.junheng.registry.RegistryApi.admin;
import static io.junheng.registry.RegistryApi.counts;
import static io.junheng.registry.RegistryApi.foundations;
import static io.junheng.registry.RegistryApi.imported;
import static io.junheng.registry.RegistryApi.pack;
import static io.junheng.registry.RegistryApi.remarks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.junheng.testing.Database;
import io.junheng.testing.SuiteResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Importing schools: the demo county, and the file of bad rows. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SchoolImportTest {

    private static final String HEADER = "code,name,type,founder,urbanRural,regionCode,centralSchool\n";

    private final Database database = Database.ofApplication();

    @BeforeEach
    void regions() {
        foundations();
    }

    @Test
    void theSecondImportOfTheSameFileChangesNothing() {
        // Given
        imported(admin(), "schools", pack("demo-lishu/schools.csv"));
        long events = database.number("select coalesce(sum(version), 0) from school");

        // When
        JsonPath again = imported(admin(), "schools", pack("demo-lishu/schools.csv"));

        // Then
        assertThat(counts(again)).isEqualTo("0 0 95 0");
        assertThat(database.number("select coalesce(sum(version), 0) from school"))
                .isEqualTo(events);
    }

    @Test
    void manySchoolsAtOnceHaveTheirFirstLineOfHistoryAndKeepItWhenTheyChange() {
        // Given
        StringBuilder file = new StringBuilder("code,name,type,founder,urbanRural,regionCode,openedOn\n");
        IntStream.range(0, 60)
                .forEach(i -> file.append("21227095%02d,梨树县第%d小学,211,831,121,220322001,1998-09-01\n".formatted(i, i)));
        String changed = file.toString().replace("第0小学", "第零小学").replace("1998", "1999");

        // When
        JsonPath first = imported(admin(), "schools", file.toString().getBytes(StandardCharsets.UTF_8));
        JsonPath second = imported(admin(), "schools", changed.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(counts(first)).isEqualTo("60 0 0 0");
        assertThat(counts(second)).isEqualTo("0 60 0 0");
        admin().get("/v1/schools/2122709500/timeline")
                .then()
                .body("items.deed", contains("ENTERED", "CORRECTED"))
                .body("items[0].effectiveOn", equalTo("1998-09-01"))
                .body("items[0].actor", equalTo("ann"))
                .body("items[0].at", notNullValue());
        assertThat(database.number("select count(*) from school_history where code like '21227095%'"))
                .as("lines beside the schools")
                .isEqualTo(60);
    }

    @Test
    void aTeachingPointFindsItsCentralSchoolInAChunkThatIsStoredBesideItsOwn() {
        // Given a central school in the first chunk of a hundred rows, and its teaching points in the second
        StringBuilder file = new StringBuilder(HEADER);
        IntStream.range(0, 103)
                .forEach(i -> file.append("2122710%03d,梨树县第%d小学,211,831,121,220322001,\n".formatted(i, i)));
        IntStream.range(103, 106)
                .forEach(i -> file.append("2122710%03d,梨树县第%d教学点,218,831,220,220322001,2122710000\n".formatted(i, i)));
        file.append("2122710106,梨树县无校教学点,218,831,220,220322001,2122719999\n");

        // When
        JsonPath job = imported(admin(), "schools", file.toString().getBytes(StandardCharsets.UTF_8));

        // Then
        assertThat(counts(job)).isEqualTo("106 0 0 1");
        assertThat(remarks(job)).containsExactly("108 centralSchool CENTRAL_SCHOOL_UNKNOWN");
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of("2122706201", "", StandardCharsets.UTF_8),
                Arguments.of("2122706202", "\uFEFF", StandardCharsets.UTF_8),
                Arguments.of("2122706203", "\uFEFF", StandardCharsets.UTF_16LE),
                Arguments.of("2122706204", "\uFEFF", StandardCharsets.UTF_16BE),
                Arguments.of("2122706205", "", Charset.forName("GBK")),
                Arguments.of("2122706206", "", Charset.forName("GB18030")));
    }

    @ParameterizedTest(name = "{2} {1}")
    @MethodSource("encodings")
    void whatTheFieldSendsInOldEncodingsAndMixedLineEndsIsReadAlike(String code, String mark, Charset charset) {
        // Given a header that ends like Windows, rows that end like Unix, like old Macs and not at all
        String file = mark + HEADER.replace("\n", "\r\n")
                + code + ",梨树镇中心小学,211,831,121,220322001,\n"
                + code.replace("21227062", "21227063") + ",\"梨树镇，第二小学\",211,831,121,220322001,\r"
                + code.replace("21227062", "21227064") + ",梨树镇第三小学,211,831,121,220322001,";

        // When
        JsonPath job = imported(admin(), "schools", file.getBytes(charset));

        // Then
        assertThat(counts(job)).isEqualTo("3 0 0 0");
        assertThat(database.value("select name from school where code = '" + code + "'"))
                .isEqualTo("梨树镇中心小学");
        assertThat(database.value(
                        "select name from school where code = '" + code.replace("21227062", "21227063") + "'"))
                .isEqualTo("梨树镇，第二小学");
    }

    @Test
    void everyBadRowIsToldWithRowColumnAndReasonAndTheGoodOnesGoIn() {
        // When
        JsonPath job = imported(admin(), "schools", pack("demo-lishu/schools-bad-rows.csv"));

        // Then
        assertThat(job.getString("status")).isEqualTo("PARTIAL");
        assertThat(remarks(job))
                .containsExactly(
                        "3 code CODE_PROVINCE",
                        "4 type CODE_TYPE_DIFFERS",
                        "5 code CODE_FORMAT",
                        "7 code DUPLICATE_IN_FILE",
                        "8 regionCode REGION_UNKNOWN",
                        "9 type TYPE_UNKNOWN",
                        "10 name NAME_TOO_LONG",
                        "11 name NAME_UNSAFE",
                        "13 centralSchool CENTRAL_SCHOOL_REQUIRED",
                        "14 boarding FLAG_FORMAT");
        assertThat(job.getInt("counts.rejected")).isEqualTo(10);
        assertThat(job.getInt("counts.created")).isEqualTo(3);
        assertThat(database.value("select name from school where code = '2122990911'"))
                .isEqualTo("=HYPERLINK(\"http://example.invalid\",\"小学\")（示例）");
    }
}

package io.junheng.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.problem.Problem;
import io.junheng.kit.problem.ProblemType;
import io.junheng.registry.reading.ProperName;
import io.junheng.registry.reading.ReadingProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What changes of regions do to everything below them, without a database. */
class RegionPlannerTest {

    private static final LocalDate START = LocalDate.of(2000, 1, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Region> regions = new HashMap<>();
    private final List<RegionTenant> tenants = new ArrayList<>();

    RegionPlannerTest() {
        stands("820000", "示例省", null, RegionKind.ADMINISTRATIVE);
        stands("820100", "示例市", "820000", RegionKind.ADMINISTRATIVE);
        stands("820121", "甲县", "820100", RegionKind.ADMINISTRATIVE);
        stands("820122", "乙县", "820100", RegionKind.ADMINISTRATIVE);
        stands("820121100", "甲一镇", "820121", RegionKind.ADMINISTRATIVE);
        stands("820121101", "甲二镇", "820121", RegionKind.ADMINISTRATIVE);
        stands("820121100201", "甲一村", "820121100", RegionKind.ADMINISTRATIVE);
        stands("820122100", "乙一镇", "820122", RegionKind.ADMINISTRATIVE);
        stands("820121901", "甲学区", "820121", RegionKind.SCHOOL_DISTRICT);
    }

    private void stands(String code, String name, String parent, RegionKind kind) {
        RegionCode own = RegionCode.of(code);
        RegionDetails details = new RegionDetails(ProperName.of(name), own.level(), kind, parent, null, START, null);
        regions.put(code, Region.establish(own, details, parent == null ? null : regions.get(parent)));
    }

    private RegionPlanner.Outcome outcome(String request) {
        RegionChangeReading.Asked asked = RegionChangeReading.of(read(request));
        Map<String, List<Region>> below = new HashMap<>();
        asked.regions().forEach(code -> below.put(code, below(code)));
        return new RegionPlanner(new RegionPlanner.Stock(regions, below, tenants), asked).outcome();
    }

    private List<Region> below(String code) {
        String path = regions.get(code).path();
        return regions.values().stream()
                .filter(region ->
                        region.path().startsWith(path) && !region.path().equals(path))
                .filter(Region::standing)
                .sorted(Comparator.comparing((Region region) -> region.path().length())
                        .thenComparing(Region::path))
                .toList();
    }

    private static RegionChangeRequest read(String more) {
        try {
            return JSON.readValue(
                    "{\"effectiveOn\":\"2024-07-01\",\"authority\":\"示例\"," + more.substring(1),
                    RegionChangeRequest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(more, e);
        }
    }

    private static void refused(ThrowingCallable call, ProblemType... reasons) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations())
                                .extracting(violation -> violation.type())
                                .containsExactlyInAnyOrder(reasons));
    }

    private static Region after(RegionPlanner.Outcome outcome, String code) {
        return outcome.changes().stream()
                .map(RegionRegistry.Change::after)
                .filter(region -> region.code().text().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing happens to " + code));
    }

    @Test
    void aCountyUnderANewCodeTakesEverythingBelowAlong() {
        // When
        RegionPlanner.Outcome outcome = outcome(
                "{\"kind\":\"RECODE\",\"regions\":[\"820121\"],\"successors\":[{\"code\":\"820181\",\"name\":\"甲市\"}]}");

        // Then
        assertThat(after(outcome, "820121").details().validTo()).isEqualTo("2024-06-30");
        assertThat(after(outcome, "820181").path()).isEqualTo("/820000/820100/820181/");
        assertThat(after(outcome, "820181").details().name().text()).isEqualTo("甲市");
        assertThat(after(outcome, "820181100201").path()).isEqualTo("/820000/820100/820181/820181100/820181100201/");
        assertThat(after(outcome, "820181100201").details().name().text()).isEqualTo("甲一村");
        assertThat(outcome.replaced())
                .isEqualTo(Map.of(
                        "820121", "820181",
                        "820121100", "820181100",
                        "820121101", "820181101",
                        "820121100201", "820181100201"));
        assertThat(outcome.lineage()).hasSize(4).contains(new RegionDescent("820121100201", "820181100201"));
    }

    @Test
    void aUnitBesideTheTreeKeepsItsCodeAndChangesItsParent() {
        // When
        RegionPlanner.Outcome outcome =
                outcome("{\"kind\":\"RECODE\",\"regions\":[\"820121\"],\"successors\":[{\"code\":\"820181\"}]}");

        // Then
        assertThat(after(outcome, "820121901").path()).isEqualTo("/820000/820100/820181/820121901/");
        assertThat(after(outcome, "820121901").details().validFrom()).isEqualTo("2024-07-01");
    }

    @Test
    void townsOfMergedCountiesGetCodesAndThoseThatMeetMustBeWritten() {
        String merger =
                "{\"kind\":\"MERGE\",\"regions\":[\"820121\",\"820122\"],\"successors\":[{\"code\":\"820122\"}]%s}";
        refused(() -> outcome(merger.formatted("")), RegionProblem.REGION_CODE_NEEDED);

        // When
        RegionPlanner.Outcome outcome = outcome(merger.formatted(",\"codes\":{\"820121100\":\"820122105\"}"));

        // Then
        assertThat(outcome.replaced())
                .isEqualTo(Map.of(
                        "820121", "820122",
                        "820121100", "820122105",
                        "820121100201", "820122105201",
                        "820121101", "820122101"));
        assertThat(after(outcome, "820122105201").path()).isEqualTo("/820000/820100/820122/820122105/820122105201/");
    }

    @Test
    void inASplitEverythingIsToldWhereItGoes() {
        // Given
        tenants.add(new RegionTenant("SCHOOL", "2182990001", "820121", null));
        String split =
                "{\"kind\":\"SPLIT\",\"regions\":[\"820121\"],\"successors\":[{\"code\":\"820123\",\"name\":\"丙县\"},{\"code\":\"820124\",\"name\":\"丁县\"}]%s}";
        refused(
                () -> outcome(split.formatted(",\"places\":{\"820121100\":\"820199\"}")),
                RegionProblem.REGION_PLACE_UNKNOWN,
                RegionProblem.REGION_PLACE_NEEDED,
                RegionProblem.REGION_PLACE_NEEDED,
                RegionProblem.REGION_PLACE_NEEDED);

        // When
        RegionPlanner.Outcome outcome = outcome(
                split.formatted(
                        ",\"places\":{\"820121100\":\"820123\",\"820121101\":\"820124\",\"820121901\":\"820124\",\"2182990001\":\"820123\"}"));

        // Then
        assertThat(after(outcome, "820123100201").details().parent()).isEqualTo("820123100");
        assertThat(after(outcome, "820124101").path()).isEqualTo("/820000/820100/820124/820124101/");
        assertThat(outcome.placed()).isEqualTo(Map.of("2182990001", "820123"));
        assertThat(after(outcome, "820121").standing()).isFalse();
    }

    @Test
    void whatGoesOnInASplitKeepsWhatIsNotPlacedElsewhere() {
        // When
        RegionPlanner.Outcome outcome = outcome(
                "{\"kind\":\"SPLIT\",\"regions\":[\"820121\"],\"successors\":[{\"code\":\"820121\"},{\"code\":\"820123\",\"name\":\"丙县\"}],\"places\":{\"820121101\":\"820123\"}}");

        // Then
        assertThat(outcome.replaced()).isEqualTo(Map.of("820121101", "820123101"));
        assertThat(outcome.changes())
                .extracting(change -> change.after().code().text())
                .containsExactlyInAnyOrder("820123", "820123101", "820121101");
    }

    @Test
    void anAdministrativeRegionIsTransferredOnlyWhereItsCodeFits() {
        refused(
                () -> outcome(
                        "{\"kind\":\"TRANSFER\",\"regions\":[\"820121101\"],\"successors\":[{\"code\":\"820121101\",\"parentCode\":\"820122\"}]}"),
                RegionProblem.REGION_PARENT_CODE);

        // When
        RegionPlanner.Outcome outcome = outcome(
                "{\"kind\":\"TRANSFER\",\"regions\":[\"820121901\"],\"successors\":[{\"code\":\"820121901\",\"parentCode\":\"820122\"}]}");

        // Then
        assertThat(outcome.moves())
                .containsExactly(new RegionMoved(
                        "/820000/820100/820121/820121901/",
                        "/820000/820100/820122/820121901/",
                        LocalDate.of(2024, 7, 1)));
    }

    @Test
    void nothingIsAbolishedThatStillHoldsSomething() {
        // Given
        tenants.add(new RegionTenant("SCHOOL", "2182990001", "820122100", null));

        // Then
        refused(() -> outcome("{\"kind\":\"ABOLISH\",\"regions\":[\"820121\"]}"), RegionProblem.REGION_HAS_CHILDREN);
        refused(() -> outcome("{\"kind\":\"ABOLISH\",\"regions\":[\"820122100\"]}"), RegionProblem.REGION_HAS_TENANTS);
        assertThat(outcome("{\"kind\":\"ABOLISH\",\"regions\":[\"820121100201\",\"820121100\"]}")
                        .changes())
                .hasSize(2);
    }

    @Test
    void aCodeThatWasUsedIsNotGivenAgainAndLevelsAreKept() {
        refused(
                () -> outcome("{\"kind\":\"RECODE\",\"regions\":[\"820121\"],\"successors\":[{\"code\":\"820122\"}]}"),
                RegionProblem.REGION_CODE_TAKEN);
        refused(
                () -> outcome(
                        "{\"kind\":\"RECODE\",\"regions\":[\"820121\"],\"successors\":[{\"code\":\"820121109\"}]}"),
                RegionProblem.REGION_LEVEL_DIFFERS);
    }

    @Test
    void everythingWrongWithARequestIsToldAtOnce() {
        refused(
                () -> RegionChangeReading.of(new RegionChangeRequest(
                        "ANNEX",
                        "2024-02-30",
                        null,
                        null,
                        List.of("８２０１２１", "820121", "820121"),
                        null,
                        Map.of("820121100", "x"),
                        null,
                        null)),
                RegionProblem.REGION_CHANGE_UNKNOWN,
                ReadingProblem.DAY_FORMAT,
                ReadingProblem.NAME_MISSING,
                RegionProblem.REGION_CODE_FORMAT,
                RegionProblem.REGION_CHANGE_TWICE,
                RegionProblem.REGION_CODE_FORMAT);
    }
}

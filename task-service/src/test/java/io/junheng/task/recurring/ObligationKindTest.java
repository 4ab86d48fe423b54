package io.junheng.task.recurring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.junheng.kit.problem.Problems;
import io.junheng.kit.problem.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObligationKindTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void whatIsDoneOnceSaysUntilWhenItHolds() throws JsonProcessingException {
        assertThat(wrong("\"frequency\":\"ONCE\"")).containsExactly("/values/validTo");
        assertThat(wrong("\"frequency\":\"ONCE\",\"validTo\":\"2027-12-31\"")).isEmpty();
    }

    @Test
    void whatAnEventSetsRunningSaysHowManyDaysThereAreAndNothingElseDoes() throws JsonProcessingException {
        assertThat(wrong("\"frequency\":\"EVENT\"")).containsExactly("/values/withinDays");
        assertThat(wrong("\"frequency\":\"EVENT\",\"withinDays\":14")).isEmpty();
        assertThat(wrong("\"frequency\":\"YEAR\",\"withinDays\":14")).containsExactly("/values/withinDays");
    }

    @Test
    void aMonthIsDueByADayOrByAThirdOfItAndNotByBoth() throws JsonProcessingException {
        String june = "\"frequency\":\"YEAR\",\"dueMonth\":6";

        assertThat(wrong(june)).containsExactly("/values/dueDay");
        assertThat(wrong(june + ",\"dueDay\":10")).isEmpty();
        assertThat(wrong(june + ",\"dueTenDays\":\"EARLY\"")).isEmpty();
        assertThat(wrong(june + ",\"dueDay\":10,\"dueTenDays\":\"EARLY\"")).containsExactly("/values/dueDay");
        assertThat(wrong("\"frequency\":\"YEAR\",\"dueTenDays\":\"EARLY\"")).containsExactly("/values/dueDay");
    }

    @Test
    void whatIsMetByACollectionNamesItAndRepeatsNothingOfIt() throws JsonProcessingException {
        String collected = "\"frequency\":\"COLLECTION\",\"collection\":\"monitoring-report\"";

        assertThat(wrong(collected)).isEmpty();
        assertThat(wrong("\"frequency\":\"COLLECTION\"")).containsExactly("/values/collection");
        assertThat(wrong("\"frequency\":\"YEAR\",\"collection\":\"monitoring-report\""))
                .containsExactly("/values/collection");
        assertThat(wrong(collected + ",\"parts\":[\"报告\"]")).containsExactly("/values/collection");
    }

    @Test
    void aFigureBelongsToAPartAndAFindingHasACode() throws JsonProcessingException {
        assertThat(wrong("\"frequency\":\"YEAR\",\"finding\":\"debrief missing\""))
                .containsExactly("/values/finding");
        assertThat(
                        wrong(
                                "\"frequency\":\"YEAR\",\"parts\":[\"预算\"],\"filing\":{\"figures\":[{\"part\":\"决算\",\"form\":\"f\",\"element\":\"e\"}]}"))
                .containsExactly("/values/filing/figures/0");
    }

    private static List<String> wrong(String values) throws JsonProcessingException {
        Problems problems = new Problems();
        new ObligationKind()
                .check(
                        JSON.readValue(
                                "{\"subject\":\"REGION\",\"times\":1,\"validFrom\":\"2026-01-01\"," + values + "}",
                                Obligation.class),
                        problems);
        return problems.violations().stream().map(Violation::pointer).toList();
    }
}

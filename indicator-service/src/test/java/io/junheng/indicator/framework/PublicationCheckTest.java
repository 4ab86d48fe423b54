package io.junheng.indicator.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.junheng.kit.problem.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What keeps a framework from being published that rests on another. */
class PublicationCheckTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static FrameworkContent read(String json) throws Exception {
        return JSON.readValue(json.replace('\'', '"'), FrameworkContent.class);
    }

    private static FrameworkContent resting(String validFrom) throws Exception {
        return read(
                "{'key':'now','number':1,'name':'现行','subject':'REGION','scoring':{'method':'ALL_PASS'},'validFrom':"
                        + validFrom
                        + ",'tree':[{'key':'S1','level':'S','name':'标准','kind':'FORMULA','measure':{'framework':'old','version':1,'criterion':'county'}}]}");
    }

    private static FrameworkContent measured(String validTo) throws Exception {
        return read("{'key':'old','number':1,'name':'旧','subject':'REGION','validTo':" + validTo
                + ",'verdicts':[{'key':'county','name':'总评','level':'REGION','of':['A']}]}");
    }

    private static void check(FrameworkContent content, FrameworkContent other) {
        new PublicationCheck(content, (key, number) -> Optional.of(other)).orThrow();
    }

    @Test
    void whatWasMeasuredByAFrameworkThatHasEndedIsRefused() throws Exception {
        // Given
        FrameworkContent ended = measured("'2023-12-31'");

        // Then
        assertThatThrownBy(() -> check(resting("'2024-01-01'"), ended))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.violations().get(0).type())
                                .isEqualTo(FrameworkProblem.MEASURE_RETIRED));
    }

    @Test
    void whatHoldsOnTheFirstDayOrWithoutEndIsNot() throws Exception {
        FrameworkContent ending = measured("'2023-12-31'");
        FrameworkContent endless = measured("null");
        FrameworkContent onTheLastDay = resting("'2023-12-31'");
        FrameworkContent later = resting("'2024-01-01'");
        FrameworkContent anyDay = resting("null");

        assertThatCode(() -> check(onTheLastDay, ending)).doesNotThrowAnyException();
        assertThatCode(() -> check(later, endless)).doesNotThrowAnyException();
        assertThatCode(() -> check(anyDay, ending)).doesNotThrowAnyException();
    }
}

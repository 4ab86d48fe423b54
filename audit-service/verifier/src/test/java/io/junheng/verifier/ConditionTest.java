package io.junheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "actor:eq:li, li, true",
        "actor:eq:li, wang, false",
        "actor:ne:li, wang, true",
        "'actor:in:a,li', li, true",
        "'actor:in:a,b', li, false",
        "roles:like:*admin*, 'admin,school', true",
        "roles:like:admin, 'admin,school', false",
        "regionPath:like:/220000/*, /220000/220300/, true",
        "authority:like:a.c*, abcd, false",
        "index:ge:10, 9, false",
        "index:ge:10, 10, true",
        "version:lt:3, 2, true",
        "time:gt:2026-01-02T11:04:05+08:00, 2026-01-02T03:04:05.000001Z, true",
        "time:le:2026-01-02T11:04:05+08:00, 2026-01-02T03:04:05.000001Z, false",
        "actor:null, li, false",
        "actor:!null, li, true"
    })
    void hasTheMeaningItHasInTheService(String condition, String value, boolean holds) throws MalformedJson {
        assertThat(Condition.parse(condition).holds(value)).isEqualTo(holds);
    }

    @Test
    void whatIsAbsentMeetsNothingButNull() throws MalformedJson {
        assertThat(Condition.parse("actor:ne:li").holds(null)).isFalse();
        assertThat(Condition.parse("actor:null").holds(null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"actor", "actor:gt:li", "nobody:eq:li", "index:like:1", "actor:matches:l.", ""})
    void conditionThatIsNotKnownIsRefused(String condition) {
        assertThatThrownBy(() -> Condition.parse(condition)).isInstanceOf(IllegalArgumentException.class);
    }
}

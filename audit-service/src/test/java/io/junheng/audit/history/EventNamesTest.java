package io.junheng.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.contracts.EventCatalogue;
import io.junheng.contracts.EventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventNamesTest {

    private final EventNames names = new EventNames(new ObjectMapper());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A return was submitted (报送).                        | 报送 | A return was submitted",
                "A school record was changed, code kept (更名 and more). | 更名 | A school record was changed, code kept",
                "A school was closed (撤消); its code is never given.   | 撤消 | A school was closed",
                "An assignment moved on: signed for (or so).          | 变更 | An assignment moved on: signed for"
            })
    void areTakenFromWhatTheContractSays(String description, String zh, String en) {
        assertThat(EventNames.named(description, new EventNames.Name("变更", "It was changed")))
                .isEqualTo(new EventNames.Name(zh, en));
    }

    @Test
    void everyEventOfTheSuiteHasOneInBothLanguages() {
        assertThat(EventCatalogue.all()).allSatisfy(event -> {
            EventNames.Name name = names.of(EventTypes.typeOf(event), "UPDATE");
            assertThat(name.zh()).matches("\\p{IsHan}.*");
            assertThat(name.en()).isNotBlank().isNotEqualTo("It was changed");
        });
    }

    @Test
    void eventThatIsNotKnownIsToldByItsOperation() {
        assertThat(names.of("io.junheng.registry.SchoolPainted.v1", "DELETE"))
                .isEqualTo(new EventNames.Name("删除", "It was deleted"));
        assertThat(names.of("anything", "CREATE").zh()).isEqualTo("新建");
    }
}

package io.junheng.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"22:00", "13:45:30.123456789", "2026-11-22", "007", "yes", "~", "一、目标"})
    void aTextIsReadBackAsItWasWritten(String text) {
        // Given
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("example", text);

        // When
        String yaml = ContractText.yaml(document);

        // Then
        assertThat(ContractText.parseYaml(yaml)).isEqualTo(document);
    }
}

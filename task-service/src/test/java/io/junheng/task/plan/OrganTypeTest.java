package io.junheng.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.task.recurring.Addressee;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OrganTypeTest {

    @Test
    void whateverAPlanSetsUpCanBeFiledTo() {
        assertThat(Arrays.stream(Addressee.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(OrganType.values()).map(Enum::name).toList());
    }
}

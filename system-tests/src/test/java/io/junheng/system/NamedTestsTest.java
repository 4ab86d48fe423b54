package io.junheng.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A document that names a test which does not exist is found out. */
class NamedTestsTest {

    private final NamedTests tests =
            new NamedTests(Map.of("SchoolTest", "class SchoolTest { @Test void aCodeIsKept() {} }"));

    @Test
    void aTestThatExistsIsNotMissed() {
        assertThat(tests.missing("as `SchoolTest#aCodeIsKept` shows")).isEmpty();
    }

    @Test
    void aTestOrAClassThatDoesNotExistIsMissed() {
        assertThat(tests.missing("`SchoolTest#aCode`, `SchoolTest#aCodeIsKept`, `RegionTest#aCodeIsKept`"))
                .containsExactly("SchoolTest#aCode", "RegionTest#aCodeIsKept");
    }

    @Test
    void onlyAClassWithAMethodIsATest() {
        assertThat(NamedTests.in("SchoolTest#aCodeIsKept")).isTrue();
        assertThat(NamedTests.in("SchoolTest, School#aCodeIsKept")).isFalse();
    }
}

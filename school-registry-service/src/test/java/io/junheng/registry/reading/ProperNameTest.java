package io.junheng.registry.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in one normal form. */
class ProperNameTest {

    private static void refused(String name, ReadingProblem reason) {
        assertThatThrownBy(() -> ProperName.of(name))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(reason));
    }

    @Test
    void twinsThatLookTheSameAreTheSame() {
        // Given: é as one code point and as e with a combining accent
        assertThat(ProperName.of("Cafe\u0301")).isEqualTo(ProperName.of("Caf\u00e9"));
    }

    @Test
    void spaceAtEitherEndIsNotPartOfIt() {
        assertThat(ProperName.of(" \u3000实验 小学\u00a0").text()).isEqualTo("实验 小学");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "实验\u202e小学",
                "实验\u200b小学",
                "实验\u200d小学",
                "\ufeff实验小学",
                "实验\u2066小学",
                "实验\u0000小学",
                "实验\n小学",
                "实验\t小学",
                "\ud83c小学",
                "实验\ue000小学",
                "实验\u2028小学"
            })
    void whatCannotBeSeenOrTurnsTheTextIsRefused(String name) {
        refused(name, ReadingProblem.NAME_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000"})
    void nothingIsNoName(String name) {
        refused(name, ReadingProblem.NAME_MISSING);
    }

    @Test
    void aHundredCharactersAreANameAndOneMoreIsNot() {
        // Given: a character outside the basic plane counts as one
        String longest = "\ud842\udfb7".repeat(100);

        // Then
        assertThat(ProperName.of(longest).text()).isEqualTo(longest);
        refused(longest + "校", ReadingProblem.NAME_TOO_LONG);
        refused("校".repeat(100_000), ReadingProblem.NAME_TOO_LONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "<b>", "'; drop table school; --", "O'Neil"})
    void textIsText(String name) {
        assertThat(ProperName.of(name).text()).isEqualTo(name);
    }

    @Property
    void aNameIsNormalAndReadingItAgainChangesNothing(@ForAll @StringLength(max = 120) String text) {
        try {
            ProperName name = ProperName.of(text);
            assertThat(Normalizer.isNormalized(name.text(), Normalizer.Form.NFC))
                    .isTrue();
            assertThat(ProperName.of(name.text())).isEqualTo(name);
        } catch (Problem refused) {
            assertThat(refused.type()).isInstanceOf(ReadingProblem.class);
        }
    }
}

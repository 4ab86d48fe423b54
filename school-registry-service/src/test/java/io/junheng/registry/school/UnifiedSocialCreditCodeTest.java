package io.junheng.registry.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.junheng.kit.problem.Problem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GB 32100-2015. */
class UnifiedSocialCreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000101623741K", "911101066976941872"})
    void knownGoodCodesPassTheCheck(String code) {
        assertThat(UnifiedSocialCreditCode.of(code).checked()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350211M0000XUF46", "91350100M000100Y44"})
    void codesThatFailTheCheckAreKeptAndSaySo(String code) {
        assertThat(UnifiedSocialCreditCode.of(code).checked()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "91350100M000100I43",
                "91350100M000100y43",
                "9135010０M000100Y43",
                "913501A0M000100Y43"
            })
    void anotherFormIsRefused(String code) {
        assertThatThrownBy(() -> UnifiedSocialCreditCode.of(code)).isInstanceOf(Problem.class);
    }

    @Property
    void exactlyOneCheckCharacterFits(
            @ForAll @StringLength(9) @Chars({'0', '1', '5', '9', 'A', 'M', 'Q', 'X', 'Y'}) String body) {
        // Given
        String first = "12220322" + body;

        // Then
        long fitting = "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> UnifiedSocialCreditCode.of(first + (char) check))
                .filter(UnifiedSocialCreditCode::checked)
                .count();
        assertThat(fitting).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000101623741K", "911101066976941872"})
    void theOrganisationCodeWithinIsCheckedToo(String good) {
        assertThat(UnifiedSocialCreditCode.of(good).organisationChecked()).isTrue();
        char other = good.charAt(16) == '5' ? '6' : '5';
        assertThat(UnifiedSocialCreditCode.of(good.substring(0, 16) + other + good.charAt(17))
                        .organisationChecked())
                .isFalse();
    }
}

package io.junheng.indicator.priority;

import static org.assertj.core.api.Assertions.assertThat;

import io.junheng.indicator.priority.Favour.Reported;
import io.junheng.indicator.priority.Favour.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether those on a list are favoured. */
class FavourTest {

    private static Reported county(String code, String money, String pupils) {
        return new Reported(
                code, money == null ? null : new BigDecimal(money), pupils == null ? null : new BigDecimal(pupils));
    }

    private static Favour of(Reported... counties) {
        return Favour.of(Set.of("1", "2"), List.of(counties));
    }

    @Test
    void r191OnlyMoreMoneyPerPupilThanOffTheListIsFavour() {
        // Given two counties on the list with 1/3 each, and others with as much, with a little less, with more
        Reported first = county("1", "1", "3");
        Reported second = county("2", "2", "6");

        // Then
        assertThat(of(first, second, county("3", "3", "9")).verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
        assertThat(of(first, second, county("3", "2.999999", "9")).verdict()).isEqualTo(Verdict.ACHIEVED);
        assertThat(of(first, second, county("3", "3.000001", "9")).verdict()).isEqualTo(Verdict.NOT_ACHIEVED);
    }

    @Test
    void whatIsMissingDecidesNothing() {
        assertThat(of(county("1", "5", "1"), county("2", null, "1"), county("3", "1", "1"))
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(of(county("1", "5", "1"), county("2", "5", "1")).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(of(county("1", "5", "1"), county("2", "5", "1"), county("3", "0", "1"))
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        assertThat(of(county("1", "5", "1"), county("2", null, "1"), county("3", "1", "1"))
                        .on()
                        .missing())
                .containsExactly("2");
    }
}

package io.junheng.indicator.gap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** Which single change meets a need best (择优): what the framework prefers; else what costs least, else what is least. */
final class Choosing {

    private final Additions additions;
    private final PriceList prices;

    Choosing(Additions additions, PriceList prices) {
        this.additions = additions;
        this.prices = prices;
    }

    Optional<Need.Option> best(Need need) {
        return need.options().stream()
                .filter(option -> option.change().signum() > 0)
                .min(Comparator.comparing((Need.Option option) -> !option.preferred())
                        .thenComparing(option -> cost(need, option).isEmpty())
                        .thenComparing(option -> cost(need, option).orElse(option.change())));
    }

    /** What the change costs; nothing where there is no price. */
    Optional<BigDecimal> cost(Need need, Need.Option option) {
        return prices.of(additions.before(need.result().code()), option.element())
                .map(option.change()::multiply);
    }

    /** Enters what meets the need best. */
    void choose(Need need) {
        String code = need.result().code();
        best(need).ifPresent(option -> {
            if (option.element().equals(Needs.CLASSES)) {
                additions.classes(code, need.result().stage(), option.change().intValueExact());
            } else {
                additions.atLeast(code, option.element(), option.change());
            }
        });
    }
}

package io.junheng.contracts.registry;

import io.junheng.contracts.OneOf;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A campus of a school (校区): {@code key} names it within the school, {@code intake} says in which school years it takes new pupils, every year when null; degrees of longitude and latitude. */
public record CampusState(
        String key,
        String name,
        @Nullable String address,
        @Nullable String regionCode,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable @OneOf({"EVEN_YEARS", "ODD_YEARS"}) String intake) {}

package io.junheng.indicator.fact;

import io.junheng.contracts.registry.ClassSize;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The figures of one revision of a return (报表数据), as evaluations read them; {@code values} by data element, {@code classes} is the class list. */
public record LockedFigures(
        String subject,
        String code,
        String form,
        int year,
        int revision,
        String regionCode,
        String regionPath,
        Map<String, BigDecimal> values,
        List<ClassSize> classes) {}

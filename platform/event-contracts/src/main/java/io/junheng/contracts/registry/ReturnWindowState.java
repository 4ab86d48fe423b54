package io.junheng.contracts.registry;

import java.time.LocalDate;
import java.util.List;

/** When the returns of a form and year are submitted (报送窗口): from {@code opens}, in time until {@code due}, not after {@code closes}, all three days included; {@code extendableBy} are the roles that may extend it. */
public record ReturnWindowState(
        String form,
        int year,
        LocalDate opens,
        LocalDate due,
        LocalDate closes,
        List<String> extendableBy,
        long version) {}

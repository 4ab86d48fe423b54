package io.junheng.registry.window;

import io.junheng.contracts.registry.ReturnWindowSet;
import io.junheng.contracts.registry.ReturnWindowState;
import io.junheng.registry.catalogue.Definition;
import java.time.LocalDate;
import java.util.List;

/**
 * When the returns of a form and year are submitted (报送窗口): from {@code opens}, in time until {@code due}, not after {@code closes}, all three days included.
 * {@code extendableBy} are the roles that may give a region or school longer.
 */
record ReturnWindow(
        String form,
        int year,
        LocalDate opens,
        LocalDate due,
        LocalDate closes,
        List<String> extendableBy,
        long version)
        implements Definition<ReturnWindow> {

    ReturnWindow {
        extendableBy = List.copyOf(extendableBy);
    }

    static String key(String form, int year) {
        return form + "/" + year;
    }

    @Override
    public String key() {
        return key(form, year);
    }

    @Override
    public ReturnWindow at(long newVersion) {
        return new ReturnWindow(form, year, opens, due, closes, extendableBy, newVersion);
    }

    @Override
    public ReturnWindow changedTo(ReturnWindow wanted) {
        return equals(wanted.at(version)) ? this : wanted.at(version + 1);
    }

    @Override
    public ReturnWindowSet since(ReturnWindow before) {
        return new ReturnWindowSet(before == null ? null : before.state(), state());
    }

    private ReturnWindowState state() {
        return new ReturnWindowState(form, year, opens, due, closes, extendableBy, version);
    }

    Deadline deadline() {
        return new Deadline(opens, due, closes);
    }
}

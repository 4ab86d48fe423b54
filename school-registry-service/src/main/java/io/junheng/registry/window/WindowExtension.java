package io.junheng.registry.window;

import io.junheng.contracts.registry.ReturnWindowExtended;
import io.junheng.contracts.registry.WindowExtensionState;
import java.time.LocalDate;

/** A longer window for one region with all below it, or for one school (报送期限延长); {@code schoolCode} is null for a region. */
record WindowExtension(
        String form,
        int year,
        String regionCode,
        String regionPath,
        String schoolCode,
        LocalDate due,
        LocalDate closes,
        String reason,
        long version) {

    /** The code it stands under. */
    String code() {
        return schoolCode == null ? regionCode : schoolCode;
    }

    /** Whether it speaks of that school, or of a region that holds {@code path}. */
    boolean covers(String code, String path) {
        return schoolCode == null ? path.startsWith(regionPath) : schoolCode.equals(code);
    }

    /** How closely it speaks of a subject: a school more than a region, a region more than those above it. */
    int closeness() {
        return schoolCode == null ? regionPath.length() : Integer.MAX_VALUE;
    }

    WindowExtension at(long newVersion) {
        return new WindowExtension(form, year, regionCode, regionPath, schoolCode, due, closes, reason, newVersion);
    }

    ReturnWindowExtended since(WindowExtension before) {
        return new ReturnWindowExtended(before == null ? null : before.state(), state());
    }

    private WindowExtensionState state() {
        return new WindowExtensionState(form, year, regionCode, regionPath, schoolCode, due, closes, reason, version);
    }
}

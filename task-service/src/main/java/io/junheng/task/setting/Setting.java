package io.junheng.task.setting;

/** A setting (设置): its values hold in its region and below. */
public record Setting<T>(
        String kind,
        String key,
        String name,
        String regionCode,
        String regionPath,
        String basis,
        T values,
        long version) {

    Setting<T> withVersion(long newVersion) {
        return new Setting<>(kind, key, name, regionCode, regionPath, basis, values, newVersion);
    }
}

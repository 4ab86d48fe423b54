package io.junheng.contracts;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * A change that has happened to one aggregate (领域事件). The record's components are the JSON payload; the methods below go into the CloudEvents
 * attributes of the message and not into the payload.
 */
public interface DomainEvent {

    /** The aggregate's natural key: message key and CloudEvents {@code subject}; order holds per key. */
    @JsonIgnore
    String aggregateId();

    /** Strictly increasing per aggregate, from 1; a consumer never lets an older version overwrite a newer one. */
    @JsonIgnore
    long aggregateVersion();

    /** Path of the region the aggregate belongs to, as {@code /220000/220300/}; {@code /} when it belongs to the whole country. */
    @JsonIgnore
    String regionPath();

    /**
     * Whose data the payload holds (数据主体), such as {@code person/<id>}: the audit log seals it under that subject's own key, so that it
     * can be erased; null when it holds no one's.
     */
    @JsonIgnore
    default @Nullable String dataSubject() {
        return null;
    }

    /** The aggregate before the change, or null when the change created it. */
    @Nullable
    Object before();

    /** The whole aggregate after the change. */
    Object after();
}

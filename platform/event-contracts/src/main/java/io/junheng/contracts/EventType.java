package io.junheng.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names an event: CloudEvents {@code type} is {@code io.junheng.<service>.<record name>.v1}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /**
     * Owner of the aggregate: {@code registry}, {@code indicator}, {@code task}, {@code gateway} or {@code audit}; {@code suite} when every
     * service has some of its own, and {@code ce_source} tells whose it is.
     */
    String service();

    /** The aggregate; the topic is {@code <prefix>.<service>.<aggregate>.v1}. */
    String aggregate();

    /** Whether the topic is compacted and a new consumer can build the whole state from it. */
    boolean state() default false;

    /** Whether the aggregate is a resource, of whose changes the change feed tells. */
    boolean resource() default true;
}

package io.junheng.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every POST: runs the method in one transaction, and with an {@code Idempotency-Key} keeps its answer there. The same client's same request is answered with
 * the kept answer for 24 hours and has no second effect; while it runs it gets 409, and the key with another request 422.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}

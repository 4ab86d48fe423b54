/** Retries that have one effect. */
package io.junheng.kit.idempotency;

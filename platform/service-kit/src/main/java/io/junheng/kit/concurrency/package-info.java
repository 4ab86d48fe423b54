/** ETags and preconditions. */
package io.junheng.kit.concurrency;

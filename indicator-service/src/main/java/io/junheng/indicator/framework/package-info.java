/** Frameworks (指标体系): versioned, checked at entry, never changed once published. */
package io.junheng.indicator.framework;

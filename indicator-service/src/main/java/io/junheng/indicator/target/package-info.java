/** Targets (目标) of regions by criterion and year, never weaker than those above them, and how far each is from being met. */
package io.junheng.indicator.target;

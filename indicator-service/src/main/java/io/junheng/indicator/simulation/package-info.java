/** Simulations (模拟测算): what an evaluation would say if schools and figures were otherwise; nothing is kept. */
package io.junheng.indicator.simulation;

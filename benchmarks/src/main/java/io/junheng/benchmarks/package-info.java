/** Measures the running suite and says what it measured against: one class per benchmark, one report. */
package io.junheng.benchmarks;

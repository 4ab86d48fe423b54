package io.junheng.benchmarks;

/** One raw measurement, kept as it was taken. */
record Sample(String benchmark, String series, int run, double value, String unit) {}

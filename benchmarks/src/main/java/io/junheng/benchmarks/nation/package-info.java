/** A synthetic nation of schools (虚构的全国学校) on the official division codes, in the proportions of the published statistics. */
package io.junheng.benchmarks.nation;

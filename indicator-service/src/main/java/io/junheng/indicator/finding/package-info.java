/** Findings (问题清单): what an evaluation found not met, until a later one shows it met and it is written off. */
package io.junheng.indicator.finding;

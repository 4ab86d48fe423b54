/** Figures that a plan commits to (量化目标): targets, standards, quotas, thresholds, deadlines. */
package io.junheng.task.extraction.target;

/** Evaluations (评估): a framework over a region and a year, with frozen inputs and explainable results. */
package io.junheng.indicator.evaluation;

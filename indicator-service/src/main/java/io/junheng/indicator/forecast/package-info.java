/** Forecasts (学位需求预测): cohorts forward, with the method and its error on past years. */
package io.junheng.indicator.forecast;

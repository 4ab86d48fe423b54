/** Analytics (分析查询): indicators by region and year as one table, from the newest evaluations. */
package io.junheng.indicator.analytics;

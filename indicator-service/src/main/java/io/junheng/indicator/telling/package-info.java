/** What evaluations found of regions, told to the other services (评估结果发布). */
package io.junheng.indicator.telling;

/** Unit tests that are retaken until everybody has passed (单元检测与补测), by counts only: no names, no scores. */
package io.junheng.indicator.mastery;

/** Checking a formula before it is used (公式校验). */
package io.junheng.indicator.formula;

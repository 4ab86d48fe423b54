/** Returns (报表数据): what schools and regions report per year, from draft to locked, and their corrections. */
package io.junheng.registry.returns;

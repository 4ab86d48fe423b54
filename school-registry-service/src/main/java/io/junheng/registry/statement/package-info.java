/** Statements (分析表): what follows from locked returns, line by line, as formulas that are data. */
package io.junheng.registry.statement;

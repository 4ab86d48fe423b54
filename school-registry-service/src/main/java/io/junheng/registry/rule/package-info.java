/** The rule book (规则): typed fields, what is looked up beside them, figures, and rules that refuse, warn or find; ledgers and procedures are judged by it. */
package io.junheng.registry.rule;

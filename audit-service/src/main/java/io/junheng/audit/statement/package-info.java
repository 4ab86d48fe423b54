/** Signed statements on what a search found (查询声明), so that its completeness can be checked against the tree. */
package io.junheng.audit.statement;

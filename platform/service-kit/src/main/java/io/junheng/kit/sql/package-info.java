/** JDBC without ceremony. */
package io.junheng.kit.sql;

/** Sheets in the layout of the statutory tables (法定统计表式): workbooks read into returns and written from them, by mappings that are data. */
package io.junheng.registry.sheet;

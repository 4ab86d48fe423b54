/** Tables as files, read and written row by row: CSV, NDJSON, XLSX. */
package io.junheng.kit.table;

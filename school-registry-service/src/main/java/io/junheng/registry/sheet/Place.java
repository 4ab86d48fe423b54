package io.junheng.registry.sheet;

/** Where a workbook says whose it is or for which year (标识位置): a cell of a sheet in a BOOK; a column, by letters or heading, in ROWS. */
record Place(String sheet, String cell, String column) {}

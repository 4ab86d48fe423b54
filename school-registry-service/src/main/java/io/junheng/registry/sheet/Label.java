package io.junheng.registry.sheet;

/** A fixed text of a sheet (表头、行名): titles, headings and names of rows. */
record Label(String cell, String text) {}

/** What services tell each other: one record per event, no framework; shapes are fixed by the JSON Schemas beside them. */
package io.junheng.contracts;

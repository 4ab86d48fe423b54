/** What services tell each other: one record per event, no framework; shapes are fixed by the JSON Schemas beside them. */
@NullMarked
package io.junheng.contracts;

import org.jspecify.annotations.NullMarked;

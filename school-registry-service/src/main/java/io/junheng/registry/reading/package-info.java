/** Reading what people wrote: names, days, yes and no, in one normal form, and collecting what is wrong with several values at once. */
package io.junheng.registry.reading;

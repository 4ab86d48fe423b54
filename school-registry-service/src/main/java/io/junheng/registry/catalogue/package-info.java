/** The catalogue (目录): data elements and the forms made of them, with the rules between parts and totals. */
package io.junheng.registry.catalogue;

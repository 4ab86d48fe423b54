/** What the kit itself learns by event: the region tree. */
package io.junheng.kit.intake;

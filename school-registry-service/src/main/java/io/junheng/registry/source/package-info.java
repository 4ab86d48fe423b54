/** Other sources (其他来源): figures about the same subject, form and year that do not come from the return; where the two differ, both stay and the conflict shows. */
package io.junheng.registry.source;

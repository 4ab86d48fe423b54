/** Events of the school registry (学校注册): regions, schools, catalogue, returns. */
@NullMarked
package io.junheng.contracts.registry;

import org.jspecify.annotations.NullMarked;

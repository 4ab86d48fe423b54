/** Events of the school registry (学校注册): regions, schools, catalogue, returns. */
package io.junheng.contracts.registry;

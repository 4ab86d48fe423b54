/** Foreign codes (外部编码对照): by which codes partners name schools, regions and departments, and what each of them stands for. */
package io.junheng.registry.identifier;

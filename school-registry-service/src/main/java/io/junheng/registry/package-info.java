/** The school registry (学校注册): regions, schools, the catalogue of data elements and forms, and returns. */
package io.junheng.registry;

/** Goes over the stored log again and again (自检), as the verifier would, and raises the alarm. */
package io.junheng.audit.check;

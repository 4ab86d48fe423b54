/** Certifications and titles (认定与评选): schemes as data, applications through their chain of approvals, bans after incidents, quotas, publicity, loss. */
package io.junheng.indicator.certification;

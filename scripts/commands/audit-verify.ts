import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { sharedDb } from '@/lib/db/shared-db';

/** Recomputes the chain of hashes of the audit log; 1 when it is broken. */
export async function auditVerify(): Promise<number> {
  const result = await verifyAuditLog(sharedDb());
  console.log(JSON.stringify(result));
  return 0;
}

import { verifyAuditLog } from '@/lib/audit/verify-audit-log';
import { sharedDb } from '@/lib/db/shared-db';

/** Recomputes the chain of hashes of the audit log; 1 when it is broken. */
export async function auditVerify(): Promise<number> {
  const verdict = await verifyAuditLog(sharedDb());
  if (verdict.ok) {
    console.log(`审计日志完整：${verdict.count} 条，末条哈希 ${verdict.lastHash}`);
    console.log(`The audit log is whole: ${verdict.count} rows, last hash ${verdict.lastHash}`);
    return 0;
  }
  console.error(`审计日志在第 ${verdict.seq} 条处断开：${faults[verdict.reason]}`);
  console.error(`The audit log is broken at row ${verdict.seq}: ${verdict.reason}`);
  return 1;
}

const faults = { missing: '缺失', unlinked: '与前一条不相接', altered: '内容被改动' };

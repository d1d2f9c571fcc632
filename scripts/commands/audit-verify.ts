import { headsFile, readNotedHeads } from '@/lib/audit/chain-head';
import { verifyAuditLog, type AuditVerdict } from '@/lib/audit/verify-audit-log';
import { sharedDb } from '@/lib/db/shared-db';

/** Recomputes the chain of hashes of the audit log and holds it against the heads noted; 1 when it is broken. */
export async function auditVerify(): Promise<number> {
  const noted = await readNotedHeads();
  const verdict = await verifyAuditLog(sharedDb(), noted);
  if (!verdict.ok) {
    console.error(describeFault(verdict));
    return 1;
  }
  const { count, lastHash, unsealed, oldestUnsealedAt } = verdict;
  console.log(
    `审计日志完整：${count} 条，末条哈希 ${lastHash}；与 ${headsFile()} 中 ${noted.length} 处记录相符`,
  );
  console.log(
    `The audit log is whole: ${count} rows, last hash ${lastHash}; ${noted.length} noted heads agree`,
  );
  if (oldestUnsealedAt) {
    const age = Math.round((Date.now() - oldestUnsealedAt.getTime()) / 1000);
    console.log(`另有 ${unsealed} 条尚未封存，最早的一条在 ${age} 秒前（服务运行时一秒内封存）`);
    console.log(
      `${unsealed} rows await their seal, the oldest ${age} s old (a running server seals in a second)`,
    );
  }
  return 0;
}

const faults = {
  missing: '缺失',
  unlinked: '与前一条不相接',
  altered: '内容被改动',
  rewritten: '与库外记录的哈希不符',
  inserted: '不是由系统写入的',
};

function describeFault(verdict: Extract<AuditVerdict, { ok: false }>): string {
  const { reason } = verdict;
  if (reason === 'inserted') {
    return `审计日志中事件 ${verdict.seq} ${faults.inserted}\nEvent ${verdict.seq} of the audit log was inserted`;
  }
  return (
    `审计日志在第 ${verdict.place} 条处断开：${faults[reason]}\n` +
    `The audit log is broken at row ${verdict.place}: ${reason}`
  );
}

import type { Prisma } from '@/lib/db/generated/client';
import type { FactStatus, PriceBasis } from '@/lib/domain/facts/fact-kinds';

/** A figure of the ledger with who gave it, when, from where and why. */
export type PlainFact = {
  id: string;
  body: string;
  period: string;
  year: number;
  breakdown: string;
  /** A plain decimal in `unit`. */
  value: string;
  unit: string;
  scale: number;
  decimals: number;
  note: string;
  priceBasis: PriceBasis;
  status: FactStatus;
  department: string | null;
  departmentId: string | null;
  suppliedBy: string;
  source: string;
  page: string;
  passage: string;
  recordedBy: string;
  recordedAt: Date;
  followsId: string | null;
  reason: string;
};

export const FACT_COLUMNS = {
  id: true,
  body: true,
  period: true,
  year: true,
  breakdown: true,
  value: true,
  unit: true,
  scale: true,
  decimals: true,
  note: true,
  priceBasis: true,
  status: true,
  departmentId: true,
  department: { select: { name: true } },
  suppliedBy: true,
  source: true,
  page: true,
  passage: true,
  recordedBy: { select: { displayName: true } },
  recordedAt: true,
  followsId: true,
  reason: true,
} satisfies Prisma.FactSelect;

type Loaded = Prisma.FactGetPayload<{ select: typeof FACT_COLUMNS }>;

export function plainFact({ value, department, recordedBy, ...fact }: Loaded): PlainFact {
  return {
    ...fact,
    value: value.toFixed(),
    department: department?.name ?? null,
    recordedBy: recordedBy.displayName,
  };
}

import type { LedgerFact } from '@/lib/claims/figures/ledger-fact';
import type { Reader } from '@/lib/db/client';
import { ledgerFacts, newestFacts } from './ledger-facts';

/** A binding whose passage stands; `factId` null where it is a waiver. */
export type StandingBinding = {
  id: string;
  sectionId: string;
  start: number;
  end: number;
  figure: string;
  factId: string | null;
  waiver: string;
  boundBy: string;
  boundAt: Date;
};

/** What the figures of a working copy are set against: `newest` by the bound fact's id. */
export type BoundFigures = {
  bindings: StandingBinding[];
  facts: LedgerFact[];
  newest: [factId: string, newestId: string][];
  /** What somebody said to keep though a newer one follows. */
  kept: { factId: string; newerId: string }[];
};

/** The bindings of an article's working copy, with the facts they name and what follows those. */
export async function loadBoundFigures(db: Reader, articleId: string): Promise<BoundFigures> {
  const stored = await db.binding.findMany({
    where: { articleId, anchorStart: { not: null }, section: { removedAt: null } },
    orderBy: [{ sectionId: 'asc' }, { anchorStart: 'asc' }],
    select: {
      id: true,
      sectionId: true,
      anchorStart: true,
      anchorEnd: true,
      figure: true,
      factId: true,
      waiver: true,
      boundBy: { select: { displayName: true } },
      boundAt: true,
    },
  });
  const bindings = stored.map(({ anchorStart, anchorEnd, boundBy, ...binding }) => ({
    ...binding,
    start: anchorStart ?? 0,
    end: anchorEnd ?? 0,
    boundBy: boundBy.displayName,
  }));
  const bound = bindings.flatMap(({ factId }) => factId ?? []);
  const newest = [...(await newestFacts(db, bound))];
  const ids = [...new Set(newest.flat())];
  const [facts, kept] = await Promise.all([
    ids.length === 0 ? [] : ledgerFacts(db, { id: { in: ids } }, ids.length),
    db.keptFigure.findMany({ where: { articleId }, select: { factId: true, newerId: true } }),
  ]);
  return { bindings, facts, newest, kept };
}

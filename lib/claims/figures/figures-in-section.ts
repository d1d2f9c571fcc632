import { anchorText } from '@/lib/document/anchor-text';
import { toProseMirror } from '@/lib/document/document-schema';
import type { DocumentNode } from '@/lib/domain/article/content';
import type { Claim } from '@/lib/claims/claim';
import { scanDocument, type DocumentClaim } from '@/lib/claims/scan-document';
import { figuresOf, type Figure, type FigureBinding, type Known } from './figure-standing';
import { sentenceAround } from './sentence-around';

type Section = { doc: DocumentNode; role: string };
/** `at`: where the figure begins in its sentence. */
export type SectionFigure = Figure<DocumentClaim> & { sentence: string; at: number };

/** What the figures of an article are set against; sentences as they stood in the article it was copied from. */
export type FiguresKnown = Pick<Known, 'isKept'> & { year: number; lastYear: ReadonlySet<string> };

/** The figures of a section that a fact can stand behind, in reading order, and what stands there. */
export function figuresInSection(
  { doc, role }: Section,
  bindings: readonly FigureBinding[],
  { year, lastYear, isKept }: FiguresKnown,
): SectionFigure[] {
  const root = toProseMirror(doc);
  const text = anchorText(root);
  const claims = scanDocument(root, { year, isOutlook: role === 'outlook' }).filter(isFigure);
  const sentences = new Map(claims.map((claim) => [claim, sentenceAround(text, claim)]));
  const sentenceOf = (claim: Claim) => sentences.get(claim as DocumentClaim) ?? { text: '', start: 0 };
  const isOfLastYear = (claim: Claim) => lastYear.has(sentenceOf(claim).text);
  return figuresOf(claims, bindings, { isOfLastYear, isKept }).map((figure) => {
    const { text: sentence, start } = sentenceOf(figure.claim);
    return { ...figure, sentence, at: figure.claim.start - start };
  });
}

/** 首个, 全覆盖 and 连续三年 say no figure that a ledger holds. */
export function isFigure({ kind, value, min }: Claim): boolean {
  return (value ?? min) !== null && !['first', 'coverage', 'streak'].includes(kind);
}

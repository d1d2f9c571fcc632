import type { Finding, FindingCode } from './findings';

const FOUND: Record<string, FindingCode> = {
  differs: 'figure_differs',
  followed: 'figure_followed',
  of_last_year: 'figures_of_last_year',
  waived_other: 'figures_unbound',
  unbound: 'figures_unbound',
};

/**
 * What an article's figures leave to do, each kind once with its count, leading to where it is first. `state`: as
 * `figuresOf` says it. A figure that says another value than its fact blocks; one nobody bound does where the office
 * wants so.
 */
export function figureFindings(
  figures: readonly { sectionId: string; state: string }[],
  { unboundBlocks }: { unboundBlocks: boolean },
): Finding[] {
  const found = new Map<FindingCode, Finding & { count: number }>();
  for (const { sectionId, state } of figures) {
    const code = FOUND[state];
    if (!code) continue;
    const blocks = code === 'figure_differs' || (code === 'figures_unbound' && unboundBlocks);
    const standing = found.get(code);
    if (standing) standing.count += 1;
    else found.set(code, { code, severity: blocks ? 'blocking' : 'warning', sectionId, count: 1 });
  }
  return [...found.values()];
}

import type { CueRow } from '@/lib/topics/queries';

export const CUE_GROUPS = ['3', '2', '1', '0', 'off'] as const;
export type CueGroup = (typeof CUE_GROUPS)[number];
export type CueFilter = { text: string; whose: 'all' | 'office' };

export function groupOf(weight: number | null): CueGroup {
  return CUE_GROUPS.find((group) => group === String(weight)) ?? 'off';
}

/** The words to show, by what they tell; groups without any are left out. */
export function groupCues(
  cues: readonly CueRow[],
  { text, whose }: CueFilter,
): { group: CueGroup; cues: CueRow[] }[] {
  const wanted = text.trim().toLowerCase();
  const shown = cues
    .filter((cue) => cue.text.toLowerCase().includes(wanted))
    .filter((cue) => whose === 'all' || cue.weight !== cue.builtIn);
  return CUE_GROUPS.map((group) => ({
    group,
    cues: shown.filter((cue) => groupOf(cue.weight) === group),
  })).filter((each) => each.cues.length > 0);
}

/**
 * Where a department's word on a section stands. `outdated`: asked, and the text is another since; `void`:
 * confirmed, and the text is another now; `replied` and `waived`: a dispute the office answered or set aside.
 */
export type ConfirmationStanding =
  'asked' | 'outdated' | 'confirmed' | 'void' | 'disputed' | 'replied' | 'waived';

export type AnswerOnRecord = {
  state: 'asked' | 'confirmed' | 'disputed' | 'withdrawn';
  contentHash: string;
  repliedAt: Date | null;
  waivedAt: Date | null;
};

/** A missing answer is never taken as a yes. `hashNow`: sectionHash of the section as it is now. */
export function confirmationStanding(
  { state, contentHash, repliedAt, waivedAt }: AnswerOnRecord,
  hashNow: string,
): ConfirmationStanding {
  if (state === 'disputed') {
    if (waivedAt) return 'waived';
    return repliedAt ? 'replied' : 'disputed';
  }
  if (state === 'confirmed') return contentHash === hashNow ? 'confirmed' : 'void';
  return contentHash === hashNow ? 'asked' : 'outdated';
}

export function isOpenDispute({ state, repliedAt, waivedAt }: AnswerOnRecord): boolean {
  return state === 'disputed' && !repliedAt && !waivedAt;
}

type Asked = AnswerOnRecord & { sectionId: string; departmentId: string };

/**
 * Which confirmations count, out of all (given latest first): for each section and department the latest that was not
 * withdrawn, and every dispute nobody has replied to or waived, until the same department confirms a text.
 */
export function standingConfirmations<C extends Asked>(latestFirst: readonly C[]): C[] {
  const later = new Map<string, { isConfirmed: boolean }>();
  return latestFirst.filter((each) => {
    if (each.state === 'withdrawn') return false;
    const key = `${each.sectionId} ${each.departmentId}`;
    const since = later.get(key);
    const counts = !since || (isOpenDispute(each) && !since.isConfirmed);
    later.set(key, { isConfirmed: since?.isConfirmed === true || each.state === 'confirmed' });
    return counts;
  });
}

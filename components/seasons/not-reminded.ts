import type { SeasonRequest } from '@/lib/seasons/queries/get-season';

type Asked = Pick<SeasonRequest, 'departmentName' | 'reminder'>;

/** Which of these departments cannot be reminded now, and why, as `seasons.remind` says it; null where all can be. */
export function notReminded(requests: readonly Asked[], and: string) {
  const thatAre = (standing: SeasonRequest['reminder']) =>
    requests.filter(({ reminder }) => reminder === standing).map(({ departmentName }) => departmentName);
  const [unreached, toldToday] = [thatAre('no_liaison'), thatAre('reminded_today')];
  if (unreached.length + toldToday.length === 0) return null;
  return {
    unreached: unreached.length,
    unreachedNames: unreached.join(and),
    toldToday: toldToday.length,
    toldNames: toldToday.join(and),
    both: String(unreached.length > 0 && toldToday.length > 0),
  };
}

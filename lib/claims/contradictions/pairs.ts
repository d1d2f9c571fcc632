import type { Figure } from './statements';

/** What was and what is, in one unit, and what is said of the change between them. */
export type FigurePair = { from: Figure; to: Figure; verb: number; change: Figure | null; says: number };

const YEARS =
  '(?:20[0-9]{2}年|上年|去年|前年|今年|目前|同期|年初|年底|上年同期|去年同期|五年前|上届)*(?:底|末)?的?';
const UP = '(?:净?增加|增长|提高|提升|上升|扩大|增|升)';
const DOWN = '(?:净?减少|下降|降低|压缩|缩短|压减|缩小|回落|减|降)';
const FROM_LEAD = new RegExp(`(?:^|[^自])[由从]${YEARS}$`);
const TO_LEAD = new RegExp(`^,?(?:(?<up>${UP})|(?<down>${DOWN}))[至到为]${YEARS}$`);
const CHANGE_LEAD = new RegExp(
  `^[,(]?(?:同比|比上年|较上年|比去年|较去年|累计|共)?(?:(?<up>${UP}|增幅|增长率)|(?<down>${DOWN}|降幅))(?:了|达|为|幅度为|幅度达)?$`,
);
/** 今年150件,上年120件,增长25% and 150件,比上年的120件增长25% */
const BASE_LEAD =
  /^,?(?:[比较](?:上年|去年)(?:同期)?的?|(?:上年|去年)(?:同期)?(?:为|是|有)?|\((?:上年|去年)(?:同期)?(?:为|是)?)$/;

export function pairsIn(statement: readonly Figure[]): FigurePair[] {
  const pairs: FigurePair[] = [];
  for (let at = 1; at < statement.length; at += 1) {
    const [before, here, behind] = [statement[at - 1], statement[at], statement[at + 1]];
    if (!before?.isUsable || !here?.isUsable || before.claim.unit !== here.claim.unit) continue;
    const to = TO_LEAD.exec(here.before)?.groups;
    if (to && FROM_LEAD.test(before.before)) {
      const earlier = statement[at - 2];
      const isBehind = behind?.isUsable && CHANGE_LEAD.test(behind.before);
      const isAhead = earlier?.isUsable && isChange(earlier) && /^,[由从]/.test(before.before);
      const change = isBehind ? behind : isAhead ? earlier : null;
      const says = change ? directionOf(change) : 0;
      pairs.push({ from: before, to: here, verb: to.up ? 1 : -1, change, says });
    } else if (BASE_LEAD.test(here.before) && behind?.isUsable) {
      const lead = behind.before.replace(/^\)/, '');
      if (CHANGE_LEAD.test(lead))
        pairs.push({ from: here, to: before, verb: 0, change: behind, says: directionBy(lead) });
    }
  }
  return pairs;
}

const CHANGE_TAIL = new RegExp(`(?:(?<up>${UP})|(?<down>${DOWN}))(?:了|达)?$`);

function isChange(figure: Figure): boolean {
  return CHANGE_TAIL.test(figure.before) && !/年均/.test(figure.before);
}

function directionOf({ before }: Figure): number {
  return directionBy(before);
}

function directionBy(before: string): number {
  const groups = (CHANGE_LEAD.exec(before) ?? CHANGE_TAIL.exec(before))?.groups;
  return groups?.up ? 1 : groups?.down ? -1 : 0;
}

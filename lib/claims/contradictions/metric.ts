import { anyOf } from '@/lib/claims/any-of';
import type { Claim } from '@/lib/claims/claim';
import type { ReckonedArticle, ReckonedPart } from './reckoned-article';
import { folded } from './statements';

/** Words that lead to a figure and are no part of what it measures. */
const LEADING = new RegExp(
  anyOf(
    '20[0-9]{2}年度? 今年 全年 本年度? 一年来 我区 我县 我市 全区 全县 全市 累计 共计 合计 总计 共 实现 完成 达到 达 已经 已 先后 总额 总量 ^[的了为是在] [为是]$',
  ),
  'g',
);
/** Words that say that another figure may be meant. */
const OTHERWISE =
  /其中|上年|去年|前年|同比|增加|减少|增长|下降|由|从|比|每|均|月|季|半年|[一二三四五六七八九十]年|目标|计划|最|前|届|次会议|同期|分别|占|口径|以来|截至/;

/** A headline begins with the one it is about. */
const BODY = /^[^区县市镇乡,]{1,5}(?:区|县|市|镇|乡)(?!级)[::]?/;

/** The words by which two figures are known to measure the same, with unit, period and place; null where it is not sure. */
export function metricOf({ text }: ReckonedArticle, part: ReckonedPart, claim: Claim): string | null {
  if (claim.value === null || claim.bound !== 'exact' || !['count', 'money', 'rate'].includes(claim.kind))
    return null;
  if (claim.period.type !== 'reporting_year' || /番|倍|百分点/.test(claim.unit)) return null;
  const words = part.role === 'table' ? folded(claim.counted) : wordsAround(text, part, claim);
  if (words === null || OTHERWISE.test(words)) return null;
  const own = part.role === 'headline' ? words.replace(BODY, '') : words;
  const metric = own.replace(LEADING, '').replace(/[^\p{L}]/gu, '');
  if (metric.length < 3) return null;
  return `${metric}|${claim.unit}|${claim.place && /全[国省市]/.test(claim.place) ? claim.place : ''}`;
}

/** From the last comma to the figure, and the thing behind it; null where another figure stands in between. */
function wordsAround(text: string, part: ReckonedPart, claim: Claim): string | null {
  const before = folded(text.slice(Math.max(part.start, claim.start - 40), claim.start));
  const lead = /[^,。;；:!?、]*$/.exec(before)?.[0] ?? '';
  const after = folded(text.slice(claim.end, Math.min(part.end, claim.end + 24)));
  const behind = /^[^,。;；:!?、0-9()]*/.exec(after)?.[0] ?? '';
  if (/[0-9]/.test(lead.replace(/20[0-9]{2}年/g, ''))) return null;
  if (/其中|分别/.test(before.slice(-24))) return null;
  return `${lead}${behind}`;
}

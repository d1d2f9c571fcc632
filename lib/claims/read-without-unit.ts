import { anyOf } from './any-of';
import { isPartOfCode } from './counts-nothing';
import type { PrintedNumber } from './numerals';
import { readCounted, type ReadFigure } from './read-counted';
import { readVagueTarget } from './read-vague-target';

/** What is as large as that: 百亿产业, 千亿级园区. */
const PRODUCERS = new RegExp(
  `^(?:级|元级?)?的?${anyOf('产业 工厂 集群 企业 园区 板块 县 区 市场 产值 斤粮 GDP 基地 城 项目')}`,
);
const REACHED = new RegExp(
  `${anyOf('达到? 突破 超过? 增至 增加到 为 近 约 逾 破 增长到 提高到 提升至 至 升至 不足 累计')}$`,
);
/** What is measured without a unit. */
const INDEX = new RegExp(
  `${anyOf('指数 系数 得分 评分 分值')}(?:\\([A-Za-z]+\\))?值?${anyOf('为 达到? 提高到 提升至 升至 降至 :')}?$`,
);
/** Whom large numbers are often printed before at once: 2000多万师生. */
const PEOPLE = new RegExp(
  `^${anyOf(
    '师生 人口 群众 居民 职工 用户 网民 党员 学生 农户 游客 考生 老人 市民 村民 干部 家庭 农民 青年 儿童 旅客 粉丝 志愿者',
    '观众 读者 劳动者 务工 大学生 妇女 会员 团员 企业 商户',
  )}`,
);

/** A figure without a unit: 百亿产业 as a target, 2000多万师生, 指数3.62, 超2000万 and 达98.5 at the end of a clause. */
export function readWithoutUnit(line: string, at: number, number: PrintedNumber): ReadFigure {
  const nothing = { claim: null, end: number.end };
  if (number.form === 'bare') {
    if (number.scale < 8 || !PRODUCERS.test(line.slice(number.end, number.end + 5))) return nothing;
    return { claim: readVagueTarget(line, at, number, number.end), end: number.end };
  }
  if (number.form !== 'digits' || isPartOfCode(line, at)) return nothing;
  if (/[第每前]$/.test(line.slice(Math.max(0, at - 1), at))) return nothing;
  if (!(number.scale >= 4 ? isLargeFigure(line, number) : isReachedFigure(line, at, number))) return nothing;
  return readCounted(line, at, number, { text: '', kind: 'count', afterWords: false, end: number.end });
}

const CLAUSE_END = /^(?:$|[,，。;；、)）])/;

function isLargeFigure(line: string, { end }: PrintedNumber): boolean {
  return (
    CLAUSE_END.test(line.slice(end, end + 1)) ||
    line.charAt(end) === '的' ||
    PEOPLE.test(line.slice(end, end + 3))
  );
}

function isReachedFigure(line: string, at: number, { end, decimals, low }: PrintedNumber): boolean {
  if (!CLAUSE_END.test(line.slice(end, end + 1))) return false;
  if (decimals > 0 && INDEX.test(line.slice(Math.max(0, at - 14), at))) return true;
  const isYear = decimals === 0 && low >= 1900 && low <= 2100;
  return !isYear && low >= 10 && REACHED.test(line.slice(Math.max(0, at - 3), at));
}

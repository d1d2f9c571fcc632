import { expect, test } from 'vitest';
import { BUILT_IN_RULES } from '@/lib/copydesk/built-in-rules';
import { findingsOfPlan } from '@/lib/intake/findings-of-plan';
import { makePlan } from '@/lib/intake/make-plan';
import { sourceOf } from '@/tests/support/plan-of';

const ARTICLE = `同心筑梦 再启新程

——2025年云溪区工作回眸

记者 张小北

2025年,云溪区扎实推进各项工作,凝聚起团结奋进的强大力量,全年布署走访企业312家,推动单位按

装设备,落实培养责任,各项工作取得良好成效。

聚力发展 服务大局

云溪区开展“暖心行动”,组织活动42场,10月1日(星期二)各界人士踊跃参与,取得良好成效。

分享到:31K
本网站所刊载信息,未经授权禁止转载,截止目前有效。。
`;

test('furniture is not looked at, what a column cut is read whole, and dates are of the article’s year', () => {
  const findings = findingsOfPlan(ARTICLE, makePlan(sourceOf(ARTICLE)), { rules: BUILT_IN_RULES });
  expect(findings.map(({ rule }) => rule)).toEqual([
    'confusables/deploy',
    'confusables/install',
    'numerals/weekday',
  ]);
  for (const { start, end, text } of findings) expect(ARTICLE.slice(start, end)).toBe(text);
  expect(findings[1]?.text.replaceAll('\n', '')).toBe('按装');
});

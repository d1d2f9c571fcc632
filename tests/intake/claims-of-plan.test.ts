import { describe, expect, test } from 'vitest';
import { claimsOfPlan } from '@/lib/intake/claims-of-plan';
import { makePlan } from '@/lib/intake/make-plan';
import labels from '@/tests/fixtures/claims/seed-claims.json';
import { measureClaims, sumMeasures, type ClaimLabel } from '@/tests/support/labelled-claims';
import { sourceOf } from '@/tests/support/plan-of';
import { seedTexts } from '@/tests/support/seed-texts';

const texts = seedTexts();
if (texts.size === 0)
  console.warn('The seed articles are not here (HUIMOU_SEEDS): their claims are not looked for.');

const claimsOf = (text: string) => claimsOfPlan(text, makePlan(sourceOf(text)));
const labelsOf = (file: string): ClaimLabel[] =>
  (labels as (ClaimLabel & { file: string })[]).filter((label) => label.file === file);

describe.skipIf(texts.size === 0)('the six real articles', () => {
  test('all of their 109 claims in digits and 24 in words are found, and no others', () => {
    const parts = [...texts].map(([file, text]) => measureClaims(text, labelsOf(file), claimsOf(text)));
    const { right, missed, extra } = sumMeasures(parts);
    expect({ missed, extra }).toEqual({ missed: [], extra: [] });
    expect(right).toBe(133);
  });

  test.each([...texts])('seed %s: places cut the claims out of the file’s text', (_, text) => {
    for (const claim of claimsOf(text)) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  });
});

const ARTICLE = `同心筑梦 再启新程

——2025年云溪区工作回眸

记者 张小北

2025年,云溪区扎实推进各项工作,凝聚起团结奋进的强大力量,全年走访企业312家。

全省首个“溪畔议事站”揭牌,12名委员参加。 作者 李三

聚力发展 服务大局

云溪区建成全省首个“溪畔议事站”,组织活动42场,各界人士踊跃参与,取得良好成效。

分享到:31K
本网站所刊载信息,未经授权禁止转载3次以上。
`;

test('furniture is not looked at, and what a caption repeats is no second claim', () => {
  const found = claimsOf(ARTICLE).map(({ text }) => text);
  expect(found.filter((text) => text === '首个')).toHaveLength(1);
  expect(found).toContain('42场');
  expect(found).toContain('312家');
  expect(found).not.toContain('3次');
});

test('groups of one article are not those of the next', () => {
  const two = `${ARTICLE}\n\n携手奋进 共谱新篇\n\n——2025年青石区工作综述\n\n记者 王五\n\n2025年,青石区立足全局,走访企业21家、解决问题18件,取得良好成效。\n`;
  const groups = claimsOf(two)
    .map(({ group }) => group)
    .filter((group) => group !== null);
  expect(groups).toEqual([...groups].sort((one, other) => one - other));
});

test('a figure that the end of a paragraph cuts is one', () => {
  const text = `${ARTICLE.split('分享到')[0]}\n全年投入资金3.5万\n元，新增岗位12\n个，取得良好成效。\n`;
  const found = claimsOf(text).map(({ value, unit }) => [value, unit]);
  expect(found).toContainEqual([35_000, '元']);
  expect(found).toContainEqual([12, '个']);
});

test('lines with tabs are a table, whose heads say what is counted', () => {
  const text = `${ARTICLE.split('分享到')[0]}\n街道\t企业（家）\t税收（万元）\n东街街道\t12\t3,400\n`;
  const found = claimsOf(text).map(({ value, unit, counted }) => [value, unit, counted]);
  expect(found).toContainEqual([12, '家', '东街街道 企业']);
  expect(found).toContainEqual([34_000_000, '元', '东街街道 税收']);
});

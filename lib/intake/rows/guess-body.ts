import type { PlannedArticle } from '@/lib/intake/plan';

const ORGAN =
  '委统战部|统战部|委(?:宣传|组织|社会工作)部|委政法委|委办公室|委办|委老干部局|委党校|委网信办|委台办|政协(?!委员|常委|机关|系统)|人大常委会|人大(?!代表)|人民政府|人民法院|人民检察院|纪委监委|工商联|侨联|文联|残联|妇联|科协|社科联|总工会|红十字会|台办|侨办|团委|[\\p{Script=Han}]{2,7}?(?:局|委员会|管委会)';
const PLACE = '[\\p{Script=Han}]{1,12}?(?:区|县|市|旗|州|盟|镇|乡|街道)';
const NAMED = new RegExp(`(${PLACE})(${ORGAN})`, 'gu');
const WHOLE = new RegExp(`^${PLACE}(?:${ORGAN})$`, 'u');
const STEM = 2;
/** No place's name ends so: 全区, 各县, 我市. */
const GENERAL = /[全各该本我此两辖城郊进属镇、](?:区|县|市|旗|州|盟|镇|乡|街道)$/u;
const COMMON = /^(?:开发|经开|高新|示范|合作|.新|.开)区$/u;
/** Words that stand before a place and are not of its name. */
const APART = /[年月日的在由和与及对向是了为将把从到于据被给让使\s]/u;
/** Of a name that stands in the text once or is doubtful. */
const FEWEST = 2;

/**
 * Which body an article looks back on: the place with its organ that the text names most. '' in doubt, for what
 * stands before a place may be any word ('奋力谱写云溪区委统战部…').
 */
export function guessBody(article: PlannedArticle): string {
  const { kicker, headline, subhead, series, blocks, photos, byline } = article;
  const head = wordsOf([...kicker, ...headline, ...(subhead ? [subhead] : []), ...(series ? [series] : [])]);
  const text = wordsOf([
    ...blocks.flatMap(({ heading, paragraphs }) => [...heading, ...paragraphs]),
    ...photos.map(({ caption }) => caption),
  ]);
  const all = [...head, ...text].join('\n');
  const scores = new Map<string, number>();
  const add = (name: string | null, weight: number) => {
    if (name !== null) scores.set(name, (scores.get(name) ?? 0) + weight);
  };
  for (const line of head) for (const name of namesIn(line, all)) add(name, 3);
  for (const line of text) for (const name of namesIn(line, all)) add(name, 1);
  for (const { role, name } of byline) if (role === 'supplied_by' && WHOLE.test(name)) add(name, 4);
  const [first, second] = [...scores].sort(([, one], [, other]) => other - one);
  if (!first || first[1] < FEWEST || first[1] <= (second?.[1] ?? 0) * 1.25) return '';
  return first[0];
}

function namesIn(line: string, all: string): string[] {
  return [...line.matchAll(NAMED)].flatMap(({ 1: run = '', 2: organ = '' }) => {
    const place = placeOf(run, organ, all);
    return place === null ? [] : [place + organ];
  });
}

/** The place at the end of a run of signs: as far back as the same signs stand before it everywhere. */
function placeOf(run: string, organ: string, all: string): string | null {
  const ending = run.endsWith('街道') ? 2 : 1;
  const from = Math.max(0, run.length - ending - STEM);
  let place = run.slice(from);
  if (GENERAL.test(place) || APART.test(place)) return null;
  const before = run.slice(0, from);
  // The place alone, behind a sign that is not of its name.
  const isWhole = before === '' || APART.test(before.slice(-1));
  if (isWhole) return place.length > ending && !COMMON.test(place) ? place : null;
  if (countOf(all, place) < FEWEST) return shortAfter(before, place);
  // '开发区' alone is said of one that has been named.
  const said = COMMON.test(place) ? organ : '';
  for (let at = from - 1; at >= 0; at--) {
    const longer = run.slice(at);
    if (APART.test(longer.charAt(0)) || countOf(all, longer + said) < countOf(all, place + said) * 0.8) break;
    place = longer;
  }
  return COMMON.test(place) ? null : place;
}

/** Named once: a name of three or four signs, or one within its city's or county's, stands by itself. */
function shortAfter(before: string, place: string): string | null {
  const own = before.slice(Math.max(...[...before].map((sign, at) => (APART.test(sign) ? at + 1 : 0))));
  return own.length <= 1 || /^[\p{Script=Han}]{2,3}(?:市|州|盟|县)$/u.test(own) ? own + place : null;
}

function countOf(text: string, words: string): number {
  return text.split(words).length - 1;
}

function wordsOf(pieces: readonly { text: string }[]): string[] {
  return pieces.map(({ text }) => text.normalize('NFKC'));
}

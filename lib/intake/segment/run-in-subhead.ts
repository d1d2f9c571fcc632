const LONGEST = 22;
const TELLS = /是|也|成为|了|有着|^\d|[年月日]来?,|这|我们|”[,]/;
// 暖企:当好贴心人。
const LABEL = /^[\u4e00-\u9fff]{2,4}[:：][^,，、]{4,16}。$/;

/** The subheads run in at the heads of a section's paragraphs, '' for those without. */
export function runInSubheads(paragraphs: string[]): string[] {
  const openings = paragraphs.map(firstSentence);
  const shapes = new Map<string, Set<string>>();
  for (const opening of openings)
    for (const shape of shapesOf(opening)) shapes.set(shape, (shapes.get(shape) ?? new Set()).add(opening));
  const isOneOfSome = (opening: string) =>
    shapesOf(opening).some((shape) => (shapes.get(shape)?.size ?? 0) > 1);
  return openings.map((opening) => (isClause(opening) || isOneOfSome(opening) ? opening : ''));
}

/** The first sentence where more follows it, and it is short enough to head what follows. */
function firstSentence(paragraph: string): string {
  const found = /^[^。!?;…\n]{3,44}。/.exec(paragraph);
  if (!found || paragraph.length < found[0].length + 15) return '';
  return found[0];
}

function isClause(opening: string): boolean {
  const words = opening.slice(0, -1);
  if (words === '') return false;
  return words.replace(/[“”‘’]/g, '').length <= LONGEST && !/[,，、：:]/.test(words) && !TELLS.test(words);
}

/** 以“甲”找乙,…。 beside 以“丙”找丁,…。: built alike up to the first comma, and about as long. */
function shapesOf(opening: string): string[] {
  const [first = '', ...rest] = opening.split(/[,，:：]/);
  if (opening === '') return [];
  if (rest.length === 1 && LABEL.test(opening)) return [`label ${first.length}`];
  const shape = `${first[0]} ${first.replace(/[^“”、]/g, '')} ${rest.length}`;
  return [Math.floor(first.length / 3), Math.floor((first.length + 1) / 3)].map((size) => `${shape} ${size}`);
}

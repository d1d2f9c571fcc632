const LONGEST = 22;
const TELLS = /是|成为|了|有着|^\d|[年月日]来?,|这|我们|”[,]/;
const PARALLEL = { longest: 44, slack: 14 };

/** The subheads run in at the heads of a section's paragraphs, '' for those without. */
export function runInSubheads(paragraphs: string[]): string[] {
  const openings = paragraphs.map(firstSentence);
  return openings.map((opening, at) => {
    if (opening === '') return '';
    if (isClause(opening)) return opening;
    const same = openings.filter((other, one) => one !== at && isParallel(opening, other));
    return same.length > 0 ? opening : '';
  });
}

/** The first sentence where more follows it, and it is short enough to head what follows. */
function firstSentence(paragraph: string): string {
  const found = /^[^。!?;…\n]{3,44}。/.exec(paragraph);
  if (!found || paragraph.length < found[0].length + 15) return '';
  return found[0];
}

function isClause(opening: string): boolean {
  const words = opening.slice(0, -1);
  return words.replace(/[“”‘’]/g, '').length <= LONGEST && !/[,，、：:]/.test(words) && !TELLS.test(words);
}

/** 以“甲”找乙,…。 beside 以“丙”找丁,…。: what stands before the first comma is built alike. */
function isParallel(one: string, other: string): boolean {
  if (one === other || other === '' || one.length > PARALLEL.longest) return false;
  const clauses = (text: string) => text.split(/[,，:：]/);
  const [first = '', ...rest] = clauses(one);
  const [otherFirst = '', ...otherRest] = clauses(other);
  const shape = (text: string) => text.replace(/[^“”、]/g, '');
  return (
    rest.length === otherRest.length &&
    first[0] === otherFirst[0] &&
    shape(first) === shape(otherFirst) &&
    Math.abs(first.length - otherFirst.length) <= 2 &&
    Math.abs(one.length - other.length) <= PARALLEL.slack
  );
}

/**
 * Patterns of rules are regular expressions of a restricted form, in which nothing repeats without end: characters,
 * classes, groups, alternatives, look-arounds, `?`, `{n}` and `{m,n}`. How many ways a pattern has to match at one place
 * is counted before it runs and bounded, so that any pattern, whoever wrote it, takes time linear in the text.
 */
const MOST_WAYS = 2000;
const MOST_CHARACTERS = 200;
const MOST_REPEATS = 40;
const LONGEST_SOURCE = 2000;

export type PatternFault =
  | 'not_a_pattern'
  | 'repeats_without_end'
  | 'refers_back'
  | 'names_group'
  | 'too_many_ways'
  | 'matches_nothing';

/** `first`: the character it must begin with, where there is but one. */
type Weight = { ways: number; longest: number; shortest: number; first?: string };

/** Why a pattern may not be used; null where it may. */
export function faultOfPattern(source: string): PatternFault | null {
  if (source.length > LONGEST_SOURCE) return 'too_many_ways';
  try {
    new RegExp(source, 'u');
  } catch {
    return 'not_a_pattern';
  }
  const reader = { source, at: 0 };
  const weight = readAlternatives(reader);
  if (typeof weight === 'string') return weight;
  if (weight.ways > MOST_WAYS || weight.longest > MOST_CHARACTERS) return 'too_many_ways';
  return weight.shortest === 0 ? 'matches_nothing' : null;
}

type Reader = { source: string; at: number };
type Read = Weight | PatternFault;

const EMPTY: Weight = { ways: 1, longest: 0, shortest: 0 };
const ONE: Weight = { ways: 1, longest: 1, shortest: 1 };

function readAlternatives(reader: Reader): Read {
  const options: Weight[] = [];
  do {
    const one = readSequence(reader);
    if (typeof one === 'string') return one;
    options.push(one);
  } while (takes(reader, '|'));
  return {
    ways: waysOf(options),
    longest: Math.max(...options.map(({ longest }) => longest)),
    shortest: Math.min(...options.map(({ shortest }) => shortest)),
    ...(options.length === 1 && { first: options[0]?.first }),
  };
}

/** Of alternatives that begin differently only one can match. */
function waysOf(options: readonly Weight[]): number {
  const byFirst = new Map<string, number>();
  let open = 0;
  for (const { ways, first } of options)
    if (first === undefined) open += ways;
    else byFirst.set(first, (byFirst.get(first) ?? 0) + ways);
  return open + Math.max(0, ...byFirst.values());
}

function readSequence(reader: Reader): Read {
  let whole = EMPTY;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const atom = readAtom(reader);
    if (typeof atom === 'string') return atom;
    const part = readRepeat(reader, atom);
    if (typeof part === 'string') return part;
    whole = {
      ways: whole.ways * part.ways,
      longest: whole.longest + part.longest,
      shortest: whole.shortest + part.shortest,
      first: whole === EMPTY && part.shortest > 0 ? part.first : whole.first,
    };
  }
  return whole;
}

function readAtom(reader: Reader): Read {
  if (takes(reader, '(')) return readGroup(reader);
  if (takes(reader, '^') || takes(reader, '$')) return EMPTY;
  if (takes(reader, '[')) {
    while (!takes(reader, ']')) reader.at += reader.source.charAt(reader.at) === '\\' ? 2 : 1;
    return ONE;
  }
  if (!takes(reader, '\\')) {
    const sign = String.fromCodePoint(reader.source.codePointAt(reader.at) ?? 0);
    reader.at += sign.length;
    return sign === '.' ? ONE : { ...ONE, first: sign };
  }
  const escaped = reader.source.charAt(reader.at);
  if (/[1-9k]/.test(escaped)) return 'refers_back';
  const long = /^(?:u\{[^}]*\}|u.{4}|x.{2}|p\{[^}]*\}|P\{[^}]*\}|c.|.)/su.exec(
    reader.source.slice(reader.at, reader.at + 40),
  );
  reader.at += long?.[0].length ?? 1;
  return /[bB]/.test(escaped) ? EMPTY : ONE;
}

function readGroup(reader: Reader): Read {
  const kind = ['?:', '?=', '?!', '?<=', '?<!'].find((sign) => takes(reader, sign));
  if (!kind && reader.source.charAt(reader.at) === '?') return 'names_group';
  const inner = readAlternatives(reader);
  takes(reader, ')');
  if (typeof inner === 'string' || !kind || kind === '?:') return inner;
  // A look-around is gone through and takes no character.
  return { ways: inner.ways + 1, longest: 0, shortest: 0 };
}

function readRepeat(reader: Reader, atom: Weight): Read {
  const next = reader.source.charAt(reader.at);
  if (next === '*' || next === '+') return 'repeats_without_end';
  let [low, high] = [1, 1];
  if (takes(reader, '?')) [low, high] = [0, 1];
  else if (next === '{') {
    const end = reader.source.indexOf('}', reader.at);
    const [from = '', to] = reader.source.slice(reader.at + 1, end).split(',');
    if (to === '') return 'repeats_without_end';
    [low, high] = [Number(from), Number(to ?? from)];
    reader.at = end + 1;
  } else return atom;
  takes(reader, '?');
  if (high > MOST_REPEATS) return 'too_many_ways';
  let ways = 0;
  for (let times = low; times <= high; times++) ways += atom.ways ** times;
  return { ways, longest: atom.longest * high, shortest: atom.shortest * low, first: atom.first };
}

function takes(reader: Reader, sign: string): boolean {
  if (!reader.source.startsWith(sign, reader.at)) return false;
  reader.at += sign.length;
  return true;
}

import { addAll } from './add-all';
import type { BylineEntry } from '@/lib/domain/article/content';
import type { Span } from '@/lib/intake/source';
import { bylineTokens, type BylineToken } from './byline-tokens';

type Entry = BylineEntry & Span;

const LONGEST = 120;
const SUPPLIED =
  /^[(]?\s*(?:本文|本稿|稿件|文章|文字|图文)?(?:均|系)?由([^\s,。:;()]{4,24}?)(?:提供|供稿)\s*[)]?$/;

/** The people a folded line names with their parts in the article; null when it is no byline. */
export function readByline(folded: string): Entry[] | null {
  if (folded.length > LONGEST || /[。!?;“”《》]/.test(folded)) return null;
  const supplier = SUPPLIED.exec(folded.trim())?.[1];
  if (supplier) return [{ role: 'supplied_by', outlet: '', name: supplier, start: 0, end: folded.length }];
  if (!/记者|通讯员|实习生|作者|报送单位|[文图摄撰稿编审校]/.test(folded)) return null;
  const tokens = bylineTokens(folded);
  if (!tokens || !tokens.some((token) => token.kind === 'role')) return null;
  const entries: Entry[] = [];
  let governing: BylineToken | null = null;
  let from: number | null = null;
  const unroled: BylineToken[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'filler') continue;
    if (token.kind === 'name') {
      if (!governing) unroled.push(token);
      else {
        const start = from ?? token.start;
        addAll(entries, asEntries(governing, token.text, token.outlet || governing.outlet, start, token.end));
        from = null;
      }
    } else if (standsBehindName(tokens, at)) {
      const named = unroled.splice(0);
      for (const name of named)
        addAll(entries, asEntries(token, name.text, name.outlet, name.start, name.end));
      const last = entries.at(-1);
      if (named.length === 0 && last)
        addAll(entries, asEntries(token, last.name, last.outlet, token.start, token.end));
    } else {
      governing = token;
      from = token.start;
    }
  }
  if (entries.length === 0 || unroled.length > 0 || from !== null) return null;
  // A name may have waited for its part while another was given one: each entry ends where the next begins.
  return entries.sort((one, other) => one.start - other.start);
}

/** 文/张三 but 张三/文: a word is for the name before it unless a mark ties it to the next. */
function standsBehindName(tokens: BylineToken[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (!token || !before) return false;
  if (before.kind === 'role')
    return at > 1 && before.mark !== '' ? false : standsBehindName(tokens, at - 1) && after?.kind !== 'name';
  if (token.roles.every((role) => role === 'reporter' || role === 'correspondent' || role === 'editor'))
    return false;
  if (after?.kind !== 'name') return true;
  return token.mark === '/' || (after.mark === '' && before.kind === 'name' && token.start === before.end);
}

function asEntries(token: BylineToken, name: string, outlet: string, start: number, end: number): Entry[] {
  return token.roles.map((role, at) => ({
    role,
    outlet,
    name,
    start: at === 0 ? start : end,
    end,
  }));
}

import type { BylineRole } from '@/lib/domain/article/content';
import type { Span } from '@/lib/intake/source';
import { OUTLET_NAME } from './outlet';
import { gluedWords, rolesOfWord } from './byline-words';

export type BylineToken = Span & {
  kind: 'role' | 'name' | 'filler';
  text: string;
  roles: BylineRole[];
  outlet: string;
  /** The mark before it, if one other than a space. */
  mark: string;
};

const NAME = /^[\u4e00-\u9fff]{2,4}$|^[\u4e00-\u9fff]{2,8}·[\u4e00-\u9fff·]{2,12}$/;
const BODY =
  /^(?=.{4,30}$)[\u4e00-\u9fff“”()]+(部|局|委|会|办|办公室|中心|协|联|社|台|报|网|院|校|站|街道|镇|乡|侨联|工商联)$/;
const OUTLET = /^[\u4e00-\u9fff\w]{0,14}$/;
const FILLER = /^(本报讯|综合|整理|报道|本报)$/;

/** A folded line as words of a byline; null when one of its words cannot stand in one. */
export function bylineTokens(folded: string): BylineToken[] | null {
  const tokens: BylineToken[] = [];
  let end = 0;
  for (const { 0: word, index } of folded.matchAll(/[^\s,、:|/()[\]□■◎●▲○—]+/g)) {
    const mark = folded.slice(end, index).trim().slice(0, 1);
    const read = readWord(word);
    if (!read) {
      const last = tokens.at(-1);
      // 张 三: a name of two letters spaced out to the width of three.
      if (!/^[\u4e00-\u9fff]$/.test(word)) return null;
      if (last?.kind === 'name' && last.text.length === 1 && mark === '') {
        last.text += word;
        last.end = index + 1;
      } else
        tokens.push({ kind: 'name', text: word, roles: [], outlet: '', mark, start: index, end: index + 1 });
    } else {
      let at = index;
      for (const part of read) {
        tokens.push({ ...part, mark: at === index ? mark : '', start: at, end: at + part.length });
        at += part.length;
      }
    }
    end = index + word.length;
  }
  return tokens.some((token) => token.kind === 'name' && token.text.length === 1)
    ? null
    : withOutlets(tokens);
}

const PAPER = new RegExp(`^${OUTLET_NAME}$`);

/** 江州日报 沈一苇 文: a paper's name before a person's says where they are from. */
function withOutlets(tokens: readonly BylineToken[]): BylineToken[] {
  const read: BylineToken[] = [];
  let paper: BylineToken | null = null;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    const isPaper = token.kind === 'name' && PAPER.test(token.text);
    if (isPaper && next?.kind === 'name' && next.mark === '' && NAME.test(next.text)) paper = token;
    else if (token.kind === 'name' && paper && (token.mark === '' || token.mark === '、')) {
      const isFirst = tokens[at - 1] === paper;
      read.push({ ...token, outlet: paper.text, start: isFirst ? paper.start : token.start });
    } else {
      paper = null;
      read.push(token);
    }
  }
  return read;
}

type Word = Pick<BylineToken, 'kind' | 'text' | 'roles' | 'outlet'> & { length: number };

function readWord(word: string): Word[] | null {
  const whole = rolesOfWord.get(word);
  if (whole) return [{ kind: 'role', text: word, roles: whole, outlet: '', length: word.length }];
  if (FILLER.test(word)) return [{ kind: 'filler', text: word, roles: [], outlet: '', length: word.length }];
  return glued(word) ?? (isName(word) ? [nameWord(word)] : null);
}

function glued(word: string): Word[] | null {
  for (const role of gluedWords) {
    const at = word.indexOf(role);
    if (at < 0) continue;
    const before = word.slice(0, at);
    const after = word.slice(at + role.length);
    const roles = rolesOfWord.get(role) ?? [];
    const asRole = (named: string): Word => {
      // 云溪融媒记者: the newsroom is called 云溪融媒.
      const outlet = named === '' ? '' : named + (/^融媒体?/.exec(role)?.[0] ?? '');
      return { kind: 'role', text: role, roles, outlet, length: named.length + role.length };
    };
    const isPerson = roles.some((one) => one === 'reporter' || one === 'correspondent' || one === 'editor');
    if (isPerson && OUTLET.test(before)) {
      if (after === '') return [asRole(before)];
      if (NAME.test(after)) return [asRole(before), nameWord(after)];
    }
    if (!isPerson && after === '' && isName(before)) return [nameWord(before), asRole('')];
    if (!isPerson && before === '' && isName(after)) return [asRole(''), nameWord(after)];
  }
  return null;
}

function isName(word: string): boolean {
  return NAME.test(word) || BODY.test(word);
}

function nameWord(text: string): Word {
  return { kind: 'name', text, roles: [], outlet: '', length: text.length };
}

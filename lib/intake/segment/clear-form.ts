import type { LineHint } from '@/lib/intake/source';
import type { Removal, RemovalReason } from '@/lib/intake/plan';
import type { Line } from './line';
import { readByline } from './read-byline';
import { sliceLine } from './slice-line';

const TITLE = /^(稿件|文章|材料|信息)?(标题|题目|名称|主题)$/;
const OF_THE_FORM =
  /^(联系人|联系电话|联系方式|电话|手机|邮箱|电子邮箱|字数|报送时间|报送日期|填报人|填报时间|审签|审签人|领导签字|签发人|备注|序号)$/;
const SUBHEAD = /\s+(?=[—-]{2})/;

/** Clears away the form a text was handed in on: its headline and its names are lines like any other. */
export function clearForm(lines: Line[]): { lines: Line[]; removed: Removal[] } {
  const removed: Removal[] = [];
  const remove = ({ spans }: Line, reason: RemovalReason) => {
    for (const span of spans) removed.push({ ...span, reason });
  };
  const kept = lines.flatMap((line): Line[] => {
    const [label = '', ...cells] = isRow(line) ? line.folded.split('\t') : [];
    const name = label.replace(/[\s:]/g, '');
    const value = cells.length === 1 ? sliceLine(line, label.length) : null;
    if (!value || value.text === '') return [line];
    if (OF_THE_FORM.test(name)) {
      remove(line, 'page_furniture');
      return [];
    }
    if (TITLE.test(name)) {
      remove(sliceLine(line, 0, label.length), 'page_furniture');
      return headlineOf(value);
    }
    const free = { ...line, hints: withoutRow(line.hints) };
    return readByline(line.folded) ? [free] : [line];
  });
  return { lines: kept, removed };
}

function isRow({ hints }: Line): boolean {
  return hints.some(({ kind }) => kind === 'table_row');
}

function headlineOf(value: Line): Line[] {
  const hints = withoutRow(value.hints);
  const gap = SUBHEAD.exec(value.folded);
  const title = sliceLine(value, 0, gap?.index);
  const { start = 0, end = 0 } = title.spans[0] ?? {};
  const headline: Line = { ...title, hints: [...hints, { kind: 'title', start, end }] };
  return gap ? [headline, { ...sliceLine(value, gap.index), hints, blanksBefore: 0 }] : [headline];
}

function withoutRow(hints: LineHint[]): LineHint[] {
  return hints.filter(({ kind }) => kind !== 'table_row');
}

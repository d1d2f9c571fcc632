import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import type { How } from '@/components/editor/undo/undo-stack';

export type OnEdit = (before: Node, after: Node, how: How) => void;

/** Tells of every change a person makes in the text, with what follows from it; stands in for an editor's own history. */
export const RecordEdits = Extension.create<{ onEdit: OnEdit }, { ranges: number[] }>({
  name: 'recordEdits',
  addStorage: () => ({ ranges: [] }),
  onTransaction({ editor, transaction, appendedTransactions }) {
    const all = [transaction, ...appendedTransactions];
    if (!all.some(({ docChanged }) => docChanged)) return;
    const ranges = this.storage.ranges;
    const maps = all.flatMap(({ mapping }) => mapping.maps);
    this.storage.ranges = changedBy(maps);
    if (transaction.getMeta('addToHistory') === false) return;
    const isAdjacent = touches(maps[0], ranges);
    const group = groupOf(transaction);
    const composition: unknown = transaction.getMeta('composition');
    this.options.onEdit(transaction.before, editor.state.doc, {
      words: { key: group },
      group: JOINING.includes(group) ? group : '',
      composition: typeof composition === 'number' ? composition : null,
      isAdjacent,
    });
  },
});

const JOINING = ['typing', 'deleting'];
const EVENTS = ['paste', 'cut', 'drop'];

/** What kind of change it is: a key of `editor.deed`. */
function groupOf(transaction: Transaction): string {
  const event: unknown = transaction.getMeta('uiEvent');
  if (typeof event === 'string' && EVENTS.includes(event)) return event;
  if (transaction.getMeta('composition') !== undefined) return 'typing';
  const { steps, before, doc } = transaction;
  if (steps.every((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return 'format';
  const block = steps.map(insertedBlock).find(Boolean);
  if (block) return block;
  if (!steps.every((step) => step instanceof ReplaceStep)) return 'editing';
  return doc.content.size < before.content.size ? 'deleting' : 'typing';
}

function insertedBlock(step: Step): string | undefined {
  const first = step instanceof ReplaceStep ? step.slice.content.firstChild?.type.name : undefined;
  return first === 'photo' || first === 'table' ? first : undefined;
}

type Maps = Mapping['maps'];

/** Where the change stands in the text it made, as pairs of places. */
function changedBy(maps: Maps): number[] {
  const last = maps.findLastIndex((map) => rangesOf(map).length > 0);
  const [map] = maps.slice(last);
  const later = new Mapping([...maps.slice(last + 1)]);
  return map ? rangesOf(map).map((place, index) => later.map(place, index % 2 === 0 ? 1 : -1)) : [];
}

function rangesOf(map: Maps[number]): number[] {
  const ranges: number[] = [];
  map.forEach((_oldStart, _oldEnd, start, end) => ranges.push(start, end));
  return ranges;
}

function touches(map: Maps[number] | undefined, ranges: number[]): boolean {
  let isAdjacent = false;
  map?.forEach((start, end) => {
    for (let index = 0; index < ranges.length; index += 2) {
      const [from = Infinity, to = -Infinity] = ranges.slice(index, index + 2);
      if (start <= to && end >= from) isAdjacent = true;
    }
  });
  return isAdjacent;
}

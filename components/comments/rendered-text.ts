import { scriptForm, type Script } from '@/lib/domain/article/script-form';

/** As much of a DOM node as is needed to find one's way in a rendered section. */
export type RenderedNode = {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<RenderedNode>;
  className?: string;
};

/** A point as the DOM names it: in a text node its UTF-16 units, in an element its children are counted. */
export type Boundary<N = RenderedNode> = { node: N; offset: number };

/** `path`: which child of which child of the section it is. */
type Run<N> = { node: N; path: readonly number[]; offset: number; length: number };

const TEXT = 3;
const SCRIPTS: Readonly<Record<string, Script>> = { SUP: 'superscript', SUB: 'subscript' };

/**
 * The text nodes and line breaks of a rendered section that are its anchor text (lib/document/anchor-text.ts):
 * those of paragraphs and captions, a '\n' between two of them. Among changes (components/review/comparison) they are
 * those of what is marked as words, without what was taken out. Offsets are in UTF-16 units.
 */
function readRuns<N extends RenderedNode>(root: N): { text: string; runs: Run<N>[] } {
  const runs: Run<N>[] = [];
  let text = '';
  let blocks = 0;
  const add = (node: N, path: readonly number[], value: string) => {
    runs.push({ node, path, offset: text.length, length: value.length });
    text += value;
  };
  const read = (node: N, path: readonly number[], isInBlock: boolean, outer: Script | null) => {
    const script = SCRIPTS[node.nodeName] ?? outer;
    const isBlock = node.nodeName === 'P' || node.nodeName === 'FIGURE' || node.className === 'words';
    if (isBlock && blocks++ > 0) text += '\n';
    // The credit stands beside the caption and is no part of it.
    if (node.className === 'credit' || node.nodeName === 'DEL') return;
    const value = node.nodeValue ?? '';
    if (node.nodeType === TEXT && isInBlock) add(node, path, script ? scriptForm(value, script) : value);
    if (node.nodeName === 'BR' && isInBlock) add(node, path, '\n');
    for (const [index, child] of [...(node.childNodes as Iterable<N>)].entries()) {
      read(child, [...path, index], isInBlock || isBlock, script);
    }
  };
  read(root, [], false, null);
  return { text, runs };
}

function findPath(root: RenderedNode, wanted: RenderedNode): readonly number[] | null {
  if (root === wanted) return [];
  for (const [index, child] of [...root.childNodes].entries()) {
    const path = findPath(child, wanted);
    if (path) return [index, ...path];
  }
  return null;
}

/** Negative when `a` comes first in reading order; what holds the other comes before it. */
function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((step, level) => step !== b[level]);
  if (differs < 0) return a.length - b.length;
  return (a[differs] ?? 0) - (b[differs] ?? -1);
}

/** How much of a run lies before the boundary. */
function lengthBefore<N>(run: Run<N>, { node, offset }: Boundary, path: readonly number[]): number {
  if (run.node === node) return Math.min(offset, run.length);
  const point = node.nodeType === TEXT ? path : [...path, offset];
  return compare(run.path, point) < 0 ? run.length : 0;
}

export type RenderedPassage = { start: number; end: number; quote: string };

/** The anchor text between two points of a rendered section; null when none of it lies there. */
export function toPassage(root: RenderedNode, from: Boundary, to: Boundary): RenderedPassage | null {
  const { text, runs } = readRuns(root);
  const fromPath = findPath(root, from.node);
  const toPath = findPath(root, to.node);
  if (!fromPath || !toPath) return null;
  const first = runs.find((run) => lengthBefore(run, from, fromPath) < run.length);
  const last = runs.findLast((run) => lengthBefore(run, to, toPath) > 0);
  if (!first || !last) return null;
  const start = first.offset + lengthBefore(first, from, fromPath);
  const end = last.offset + lengthBefore(last, to, toPath);
  return start < end ? { start, end, quote: text.slice(start, end) } : null;
}

/** The points of a rendered section between which a stretch of its anchor text lies; null when it reaches beyond. */
export function toBoundaries<N extends RenderedNode>(
  root: N,
  { start, end }: { start: number; end: number },
): { from: Boundary<N>; to: Boundary<N> } | null {
  const { runs } = readRuns(root);
  const first = runs.find((run) => start < run.offset + run.length);
  const last = runs.findLast((run) => run.offset < end);
  if (!first || !last || start >= end || end > last.offset + last.length) return null;
  return {
    from: { node: first.node, offset: Math.max(start - first.offset, 0) },
    to: { node: last.node, offset: end - last.offset },
  };
}

export function renderedText(root: RenderedNode): string {
  return readRuns(root).text;
}

// @vitest-environment happy-dom
import { act, useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { selectedIn, type SelectedWords } from '@/components/comments/passage-range';
import { useSelectedWords } from '@/components/comments/use-selected-words';

function selectedWords(frame: HTMLElement): SelectedWords | null {
  const range = selectedIn(frame);
  return range && { passage: { sectionId: 's', start: 0, end: 1, quote: String(range) }, range };
}

function Page() {
  const frame = useRef<HTMLDivElement>(null);
  const selected = useSelectedWords(frame, selectedWords);
  return (
    <>
      <div ref={frame} id="text">
        全年宣讲四十二场
      </div>
      <output data-comment-tool>{selected?.passage.quote ?? ''}</output>
    </>
  );
}

let root: Root;
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  vi.useFakeTimers();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<Page />));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
});

const text = () => document.querySelector('#text') as HTMLElement;
const shown = () => document.querySelector('output')?.textContent;
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

async function select(from: number, to: number): Promise<void> {
  const range = document.createRange();
  const [node] = text().childNodes;
  if (!node) throw new Error('no text');
  range.setStart(node, from);
  range.setEnd(node, to);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  await told();
}
async function told(): Promise<void> {
  await act(async () => void document.dispatchEvent(new Event('selectionchange')));
  await pass(50);
}
async function point(type: string, target: Element, over: PointerEventInit = {}): Promise<void> {
  const event = new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, ...over });
  await act(async () => void target.dispatchEvent(event));
  await pass(50);
}

test('words are there as soon as keys or handles select them', async () => {
  await select(2, 4);
  expect(shown()).toBe('宣讲');
  await select(2, 8);
  expect(shown()).toBe('宣讲四十二场');
});

test('nothing is in the way while the mouse draws, and the words are there when it is let go', async () => {
  await point('pointerdown', text());
  await select(2, 4);
  expect(shown()).toBe('');
  await point('pointerup', text());
  expect(shown()).toBe('宣讲');
});

test('the menu of the other button, by which people copy, changes nothing', async () => {
  await select(2, 4);
  await point('pointerdown', text(), { button: 2 });
  expect(shown()).toBe('宣讲');
  await select(0, 4);
  expect(shown()).toBe('全年宣讲');
});

test('a press of what stands beside the words still finds them, though a tap let go of the selection', async () => {
  await select(2, 4);
  const tool = document.querySelector('output') as HTMLElement;
  await point('pointerdown', tool, { pointerType: 'touch' });
  document.getSelection()?.removeAllRanges();
  await told();
  expect(shown()).toBe('宣讲');
  await pass(400);
  expect(shown()).toBe('');
});

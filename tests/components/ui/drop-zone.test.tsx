// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DropZone } from '@/components/ui/drop-zone';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const words = { choose: '选择文件', hint: '也可以拖到这里' };
const paper = new File(['一年来'], '总结.docx');
let place: HTMLElement;
let root: Root;
let taken: File[][];

beforeEach(() => {
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  taken = [];
});

afterEach(async () => {
  await act(async () => root.unmount());
  place.remove();
});

async function show(state: { isDisabled?: boolean; error?: string } = {}) {
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <DropZone
          words={words}
          accept=".docx"
          icon={null}
          onFiles={(files) => taken.push(files)}
          {...state}
        />
      </MantineProvider>,
    ),
  );
}

function part(selector: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
}

async function drag(kind: 'dragover' | 'dragleave' | 'drop') {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { files: [paper] } });
  await act(async () => part('button').dispatchEvent(event));
  return event;
}

const isMarked = () => place.querySelector('[data-over]') !== null;

it('the button opens the choice of files, is told what may be chosen, and hands over what was', async () => {
  await show();
  const input = part('input') as HTMLInputElement;
  let isOpened = false;
  input.addEventListener('click', () => (isOpened = true));
  await act(async () => part('button').click());
  expect(isOpened).toBe(true);
  expect(document.getElementById(part('button').getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    words.hint,
  );
  Object.defineProperty(input, 'files', { value: [paper] });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  expect(taken).toEqual([[paper]]);
});

it('a file held over the field marks it, and dropped is handed over', async () => {
  await show();
  await drag('dragover');
  expect(isMarked()).toBe(true);
  await drag('dragleave');
  expect(isMarked()).toBe(false);
  await drag('dragover');
  await drag('drop');
  expect(isMarked()).toBe(false);
  expect(taken).toEqual([[paper]]);
});

it('while it is closed a file is neither taken nor opened in place of the page', async () => {
  await show({ isDisabled: true });
  expect((await drag('dragover')).defaultPrevented).toBe(true);
  expect(isMarked()).toBe(false);
  expect((await drag('drop')).defaultPrevented).toBe(true);
  expect(taken).toEqual([]);
});

it('what is wrong with the files is said aloud', async () => {
  await show({ error: '最多 20 个文件' });
  expect(part('[role=alert]').textContent).toBe('最多 20 个文件');
});

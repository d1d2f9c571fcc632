// @vitest-environment happy-dom
import { act, useState } from 'react';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { MantineProvider, TextInput } from '@mantine/core';
import { useFieldError } from '@/components/ui/field-error';
import { DialogForm } from '@/components/ui/form-dialog';
import { standingFailure } from '@/components/ui/standing-failure';
import { useAction } from '@/components/ui/use-action';
import type { Failure } from '@/lib/web/failure';

const REFUSAL: Failure = {
  code: 'invalid',
  reason: 'invalid',
  fields: { bodyName: 'required', 'from.year': 'invalid' },
};

test('a fault goes when its own field is changed, and is back when the refused value is', () => {
  const sent = { bodyName: '', from: { year: 99999 } };
  expect(standingFailure(REFUSAL, sent, { ...sent })).toBe(REFUSAL);
  expect(standingFailure(REFUSAL, sent, { ...sent, bodyName: '侨联' })?.fields).toEqual({
    'from.year': 'invalid',
  });
  expect(standingFailure(REFUSAL, sent, { bodyName: '侨联', from: { year: 2022 } })).toBeNull();
  expect(standingFailure(REFUSAL, sent, { bodyName: '侨联', from: null })).toBeNull();
});

test('a refusal without fields, and a fault of what the form does not hold, stay', () => {
  const other: Failure = { code: 'conflict', reason: 'conflict' };
  expect(standingFailure(other, { name: 'a' }, { name: 'b' })).toBe(other);
  const elsewhere: Failure = { ...REFUSAL, fields: { 'blocks.3.text': 'too_long' } };
  expect(standingFailure(elsewhere, { bodyName: 'a' }, { bodyName: 'b' })).toBe(elsewhere);
});

let root: Root | null = null;
beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});
afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
});

function Form() {
  const [input, setInput] = useState({ bodyName: '', year: '99999' });
  const { isPending, failure, run } = useAction(input);
  const fieldError = useFieldError(failure);
  const fields = { bodyName: 'required', year: 'invalid' };
  const refuse = () => Promise.resolve({ ok: false as const, failure: { ...REFUSAL, fields } });
  return (
    <DialogForm
      submit="send"
      isPending={isPending}
      failure={failure}
      onSubmit={() => run(refuse)}
      onCancel={() => {}}
    >
      {(['bodyName', 'year'] as const).map((name) => (
        <TextInput
          key={name}
          name={name}
          value={input[name]}
          error={fieldError(name)}
          onChange={({ currentTarget: { value } }) => setInput((all) => ({ ...all, [name]: value }))}
        />
      ))}
    </DialogForm>
  );
}

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

async function type(name: string, text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(name), text);
    field(name).dispatchEvent(new Event('input', { bubbles: true }));
    return Promise.resolve();
  });
}

const faulty = () =>
  [...document.querySelectorAll('[aria-invalid="true"]')].map((one) => one.getAttribute('name'));
const hasBox = () => document.querySelector('[role="alert"]') !== null;

test('who mends one field of a refused form keeps the keyboard there, and the box goes with the last fault', async () => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => {
    root?.render(
      <NextIntlClientProvider locale="zh-CN" messages={null}>
        <MantineProvider env="test">
          <Form />
        </MantineProvider>
      </NextIntlClientProvider>,
    );
    return Promise.resolve();
  });
  const send = () =>
    act(async () => {
      document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      return Promise.resolve();
    });
  await send();
  expect([faulty(), hasBox(), document.activeElement]).toEqual([
    ['bodyName', 'year'],
    true,
    field('bodyName'),
  ]);
  await type('bodyName', '侨');
  expect([faulty(), hasBox(), document.activeElement]).toEqual([['year'], true, field('bodyName')]);
  await type('year', '2022');
  expect([faulty(), hasBox()]).toEqual([[], false]);
  await send();
  expect([faulty(), document.activeElement]).toEqual([['bodyName', 'year'], field('bodyName')]);
});

// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { whenOpened } from '@/components/ui/when-opened';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

async function open(part: ReactNode): Promise<string> {
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={null}>
        <MantineProvider>{part}</MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
  const text = place.textContent ?? '';
  await act(async () => root.unmount());
  return text;
}

function Opinion() {
  return <p>意见</p>;
}

it('a part that cannot be fetched says so in its place, and opened again is asked for again', async () => {
  let isAway = true;
  const Part = whenOpened(async () => {
    if (isAway) throw new Error('the line is down');
    return Opinion;
  });
  expect(await open(<Part />)).toContain('服务器');
  isAway = false;
  expect(await open(<Part />)).toContain('意见');
});

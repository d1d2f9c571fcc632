// @vitest-environment happy-dom
import { act } from 'react';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { dialogWhenOpened } from '@/components/ui/dialog-when-opened';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Props = { opened?: boolean; onClose: () => void };

function Question({ opened }: Props) {
  return opened ? <p>确定送审吗</p> : null;
}

it('a dialog is not fetched before it is asked for; away, it says so and counts as closed; asked again, it comes', async () => {
  let isAway = true;
  let fetched = 0;
  let closed = 0;
  const Dialog = dialogWhenOpened<Props>(async () => {
    fetched += 1;
    if (isAway) throw new Error('the line is down');
    return Question;
  });
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const show = (opened: boolean) =>
    act(async () =>
      root.render(
        <NextIntlClientProvider locale="zh-CN" messages={null}>
          <MantineProvider>
            <Notifications />
            <Dialog opened={opened} onClose={() => (closed += 1)} />
          </MantineProvider>
        </NextIntlClientProvider>,
      ),
    );
  await show(false);
  expect(fetched).toBe(0);
  await show(true);
  expect(closed).toBe(1);
  expect(document.body.textContent).toContain('连不上服务器');
  await show(false);
  isAway = false;
  await show(true);
  expect(document.body.textContent).toContain('确定送审吗');
  expect(closed).toBe(1);
  await act(async () => root.unmount());
});

it('while a dialog is on its way, that is said', async () => {
  const Dialog = dialogWhenOpened<Props>(() => new Promise(() => {}));
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <NextIntlClientProvider locale="zh-CN" messages={null}>
        <MantineProvider>
          <Dialog onClose={() => {}} />
        </MantineProvider>
      </NextIntlClientProvider>,
    ),
  );
  expect(document.querySelector('[role="status"]')?.textContent).toContain('正在打开');
  await act(async () => root.unmount());
});

import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ProposerShares } from '@/components/proposals/proposer-shares';

const share = { differences: 2, characters: 9, ofCharacters: 400, taken: [] };
const said = (stages: string[]) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={{}} timeZone="Asia/Shanghai">
      <MantineProvider>
        <ProposerShares
          shares={[{ person: { id: 'a', displayName: '陈志远' }, stages, ...share }]}
          sectionIds={[]}
        />
      </MantineProvider>
    </NextIntlClientProvider>,
  );

test('it is said at which stages words were proposed and how many, or that they came with a copy', () => {
  expect(said(['初审', '复审'])).toContain('陈志远（初审、复审）：2 处，9 字（全文 400 字）');
  expect(said([])).toContain('陈志远：改稿的文字随所复制的稿件而来');
});

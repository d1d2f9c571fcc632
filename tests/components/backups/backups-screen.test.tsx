import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BackupsScreen } from '@/components/backups/backups-screen';
import type { Backups } from '@/lib/backup/queries/get-backups';

const now = new Date('2026-11-30T04:00:00Z');
const at = '2026-11-29T18:30:00Z';
const file = 'huimou-20261129T180000Z.tar.gz';
const failure = { at, fault: 'disk_full', params: {} };
const found: Backups = {
  ...{ standing: 'good', kept: 7, failure: null, lacking: 0, verified: null },
  backups: [{ file, madeAt: new Date('2026-11-29T18:00:00Z'), byteSize: 3_400_000, isSealed: false }],
};

function said(over: Partial<Backups>): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" timeZone="Asia/Shanghai" messages={{}}>
      <MantineProvider>
        <BackupsScreen {...found} {...over} now={now} />
      </MantineProvider>
    </NextIntlClientProvider>,
  ).replace(/<[^>]*>/g, '');
}

test('a trial that failed is not called one that has not been', () => {
  expect(said({})).toContain('试恢复：尚未试恢复。');
  expect(said({ verified: { file, at, failure: null } })).toMatch(/试恢复：[^。]*试恢复成功。/);
  for (const tried of [file, 'huimou-20261122T180000Z.tar.gz']) {
    const screen = said({ verified: { file: tried, at, failure } });
    expect(screen).toContain(`试恢复 ${tried}，没有成功。`);
    expect(screen).not.toContain('尚未试恢复');
  }
});

test('a backup without some of its files is not in order', () => {
  const screen = said({ standing: 'lacking', lacking: 3 });
  expect(screen).toContain('缺少文件');
  expect(screen).toContain('有 3 个文件');
  expect(screen).not.toContain('正常');
});

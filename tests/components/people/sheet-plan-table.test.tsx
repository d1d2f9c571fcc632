import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SheetPlanTable } from '@/components/people/sheet-plan-table';
import { DeskTheme } from '@/components/ui/desk-theme';
import type { PlannedRow } from '@/lib/people/plan-sheet';
import { loadMessages } from '@/messages/load-messages';

type Person = NonNullable<PlannedRow['person']>;
const LIN = { displayName: '林晓雯', roles: ['writer' as const], departmentName: '', email: '' };
const changed = (more: Partial<Person>): PlannedRow => ({
  ...{ row: 2, title: '李四', outcome: 'change', faults: [], change: { personId: '1', version: 1 } },
  person: { ...LIN, signInName: 'linxw', ...more },
  was: LIN,
});

async function shown(row: PlannedRow, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={await loadMessages(locale)}>
      <DeskTheme>
        <SheetPlanTable plan={{ departments: [], rows: [row] }} />
      </DeskTheme>
    </NextIntlClientProvider>,
  );
  return markup
    .replace(/<style[^]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('a user name that another person has is said to rename that person, before anything else', async () => {
  const said = await shown(changed({ displayName: '李四' }));
  expect(said).toContain('1 行会给已有的人改姓名');
  expect(said).toMatch(/修改并改名.*linxw.*姓名：林晓雯 → 李四/);
  expect(said).not.toMatch(/角色：|单位：/);
  expect(await shown(changed({ displayName: '李四' }), 'en')).toContain('Name: 林晓雯 → 李四');
});

test('of a person that is there already, what changes is said with what it was', async () => {
  const said = await shown(
    changed({ roles: ['reviewer', 'publisher'], departmentName: '区侨办', email: 'lin@example.org' }),
  );
  expect(said).toContain('角色：撰稿 → 审核、签发');
  expect(said).toContain('单位：（无） → 区侨办');
  expect(said).toContain('邮箱：（无） → lin@example.org');
  expect(said).not.toMatch(/姓名：|改名/);
});

test('words in a row are apart as the reader’s language has it', async () => {
  const row = { ...changed({ roles: ['writer', 'reviewer'] }), was: null, change: null };
  expect(await shown({ ...row, outcome: 'new' }, 'en')).toMatch(/linxw · \S+, \S+/);
});

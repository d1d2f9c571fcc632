import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AddressField } from '@/components/publication/act/address-field';
import { DeskTheme } from '@/components/ui/desk-theme';
import { loadMessages } from '@/messages/load-messages';

const messages = await loadMessages('zh-CN');
const shown = (slug: string) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={messages}>
      <DeskTheme>
        <AddressField
          year={2026}
          value={slug}
          onChange={() => {}}
          earlier={null}
          check={() => Promise.reject(new Error('not asked'))}
          refused={undefined}
        />
      </DeskTheme>
    </NextIntlClientProvider>,
  );

test('an address too long is taken as it was typed, and said to be too long, not cut', () => {
  expect(shown('a'.repeat(80))).toContain('太长，最多 60 个字符');
  expect(shown('a'.repeat(80))).toContain(`/2026/${'a'.repeat(80)}`);
  expect(shown('a'.repeat(80))).not.toMatch(/maxlength/i);
  expect(shown(` ${'a'.repeat(60)} `)).not.toContain('太长');
});

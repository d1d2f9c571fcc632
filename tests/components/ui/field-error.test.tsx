import { expect, test } from 'vitest';
import { renderToStaticMarkup } from 'react-dom/server';
import { NextIntlClientProvider } from 'next-intl';
import { FailureNotice } from '@/components/ui/failure-notice';
import { useFieldError } from '@/components/ui/field-error';
import { DeskTheme } from '@/components/ui/desk-theme';
import type { Failure } from '@/lib/web/failure';

function Said({ failure }: { failure: Failure }) {
  const fieldError = useFieldError(failure);
  return <p>{fieldError('name')}</p>;
}

const inChinese = (node: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="zh-CN" messages={null}>
      <DeskTheme>{node}</DeskTheme>
    </NextIntlClientProvider>,
  );

test('beside a field stands how long it may be, where that is known', () => {
  const failure: Failure = { code: 'invalid', reason: 'invalid', fields: { name: 'too_long' } };
  expect(inChinese(<Said failure={failure} />)).toContain('太长，请删减');
  const told = { ...failure, details: { limits: { name: 200 } } };
  expect(inChinese(<Said failure={told} />)).toContain('太长，最多 200 个字符');
});

test('a refusal names what it speaks of', () => {
  const failure: Failure = { code: 'not_possible', reason: 'no_liaison', details: { department: '区侨办' } };
  expect(inChinese(<FailureNotice failure={failure} />)).toContain('区侨办还没有可以登录的联络员');
});

import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { useTermsWords } from '@/components/words/use-terms-words';

function Said() {
  return useTermsWords('status')('drafting');
}

it('a component says its words in the reader’s language without being sent any', () => {
  const shown = (locale: string) =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={null}>
        <Said />
      </NextIntlClientProvider>,
    );
  expect([shown('zh-CN'), shown('en'), shown('fr')]).toEqual(['起草中', 'Drafting', '起草中']);
});

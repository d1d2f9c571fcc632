import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { NAMESPACES, loadMessages } from '@/messages/load-messages';
import { LOCALES } from '@/messages/locales';
import { READ_ERRORS, REASONS } from '@/lib/domain/reasons';

const folder = path.resolve(import.meta.dirname, '../../messages');

function keysOf(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, at ? `${at}.${key}` : key));
}

function textsOf(value: unknown, at = ''): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, at ? `${at}.${key}` : key));
}

describe('messages', () => {
  it.each(LOCALES)('every namespace file of %s is loaded', (locale) => {
    expect(readdirSync(path.join(folder, locale)).sort()).toEqual(
      NAMESPACES.map((name) => `${name}.json`).sort(),
    );
  });

  it('every refusal has its words, and no words are left of refusals that are gone', async () => {
    const { errors, intake } = (await loadMessages('zh-CN')) as {
      errors: Record<string, string>;
      intake: { readErrors: Record<string, string> };
    };
    // Said by the browser itself, and of what no command refuses.
    const others = [
      'text_unsaved',
      'figure_unsaved',
      'passage_unsaved',
      'passage_proposed',
      'unreachable',
      'unavailable',
      'unexpected',
    ];
    expect(Object.keys(errors).sort()).toEqual([...REASONS, ...others].sort());
    expect(Object.keys(intake.readErrors)).toEqual(expect.arrayContaining([...READ_ERRORS]));
  });

  it('English holds exactly the keys of Chinese', async () => {
    expect(keysOf(await loadMessages('en')).sort()).toEqual(keysOf(await loadMessages('zh-CN')).sort());
  });

  it('each pair takes the same placeholders', async () => {
    // A plural's branches stand in braces too; they are not placeholders.
    const placeholders = (text: string) =>
      [...text.matchAll(/(?<!(?:zero|one|two|few|many|other|=\d+) ?)\{(\w+)\s*[,}]/g)]
        .map((match) => match[1] ?? '')
        .sort();
    const english = new Map(textsOf(await loadMessages('en')));
    const unlike = textsOf(await loadMessages('zh-CN'))
      .filter(
        ([key, text]) =>
          [...new Set(placeholders(text))].join() !==
          [...new Set(placeholders(english.get(key) ?? ''))].join(),
      )
      .map(([key]) => key);
    expect(unlike).toEqual([]);
  });

  it('Chinese is punctuated in full width', async () => {
    const halfWidth = /\p{Script=Han}[,:;?!()]|[,:;?!()]\p{Script=Han}/u;
    expect(textsOf(await loadMessages('zh-CN')).filter(([, text]) => halfWidth.test(text))).toEqual([]);
  });

  it('no text is empty', async () => {
    for (const locale of LOCALES) {
      expect(textsOf(await loadMessages(locale)).filter(([, text]) => text.trim() === '')).toEqual([]);
    }
  });
});

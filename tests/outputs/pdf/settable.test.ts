import { expect, test } from 'vitest';
import { settable } from '@/lib/outputs/pdf/settable';

test('what is set has no unseen marks and no line ends of its own; what changes the look of a character stays', () => {
  const set = (words: string) => (JSON.parse(settable({ words })) as { words: string }).words;
  expect(set('云\u200b溪\u00ad区\ufeff')).toBe('云溪区');
  expect(set('一\n二\u2028三\t四')).toBe('一 二 三 四');
  expect(set('葛\u{e0100}城')).toBe('葛\u{e0100}城');
  expect(set('e\u0301')).toBe('é');
});

import { expect, test } from 'vitest';
import { missingCharacters } from '@/lib/outputs/pdf/fonts/missing-characters';

const covers = (codePoint: number) => codePoint < 0x20000;

test('each is named once, with the first places it stands in', () => {
  const data = {
    headline: ['云溪', '𠮷日'],
    sections: [{ blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: '代表𠮷田到场' }] }] }],
    subhead: '𠮷𠮷',
    stamp: '版本',
  };
  expect(missingCharacters(data, covers)).toEqual([
    {
      character: '𠮷',
      codePoint: 'U+20BB7',
      where: [
        { part: 'headline', index: 1, around: '𠮷日' },
        { part: 'sections', index: 0, around: '代表𠮷田到场' },
        { part: 'subhead', index: null, around: '𠮷𠮷' },
      ],
    },
  ]);
});

test('what is read and never drawn is not asked for: addresses, what a picture is said to be, unseen marks', () => {
  const data = { sections: [{ href: '𠮷', alt: '𠮷', path: '𠮷', text: '\u200b\u00ad\n\u3000\ufe0f' }] };
  expect(missingCharacters(data, () => false)).toEqual([]);
});

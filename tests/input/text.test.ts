import { describe, expect, test } from 'vitest';
import { line, paragraph } from '@/lib/input/text';

describe('typed text', () => {
  test.each([
    ['a name written backwards', '云溪\u202e政民\u202c', '云溪政民'],
    ['a name with radicals', '⼈⺠医院', '人民医院'],
    ['a name with half a character', '云溪\ud842', '云溪\ufffd'],
    ['a name of two lines', '云溪\u2028民政\r\n局', '云溪 民政 局'],
    ['a name of nothing', '\u200b\u3164', ''],
  ])('%s is taken as it is seen', (_, typed, taken) => {
    expect(line(40).parse(typed)).toBe(taken);
  });

  test('keeps its lines where it may have several', () => {
    expect(paragraph(40).parse('一\u200e\r\n二\u000b三')).toBe('一\n二\n三');
  });
});

import { describe, expect, it } from 'vitest';
import { joinWithPrevious, splitLine, typeLine } from '@/components/editor/lines/edit-lines';

describe('the lines of a heading', () => {
  it('break at the caret, a selection giving way to the break', () => {
    expect(splitLine(['凝聚共识筑牢根基'], 0, 4, 4)).toEqual(['凝聚共识', '筑牢根基']);
    expect(splitLine(['凝聚共识、筑牢根基', '二'], 0, 4, 5)).toEqual(['凝聚共识', '筑牢根基', '二']);
  });

  it('join with the line before', () => {
    expect(joinWithPrevious(['一', '二', '三'], 1)).toEqual(['一二', '三']);
  });

  it.each([
    ['typing stays in its line', ['一', '二'], 1, '二二', ['一', '二二']],
    ['pasted lines become lines while there is room', [''], 0, '一\n二\r\n三', ['一', '二', '三']],
    ['what does not fit is joined by a space', ['', '末'], 0, '一\n二\n三', ['一', '二 三', '末']],
    ['a full heading takes pasted lines into one', ['一', '二', '三'], 2, '三\n四', ['一', '二', '三 四']],
  ])('%s', (_name, lines, index, text, expected) => {
    expect(typeLine(lines, index, text, 3)).toEqual(expected);
  });
});

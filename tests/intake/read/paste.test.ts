import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPaste } from '@/lib/intake/read/read-paste';
import { droppedFor, hinted } from '@/tests/support/read-sample';

const pasted = (name: string) =>
  readFileSync(path.resolve(import.meta.dirname, '../../fixtures/paste', name), 'utf8');

describe('a paste', () => {
  it('from Word comes without deletions, hidden text and comments', () => {
    const source = readPaste({ html: pasted('word.html'), text: '' });
    expect(source.text).toContain('一是强化思想引领。全年举办主题宣讲38场，覆盖1.2万人次。');
    expect(droppedFor(source, 'deletion')).toEqual(['36']);
    expect(droppedFor(source, 'hidden_text')).toEqual(['（内部口径，勿外传）']);
    expect(droppedFor(source, 'comment')).toContain('[李1]数字请再核实');
    expect(hinted(source, 'heading')).toEqual(['heading2 凝聚共识促发展']);
  });

  it('of Word’s lists keeps the markers a reader sees', () => {
    const source = readPaste({ html: pasted('word-lists.html'), text: '' });
    expect(hinted(source, 'list_item').slice(0, 3)).toEqual([
      'list_item1 1. 走访企业58家',
      'list_item2 • 规上企业41家',
      'list_item2 • 小微企业17家',
    ]);
  });

  it('from WeChat keeps the article and the caption under its picture', () => {
    const source = readPaste({ html: pasted('wechat.html'), text: '' });
    expect(source.text.split('\n')[0]).toBe('01　党建引领');
    expect(hinted(source, 'caption')).toEqual(['caption ▲ 联谊会活动现场']);
    expect(droppedFor(source, 'hidden_text')).toEqual(['素材来源于网络']);
  });

  it('without formatting is its plain text', () => {
    const source = readPaste({ html: '', text: '云溪区水务局\r\n全年清淤。' });
    expect(source).toEqual({
      fileName: '',
      text: '云溪区水务局\n全年清淤。',
      hints: [],
      scripts: [],
      pictures: [],
      dropped: [],
      warnings: [],
      notes: [],
    });
  });
});

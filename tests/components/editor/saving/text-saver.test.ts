import { describe, expect, it } from 'vitest';
import { saveWord } from '@/components/editor/saving/save-state';
import type { SaveAnswer } from '@/components/editor/saving/save-answer';
import { openText, saved } from './fake-line';

const theirs = (content: string, version = 2): SaveAnswer<string> => ({
  kind: 'conflict',
  theirs: { version, content, savedAt: 'then', savedBy: '许静' },
});
const closed: SaveAnswer<string> = {
  kind: 'closed',
  failure: { code: 'not_possible', reason: 'not_editable' },
};

describe('when a text is saved', () => {
  it('a pause sends what was typed, once', async () => {
    const { clock, type, sent } = openText();
    type('云');
    await clock.pass(500);
    type('云溪');
    await clock.pass(799);
    expect(sent()).toEqual([]);
    await clock.pass(1);
    expect(sent()).toEqual(['云溪']);
  });

  it('somebody who never pauses is saved every eight seconds', async () => {
    const { clock, type, sent, last } = openText();
    for (let keys = 1; keys <= 40; keys += 1) {
      type('字'.repeat(keys));
      await clock.pass(250);
      if (keys === 33) await last().answer(saved(2));
    }
    expect(sent().map((text) => text.length)).toEqual([32]);
    await clock.pass(1_000);
    expect(sent().map((text) => text.length)).toEqual([32, 40]);
  });

  it('one request is under way at a time, and the next carries the newest text on the new version', async () => {
    const { clock, type, requests, last } = openText(7);
    type('一');
    await clock.pass(800);
    type('一二');
    type('一二三');
    await clock.pass(5_000);
    expect(requests).toHaveLength(1);
    await last().answer(saved(8));
    await clock.pass(800);
    expect(requests.map(({ content, baseVersion }) => [content, baseVersion])).toEqual([
      ['一', 7],
      ['一二三', 8],
    ]);
  });

  it('flushing waits for the request under way and for the text typed meanwhile', async () => {
    const { clock, type, requests, saver, last } = openText();
    type('一');
    await clock.pass(800);
    type('一二');
    const flushed = saver.flush();
    await last().answer(saved(2));
    await clock.pass(0);
    expect(requests).toHaveLength(2);
    await last().answer(saved(3));
    expect(await flushed).toBe(true);
    expect(saver.state()).toMatchObject({ hasUnsaved: false, savedAt: 'v3' });
  });

  it('nothing is sent when nothing was typed', async () => {
    const { clock, saver, sent } = openText();
    expect(await saver.flush()).toBe(true);
    await clock.pass(60_000);
    expect(sent()).toEqual([]);
  });
});

describe('the copy kept in the browser', () => {
  it('is there from the first keystroke, once that is on the screen', async () => {
    const { clock, type, desk } = openText(3);
    type('一');
    expect(desk.reads).toBe(0);
    await clock.pass(50);
    expect(desk.kept).toEqual({ content: '一', baseVersion: 3 });
  });

  it('goes when exactly that text is acknowledged', async () => {
    const { clock, type, desk, last } = openText();
    type('一');
    await clock.pass(800);
    expect(desk.kept).not.toBeNull();
    await last().answer(saved(2));
    expect(desk.kept).toBeNull();
  });

  it('stays, on the new version, when an older text is acknowledged', async () => {
    const { clock, type, desk, last, saver } = openText();
    type('一');
    await clock.pass(800);
    type('一二');
    await last().answer(saved(2));
    expect(desk.kept).toEqual({ content: '一二', baseVersion: 2 });
    expect(saver.state().hasUnsaved).toBe(true);
  });

  it('is not written at each keystroke, and never later than 400 ms after it', async () => {
    const { clock, type, desk } = openText();
    type('一');
    await clock.pass(50);
    const { reads } = desk;
    for (let keys = 2; keys <= 10; keys += 1) {
      type('字'.repeat(keys));
      await clock.pass(30);
    }
    expect(desk.reads).toBe(reads);
    await clock.pass(200);
    expect(desk.kept?.content).toHaveLength(10);
  });

  it('says so when the browser would not keep it', async () => {
    const { type, desk, saver, clock, last } = openText();
    desk.isStoreFull = true;
    type('一');
    await clock.pass(50);
    expect(saver.state().isKept).toBe(false);
    await clock.pass(800);
    await last().answer(saved(2));
    expect(saver.state().isKept).toBe(true);
  });

  it('is written at once when the page may be going', async () => {
    const { clock, type, desk, saver } = openText();
    type('一');
    await clock.pass(50);
    type('一二');
    expect(desk.kept?.content).toBe('一');
    saver.keepNow();
    expect(desk.kept?.content).toBe('一二');
  });

  it('is left in place when the page closes before an answer', async () => {
    const { clock, type, desk, saver, last } = openText();
    type('一');
    await clock.pass(800);
    saver.dispose();
    await last().answer(saved(2));
    expect(desk.kept?.content).toBe('一');
  });
});

describe('when the line is down', () => {
  it('it is tried again at growing intervals, with the newest text', async () => {
    const { clock, type, requests, last, sent } = openText();
    type('一');
    await clock.pass(800);
    for (const wait of [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000]) {
      const before = requests.length;
      await last().answer({ kind: 'unreachable' });
      await clock.pass(wait - 1);
      expect(requests).toHaveLength(before);
      await clock.pass(1);
      expect(requests).toHaveLength(before + 1);
    }
    await last().answer({ kind: 'unreachable' });
    type('一二');
    await clock.pass(30_000);
    expect(sent().at(-1)).toBe('一二');
  });

  it('typing on neither hurries nor delays the next attempt', async () => {
    const { clock, type, requests, last } = openText();
    type('一');
    await clock.pass(800);
    await last().answer({ kind: 'unreachable' });
    await clock.pass(900);
    type('一二');
    expect(requests).toHaveLength(1);
    await clock.pass(100);
    expect(requests).toHaveLength(2);
  });

  it('it is tried at once when the line comes back', async () => {
    const { clock, type, saver, last, sent, desk } = openText();
    type('一');
    await clock.pass(800);
    await last().answer({ kind: 'unreachable' });
    expect(saveWord(saver.state())).toBe('unreachable');
    expect(desk.kept?.content).toBe('一');
    saver.retry();
    expect(sent()).toEqual(['一', '一']);
    await last().answer(saved(2));
    expect(saveWord(saver.state())).toBe('saved');
  });

  it('a save whose answer was lost is not mistaken for somebody else’s text', async () => {
    const { clock, type, requests, saver, last } = openText();
    type('一');
    await clock.pass(800);
    await last().answer({ kind: 'unreachable' });
    type('一二');
    saver.retry();
    await last().answer(theirs('一'));
    await clock.pass(0);
    expect(requests.at(-1)).toMatchObject({ content: '一二', baseVersion: 2 });
    await last().answer(saved(3));
    expect(saver.state().hasUnsaved).toBe(false);
  });

  it('a flush tells that text is left unsaved', async () => {
    const { type, saver, last, clock } = openText();
    type('一');
    const flushed = saver.flush();
    await clock.pass(0);
    await last().answer({ kind: 'unreachable' });
    expect(await flushed).toBe(false);
  });
});

describe('when the session has ended', () => {
  it('nothing more is sent until the person is back, and the text is kept', async () => {
    const { clock, type, requests, saver, last, desk } = openText();
    type('一');
    await clock.pass(800);
    await last().answer({ kind: 'signed_out' });
    type('一二');
    await clock.pass(120_000);
    expect(requests).toHaveLength(1);
    expect(desk.kept?.content).toBe('一二');
    saver.retry();
    expect(last().content).toBe('一二');
  });
});

describe('when the article can no longer be edited', () => {
  it('nothing more is sent, and the text is kept', async () => {
    const { clock, type, requests, saver, last, desk } = openText();
    type('一');
    await clock.pass(800);
    await last().answer(closed);
    type('一二');
    saver.retry();
    await clock.pass(120_000);
    expect(requests).toHaveLength(1);
    expect(saver.state().phase).toEqual(closed);
    expect(desk.kept?.content).toBe('一二');
  });
});

describe('when the text is refused', () => {
  it('it is sent again once it has changed', async () => {
    const { clock, type, requests, last, saver } = openText();
    type('太长');
    await clock.pass(800);
    await last().answer({ kind: 'refused', failure: { code: 'invalid', reason: 'invalid' } });
    await clock.pass(60_000);
    expect(requests).toHaveLength(1);
    expect(saveWord(saver.state())).toBe('refused');
    type('短');
    await clock.pass(800);
    expect(last().content).toBe('短');
  });
});

describe('when somebody else saved first', () => {
  const inConflict = async () => {
    const text = openText();
    text.type('我的');
    await text.clock.pass(800);
    await text.last().answer(theirs('许静的', 5));
    return text;
  };

  it('nothing is sent and nothing lost until the person has chosen', async () => {
    const { clock, type, requests, saver, desk } = await inConflict();
    type('我的又一句');
    await clock.pass(60_000);
    expect(await saver.flush()).toBe(false);
    expect(requests).toHaveLength(1);
    expect(saver.state().phase).toMatchObject({
      kind: 'conflict',
      theirs: { content: '许静的', savedBy: '许静' },
    });
    expect(desk.kept?.content).toBe('我的又一句');
  });

  it('keeping mine saves it over the version the person has seen', async () => {
    const { requests, saver, last, desk } = await inConflict();
    saver.keepMine();
    expect(requests.at(-1)).toMatchObject({ content: '我的', baseVersion: 5 });
    await last().answer(saved(6));
    expect(saver.state()).toMatchObject({ phase: { kind: 'idle' }, hasUnsaved: false });
    expect(desk.kept).toBeNull();
  });

  it('keeping mine conflicts again when they saved once more', async () => {
    const { saver, last } = await inConflict();
    saver.keepMine();
    await last().answer(theirs('许静的第二稿', 6));
    expect(saver.state().phase).toMatchObject({ kind: 'conflict', theirs: { version: 6 } });
  });

  it('taking theirs leaves nothing unsaved, and the next save is based on theirs', async () => {
    const { clock, type, saver, desk, last } = await inConflict();
    desk.text = '许静的';
    saver.adopt(5, 'then');
    expect(saver.state()).toMatchObject({ phase: { kind: 'idle' }, hasUnsaved: false, savedAt: 'then' });
    expect(desk.kept).toBeNull();
    type('许静的,加一句');
    await clock.pass(800);
    expect(last().baseVersion).toBe(5);
  });

  it('while the two are merged by hand nothing is sent until that is done', async () => {
    const { clock, type, requests, saver } = await inConflict();
    saver.mergeByHand();
    type('许静的和我的');
    await clock.pass(60_000);
    expect(requests).toHaveLength(1);
    saver.keepMine();
    expect(requests.at(-1)).toMatchObject({ content: '许静的和我的', baseVersion: 5 });
  });

  it('a draft left over from an older version is a conflict before anything is sent', async () => {
    const { saver, desk, requests } = openText(5);
    desk.text = '上次没存的';
    saver.startConflict({ version: 5, content: '服务器上的', savedAt: 'then', savedBy: null });
    expect(saveWord(saver.state())).toBe('conflict');
    expect(saver.state().hasUnsaved).toBe(true);
    expect(requests).toHaveLength(0);
    saver.keepMine();
    expect(requests.at(-1)).toMatchObject({ content: '上次没存的', baseVersion: 5 });
  });
});

describe('while an input method composes', () => {
  it('nothing is read, kept or sent', async () => {
    const { clock, type, saver, desk, sent } = openText();
    type('统');
    await clock.pass(50);
    saver.composing(true);
    const { reads } = desk;
    desk.text = '统zhan';
    await clock.pass(60_000);
    expect(desk.reads).toBe(reads);
    expect(sent()).toEqual([]);
    expect(desk.kept?.content).toBe('统');
  });

  it('the save that fell due goes out when the composition ends', async () => {
    const { clock, type, saver, sent, desk } = openText();
    type('统');
    saver.composing(true);
    await clock.pass(60_000);
    desk.text = '统战';
    saver.composing(false);
    await clock.pass(0);
    expect(sent()).toEqual(['统战']);
  });

  it('a flush waits for the end of the composition', async () => {
    const { clock, type, saver, sent, last, desk } = openText();
    type('统');
    saver.composing(true);
    const flushed = saver.flush();
    await clock.pass(5_000);
    expect(sent()).toEqual([]);
    desk.text = '统战';
    saver.composing(false);
    await clock.pass(0);
    await last().answer(saved(2));
    expect(await flushed).toBe(true);
  });
});

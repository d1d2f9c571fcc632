import path from 'node:path';
import { expect, test } from 'vitest';
import { atTerminal, hasTerminals } from '../support/terminal';

const asking = [path.resolve('tests/support/ask-passphrase.mjs')];
const [ONCE, AGAIN] = ['Passphrase: ', 'Once more: '];
const note = hasTerminals ? '' : ' (not tried: no terminal can be made here)';

test.skipIf(!hasTerminals)(
  `a passphrase is typed twice at the terminal, which does not show it${note}`,
  async () => {
    const { code, shown } = await atTerminal(asking, [
      [ONCE, '水落石出\r'],
      [AGAIN, '水落石出\r'],
    ]);
    expect(code).toBe(0);
    expect(shown).toContain(`<${Buffer.from('水落石出').toString('hex')}>`);
    expect(shown).not.toContain('水');
  },
);

test.skipIf(!hasTerminals)(`two that differ, or none, are refused${note}`, async () => {
  const differ = await atTerminal(asking, [
    [ONCE, 'abc\r'],
    [AGAIN, 'abd\r'],
  ]);
  expect(differ).toMatchObject({ code: 1, shown: expect.stringContaining('not the same') });
  for (const keys of ['\r', '\u0004'])
    expect(await atTerminal(asking, [[ONCE, keys]])).toMatchObject({
      code: 1,
      shown: expect.stringContaining('There is no passphrase'),
    });
});

test.skipIf(!hasTerminals)(`Ctrl-C at the question ends it without a word${note}`, async () => {
  const { code, shown } = await atTerminal(asking, [
    [ONCE, 'abc\r'],
    [AGAIN, '\u0003'],
  ]);
  expect(code).toBe(130);
  expect(shown.split(AGAIN).at(-1)?.trim()).toBe('');
});

// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { listOrphanedDrafts, readDraft } from '@/components/submissions/submission-draft';
import { TabDraft } from '@/components/submissions/tab-draft';

const key = { requestId: 'r1', sectionId: 's1' };
let tabs: TabDraft[] = [];
beforeEach(() => {
  localStorage.clear();
  tabs = [];
});

let opened = 0;
function open(): TabDraft {
  const tab = new TabDraft(localStorage, key, `t${++opened}`);
  tabs.push(tab);
  return tab;
}
/** Types, and lets the other tabs hear of it, as a browser does. */
function type(tab: TabDraft, text: string): void {
  tab.type(text);
  for (const other of tabs) if (other !== tab) other.hear();
}
const close = (tab: TabDraft) => (tabs = tabs.filter((each) => each !== tab));

test('a tab nobody has typed in shows what is typed in the other', () => {
  const one = open();
  type(one, '全年走访');
  const two = open();
  expect(two.get().text).toBe('全年走访');
  type(one, '全年走访企业');
  expect(two.get()).toEqual({ text: '全年走访企业', other: null, isKept: true });
});

test('what is typed in two tabs is in neither written over, and both are told', () => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  expect(two.get()).toMatchObject({ text: '举办宣讲四十场', other: '走访企业三百家' });
  expect(one.get()).toMatchObject({ text: '走访企业三百家', other: null });
  expect(readDraft(localStorage, key)).toBe('走访企业三百家');
});

test('a tab closed before anybody chose has left its text for the next one', () => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  close(two);
  close(one);
  expect(open().get()).toMatchObject({ text: '走访企业三百家', other: '举办宣讲四十场' });
});

test.each([
  ['mine', '举办宣讲四十场'],
  ['theirs', '走访企业三百家'],
  ['both', '走访企业三百家\n举办宣讲四十场'],
] as const)('whoever chooses %s goes on with that, and it is kept', (choice, text) => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  two.settle(choice);
  expect(two.get()).toEqual({ text, other: null, isKept: true });
  close(one);
  close(two);
  expect(open().get()).toMatchObject({ text, other: null });
});

test('the other tab is asked in its turn when its text was not the one chosen', () => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  two.settle('mine');
  one.hear();
  expect(one.get()).toMatchObject({ text: '走访企业三百家', other: '举办宣讲四十场' });
});

test('a text that goes on from this one is followed without asking', () => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  two.settle('both');
  one.hear();
  expect(one.get()).toMatchObject({ text: '走访企业三百家\n举办宣讲四十场', other: null });
});

test('handing in one tab leaves what the other has typed', () => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  one.clear();
  two.hear();
  expect(two.get()).toMatchObject({ text: '举办宣讲四十场', other: null });
  expect(one.get().text).toBe('');
  expect(readDraft(localStorage, key)).toBe('举办宣讲四十场');
});

test('handing in the text that was not chosen yet leaves the other one kept', () => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  two.clear();
  expect(two.get()).toMatchObject({ text: '', other: null });
  close(one);
  close(two);
  expect(open().get()).toMatchObject({ text: '走访企业三百家', other: null });
});

test('what a tab kept for a section asked for no more is found too', () => {
  const [one, two] = [open(), open()];
  type(one, '走访企业三百家');
  type(two, '举办宣讲四十场');
  expect(listOrphanedDrafts(localStorage, 'r1', ['s1'])).toEqual([]);
  const texts = listOrphanedDrafts(localStorage, 'r1', []).map(({ text }) => text);
  expect(texts.sort()).toEqual(['举办宣讲四十场', '走访企业三百家'].sort());
});

test('whatever is typed in whichever tab, in whatever order it is heard, is on a screen or kept', () => {
  const step = fc.record({
    tab: fc.nat(2),
    letter: fc.constantFrom('甲', '乙', '丙'),
    isHeard: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      localStorage.clear();
      tabs = [];
      const three = [open(), open(), open()];
      const typed = ['', '', ''];
      for (const { tab, letter, isHeard } of steps) {
        const draft = three[tab];
        if (!draft) continue;
        typed[tab] = draft.get().text + letter;
        draft.type(typed[tab]);
        if (isHeard) for (const each of three) each.hear();
      }
      const found = three.flatMap((draft) => [draft.get().text, draft.get().other ?? '']);
      const kept = Object.keys(localStorage).map((name) => localStorage.getItem(name) ?? '');
      for (const text of typed) {
        expect([...found, ...kept].some((each) => each.includes(text))).toBe(true);
      }
    }),
  );
});

import type { Clock } from '@/components/editor/saving/clock';
import type { KeptDraft } from '@/components/editor/saving/draft-keeper';
import type { SaveAnswer } from '@/components/editor/saving/save-answer';
import { TextSaver } from '@/components/editor/saving/text-saver';

/** A clock that only moves when told to. */
class FakeClock implements Clock {
  private time = 0;
  private timers: { at: number; callback: () => void }[] = [];

  now = () => this.time;

  after = (ms: number, callback: () => void) => {
    const timer = { at: this.time + ms, callback };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((other) => other !== timer);
    };
  };

  async pass(ms: number): Promise<void> {
    const end = this.time + ms;
    for (;;) {
      await settled();
      const next = this.timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.time = next.at;
      next.callback();
    }
    this.time = end;
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

type Request = {
  content: string;
  baseVersion: number;
  answer: (answer: SaveAnswer<string>) => Promise<void>;
};

/** A saver of plain strings with a server answered by hand and a browser store that can be looked at. */
export function openText(version = 1) {
  const clock = new FakeClock();
  const requests: Request[] = [];
  const desk = { text: '', kept: null as KeptDraft<string> | null, isStoreFull: false, reads: 0 };
  const saver = new TextSaver<string>({
    version,
    savedAt: 'opened',
    clock,
    read: () => {
      desk.reads += 1;
      return desk.text;
    },
    isSame: (a, b) => a === b,
    place: {
      keep: (draft) => {
        if (!desk.isStoreFull) desk.kept = draft;
        return !desk.isStoreFull;
      },
      forget: () => {
        desk.kept = null;
      },
    },
    send: (content, baseVersion) =>
      new Promise((resolve) => {
        const answer = async (given: SaveAnswer<string>) => {
          resolve(given);
          await settled();
        };
        requests.push({ content, baseVersion, answer });
      }),
  });
  const type = (text: string) => {
    desk.text = text;
    saver.changed();
  };
  const last = () => {
    const request = requests.at(-1);
    if (!request) throw new Error('nothing was sent');
    return request;
  };
  return { clock, requests, desk, saver, type, last, sent: () => requests.map(({ content }) => content) };
}

export const saved = (version: number): SaveAnswer<string> => ({
  kind: 'saved',
  version,
  savedAt: `v${version}`,
});

/** An answer ready to send. */
export type KeptAnswer = {
  status: number;
  bytes: Buffer;
  /** Name, value, name, value: written as they are, without a look at each. */
  headers: string[];
  etag: string;
  /** Of a 304. */
  notModified: string[];
};

export type KeptAnswers = {
  find(key: string): KeptAnswer | undefined;
  /** Reads once for all who ask meanwhile, and keeps it unless its path was dropped since. */
  read(of: { path: string; key: string }, read: () => Promise<KeptAnswer | null>): Promise<KeptAnswer | null>;
  drop(paths: readonly string[]): void;
};

const MAX_BYTES = 32 * 1024 * 1024;
/** What an answer takes besides its bytes. */
const OVERHEAD = 2_000;

/** Answers in memory, those asked for longest ago going first. */
export function createKeptAnswers(maxBytes = MAX_BYTES): KeptAnswers {
  const answers = new Map<string, { path: string; answer: KeptAnswer }>();
  const keysOf = new Map<string, Set<string>>();
  const reading = new Map<string, Promise<KeptAnswer | null>>();
  let size = 0;

  const remove = (key: string) => {
    const entry = answers.get(key);
    if (!entry) return;
    answers.delete(key);
    size -= entry.answer.bytes.length + OVERHEAD;
  };
  const keep = (path: string, key: string, answer: KeptAnswer) => {
    answers.set(key, { path, answer });
    size += answer.bytes.length + OVERHEAD;
    for (const [oldest] of answers) {
      if (size <= maxBytes) break;
      remove(oldest);
    }
  };

  return {
    find(key) {
      const entry = answers.get(key);
      if (!entry) return undefined;
      answers.delete(key);
      answers.set(key, entry);
      return entry.answer;
    },
    read({ path, key }, read) {
      const running = reading.get(key);
      if (running) return running;
      const keys = keysOf.get(path) ?? new Set();
      keysOf.set(path, keys.add(key));
      const begun = read()
        .then((answer) => {
          if (answer && reading.get(key) === begun) keep(path, key, answer);
          return answer;
        })
        .finally(() => {
          if (reading.get(key) === begun) reading.delete(key);
        });
      reading.set(key, begun);
      return begun;
    },
    drop(paths) {
      for (const path of paths) {
        for (const key of keysOf.get(path) ?? []) {
          reading.delete(key);
          remove(key);
        }
        keysOf.delete(path);
      }
    },
  };
}

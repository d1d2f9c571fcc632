const ANSWER_WITHIN_MS = 300;

type Word = { kind: 'who-is-open' } | { kind: 'open'; tabId: string };

/**
 * Answers for this tab when another asks which tabs are open: the unsaved text of an open tab is its own
 * affair, that of a tab gone is left over. A channel, not a lock: locks need a secure context.
 */
export function announceTab(line: string, tabId: string): () => void {
  const channel = new BroadcastChannel(channelName(line));
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'who-is-open') channel.postMessage({ kind: 'open', tabId } satisfies Word);
  };
  return () => channel.close();
}

export function listOpenTabs(line: string): Promise<Set<string>> {
  const channel = new BroadcastChannel(channelName(line));
  const open = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.kind === 'open') open.add(data.tabId);
  };
  channel.postMessage({ kind: 'who-is-open' } satisfies Word);
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve(open);
    }, ANSWER_WITHIN_MS);
  });
}

function channelName(line: string): string {
  return `huimou-tabs:${line}`;
}

import { perform } from '@/lib/intake/apart/tasks';
import { TOPIC_CUES } from '@/lib/intake/topics/topic-cues';
import { TEXTS } from './unpleasant-megabytes.mjs';

const times: Record<string, number> = {};
await take(TEXTS.prose);
for (const [name, text] of Object.entries(TEXTS)) {
  const begun = performance.now();
  await take(text);
  times[name] = performance.now() - begun;
}
console.log(JSON.stringify(times));

async function take(text: string): Promise<void> {
  const source = await perform({ name: 'read', input: { fileName: '材料.txt', bytes: Buffer.from(text) } });
  await perform({ name: 'plan', input: { source, cues: TOPIC_CUES } });
}

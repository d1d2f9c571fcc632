import { foldWidth } from '@/lib/intake/topics/fold-width';

/** The cue that reads like this text, however wide its characters are. */
export function findCue<C extends { text: string }>(cues: readonly C[], text: string): C | undefined {
  const folded = foldWidth(text);
  return cues.find((cue) => foldWidth(cue.text) === folded);
}

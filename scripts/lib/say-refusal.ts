import type { OutputRefusal } from '@/lib/outputs/output-refusal';
import englishErrors from '@/messages/en/errors.json';
import english from '@/messages/en/outputs.json';
import chineseErrors from '@/messages/zh-CN/errors.json';
import chinese from '@/messages/zh-CN/outputs.json';

/** Why no file was made, in both languages, a line each. */
export function sayRefusal(refusal: OutputRefusal): string[] {
  const inBoth = (say: (words: typeof chinese.desk.refusal, errors: Record<string, string>) => string) => [
    say(chinese.desk.refusal, chineseErrors),
    say(english.desk.refusal, englishErrors),
  ];
  switch (refusal.kind) {
    case 'reason':
      return inBoth((_, errors) => errors[refusal.reason] ?? refusal.reason);
    case 'pdf':
      return inBoth(({ pdf }) => pdf[refusal.failure]);
    case 'missing_characters':
      return [
        ...inBoth((words) => words.missing_characters),
        ...refusal.characters.map(
          ({ character, codePoint, where }) => `  ${character} ${codePoint} …${where[0]?.around ?? ''}…`,
        ),
      ];
    default:
      return inBoth((words) => words[refusal.kind]);
  }
}

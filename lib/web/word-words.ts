import { createTranslator } from 'next-intl';
import messages from '@/messages/zh-CN/outputs.json';
import { TIME_ZONE } from '@/lib/domain/calendar';
import type { WordWords } from '@/lib/outputs/word/word-words';

/** What a Word file says besides the article. It is in Chinese for everybody, as the article is. */
export const wordWords: WordWords = createTranslator({
  locale: 'zh-CN',
  messages,
  namespace: 'word',
  timeZone: TIME_ZONE,
});

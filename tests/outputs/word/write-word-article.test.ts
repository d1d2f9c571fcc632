import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWordArticle } from '@/lib/outputs/word/write-word-article';
import { wordWords as words } from '@/lib/web/word-words';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { anyPicture, outputSource } from '@/tests/support/output-sources';
import { wordText, wordXml } from '@/tests/support/word-files';

const options = { readPicture: anyPicture, words };

test('the file holds every character of the article in its order', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryContent, async (content) => {
      const bytes = await writeWordArticle(outputSource(content), options);
      expect(withoutSpace(wordText(wordXml(bytes)))).toBe(articleCharacters(content));
    }),
    { numRuns: 60 },
  );
}, 60_000);

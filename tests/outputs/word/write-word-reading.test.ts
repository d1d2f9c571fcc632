import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeWordReading } from '@/lib/outputs/word/write-word-reading';
import { wordWords as words } from '@/lib/web/word-words';
import { cppcc2024 } from '@/prisma/seed/demo/articles/cppcc-2024';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { anyPicture, demoContent, outputSource } from '@/tests/support/word-sources';
import { named, wordPartNames, wordText, wordXml } from '@/tests/support/word-files';

const options = { readPicture: anyPicture, words };
const MM = 1440 / 25.4;
const headers = (bytes: Buffer) =>
  wordPartNames(bytes)
    .filter((name) => /header\d\.xml$/.test(name))
    .map((name) => wordText(wordXml(bytes, name)));

test('the reading copy holds every character, and pictures no wider than its text', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryContent, async (content) => {
      const file = wordXml(await writeWordReading(outputSource(content), options));
      expect(withoutSpace(wordText(file))).toBe(articleCharacters(content));
      for (const { attributes } of named(file, 'wp:extent'))
        expect(Number(attributes.cx) / 635).toBeLessThanOrEqual(6615);
    }),
    { numRuns: 20 },
  );
}, 60_000);

test('it has 65 mm to write on at the right, and line numbers where asked for', async () => {
  const source = outputSource(demoContent(cppcc2024));
  const plain = wordXml(await writeWordReading(source, options));
  const margin = Number(named(plain, 'w:pgMar')[0]?.attributes['w:right']);
  expect(margin / MM).toBeGreaterThan(60);
  expect(named(plain, 'w:lnNumType')).toEqual([]);
  const numbered = wordXml(await writeWordReading(source, { ...options, hasLineNumbers: true }));
  expect(named(numbered, 'w:lnNumType')[0]?.attributes).toMatchObject({
    'w:countBy': '1',
    'w:restart': 'newPage',
  });
});

test('each page says that the text is not approved, with its hash', async () => {
  const source = outputSource(demoContent(cppcc2024), { isApproved: false, revision: null });
  const line = `送审稿\u3000草稿，未经审定\u3000${source.contentHash.slice(0, 8)}`;
  expect(headers(await writeWordReading(source, options))).toEqual([line, line]);
  const approved = await writeWordReading({ ...source, isApproved: true }, options);
  expect(headers(approved)).toEqual(['送审稿', '送审稿']);
});

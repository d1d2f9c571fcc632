import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { writeWordArticle } from '@/lib/outputs/word/write-word-article';
import { writeWordReading } from '@/lib/outputs/word/write-word-reading';
import { wordWords as words } from '@/lib/web/word-words';
import { unitedFront2026 } from '@/prisma/seed/demo/articles/united-front-2026';
import { doc, paragraph } from '@/tests/support/documents';
import { anyPicture, demoContent, outputSource } from '@/tests/support/word-sources';
import { printedRecord } from '@/tests/support/printed-record';

/** Only `npm run drill -- word` draws: it needs LibreOffice, and takes its time. */
const isDrawn = process.env.HUIMOU_DRAW_WORD === '1';
const schemas = process.env.HUIMOU_OOXML_SCHEMAS ?? '';
const folder = mkdtempSync(path.join(os.tmpdir(), 'word-'));
afterAll(() => rmSync(folder, { recursive: true }));

const demo = demoContent(unitedFront2026);
const options = { readPicture: anyPicture, words };

describe.skipIf(!isDrawn)('Word files drawn by LibreOffice', () => {
  test('a full page has 22 lines of 28 characters, and its number where it belongs', async () => {
    const text = '同心同行共促发展奋进征程'.repeat(28 * 22);
    const [section] = demo.sections;
    const sections = section ? [{ ...section, doc: doc(paragraph(text)) }] : [];
    const pages = drawn(await writeWordArticle(outputSource({ ...demo, sections }), options));
    const [, second = [], third = []] = pages;
    for (const page of [second, third]) {
      const full = page.filter(({ words: said }) => /^[同心行共促发展奋进征程]+$/.test(said));
      expect(full.map(({ words: said }) => said.length)).toEqual(Array.from({ length: 22 }, () => 28));
    }
    const number = (page: Line[], said: string) => page.find(({ words: one }) => one.includes(said));
    const [middle] = [595 / 2];
    expect(number(second, '— 2 —')?.left).toBeLessThan(middle);
    expect(number(third, '— 3 —')?.left).toBeGreaterThan(middle);
  }, 120_000);

  test.skipIf(schemas === '')(
    'every part is as the schema has it',
    async () => {
      const source = outputSource(demo, { isApproved: false });
      const files = [
        await writeWordArticle(source, { ...options, record: printedRecord(source.contentHash) }),
        await writeWordReading(source, { ...options, hasLineNumbers: true }),
      ];
      for (const bytes of files) for (const [name, xml] of wordParts(bytes)) validate(name, xml);
    },
    120_000,
  );
});

type Line = { words: string; left: number };

/** The lines of each page, as a reader sees them. */
function drawn(bytes: Buffer): Line[][] {
  const file = path.join(folder, 'drawn.docx');
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]);
  const boxes = path.join(folder, 'drawn.html');
  execFileSync('pdftotext', ['-bbox-layout', path.join(folder, 'drawn.pdf'), boxes]);
  const pages = readFileSync(boxes, 'utf8').split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(/<line xMin="([\d.]+)"[^>]*>([^]*?)<\/line>/g)].map(([, left = '', inner = '']) => ({
      left: Number(left),
      words: [...inner.matchAll(/<word[^>]*>([^<]*)</g)].map(([, word]) => word).join(' '),
    })),
  );
}

/** Parts of the main schema, without what later versions add and others pass over (mc:Ignorable). */
function wordParts(bytes: Buffer): [string, string][] {
  const names =
    /^word\/(document|styles|numbering|settings|fontTable|footnotes|endnotes|header\d|footer\d)\.xml$/;
  return Object.entries(unzipSync(bytes, { filter: ({ name }) => names.test(name) })).map(([name, part]) => [
    path.basename(name),
    Buffer.from(part)
      .toString()
      .replace(/ mc:Ignorable="[^"]*"/g, '')
      .replace(/ w1\d[a-z]*:\w+="[^"]*"/g, ''),
  ]);
}

/** @throws Error with what xmllint found */
function validate(name: string, xml: string): void {
  const file = path.join(folder, name);
  writeFileSync(file, xml);
  execFileSync('xmllint', ['--noout', '--schema', path.join(schemas, 'wml.xsd'), file], { stdio: 'pipe' });
}

import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bylineGroups } from '@/lib/domain/article/byline-text';
import { articleSchema, type JsonArticle, type JsonBlock } from '@/lib/outputs/json/article-schema';
import { writeJson } from '@/lib/outputs/json/write-json';
import { arbitraryContent } from '@/tests/support/arbitrary-content';
import { paragraph, photo, PHOTO_HASH, text } from '@/tests/support/documents';
import { articleCharacters, withoutSpace } from '@/tests/support/output-characters';
import { contentOf, sourceOf } from '@/tests/support/output-sources';

const address = (hash: string) => `https://yunxi.example.gov.cn/photos/${hash}/master.jpg`;
const page = readFileSync('docs/json-output.md', 'utf8');
const [schemaShown, exampleShown] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) =>
  JSON.parse(json),
);

function characters({ heading, byline, sections }: JsonArticle): string {
  const { seriesLabel, kicker, headline, subhead } = heading;
  return withoutSpace(
    [
      ...[seriesLabel, ...kicker, ...headline, subhead, ...bylineGroups(byline)],
      ...sections.flatMap(({ headingLines, blocks }) => [...headingLines, ...blocks.map(blockCharacters)]),
    ].join(''),
  );
}

function blockCharacters(block: JsonBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
    case 'list':
      return block.items.flat().map(blockCharacters).join('');
    case 'quote':
      return block.blocks.map(blockCharacters).join('');
    case 'table':
      return block.rows
        .flatMap((row) => row.flatMap((cell) => cell.paragraphs.map(blockCharacters)))
        .join('');
    case 'photo':
      return block.caption + block.credit;
  }
}

describe('an article as JSON', () => {
  it('keeps to the schema documented, and loses no character, whatever the article', () => {
    const isValid = new Ajv2020({ validateFormats: false }).compile(schemaShown);
    fc.assert(
      fc.property(arbitraryContent, (content) => {
        const read = articleSchema.parse(JSON.parse(writeJson(sourceOf(content), address)));
        expect(isValid(read)).toBe(true);
        expect(characters(read)).toBe(articleCharacters(content));
      }),
    );
  });

  it('says of a draft that it is no revision, is not approved and not public', () => {
    const draft = { revision: null, isApproved: false, publication: null };
    const content = contentOf({}, [photo({ hash: PHOTO_HASH }, '现场'), photo({}, '待补')]);
    const read = articleSchema.parse(JSON.parse(writeJson(sourceOf(content, draft), address)));
    expect(read).toMatchObject(draft);
    expect(read.sections[0]?.blocks).toMatchObject([
      { hash: PHOTO_HASH, address: address(PHOTO_HASH) },
      { hash: null, address: null },
    ]);
  });

  it('has the schema that its documentation shows', () => {
    expect(schemaShown).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(articleSchema))));
  });

  it('has an example in its documentation that keeps to it, and is what is written', () => {
    const content = contentOf(
      {
        heading: {
          seriesLabel: '年终回眸',
          kicker: ['凝心聚力谋发展'],
          headline: ['同心向前', '共绘新卷'],
          subhead: '——2026年云溪区委统战部工作综述',
        },
        byline: [{ role: 'reporter', outlet: '云溪报', name: '陈砚秋' }],
      },
      [
        paragraph(text('一是建机制。', 'runIn'), '新建会客厅1200m', text('2', 'superscript'), '。'),
        photo({ hash: PHOTO_HASH, width: 1600, height: 900, credit: '何以宁 摄', alt: '会场' }, '座谈会现场'),
      ],
    );
    expect(exampleShown).toEqual(JSON.parse(writeJson(sourceOf(content), address)));
  });
});

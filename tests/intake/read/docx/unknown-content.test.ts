import { describe, expect, test } from 'vitest';
import { notesOf } from '@/lib/intake/notes-of';
import { droppedFor } from '@/tests/support/read-sample';
import { noted, paragraph, readBody, run, WORD_NAMESPACES } from '@/tests/support/word-xml';

const OFFICE = 'http://schemas.openxmlformats.org';
const unknown = `<x:new ${WORD_NAMESPACES}><x:part>新式内容</x:part></x:new>`;
const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;

describe('what no reader of ours knows', () => {
  test.each([
    ['among paragraphs', paragraph(run('前文。')) + unknown + paragraph(run('后文。'))],
    ['in a paragraph', paragraph(run('前文。') + unknown)],
    ['in a run', paragraph(run('前文。') + `<w:r>${unknown}</w:r>`)],
    ['in a link', paragraph(run('前文。') + `<w:hyperlink>${unknown}</w:hyperlink>`)],
    ['in a table', `<w:tbl>${unknown}<w:tr>${cell(paragraph(run('前文。')))}</w:tr></w:tbl>`],
    ['in a row', `<w:tbl><w:tr>${cell(paragraph(run('前文。')))}${unknown}</w:tr></w:tbl>`],
    ['in a cell', `<w:tbl><w:tr>${cell(paragraph(run('前文。')) + unknown)}</w:tr></w:tbl>`],
    [
      'in a content control',
      `<w:sdt><w:sdtContent>${paragraph(run('前文。'))}${unknown}</w:sdtContent></w:sdt>`,
    ],
  ])('%s is told of with its words', async (_, body) => {
    const source = await readBody(body);
    expect(source.text).toContain('前文。');
    expect(notesOf(source).map(({ kind, text }) => [kind, text])).toEqual([['unknown_content', '新式内容']]);
  });

  test('and leads to another part is told of', async () => {
    const source = await readBody(paragraph(run('前文。')) + '<w:subDoc r:id="rId5"/>');
    expect(source.notes.map(({ kind }) => kind)).toEqual(['part_unread']);
  });

  test('and holds nothing is passed over', async () => {
    const source = await readBody(
      paragraph(run('前文。') + '<w:proofErr w:type="spellStart"/><w:permStart w:id="1"/>') +
        '<w:sectPr><w:headerReference r:id="rId3"/></w:sectPr>',
    );
    expect(source.notes).toEqual([]);
  });

  test('is read where it only wraps paragraphs, rows or words', async () => {
    const wrapped = `<w:smartTag ${WORD_NAMESPACES}>${paragraph(`<w:smartTag>${run('一')}</w:smartTag>`)}</w:smartTag>`;
    const choice = `<mc:AlternateContent ${WORD_NAMESPACES}><mc:Choice Requires="wps">${paragraph(run('二'))}</mc:Choice><mc:Fallback>${paragraph(run('旧'))}</mc:Fallback></mc:AlternateContent>`;
    const row = `<w:tbl><w:ins>${`<w:tr>${cell(paragraph(run('三')))}</w:tr>`}</w:ins></w:tbl>`;
    expect((await readBody(wrapped + choice + row)).text).toBe('一\n二\n三');
  });

  test('embedded is named by its program, with its place and page', async () => {
    const sheet =
      '<w:r><w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12" r:id="rId8"/></w:object></w:r>';
    const breaks = '<w:r><w:lastRenderedPageBreak/></w:r>';
    const source = await readBody(paragraph(run('见表') + breaks + sheet));
    expect(noted(source, 'embedded_object')).toEqual(['见表|Excel.Sheet.12']);
    expect(source.notes[0]?.page).toBe(2);
  });

  test('a chart is told of where it stands, with its words', async () => {
    const chart =
      '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rId6"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const source = await readBody(paragraph(run('占比') + chart + run('，居首位。')), {
      relationships: `<Relationship Id="rId6" Type="${OFFICE}/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"/>`,
      parts: [
        {
          name: 'word/charts/chart1.xml',
          content: `<c:chartSpace ${WORD_NAMESPACES}><c:chart><a:t>各镇占比</a:t></c:chart></c:chartSpace>`,
        },
      ],
    });
    expect(source.text).toBe('占比〔图表〕，居首位。');
    expect(droppedFor(source, 'diagram')).toEqual(['各镇占比']);
    expect(notesOf(source)).toEqual([{ kind: 'diagram', text: '各镇占比', page: null, at: 2 }]);
  });

  test('a comment and a note are told of at the words they hang on', async () => {
    const part = (kind: string, name: string) =>
      `<Relationship Id="${name}" Type="${OFFICE}/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`;
    const xml = (root: string, inner: string) =>
      `<w:${root} xmlns:w="${OFFICE}/wordprocessingml/2006/main">${inner}</w:${root}>`;
    const source = await readBody(
      paragraph(
        run('建成三所') +
          '<w:r><w:commentReference w:id="4"/></w:r>' +
          run('，含一所新校') +
          '<w:r><w:footnoteReference w:id="2"/></w:r>',
      ),
      {
        relationships: part('comments', 'rId1') + part('footnotes', 'rId2'),
        parts: [
          {
            name: 'word/comments.xml',
            content: xml('comments', `<w:comment w:id="4"><w:p>${run('请核对')}</w:p></w:comment>`),
          },
          {
            name: 'word/footnotes.xml',
            content: xml('footnotes', `<w:footnote w:id="2"><w:p>${run('九年一贯制')}</w:p></w:footnote>`),
          },
        ],
      },
    );
    expect(notesOf(source)).toEqual([
      { kind: 'comment', text: '请核对', page: null, at: 4 },
      { kind: 'footnote_mark', text: '九年一贯制', page: null, at: 10 },
    ]);
  });

  test('deleted words are told of at their place', async () => {
    const source = await readBody(
      paragraph(run('建成') + `<w:del>${'<w:r><w:delText>两</w:delText></w:r>'}</w:del>` + run('三所')),
    );
    expect(notesOf(source)).toEqual([
      { kind: 'tracked_changes', text: '', page: null, at: null },
      { kind: 'deletion', text: '两', page: null, at: 2 },
    ]);
  });
});

test('what is left out behind the last words is told of once', async () => {
  const gone = `<w:del><w:r><w:delText>旧稿</w:delText></w:r></w:del>`;
  const source = await readBody(paragraph(run('正文。')) + paragraph(gone));
  expect(notesOf(source).filter(({ kind }) => kind === 'deletion')).toMatchObject([{ text: '旧稿' }]);
});

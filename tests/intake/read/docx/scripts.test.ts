import { describe, expect, test } from 'vitest';
import { mathRun, paragraph, readBody, run, WORD_NAMESPACES } from '@/tests/support/word-xml';
import { readFile } from '@/lib/intake/read/read-file';
import { writeDocx } from '@/tests/support/write-docx';
import { Paragraph, TextRun } from 'docx';
import { bareDocx } from '@/tests/support/write-zip';

const SUP = '<w:vertAlign w:val="superscript"/>';
const SUB = '<w:vertAlign w:val="subscript"/>';
const OFFICE = 'http://schemas.openxmlformats.org';

const styled = (styles: string, body: string) =>
  readFile({
    fileName: '材料.docx',
    bytes: bareDocx({
      body,
      relationships: `<Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/styles" Target="styles.xml"/>`,
      parts: [
        {
          name: 'word/styles.xml',
          content: `<w:styles xmlns:w="${OFFICE}/wordprocessingml/2006/main">${styles}</w:styles>`,
        },
      ],
    }),
  });

describe('raised and lowered letters', () => {
  test('are read in the form that says so, and the source says where they stand', async () => {
    const source = await readBody(
      paragraph(
        run('1200m') +
          run('2', SUP) +
          run('，1.5×10') +
          run('6', SUP) +
          run('元，CO') +
          run('2', SUB) +
          run('30吨'),
      ),
    );
    expect(source.text).toBe('1200m²，1.5×10⁶元，CO₂30吨');
    expect(source.scripts.map(({ start, end, script }) => [source.text.slice(start, end), script])).toEqual([
      ['²', 'superscript'],
      ['⁶', 'superscript'],
      ['₂', 'subscript'],
    ]);
  });

  test('cut into runs are one', async () => {
    const source = await readBody(paragraph(run('10') + run('-', SUP) + run('1', SUP) + run('2', SUP)));
    expect(source.text).toBe('10⁻¹²');
    expect(source.scripts).toEqual([{ start: 2, end: 5, script: 'superscript' }]);
  });

  test('of a note’s mark stay as they are: [1] is no power', async () => {
    const marks = run('3000人') + run('[', SUP) + run('1', SUP) + run(']', SUP) + run('，见') + run('①', SUP);
    const source = await readBody(paragraph(marks));
    expect(source.text).toBe('3000人[1]，见①');
    expect(source.scripts).toEqual([]);
  });

  test('of a word that has no such form stay a word', async () => {
    expect((await readBody(paragraph(run('第4') + run('th', SUP)))).text).toBe('第4th');
    expect((await readBody(paragraph(run('x') + run('max', SUB)))).text).toBe('xₘₐₓ');
    expect((await readBody(paragraph(run('10') + run('2k', SUP)))).text).toBe('10²k');
  });

  test('by a style, and set back by the run', async () => {
    const styles = `<w:style w:type="character" w:styleId="up"><w:rPr>${SUP}</w:rPr></w:style>`;
    const raised = '<w:rStyle w:val="up"/>';
    const back = `${raised}<w:vertAlign w:val="baseline"/>`;
    expect((await styled(styles, paragraph(run('m') + run('2', raised) + run('3', back)))).text).toBe('m²3');
  });

  test('by hand, smaller and off the line', async () => {
    const up = '<w:position w:val="8"/><w:sz w:val="16"/>';
    const down = '<w:position w:val="-6"/><w:sz w:val="14"/>';
    const slight = '<w:position w:val="2"/>';
    const body =
      run('10', '<w:sz w:val="28"/>') + run('6', up) + run('元CO') + run('2', down) + run('年', slight);
    expect((await readBody(paragraph(body))).text).toBe('10⁶元CO₂年');
  });

  test('of a whole paragraph are no power of anything', async () => {
    expect((await readBody(paragraph(run('2026', SUP)))).text).toBe('2026');
  });

  test('keep their places in a table’s row and behind a line break', async () => {
    const cell = (inner: string) => `<w:tc>${paragraph(inner)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell(run('面积'))}${cell(run('12m') + run('2', SUP))}</w:tr></w:tbl>`;
    const broken = paragraph(run('一') + '<w:r><w:br/></w:r>' + run('m') + run('3', SUP));
    const source = await readBody(table + broken);
    expect(source.text).toBe('面积\t12m²\n一\nm³');
    expect(source.scripts.map(({ start, end }) => source.text.slice(start, end))).toEqual(['²', '³']);
  });

  test('in a note beside the text stay what they are, its equations and signs too', async () => {
    const note =
      `<w:p>${run('共10')}${run('6', SUP)}${run('元，')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>` +
      `<m:oMath><m:f><m:num>${mathRun('1')}</m:num><m:den>${mathRun('2')}</m:den></m:f></m:oMath></w:p>`;
    const source = await readBody(paragraph(run('正文') + '<w:r><w:footnoteReference w:id="2"/></w:r>'), {
      relationships: `<Relationship Id="rId9" Type="${OFFICE}/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>`,
      parts: [
        {
          name: 'word/footnotes.xml',
          content: `<w:footnotes xmlns:w="${OFFICE}/wordprocessingml/2006/main" ${WORD_NAMESPACES}><w:footnote w:id="2">${note}</w:footnote></w:footnotes>`,
        },
      ],
    });
    expect(source.dropped.map(({ text }) => text)).toEqual(['共10⁶元，☑1 2']);
  });

  test('written by a library come the same', async () => {
    const bytes = await writeDocx([
      new Paragraph({
        children: [new TextRun('10'), new TextRun({ text: '6', superScript: true }), new TextRun('元')],
      }),
    ]);
    expect((await readFile({ fileName: '材料.docx', bytes })).text).toBe('10⁶元');
  });
});

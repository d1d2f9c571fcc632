import { Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { makePlan } from '@/lib/intake/make-plan';
import { readFile } from '@/lib/intake/read/read-file';
import { summarisePlan } from '@/lib/intake/summarise-plan';
import { writeDocx } from '@/tests/support/write-docx';

const STYLES = ['栏目', '引题', 'Title', '副题', 'heading 1'];
const styled = (style: string, text: string) => new Paragraph({ style: `S${STYLES.indexOf(style)}`, text });
const LEAD =
  '2025年，云溪区商务局紧扣全区中心工作，坚持稳中求进，扎实办好为企服务的每一件实事，各项任务圆满完成。';

test('the parts of a heading block are those its styles are named for, whatever they say', async () => {
  const bytes = await writeDocx(
    [
      styled('栏目', '“十四五”收官看云溪'),
      styled('引题', '同题共答'),
      styled('Title', '便民惠企这一年'),
      styled('副题', '云溪区商务局的十二个月'),
      new Paragraph('江州日报记者 沈一苇'),
      new Paragraph(LEAD),
      styled('heading 1', '服务企业发展'),
      new Paragraph(LEAD),
    ],
    {
      styles: {
        paragraphStyles: STYLES.map((name, at) => ({ id: `S${at}`, name, basedOn: 'Normal' })),
      },
    },
  );
  const source = await readFile({ fileName: '商务局.docx', bytes });
  const [article] = summarisePlan('', makePlan(source), source).articles;
  expect(article).toMatchObject({
    series: '“十四五”收官看云溪',
    kicker: ['同题共答'],
    headline: ['便民惠企这一年'],
    subhead: '云溪区商务局的十二个月',
  });
});

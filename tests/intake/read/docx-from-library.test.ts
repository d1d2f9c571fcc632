import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { readFile } from '@/lib/intake/read/read-file';
import { drawJpeg } from '@/tests/support/pictures';
import { droppedFor, hinted } from '@/tests/support/read-sample';
import { writeDocx } from '@/tests/support/write-docx';

const change = { id: 1, author: '林岚', date: '2026-11-03T09:00:00Z' };
const picture = await drawJpeg({ width: 60, height: 40 });

const listed = (text: string, level: number) =>
  new Paragraph({ text, numbering: { reference: 'points', level } });
const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

const children = [
  new Paragraph({ text: '云溪区水务局工作材料', heading: HeadingLevel.TITLE }),
  new Paragraph({ text: '河湖治理见成效', heading: HeadingLevel.HEADING_1 }),
  new Paragraph({
    children: [
      new TextRun('云溪区清淤河道'),
      new DeletedTextRun({ ...change, text: '十八' }),
      new InsertedTextRun({ ...change, id: 2, text: '二十一' }),
      new CommentRangeStart(0),
      new TextRun('公里'),
      new CommentRangeEnd(0),
      new TextRun({ children: [new CommentReference(0)] }),
      new TextRun({ text: '（口径待定）', vanish: true }),
      new TextRun({ text: '（样式隐去）', style: 'Hidden' }),
      new TextRun('，水质稳定达标。'),
    ],
  }),
  listed('巡河护河', 0),
  listed('区级河长巡河', 1),
  listed('镇级河长巡河', 1),
  listed('志愿者护河', 2),
  listed('清淤疏浚', 0),
  listed('老港河清淤', 1),
  new Table({ rows: [row('河道', '长度（公里）'), row('老港河', '12')] }),
  new Paragraph({
    children: [
      new ImageRun({
        type: 'jpg',
        data: picture,
        transformation: { width: 60, height: 40 },
        altText: { name: '老港河', description: '清淤后的老港河', title: '' },
      }),
    ],
  }),
  new Paragraph({ text: '清淤后的老港河。', style: 'Caption' }),
  new Paragraph({
    children: [
      new TextRun('详见'),
      new ExternalHyperlink({ children: [new TextRun('水务公报')], link: 'https://example.invalid/' }),
      new TextRun({ children: ['（第', PageNumber.CURRENT, '页）'] }),
      new TextRun({ text: '，另行公布。', break: 1 }),
    ],
  }),
];

const bytes = await writeDocx([], {
  comments: { children: [{ id: 0, author: '林岚', children: [new Paragraph('公里数请再核。')] }] },
  styles: {
    characterStyles: [{ id: 'Hidden', name: 'Hidden', run: { vanish: true } }],
    paragraphStyles: [{ id: 'Caption', name: 'caption', basedOn: 'Normal' }],
  },
  numbering: {
    config: [
      {
        reference: 'points',
        levels: [
          { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、' },
          { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）' },
          { level: 2, format: LevelFormat.DECIMAL, text: '%3.' },
        ],
      },
    ],
  },
  sections: [
    {
      headers: { default: new Header({ children: [new Paragraph('云溪区水务局')] }) },
      footers: { default: new Footer({ children: [new Paragraph('内部材料')] }) },
      children,
    },
  ],
});

describe('a Word file written by a program', async () => {
  const source = await readFile({ fileName: '水务局.docx', bytes });

  it('reads with insertions taken, without deletions, hidden text and page numbers', () => {
    expect(source.text.split('\n')).toEqual([
      '云溪区水务局工作材料',
      '河湖治理见成效',
      '云溪区清淤河道二十一公里，水质稳定达标。',
      '一、巡河护河',
      '（一）区级河长巡河',
      '（二）镇级河长巡河',
      '1. 志愿者护河',
      '二、清淤疏浚',
      '（一）老港河清淤',
      '河道\t长度（公里）',
      '老港河\t12',
      '',
      '清淤后的老港河。',
      '详见水务公报（第页）',
      '，另行公布。',
    ]);
  });

  it('lists everything it left out', () => {
    expect(droppedFor(source, 'deletion')).toEqual(['十八']);
    expect(droppedFor(source, 'hidden_text')).toEqual(['（口径待定）（样式隐去）']);
    expect(droppedFor(source, 'comment')).toEqual(['公里数请再核。']);
    expect(droppedFor(source, 'header_footer').sort()).toEqual(['云溪区水务局', '内部材料']);
    expect(droppedFor(source, 'field')).toEqual(['PAGE']);
    expect(source.warnings).toEqual(['tracked_changes']);
  });

  it('knows what each line is', () => {
    expect(hinted(source, 'title', 'heading', 'caption', 'table_row')).toEqual([
      'title 云溪区水务局工作材料',
      'heading1 河湖治理见成效',
      'table_row 河道\t长度（公里）',
      'table_row 老港河\t12',
      'caption 清淤后的老港河。',
    ]);
    expect(source.hints.filter(({ kind }) => kind === 'list_item').map(({ level }) => level)).toEqual([
      1, 2, 2, 3, 1, 2,
    ]);
  });

  it('brings the picture byte for byte', () => {
    expect(source.pictures).toHaveLength(1);
    expect(source.pictures[0]?.altText).toBe('清淤后的老港河');
    expect(Buffer.from(source.pictures[0]?.bytes ?? []).equals(picture)).toBe(true);
  });
});

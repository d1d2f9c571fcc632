import { FACE, LATIN, type Face } from './word-fonts';
import { CHARACTER_SPACING, LINE_PITCH, SIZE, TWO_CHARACTERS } from './word-measures';

/** `WordStyle` is an id; people see `name`, and lib/intake knows some of them. */
export type WordStyle =
  | 'Normal'
  | 'BodyText'
  | 'Title'
  | 'Kicker'
  | 'Subhead'
  | 'Series'
  | 'Byline'
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Quote'
  | 'ListParagraph'
  | 'Figure'
  | 'Caption'
  | 'TableText'
  | 'TableHead'
  | 'TableGap'
  | 'Footer'
  | 'Header'
  | 'Cover'
  | 'CoverTitle'
  | 'CoverNote'
  | 'AnnexTitle'
  | 'Legend'
  | 'Note';

type Look = {
  id: WordStyle;
  name: string;
  next?: WordStyle;
  /** In the order of the schema: CT_PPrBase. */
  paragraph: string;
  face?: Face;
  size?: number;
  isBold?: boolean;
  /** Letters as wide as they are, not closer. */
  isWide?: boolean;
};

const CENTRED = '<w:jc w:val="center"/>';
const INDENTED = `<w:ind w:firstLine="${TWO_CHARACTERS}"/>`;
const exact = (line: number, rest = '') => `<w:spacing ${rest}w:line="${line}" w:lineRule="exact"/>`;
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
const heading = (level: number) => `<w:keepNext/>${INDENTED}<w:jc w:val="left"/>${outline(level - 1)}`;

/**
 * GB/T 9704-2012. 7.3.1: the title is 2号小标宋, centred, its lines broken by sense. 7.3.3: 一级黑体, 二级楷体, 三级、四级
 * 仿宋; the third bold as offices set it, so that it is told from the text. 7.5: page numbers are 4号半角宋体.
 */
const LOOKS: Look[] = [
  { id: 'BodyText', name: 'Body Text', paragraph: `${INDENTED}<w:jc w:val="both"/>` },
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `<w:keepNext/><w:snapToGrid w:val="0"/>${exact(LINE_PITCH)}${CENTRED}`,
    face: 'title',
    size: SIZE.two,
    isWide: true,
  },
  { id: 'Kicker', name: '引题', next: 'Title', paragraph: `<w:keepNext/>${CENTRED}`, face: 'kai' },
  { id: 'Subhead', name: '副题', next: 'Byline', paragraph: `<w:keepNext/>${CENTRED}`, face: 'kai' },
  {
    id: 'Series',
    name: '栏目',
    next: 'Title',
    paragraph: `<w:keepNext/>${CENTRED}`,
    face: 'black',
    size: SIZE.four,
  },
  { id: 'Byline', name: '署名', next: 'BodyText', paragraph: CENTRED, face: 'kai', size: SIZE.four },
  { id: 'Heading1', name: 'heading 1', next: 'BodyText', paragraph: heading(1), face: 'black' },
  { id: 'Heading2', name: 'heading 2', next: 'BodyText', paragraph: heading(2), face: 'kai' },
  { id: 'Heading3', name: 'heading 3', next: 'BodyText', paragraph: heading(3), isBold: true },
  { id: 'Heading4', name: 'heading 4', next: 'BodyText', paragraph: heading(4) },
  {
    id: 'Quote',
    name: 'Quote',
    paragraph: `<w:ind w:left="${TWO_CHARACTERS}" w:firstLine="${TWO_CHARACTERS}"/><w:jc w:val="both"/>`,
    face: 'kai',
  },
  { id: 'ListParagraph', name: 'List Paragraph', paragraph: '<w:jc w:val="both"/>' },
  {
    id: 'Figure',
    name: '图片',
    next: 'Caption',
    paragraph: `<w:keepNext/><w:suppressLineNumbers/><w:snapToGrid w:val="0"/><w:spacing w:before="120"/>${CENTRED}`,
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'BodyText',
    paragraph: `<w:keepLines/><w:snapToGrid w:val="0"/>${exact(400, 'w:before="60" w:after="180" ')}${CENTRED}`,
    face: 'kai',
    size: SIZE.smallFour,
    isWide: true,
  },
  {
    id: 'TableText',
    name: '表格文字',
    paragraph: '<w:snapToGrid w:val="0"/><w:jc w:val="left"/>',
    size: SIZE.smallFour,
    isWide: true,
  },
  {
    id: 'TableHead',
    name: '表头文字',
    paragraph: `<w:snapToGrid w:val="0"/>${CENTRED}`,
    face: 'black',
    size: SIZE.smallFour,
    isWide: true,
  },
  {
    id: 'TableGap',
    name: '表后',
    next: 'BodyText',
    paragraph: `<w:suppressLineNumbers/><w:snapToGrid w:val="0"/>${exact(240)}`,
  },
  {
    id: 'Header',
    name: 'header',
    paragraph: `<w:snapToGrid w:val="0"/>${CENTRED}`,
    face: 'black',
    size: SIZE.smallFour,
    isWide: true,
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:snapToGrid w:val="0"/>',
    face: 'song',
    size: SIZE.four,
    isWide: true,
  },
  { id: 'Cover', name: '封面', paragraph: CENTRED },
  {
    id: 'CoverTitle',
    name: '封面标题',
    paragraph: `<w:snapToGrid w:val="0"/>${exact(LINE_PITCH)}${CENTRED}`,
    face: 'title',
    size: SIZE.two,
    isWide: true,
  },
  {
    id: 'CoverNote',
    name: '封面附注',
    paragraph: `<w:snapToGrid w:val="0"/>${CENTRED}`,
    size: SIZE.smallFour,
    isWide: true,
  },
  {
    id: 'AnnexTitle',
    name: '附件标题',
    paragraph: `<w:keepNext/><w:snapToGrid w:val="0"/>${exact(LINE_PITCH, `w:after="${LINE_PITCH}" `)}${CENTRED}`,
    face: 'title',
    size: SIZE.two,
    isWide: true,
  },
  {
    id: 'Legend',
    name: '图例',
    paragraph: `<w:snapToGrid w:val="0"/>${exact(400)}<w:jc w:val="left"/>`,
    size: SIZE.smallFour,
    isWide: true,
  },
  {
    id: 'Note',
    name: '改稿附注',
    paragraph: `<w:keepNext/><w:snapToGrid w:val="0"/>${exact(360)}<w:jc w:val="left"/>`,
    face: 'black',
    size: SIZE.smallFive,
    isWide: true,
  },
];

/** The part of a Word file that holds its styles. */
export function wordStyles(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${letters({ face: 'body', size: SIZE.three })}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr>' +
    `<w:rPr><w:spacing w:val="${CHARACTER_SPACING}"/></w:rPr></w:style>` +
    LOOKS.map(styleXml).join('') +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/>' +
    '<w:rPr><w:color w:val="1F3F77"/><w:u w:val="single"/></w:rPr></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
    '</w:styles>'
  );
}

function styleXml({ id, name, next, paragraph, isWide, ...look }: Look): string {
  const follows = next ? `<w:next w:val="${next}"/>` : '';
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${follows}<w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${letters({ ...look, spacing: isWide ? 0 : undefined })}</w:rPr></w:style>`
  );
}

type Letters = { face?: Face; size?: number; isBold?: boolean; spacing?: number };

/** In the order of the schema: EG_RPrBase. */
function letters({ face, size, isBold, spacing }: Letters): string {
  return [
    face && `<w:rFonts w:ascii="${LATIN}" w:hAnsi="${LATIN}" w:eastAsia="${FACE[face]}" w:cs="${LATIN}"/>`,
    isBold && '<w:b/>',
    spacing !== undefined && `<w:spacing w:val="${spacing}"/>`,
    size && `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ]
    .filter(Boolean)
    .join('');
}

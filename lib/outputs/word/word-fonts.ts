/** GB/T 9704-2012 names faces, not fonts; these are the names office machines know them by. */
export const FACE = {
  title: '方正小标宋简体',
  song: '宋体',
  body: '仿宋_GB2312',
  black: '黑体',
  kai: '楷体_GB2312',
} as const;
export type Face = keyof typeof FACE;

export const LATIN = 'Times New Roman';

type Known = { name: string; others: string[]; family: 'roman' | 'modern'; charset: '86' | '00' };

// ECMA-376, 17.8.3.1: other names under which a machine may have the face, nearest first.
const KNOWN: Known[] = [
  {
    name: FACE.title,
    others: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '华文中宋', '宋体', 'SimSun', 'STSong'],
    family: 'roman',
    charset: '86',
  },
  { name: FACE.body, others: ['仿宋', 'FangSong', 'STFangsong'], family: 'modern', charset: '86' },
  { name: FACE.kai, others: ['楷体', 'KaiTi', 'STKaiti'], family: 'modern', charset: '86' },
  { name: FACE.black, others: ['SimHei', 'STHeiti', 'PingFang SC'], family: 'modern', charset: '86' },
  { name: FACE.song, others: ['SimSun', 'STSong', 'Songti SC'], family: 'roman', charset: '86' },
  { name: LATIN, others: [], family: 'roman', charset: '00' },
];

/** The part of a Word file that says what to take for a font the machine has not. */
export function fontTable(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    KNOWN.map(fontEntry).join('') +
    '</w:fonts>'
  );
}

function fontEntry({ name, others, family, charset }: Known): string {
  const altName = others.length > 0 ? `<w:altName w:val="${others.join(',')}"/>` : '';
  return `<w:font w:name="${name}">${altName}<w:charset w:val="${charset}"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`;
}

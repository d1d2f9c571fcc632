/** Of UTF-8, as of a text file. */
const BYTES = 1_000_000;

const of = (unit) => unit.repeat(Math.ceil(BYTES / Buffer.byteLength(unit)));

const PROSE = [
  '全区走访民营企业三百一十二家，协调解决用工、融资、用地等问题四百八十一个，办结率百分之九十六。',
  '云溪区委办公室牵头建立台账，逐项销号，2025年新增就业1.2万人，比上年增长6.5%。',
];

/** The same mixture each time. */
function mixed(pieces) {
  let [text, seed] = ['', 7];
  while (text.length < BYTES / 2.4) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    text += pieces[seed % pieces.length] ?? '';
  }
  return text;
}

const half = (text) => text.slice(0, text.length / 2);
/** A megabyte each of what nobody writes and anybody can send, and of prose beside them. */
export const TEXTS = {
  prose: of(`${PROSE.join('\n')}\n`),
  'one character': of('的'),
  'one mark': of('《'),
  'alternating marks': of('“‘'),
  roles: of('来源：云溪 作者：'),
  'roles, apart': of('记者 '),
  numbers: of('一、\n'),
  'nested brackets': half(of('（《')) + half(of('》）')),
  'one line': of(PROSE.join('')),
  'empty lines': `云溪区${of('\n')}云溪区`,
  digits: of('1234567890'),
  'short lines': of('云\n'),
  mixed: mixed([...PROSE, '《', '”', '记者 ', '（二）', '2025年', '\n', '，', ' ', '展望', '/']),
};

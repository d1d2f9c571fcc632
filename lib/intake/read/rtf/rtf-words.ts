/** Words that write a letter; those that end a paragraph are not among them. */
export const LETTERS: Readonly<Record<string, string>> = {
  line: '\n',
  column: '\n',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: '\u2003',
  enspace: '\u2002',
};

/** Groups that hold no text of the page. Headers, notes and comments stand beside it. */
export const UNREAD = new Set(
  'colortbl info filetbl revtbl rsidtbl generator listtable listoverridetable pgptbl themedata colorschememapping datastore latentstyles xmlnstbl datafield nonshppict nonesttables shprslt sn sv mmathPict objdata objclass bkmkstart bkmkend atrfstart atrfend atnid atnauthor atndate atnref xe tc'.split(
    ' ',
  ),
);
export const BESIDE: Readonly<Record<string, 'header_footer' | 'footnote_mark' | 'comment'>> = {
  header: 'header_footer',
  headerl: 'header_footer',
  headerr: 'header_footer',
  headerf: 'header_footer',
  footer: 'header_footer',
  footerl: 'header_footer',
  footerr: 'header_footer',
  footerf: 'header_footer',
  footnote: 'footnote_mark',
  annotation: 'comment',
};
/** Groups marked as ones a reader may pass over that hold text all the same. */
export const SHOWN_ANYWAY = new Set([
  'shpinst',
  'shptxt',
  'nesttableprops',
  'fldinst',
  'fldrslt',
  'formfield',
  'ffl',
  'moMath',
  'moMathPara',
  'shppict',
  'pict',
  'annotation',
  'footnote',
]);

/** By a font's character set. */
export const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  204: 'windows-1251',
  238: 'windows-1250',
};

export const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  65001: 'utf-8',
};

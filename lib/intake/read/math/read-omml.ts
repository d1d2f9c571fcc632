import { childOf, childrenOf, elementsOf, switchOf, type XmlNode } from '@/lib/intake/read/xml/xml-node';
import { plainText, textIn } from '@/lib/intake/read/docx/plain-text';
import { rowOf, textNode, type MathNode } from '@/lib/document/math/math-node';

const SILENT =
  /^(?:m:\w+Pr|w:rPr|w:bookmark\w+|w:proofErr|w:perm\w+|w:comment\w+|w:del|w:moveFrom|w:lastRenderedPageBreak)$/;
const NARY: Readonly<Record<string, string>> = { '': '∫' };

/** Word's own equations (ECMA-376 part 1, 22.1). */
export function readOmml(node: XmlNode): MathNode {
  switch (node.name) {
    case 'm:r':
    case 'w:r':
      return textNode(elementsOf(node).map(lettersOf).join(''));
    case 'm:f':
      return readFraction(node);
    case 'm:sSup':
    case 'm:sSub':
    case 'm:sSubSup':
    case 'm:sPre':
      return scriptsOf(node, part(node, 'm:e'), node.name === 'm:sPre');
    case 'm:rad':
      return { kind: 'root', of: part(node, 'm:e'), degree: readDegree(node) };
    case 'm:nary':
      return readNary(node);
    case 'm:d':
      return readFence(node);
    case 'm:m':
      return {
        kind: 'rows',
        rows: childrenOf(node, 'm:mr').map((row) => childrenOf(row, 'm:e').map(within)),
      };
    case 'm:eqArr':
      return { kind: 'rows', rows: childrenOf(node, 'm:e').map((line) => [within(line)]) };
    case 'm:func':
      return { kind: 'applied', name: part(node, 'm:fName'), of: part(node, 'm:e') };
    case 'm:limLow':
    case 'm:limUpp':
      return readLimit(node);
    case 'm:acc':
      return { kind: 'accent', sign: sign(node, 'm:accPr', '\u0302'), of: part(node, 'm:e') };
    case 'm:bar':
      return readBar(node);
    case 'm:groupChr':
      return { kind: 'accent', sign: sign(node, 'm:groupChrPr', '⏟'), of: part(node, 'm:e') };
    case 'm:phant':
      return switchOf(withMathValues(childOf(node, 'm:phantPr')), 'm:show') === false
        ? textNode('')
        : part(node, 'm:e');
    case 'm:oMath':
    case 'm:box':
    case 'm:borderBox':
    case 'm:e':
    case 'w:ins':
    case 'w:moveTo':
    case 'w:hyperlink':
    case 'w:smartTag':
    case 'w:customXml':
    case 'w:sdt':
    case 'w:sdtContent':
      return within(node);
    default:
      if (SILENT.test(node.name) || node.name === 'w:sdtPr') return textNode('');
      return plainText(node).trim() === '' ? within(node) : { kind: 'unknown', words: plainText(node) };
  }
}

function within(node: XmlNode): MathNode {
  return rowOf(elementsOf(node).map(readOmml));
}

function part(node: XmlNode, name: string): MathNode {
  const found = childOf(node, name);
  return found ? within(found) : textNode('');
}

function lettersOf(piece: XmlNode): string {
  if (piece.name === 'm:t' || piece.name === 'w:t') return textIn(piece);
  return piece.name === 'w:tab' || piece.name === 'w:br' ? ' ' : '';
}

function readFraction(node: XmlNode): MathNode {
  const type = sign(node, 'm:fPr', 'bar', 'm:type');
  const [over, under] = [part(node, 'm:num'), part(node, 'm:den')];
  if (type === 'noBar') return { kind: 'rows', rows: [[over], [under]] };
  return { kind: 'fraction', over, under };
}

function scriptsOf(node: XmlNode, base: MathNode, isBefore: boolean): MathNode {
  const [sub, sup] = ['m:sub', 'm:sup'].map((name) => (childOf(node, name) ? part(node, name) : null));
  return { kind: 'scripts', base, sub: sub ?? null, sup: sup ?? null, isBefore };
}

function readDegree(node: XmlNode): MathNode | null {
  const isHidden = switchOf(withMathValues(childOf(node, 'm:radPr')), 'm:degHide') ?? false;
  return isHidden || !childOf(node, 'm:deg') ? null : part(node, 'm:deg');
}

function readNary(node: XmlNode): MathNode {
  const chosen = sign(node, 'm:naryPr', '');
  const name = scriptsOf(node, textNode(NARY[chosen] ?? chosen), false);
  return { kind: 'applied', name, of: part(node, 'm:e') };
}

function readFence(node: XmlNode): MathNode {
  const properties = childOf(node, 'm:dPr');
  const value = (name: string, otherwise: string) =>
    childOf(properties, name)?.attributes['m:val'] ?? otherwise;
  const items = childrenOf(node, 'm:e').map(within);
  const [open, close] = [value('m:begChr', '('), value('m:endChr', ')')];
  return { kind: 'fence', open, close, between: value('m:sepChr', '|'), items };
}

function readLimit(node: XmlNode): MathNode {
  const limit = part(node, 'm:lim');
  const [sub, sup] = node.name === 'm:limLow' ? [limit, null] : [null, limit];
  return { kind: 'scripts', base: part(node, 'm:e'), sub, sup };
}

function readBar(node: XmlNode): MathNode {
  const isAbove = sign(node, 'm:barPr', 'bot', 'm:pos') === 'top';
  const of = part(node, 'm:e');
  return isAbove ? { kind: 'accent', sign: '¯', of } : of;
}

function sign(node: XmlNode, properties: string, otherwise: string, name = 'm:chr'): string {
  return childOf(childOf(node, properties), name)?.attributes['m:val'] ?? otherwise;
}

/** Equations keep their values in a namespace of their own. */
function withMathValues(properties: XmlNode | undefined): XmlNode | undefined {
  if (!properties) return undefined;
  const children = elementsOf(properties).map((child) => {
    const value = child.attributes['m:val'];
    return value === undefined ? child : { ...child, attributes: { ...child.attributes, 'w:val': value } };
  });
  return { ...properties, children };
}

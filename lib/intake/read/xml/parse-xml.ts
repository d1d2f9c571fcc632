import { Parser } from 'htmlparser2';
import { MAX_XML_DEPTH, MAX_XML_NODES } from '@/lib/intake/read/limits';
import { Refusal } from '@/lib/intake/read/unreadable-file';
import { attributeName, elementName, scopeWithin, type Scope } from './namespaces';
import type { XmlNode } from './xml-node';

/** `tagEnd`: the last byte of its start tag. */
type Open = { node: XmlNode; scope: Scope; tagEnd: number };

/**
 * A part as a tree. With `container`, its children go to `visit` one after the other and are not kept: a long
 * document is never in memory as a whole.
 * @throws Refusal: file_broken, file_xml_entities, file_zip_bomb
 */
export function parseXml(xml: string, container?: string, visit?: (child: XmlNode) => void): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open: Open[] = [{ node: root, scope: new Map(), tagEnd: -1 }];
  let nodes = 0;
  const parser = new Parser(
    {
      onopentag(raw, rawAttributes) {
        const parent = open.at(-1);
        if (!parent) return;
        if (++nodes > MAX_XML_NODES) throw new Refusal('file_zip_bomb');
        if (open.length > MAX_XML_DEPTH) throw new Refusal('file_broken');
        const scope = scopeWithin(parent.scope, rawAttributes);
        const attributes: Record<string, string> = {};
        for (const [name, value] of Object.entries(rawAttributes)) {
          attributes[attributeName(name, scope)] = value;
        }
        const node = { name: elementName(raw, scope), attributes, children: [] };
        parent.node.children.push(node);
        open.push({ node, scope, tagEnd: parser.endIndex });
      },
      ontext(text) {
        const children = open.at(-1)?.node.children;
        if (!children) return;
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag(_name, isImplied) {
        const closed = open.pop();
        // The parser closes what a file leaves open, and an empty element at its own tag.
        if (isImplied && closed?.tagEnd !== parser.endIndex) throw new Refusal('file_broken');
        const parent = open.at(-1)?.node;
        if (!closed || !container || parent?.name !== container) return;
        parent.children.length = 0;
        nodes = 0;
        visit?.(closed.node);
      },
      onprocessinginstruction(name) {
        if (/^!(?:DOCTYPE|ENTITY)/i.test(name)) throw new Refusal('file_xml_entities');
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  if (root.children.every((child) => typeof child === 'string')) throw new Refusal('file_broken');
  return root;
}

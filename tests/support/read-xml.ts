const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const NAME = '[A-Za-z_][\\w.-]*';
const QUALIFIED = `${NAME}(?::${NAME})?`;
const ATTRIBUTES = `(?:\\s+${QUALIFIED}="[^"<]*")*`;
const TOKEN = new RegExp(`<\\?xml[^?]*\\?>|<(/?)(${QUALIFIED})(${ATTRIBUTES})\\s*(/?)>|([^<]+)`, 'gy');

function unescape(text: string): string {
  return text.replace(/&(\w*);?/g, (entity, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined || !entity.endsWith(';')) throw new Error(`not an entity: ${entity}`);
    return character;
  });
}

/** An element of a well-formed document. `content` is its own text, without that of elements within. */
export class XmlElement {
  content = '';
  readonly children: XmlElement[] = [];
  constructor(
    readonly name: string,
    readonly attributes: Record<string, string>,
  ) {}

  all(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }
  child(name: string): XmlElement | undefined {
    return this.all(name)[0];
  }
  text(name: string): string | undefined {
    return this.child(name)?.content;
  }
}

/** Reads XML of elements, attributes and text. @throws Error when it is not well-formed */
export function readXml(xml: string): XmlElement {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml))
    throw new Error('a forbidden character');
  const top = new XmlElement('', {});
  const open = [top];
  let end = 0;
  for (const token of xml.matchAll(TOKEN)) {
    end = token.index + token[0].length;
    const [, closes, name, attributes = '', isEmpty, text] = token;
    const current = open.at(-1) ?? top;
    if (text !== undefined) current.content += unescape(text);
    else if (closes) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)];
      const values = pairs.map(([, key = '', value = '']) => [key, unescape(value)]);
      const element = new XmlElement(name, Object.fromEntries(values));
      current.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [root] = top.children;
  if (end !== xml.length || open.length !== 1 || !root || top.children.length !== 1)
    throw new Error('not well-formed');
  return root;
}

/** An element: names and attributes carry the usual prefix of their namespace, whatever the file calls it. */
export type XmlNode = {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
};

export function elementsOf(node: XmlNode | undefined): XmlNode[] {
  return node ? node.children.filter((child) => typeof child !== 'string') : [];
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elementsOf(node).find((child) => child.name === name);
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return elementsOf(node).filter((child) => child.name === name);
}

/** `w:val` of a child, the form most of Word's properties have. */
export function valueOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'];
}

/** A property that is on by standing there; undefined when it does not. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const property = childOf(node, name);
  if (!property) return undefined;
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? 'true');
}

/** Every element of this name, at any depth, in order. */
export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of elementsOf(node)) {
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

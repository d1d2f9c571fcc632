const MOST = 500;

/**
 * Names statements by their text, so that each connection parses and plans one once and then only fills in its
 * values. The first 500 texts get a name: some have as many as there are values in a list, and a connection keeps
 * what it was given until it closes.
 */
export function statementNames(): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size === MOST) return '';
    const name = `huimou_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}

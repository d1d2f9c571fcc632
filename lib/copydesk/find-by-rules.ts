import type { Block } from './block';
import { CHECKS } from './checks/checks';
import type { Hit } from './checks/hit';
import type { CompiledRules } from './compile-rules';
import type { Finding } from './finding';
import { foldBlock } from './fold-block';
import type { OfficeLists } from './office-lists';
import { quietPlaces } from './quiet-places';
import type { Rule } from './rule';

/** Every find of every rule, in no order. */
export function findByRules(
  blocks: readonly Block[],
  rules: CompiledRules,
  lists: OfficeLists,
  year: number | null,
): Finding[] {
  const folded = blocks.map(({ text }) => foldBlock(text));
  const found: Finding[] = [];
  const isQuiet = quietPlaces(blocks, folded, rules);
  const add = (rule: Rule, hit: Hit) => {
    const block = blocks[hit.block];
    if (block && !isQuiet(rule, hit)) found.push(findingOf(rule, hit, block));
  };
  folded.forEach((text, block) => {
    for (const { rule, find, take } of rules.patterns)
      for (const { 0: match, index } of text.matchAll(find)) {
        const suggestion = suggested(rule.suggestion, take, text, index, blocks[block]?.text ?? '');
        add(rule, { block, start: index, end: index + match.length, suggestion });
      }
    for (let at = 0; at + 1 < text.length; at++)
      for (const { word, right, rule } of rules.words.get(text.slice(at, at + 2)) ?? [])
        if (text.startsWith(word, at))
          add(rule, { block, start: at, end: at + word.length, suggestion: right });
  });
  for (const rule of rules.checks) {
    const setting = { blocks, folded, year, lists, parameters: rule.parameters ?? {} };
    for (const hit of CHECKS[rule.check](setting)) add(rule, hit);
  }
  return found;
}

function findingOf(rule: Rule, { start, end, suggestion = null, words, ...hit }: Hit, block: Block): Finding {
  const text = block.text.slice(start, end);
  const message = Object.entries({ text, suggestion: suggestion ?? '', ...words }).reduce(
    (said, [name, value]) => said.replaceAll(`{${name}}`, value),
    hit.message ?? rule.message,
  );
  const { standard, id } = rule;
  return {
    ...{ rule: id, level: hit.level ?? rule.level, start: block.start + start, end: block.start + end },
    ...{ text, message, suggestion },
    clause: standard && `${standard.code}-${standard.edition} ${standard.clause}`,
  };
}

/** The suggestion with what the groups took, as it stands in the text and not as it was folded. */
function suggested(template: string | null, take: RegExp, text: string, at: number, original: string) {
  if (template === null || !template.includes('$')) return template;
  take.lastIndex = at;
  const groups = take.exec(text)?.indices ?? [];
  return template.replace(/\$([1-9])/g, (_, group: string) => {
    const [start, end] = groups[Number(group)] ?? [0, 0];
    return original.slice(start, end);
  });
}

export type Script = 'superscript' | 'subscript';

// Unicode, 'Superscripts and Subscripts' (U+2070–209F), and the raised 1, 2, 3 of Latin-1.
const FORMS: Readonly<Record<Script, ReadonlyMap<string, string>>> = {
  superscript: pairs('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'),
  subscript: pairs('0123456789+-=()aehklmnopstxijrvu', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕₖₗₘₙₒₚₛₜₓᵢⱼᵣᵥᵤ'),
};

/**
 * Raised or lowered text where only plain text can stand: every character that has a form of its own as that (10⁶, CO₂),
 * the others as they are. As many UTF-16 units as before, so that places in the text stay right.
 */
export function scriptForm(text: string, script: Script): string {
  return [...text].map((char) => FORMS[script].get(narrow(char)) ?? char).join('');
}

/** Whether nothing of the text is lost in its script form; white space has none and needs none. */
export function hasScriptForm(text: string, script: Script): boolean {
  return [...text].every((char) => FORMS[script].has(narrow(char)) || /\s/.test(char));
}

/** Full-width forms and the minus sign as the character that has a script form. */
function narrow(char: string): string {
  if (char === '\u2212') return '-';
  const code = char.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

function pairs(plain: string, scripts: string): Map<string, string> {
  const forms = [...scripts];
  return new Map([...plain].map((char, at) => [char, forms[at] ?? char]));
}

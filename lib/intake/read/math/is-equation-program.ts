/** Word's old equation editor, MathType, WPS's: by the name under which a file embeds them. */
export function isEquationProgram(name: string): boolean {
  return /^(?:Equation|MathType|KSEE|AxMath|WPSEquation|EqEdit|opendocument\.Math)/i.test(name.trim());
}

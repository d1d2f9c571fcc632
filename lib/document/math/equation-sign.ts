/** Where an equation stands that no line can say: an editor sees that something is to be set there. */
export const EQUATION_SIGN = '〔公式〕';

/** A digit behind it would be read as part of it. */
export function endsInFraction(text: string): boolean {
  return /[/√∛∜][^/√∛∜]*\d$/.test(text);
}

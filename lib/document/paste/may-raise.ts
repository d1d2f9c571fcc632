// Most of what is pasted raises nothing, and need not be parsed to know it.
const MAY_RAISE = /<su[bp]\b|vertical-align|mso-text-raise|Mso(?:Foot|End)noteReference/i;

/** Whether something of a pasted page may be raised or lowered; where it says no, nothing is. */
export function mayRaise(html: string): boolean {
  return MAY_RAISE.test(html);
}

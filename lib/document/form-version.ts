/** The versions of the canonical form, all of them published in docs/canonical-form.md. A new one leaves the others as they are. */
export const FORM_VERSIONS = [1, 2] as const;
export type FormVersion = (typeof FORM_VERSIONS)[number];

/** The form that new revisions are hashed in. */
export const CURRENT_FORM: FormVersion = 2;

export function isFormVersion(form: number): form is FormVersion {
  return FORM_VERSIONS.some((known) => known === form);
}

import { z } from 'zod';
import { MAX_PASSWORD_LENGTH } from '@/lib/domain/people/password-rules';
import { ROLES } from '@/lib/domain/permissions/roles';
import { id, line, requiredLine, version } from '@/lib/input/text';
import { normaliseSignInName } from './sign-in-name';

const signInName = z
  .string('required')
  .transform(normaliseSignInName)
  .pipe(
    z
      .string()
      .min(1, 'required')
      .max(40, 'too_long')
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@-]*$/u, 'sign_in_name_characters'),
  );

const password = z.string('required').min(1, 'required').max(MAX_PASSWORD_LENGTH, 'password_too_long');

/** '' for none. */
const email = line(254).pipe(z.email('email_invalid').or(z.literal('')));

const duties = {
  displayName: requiredLine(40),
  roles: z
    .array(z.enum(ROLES), 'required')
    .min(1, 'role_required')
    .transform((roles) => ROLES.filter((role) => roles.includes(role))),
  departmentId: id.nullable().default(null),
  /** Left out: as it is. */
  email: email.optional(),
};

const hasDepartmentIfContributor = (person: { roles: string[]; departmentId: string | null }) =>
  !person.roles.includes('contributor') || person.departmentId !== null;
/** Whoever gives accounts their roles is not who watches over it. */
const areApart = ({ roles }: { roles: string[] }) => !(roles.includes('admin') && roles.includes('auditor'));
const rolesApart = { path: ['roles'], error: 'roles_apart' };
const departmentRequired = { path: ['departmentId'], error: 'department_required' };

export const addPersonInput = z
  .object({
    ...duties,
    signInName,
    /** Left out: a temporary one is made. */
    password: password.optional(),
    /** Heeded only from the command line; an administrator's choice of password is always temporary. */
    mustChangePassword: z.boolean().default(true),
  })
  .refine(hasDepartmentIfContributor, departmentRequired)
  .refine(areApart, rolesApart);

export const changePersonInput = z
  .object({ ...duties, personId: id, version })
  .refine(hasDepartmentIfContributor, departmentRequired)
  .refine(areApart, rolesApart);

export const unlockInput = z.object({ signInName });

export const personRef = z.object({ personId: id });

export const changePasswordInput = z.object({
  /** Not asked of who comes with a temporary password. */
  currentPassword: z.string().max(1000, 'wrong_password').default(''),
  newPassword: password,
});

export const changeLocaleInput = z.object({ locale: z.enum(['zh-CN', 'en'], 'invalid') });

export const changeEmailInput = z.object({ email });

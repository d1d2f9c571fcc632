import { addDepartmentInput } from '@/lib/departments/input';
import type { Reading } from '@/lib/db/context';
import { Invalid, type FieldErrors } from '@/lib/domain/errors';
import { can } from '@/lib/domain/permissions/can';
import { requirePermission } from '@/lib/domain/permissions/require-permission';
import { haveSameRoles, type Role } from '@/lib/domain/permissions/roles';
import { parseInput } from '@/lib/input/parse-input';
import { EXAMPLE_SIGN_IN_NAME } from './example-sign-in-name';
import { addPersonInput } from './input';
import { listPeople, type PersonRow } from './queries';
import { findPeopleColumns, type PeopleColumn } from './sheet/people-columns';
import { readRoles } from './sheet/read-roles';
import { normaliseSignInName } from './sign-in-name';

/** As add-person takes it, but for the department, which may come with the same sheet. */
export type PlannedPerson = {
  signInName: string;
  displayName: string;
  roles: Role[];
  departmentName: string;
  email?: string;
};

/**
 * What one row of the sheet would do. `faults`: why it would not, each a key of the `fields` or `errors` messages
 * with its column; `change` names whom, and the version the change is based on, `was` what is there now.
 */
export type PlannedRow = {
  /** As the spreadsheet counts, from 1. */
  row: number;
  title: string;
  outcome: 'new' | 'change' | 'same' | 'refused';
  faults: { column: PeopleColumn | null; key: string }[];
  person: PlannedPerson | null;
  change: { personId: string; version: number } | null;
  was: Required<Omit<PlannedPerson, 'signInName'>> | null;
};

/** `departments`: those to be added first. */
export type SheetPlan = { departments: string[]; rows: PlannedRow[] };

/** Whether some row names the columns. */
export function hasPeopleColumns(sheet: readonly (readonly string[])[]): boolean {
  return sheet.some((row) => findPeopleColumns(row) !== null);
}

/**
 * What a spreadsheet of people would do, row by row; nothing is written.
 * @throws Forbidden; Invalid `no_columns` at file
 */
export async function planSheet(ctx: Reading, sheet: readonly (readonly string[])[]): Promise<SheetPlan> {
  requirePermission(ctx.actor, 'people.manage', {});
  const headingAt = sheet.findIndex((row) => findPeopleColumns(row) !== null);
  const columns = findPeopleColumns(sheet[headingAt] ?? []);
  if (!columns) throw new Invalid({ file: 'no_columns' });
  const people = new Map((await listPeople(ctx)).map((person) => [person.signInName, person]));
  const departments = new Map(
    (await ctx.db.department.findMany({ select: { name: true, archivedAt: true } })).map((each) => [
      each.name,
      each.archivedAt === null,
    ]),
  );
  const seen = new Map<string, number>();
  const added = new Set<string>();
  const rows: PlannedRow[] = [];
  for (const [index, cells] of sheet.entries()) {
    if (index <= headingAt || cells.every((cell) => cell === '')) continue;
    const cellOf = (column: PeopleColumn) => cells[columns[column] ?? -1] ?? '';
    const row = index + 1;
    const department = departmentOf(cellOf('department'), departments);
    const isDepartmentOnly = cellOf('displayName') === '' && cellOf('signInName') === '';
    const signInName = normaliseSignInName(cellOf('signInName'));
    const earlier = isDepartmentOnly ? undefined : seen.get(signInName);
    if (!isDepartmentOnly && signInName !== '') seen.set(signInName, seen.get(signInName) ?? row);
    if (isDepartmentOnly) {
      const isNew =
        department.fault === null && !departments.has(department.name) && !added.has(department.name);
      if (isNew) added.add(department.name);
      const faults = department.fault ? [{ column: 'department' as const, key: department.fault }] : [];
      const outcome = faults.length > 0 ? 'refused' : isNew ? 'new' : 'same';
      rows.push({ row, title: cellOf('department'), outcome, faults, person: null, change: null, was: null });
      continue;
    }
    const planned = personOf(cellOf, department, columns, people.get(signInName), ctx);
    if (earlier !== undefined) planned.faults.unshift({ column: 'signInName', key: 'duplicate_in_file' });
    if (signInName === EXAMPLE_SIGN_IN_NAME) planned.faults = [{ column: null, key: 'example_row' }];
    const outcome = planned.faults.length > 0 ? 'refused' : planned.outcome;
    if (outcome !== 'refused' && department.name !== '' && !departments.has(department.name)) {
      added.add(department.name);
    }
    const isActed = outcome === 'new' || outcome === 'change';
    rows.push({
      row,
      title: cellOf('displayName') || cellOf('signInName'),
      outcome,
      faults: planned.faults,
      person: isActed ? planned.person : null,
      change: outcome === 'change' ? planned.change : null,
      was: outcome === 'change' ? planned.was : null,
    });
  }
  return { departments: [...added], rows };
}

type Department = { name: string; fault: string | null };

function departmentOf(cell: string, known: ReadonlyMap<string, boolean>): Department {
  if (cell === '') return { name: '', fault: null };
  const { fields, value } = checked(() => parseInput(addDepartmentInput, { name: cell }));
  const name = value?.name ?? cell;
  return { name, fault: fields.name ?? (known.get(name) === false ? 'department_archived' : null) };
}

/** Stands for a department that has no id yet. */
const ANY_ID = '00000000-0000-4000-8000-000000000000';

function personOf(
  cellOf: (column: PeopleColumn) => string,
  department: Department,
  columns: Partial<Record<PeopleColumn, number>>,
  standing: PersonRow | undefined,
  { actor }: Reading,
) {
  const named = readRoles(cellOf('roles'));
  // A column that the sheet lacks, or a cell left empty, changes nothing of who is there already.
  const roles = named === null ? [] : named.length === 0 ? (standing?.roles ?? []) : named;
  const departmentName = department.name || (standing?.department?.name ?? '');
  const email = columns.email === undefined || cellOf('email') === '' ? undefined : cellOf('email');
  const { fields, value } = checked(() =>
    parseInput(addPersonInput, {
      signInName: cellOf('signInName'),
      displayName: cellOf('displayName'),
      roles: named === null ? ['writer'] : roles,
      departmentId: departmentName === '' ? null : ANY_ID,
      ...(email === undefined ? {} : { email }),
    }),
  );
  const faults: PlannedRow['faults'] = Object.entries(fields).map(([path, key]) => ({
    column: path === 'departmentId' ? 'department' : (path as PeopleColumn),
    key,
  }));
  if (named === null) faults.push({ column: 'roles', key: 'no_such_role' });
  if (department.fault) faults.push({ column: 'department', key: department.fault });
  const person: PlannedPerson = {
    signInName: value?.signInName ?? '',
    displayName: value?.displayName ?? '',
    roles: value?.roles ?? [],
    departmentName,
    ...(email === undefined ? {} : { email }),
  };
  if (!standing) return { outcome: 'new' as const, faults, person, change: null, was: null };
  const isSameRoles = haveSameRoles(standing.roles, person.roles);
  const permission = can(actor, 'people.change_roles', { isSelf: standing.id === actor.id });
  if (!isSameRoles && !permission.allowed) faults.push({ column: 'roles', key: permission.reason });
  const was = {
    displayName: standing.displayName,
    roles: standing.roles,
    departmentName: standing.department?.name ?? '',
    email: standing.email,
  };
  const isSame =
    isSameRoles &&
    was.displayName === person.displayName &&
    was.departmentName === departmentName &&
    (email === undefined || was.email === email);
  const change = { personId: standing.id, version: standing.version };
  return { outcome: isSame ? ('same' as const) : ('change' as const), faults, person, change, was };
}

function checked<T>(parse: () => T): { fields: FieldErrors; value: T | null } {
  try {
    return { fields: {}, value: parse() };
  } catch (error) {
    if (error instanceof Invalid) return { fields: error.fields, value: null };
    throw error;
  }
}

/** Who may lend whose rights to whom. */
import type { Delegation } from '@mourafaka/desk';
import type { SeenPerson } from '@mourafaka/messaging';
import { AppError, isWithin, lendableRoles, type LendableRole, type Principal } from '@mourafaka/platform';

export type Person = Omit<SeenPerson, 'email'>;

/** Who can stand in for somebody of the regions. */
const standIns: readonly string[] = [...lendableRoles, 'programme-manager'];

export const wrongField = (field: string, code: string, params?: Record<string, string | number>) =>
  new AppError('REQUEST.INVALID', 'invalid', { errors: [{ field, code, ...(params && { params }) }] });

/** Whether somebody answers for who works in these regions, in that role. */
function manages({ roles, regions: own }: Principal, { role, regions }: Pick<Delegation, 'role' | 'regions'>): boolean {
  if (roles.includes('programme-manager')) return true;
  const reach = { all: false as const, regions: own, lots: [] };
  return (
    roles.includes('regional-manager') && role === 'agent' && regions.every((region) => isWithin(reach, { region }))
  );
}

/** Throws `AppError`: one lends one's own role, a manager that of who works in their regions; nobody lends to themselves. */
export function checkLending(
  by: Principal,
  lender: Person | undefined,
  borrower: Person | undefined,
  role: LendableRole,
) {
  if (!lender?.roles.includes(role)) throw wrongField('role', 'DELEGATION.ROLE_NOT_LENT');
  const isOwn = lender.id === by.id;
  if (!isOwn && !manages(by, { role, regions: [...lender.regions] }))
    throw new AppError('DELEGATION.NOT_YOURS', 'forbidden');
  if (!borrower?.roles.some((had) => standIns.includes(had))) throw wrongField('to', 'DELEGATION.PERSON_UNKNOWN');
  if (borrower.id === lender.id || borrower.id === by.id) throw wrongField('to', 'DELEGATION.NOT_TO_YOURSELF');
}

/** Whether it is theirs to see: they lend or borrow, gave it, or answer for who does; auditors and administrators see all. */
export const seesDelegation = (by: Principal, one: Delegation): boolean =>
  [one.lender, one.borrower, one.givenBy].includes(by.id) ||
  by.roles.some((role) => role === 'auditor' || role === 'administrator') ||
  manages(by, one);

/** Who lends, and who answers for them, ends it; who borrows may give it back. */
export const mayEnd = (by: Principal, one: Delegation): boolean =>
  [one.lender, one.borrower, one.givenBy].includes(by.id) || manages(by, one);

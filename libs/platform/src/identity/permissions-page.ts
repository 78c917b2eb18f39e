import { batchCommandNames, journeyCommandNames, type Role, roles, sessionCommandNames } from '@mourafaka/contracts';
import { type Permission, permissionTable, scopeOfRole, type Scope } from './permissions';

const signs: Readonly<Record<Scope, string>> = { all: '●', 'own-regions': '◐', assigned: '○' };
/** Held without a token: the applicant by the follow-up code, the system by itself. */
const withoutToken = '△';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (permissions: readonly Permission[], columns: readonly Role[]): string[] => [
  row(['permission', ...columns]),
  row(['---', ...columns.map(() => ':-:')]),
  ...permissions.map((permission) => {
    const holders = permissionTable.get(permission) ?? [];
    const sign = (role: Role): string => {
      if (!holders.includes(role)) return '';
      const scope = scopeOfRole[role];
      return scope ? signs[scope] : withoutToken;
    };
    return row([`\`${permission}\``, ...columns.map(sign)]);
  }),
];

const areas = [
  { what: 'a journey', permissions: journeyCommandNames.map((name): Permission => `journey.${name}`) },
  { what: 'a batch', permissions: batchCommandNames.map((name): Permission => `batch.${name}`) },
  { what: 'a training session', permissions: sessionCommandNames.map((name): Permission => `session.${name}`) },
];

/** `docs/reference/permissions.md`, whole. */
export function permissionsPage(): string {
  const each = new Set(areas.flatMap(({ permissions }) => permissions));
  const ofRoutes = [...permissionTable.keys()].filter((permission) => !each.has(permission));
  const holders = (permissions: readonly Permission[]): Role[] =>
    roles.filter((role) => permissions.some((permission) => permissionTable.get(permission)?.includes(role)));
  return `${[
    '# Permissions',
    '',
    'Written by `node scripts/generate-journey-diagram.mjs` from the one table of rights (`libs/platform/src/identity/permissions.ts`); a test says when it is out of date.',
    '',
    '● everywhere, ◐ in the own regions, ○ what is assigned to the person or to their lots, △ without a token: the applicant by the follow-up code, the system by itself.',
    'What one may not see does not exist (404); what one sees and may not do is refused (403). What a rule forbids to one person (four eyes) is decided by the domain.',
    '',
    '## What routes ask for',
    '',
    ...table(ofRoutes, holders(ofRoutes)),
    ...areas.flatMap(({ what, permissions }) => [
      '',
      `## Commands to ${what}`,
      '',
      ...table(permissions, holders(permissions)),
    ]),
  ].join('\n')}\n`;
}

import { developmentUserNames } from '@mourafaka/platform';

interface Addresses {
  port: number;
  folder: string;
  temporalAddress: string;
  temporalUiUrl: string;
  databaseUrl: string;
}

/** The names, with a region's or lot's many in one: `agent-09`, `agent-04` … become `agent-<region>`. */
function shortUserNames(): string {
  return [...new Set(developmentUserNames.map((name) => name.replace(/-\d\d$/, '-<region>')))].join(', ');
}

/** The short table a person needs after the start. */
export function showAddresses({ port, folder, temporalAddress, temporalUiUrl, databaseUrl }: Addresses): void {
  const rows = [
    ['Start page', `http://localhost:${port}`],
    ['API (OpenAPI)', `http://localhost:${port}/docs`],
    ['Temporal', temporalAddress],
    ["Temporal's UI", temporalUiUrl],
    ['PostgreSQL', databaseUrl],
    ['Data and logs', folder],
    ['Users', shortUserNames()],
    ['A token', 'npx mourafaka token agent-09'],
  ] as const;
  console.log(`\n${rows.map(([what, where]) => `  ${what.padEnd(16)}${where}`).join('\n')}\n\n  Stop with Ctrl-C.\n`);
}

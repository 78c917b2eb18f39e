import type { Schema } from '../../../api/client';

type Dossier = Schema<'Dossier'>;

/** What these commands record may never have been: the entries they make, in their order. */
const entriesOf: Readonly<Record<string, (dossier: Dossier) => readonly { id: string }[]>> = {
  'record-attendance': ({ coaching }) => coaching.attendance,
  'record-coaching-session': ({ coaching }) => coaching.sessions,
  'request-technical-assistance': ({ coaching }) => coaching.assistance,
  'record-product-improvement': ({ marketing }) => marketing.improvements,
  'record-outlet': ({ marketing }) => marketing.outlets,
  'record-market-segment': ({ marketing }) => marketing.segments,
  'record-sale-support': ({ marketing }) => marketing.supports,
  'record-sales': ({ marketing }) => marketing.sales,
  'record-assembly': ({ legal }) => legal.assemblies,
  'record-accounts-filed': ({ legal }) => legal.accounts,
  'record-capital-payment': ({ legal }) => legal.payments,
};

/** The command that takes another back, where the rules know one. */
export function undoneBy(command: string): string | undefined {
  if (command === 'suspend') return 'resume';
  if (command === 'plan-visit') return 'cancel-visit';
  return command in entriesOf ? 'correct' : undefined;
}

/** How the form of that command begins: with what was recorded last. */
export function undoing(command: string, dossier: Dossier): Record<string, unknown> | undefined {
  if (command === 'plan-visit') return { visit: dossier.diagnosis.visits.at(-1)?.id };
  const entry = entriesOf[command]?.(dossier).at(-1);
  return entry && { entry: { id: entry.id, withdrawn: true } };
}

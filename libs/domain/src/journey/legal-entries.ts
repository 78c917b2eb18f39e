/** What a correction makes of assemblies, filed accounts and payments of the capital. */
import type { JourneyPayload } from '@mourafaka/contracts';
import type { EntryCorrector } from './entry-change';

export const correctedAssembly: EntryCorrector = ({ assemblies }, { id, fields }) => {
  if (!fields) return { assemblies: assemblies.filter((assembly) => assembly.id !== id) };
  const { heldOn }: Partial<JourneyPayload<'record-assembly'>> = fields;
  return { assemblies: assemblies.map((one) => (one.id === id && heldOn ? { ...one, heldOn } : one)) };
};

export const correctedAccounts: EntryCorrector = ({ accountsFiled }, { id, fields }) => {
  if (!fields) return { accountsFiled: accountsFiled.filter((filed) => filed.id !== id) };
  const { filedOn }: Partial<JourneyPayload<'record-accounts-filed'>> = fields;
  return { accountsFiled: accountsFiled.map((one) => (one.id === id && filedOn ? { ...one, filedOn } : one)) };
};

export const correctedCapital: EntryCorrector = ({ capital }, { id, fields }) => {
  if (!fields) return { capital: capital.filter((payment) => payment.id !== id) };
  const { complete }: Partial<JourneyPayload<'record-capital-payment'>> = fields;
  return { capital: capital.map((one) => (one.id === id && complete !== undefined ? { ...one, complete } : one)) };
};

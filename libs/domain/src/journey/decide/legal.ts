/** What a cooperative owes the law, as it reports it: its assemblies, its accounts, its capital. */
import type { JourneyPayload, Refusal } from '@mourafaka/contracts';
import type { DecisionContext } from '../../aggregate';
import { assemblyWithoutAccounts, capitalComplete } from '../legal-calendar';
import type { JourneyState } from '../state';
import { notAttached } from './attached';
import type { Check } from './entry-checks';
import { type Handlers, inFuture, invalidField, notNow } from './handler';

type Names = 'record-assembly' | 'record-accounts-filed' | 'record-capital-payment';

/** Nothing happens to a cooperative before it exists, nor is a thing recorded before it happened. */
function impossible(field: string, date: string, state: JourneyState, context: DecisionContext): Refusal | undefined {
  const { registeredOn } = state.cooperative;
  return date < registeredOn
    ? invalidField(field, 'LEGAL.BEFORE_REGISTRATION', { date, registeredOn })
    : inFuture(field, date, context);
}

/** Two assemblies of one day are one recorded twice; `but`: the one that is corrected. */
const twice = (field: string, date: string, { assemblies }: JourneyState, but?: string): Refusal | undefined =>
  assemblies.some(({ id, heldOn }) => heldOn === date && id !== but)
    ? invalidField(field, 'LEGAL.ASSEMBLY_TWICE', { date })
    : undefined;

export const assemblyAgain: Check = ({ id, fields, state, context }) => {
  const { heldOn, documentId }: Partial<JourneyPayload<'record-assembly'>> = fields;
  const field = 'entry.fields.heldOn';
  const wrong =
    heldOn === undefined ? undefined : (impossible(field, heldOn, state, context) ?? twice(field, heldOn, state, id));
  return wrong ?? notAttached(state, { 'entry.fields.documentId': documentId });
};

/** Accounts are filed after the assembly they were put before: after some assembly at least. */
function filedTooEarly(field: string, filedOn: string, { assemblies }: JourneyState): Refusal | undefined {
  const [first] = assemblies.map(({ heldOn }) => heldOn).sort();
  return first !== undefined && filedOn < first
    ? invalidField(field, 'LEGAL.FILED_BEFORE_ASSEMBLY', { date: first })
    : undefined;
}

export const accountsAgain: Check = ({ fields, state, context }) => {
  const { filedOn, documentId }: Partial<JourneyPayload<'record-accounts-filed'>> = fields;
  const field = 'entry.fields.filedOn';
  const wrong =
    filedOn === undefined
      ? undefined
      : (impossible(field, filedOn, state, context) ?? filedTooEarly(field, filedOn, state));
  return wrong ?? notAttached(state, { 'entry.fields.documentId': documentId });
};

export const capitalAgain: Check = ({ fields, state, context }) => {
  const { paidOn }: Partial<JourneyPayload<'record-capital-payment'>> = fields;
  return paidOn === undefined ? undefined : impossible('entry.fields.paidOn', paidOn, state, context);
};

export const decideLegal: Handlers<Names> = {
  'record-assembly': (payload, state, context) => {
    const { heldOn, documentId } = payload;
    return (
      impossible('heldOn', heldOn, state, context) ??
      twice('heldOn', heldOn, state) ??
      notAttached(state, { documentId }) ?? [{ type: 'AssemblyRecorded', data: payload }]
    );
  },
  'record-accounts-filed': (payload, state, context) => {
    const { filedOn, documentId } = payload;
    const refused = impossible('filedOn', filedOn, state, context) ?? notAttached(state, { documentId });
    if (refused) return refused;
    const assembly = assemblyWithoutAccounts(state);
    if (assembly === undefined) return notNow('LEGAL.NO_ASSEMBLY');
    if (filedOn < assembly) return invalidField('filedOn', 'LEGAL.FILED_BEFORE_ASSEMBLY', { date: assembly });
    return [{ type: 'AccountsFiled', data: payload }];
  },
  'record-capital-payment': (payload, state, context) => {
    if (capitalComplete(state)) return notNow('LEGAL.CAPITAL_COMPLETE');
    const refused = impossible('paidOn', payload.paidOn, state, context);
    return refused ?? [{ type: 'CapitalPaymentRecorded', data: payload }];
  },
};

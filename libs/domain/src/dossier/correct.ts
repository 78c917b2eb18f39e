/** Entries corrected or withdrawn, wherever they stand. */
import type { EntryKind } from '@mourafaka/contracts';
import { correctSession } from './evolve-coaching';
import type { Dossier, DossierEvolvers } from './dossier';
import { correctEntry, type Entry, type EntryCorrection, type Recorded } from './recorded';

type Corrector = (dossier: Dossier, correction: EntryCorrection, recorded: Recorded) => Partial<Dossier>;

type MarketingList = 'improvements' | 'outlets' | 'segments' | 'supports' | 'sales';

const inMarketing =
  (list: MarketingList): Corrector =>
  ({ marketing }, correction, recorded) => ({
    marketing: { ...marketing, [list]: correctEntry<Entry<unknown>>(marketing[list], correction, recorded) },
  });

/** Kind → the list its entries stand in; a kind that is nowhere does not compile. */
const correctors: { readonly [Kind in EntryKind]: Corrector } = {
  visit: ({ diagnosis }, correction, recorded) => ({
    diagnosis: { ...diagnosis, visits: correctEntry(diagnosis.visits, correction, recorded) },
  }),
  assembly: ({ legal }, correction, recorded) => ({
    legal: { ...legal, assemblies: correctEntry(legal.assemblies, correction, recorded) },
  }),
  accounts: ({ legal }, correction, recorded) => ({
    legal: { ...legal, accounts: correctEntry(legal.accounts, correction, recorded) },
  }),
  capital: ({ legal }, correction, recorded) => ({
    legal: { ...legal, payments: correctEntry(legal.payments, correction, recorded) },
  }),
  attendance: ({ coaching }, correction, recorded) => ({
    coaching: { ...coaching, attendance: correctEntry(coaching.attendance, correction, recorded) },
  }),
  coaching: correctSession,
  'technical-assistance': ({ coaching }, correction, recorded) => ({
    coaching: { ...coaching, assistance: correctEntry(coaching.assistance, correction, recorded) },
  }),
  'product-improvement': inMarketing('improvements'),
  outlet: inMarketing('outlets'),
  segment: inMarketing('segments'),
  'sale-support': inMarketing('supports'),
  sale: inMarketing('sales'),
  financing: ({ financing }, correction, recorded) => ({ financing: correctEntry(financing, correction, recorded) }),
  instalment: ({ financing }, correction, recorded) => ({
    financing: financing.map((request) => ({
      ...request,
      payments: correctEntry(request.payments, correction, recorded),
    })),
  }),
  'fund-use': ({ financing }, correction, recorded) => ({
    financing: financing.map((request) => ({ ...request, uses: correctEntry(request.uses, correction, recorded) })),
  }),
};

export const evolveCorrections: DossierEvolvers<'EntryCorrected'> = {
  EntryCorrected: (dossier, { kind, ...correction }, recorded) => correctors[kind](dossier, correction, recorded),
};

/** All entries of a dossier, whatever their kind. */
export const entriesOf = ({ diagnosis, coaching, marketing, financing, legal }: Dossier): Entry<unknown>[] => [
  ...diagnosis.visits,
  ...diagnosis.swot,
  ...coaching.attendance,
  ...coaching.sessions,
  ...coaching.assistance,
  ...marketing.improvements,
  ...marketing.outlets,
  ...marketing.segments,
  ...marketing.supports,
  ...marketing.sales,
  ...financing.flatMap((request) => [request, ...request.payments, ...request.uses]),
  ...legal.assemblies,
  ...legal.accounts,
  ...legal.payments,
];

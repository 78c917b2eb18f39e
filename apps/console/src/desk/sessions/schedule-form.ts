import type { AnswerOf } from '../../api/client';

/** What is typed in the form, as it is typed. */
export interface Typed {
  batch: string;
  module: string;
  region: string;
  lot: string;
  place: string;
  heldOn: string;
  from: string;
  to: string;
  trainer: string;
  capacity: number | '';
  language: string;
}

/** Half a day in the morning, for as many cooperatives as a room holds. */
export const empty: Typed = {
  batch: '',
  module: '',
  region: '',
  lot: '',
  place: '',
  heldOn: '',
  from: '09:00',
  to: '13:00',
  trainer: '',
  capacity: 20,
  language: '',
};

export const needed = ['batch', 'module', 'region', 'place', 'heldOn', 'from', 'to', 'trainer', 'capacity'] as const;

/** As the API takes it: without what was left empty. */
export const payloadOf = (typed: Typed): Record<string, string | number> => {
  const values: [string, string | number][] = Object.entries({ ...typed });
  return Object.fromEntries(
    values
      .map(([name, value]): [string, string | number] => [name, typeof value === 'string' ? value.trim() : value])
      .filter(([, value]) => value !== ''),
  );
};

interface Module {
  key: string;
  names: { ar: string; fr: string; en: string };
}

/** Of the policy the batch follows; none before one is adopted. */
export const modulesOf = (batch: AnswerOf<'/v1/batches/{batch}'> | undefined): Module[] =>
  (batch?.policy?.modules as Module[] | undefined) ?? [];

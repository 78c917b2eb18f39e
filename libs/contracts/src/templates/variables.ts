/** What a message's text may put in, and how each is put into words of the reader's language. */

/** `date`: a local date; `deadline`, `module`, `role`: a name of ours; `amount`: dirhams; `entry`: the number of `S3`; `text`: as it is. */
export type VariableKind = 'text' | 'date' | 'deadline' | 'module' | 'role' | 'amount' | 'entry';

interface Variable {
  kind: VariableKind;
  /** As the domain gives it: for previews, and to measure a text. */
  sample: string;
}

/** Every variable of every template. */
export const templateVariables = {
  /** Public code by which the cooperative follows its file. */
  trackingCode: { kind: 'text', sample: 'K7QM-4TX-9RD-E3HG' },
  cooperative: { kind: 'text', sample: 'Coopérative Al Amal' },
  /** What a message to staff is about: the cooperative's name, else the training, else the batch. */
  file: { kind: 'text', sample: 'Coopérative Al Amal' },
  /** Kind of a deadline; `coaching-session#4`, its key, will do. */
  deadline: { kind: 'deadline', sample: 'coaching-session' },
  dueOn: { kind: 'date', sample: '2026-12-15' },
  module: { kind: 'module', sample: 'strategy' },
  heldOn: { kind: 'date', sample: '2026-12-15' },
  from: { kind: 'text', sample: '09:00' },
  to: { kind: 'text', sample: '16:30' },
  place: { kind: 'text', sample: 'Dar Talib, Tiznit' },
  partner: { kind: 'text', sample: 'INDH' },
  amount: { kind: 'amount', sample: '60000' },
  session: { kind: 'entry', sample: 'S3' },
  date: { kind: 'date', sample: '2026-12-15' },
  /** Known at the moment of delivery only. */
  code: { kind: 'text', sample: '38561204' },
  count: { kind: 'text', sample: '3' },
  /** The messages a digest gathers, composed. */
  items: { kind: 'text', sample: '1) … 2) …' },
  role: { kind: 'role', sample: 'agent' },
  /** Of the staff, by name. */
  person: { kind: 'text', sample: 'Agent 04' },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof templateVariables;

/** `{{name}}`, the only thing in a text that is not said as it stands. */
export const placeholder = /\{\{(\w+)\}\}/g;

/** Names of the variables a text puts in, in order, known or not. */
export const variablesIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name);

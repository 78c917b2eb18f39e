/** Marks in place of what differs from one cooperative to the next, so that folding once is folding for all of them. */
import { createHash } from 'node:crypto';
import type { Actor } from '@mourafaka/contracts';
import { personalValues } from '../../../../libs/journal/src/personal-values';
import { pathsOf } from '../../../../libs/engine/src/execute/personal-paths';
import { type PlayedAppend } from './played';

/** The places of a cooperative's own values, as they are written into the text of a template. */
export const marks = {
  batch: 'zqbatchz',
  region: 'zqregionz',
  province: 'zqprovincez',
  sector: 'zqsectorz',
  agent: 'zqagentz',
  consultant: 'zqconsultantz',
  lot: 'zqlotz',
  nameFr: 'zqfrenchz',
  nameAr: 'zqarabicz',
  /** Both as they are compared. */
  comparedFr: 'zqfrenchcomparedz',
  comparedAr: 'zqarabiccomparedz',
  registration: 'zqregistrationz',
  comparedRegistration: 'zqregistrationcomparedz',
  /** All it is found under. */
  words: 'zqwordsz',
  tracking: 'zqtrackingz',
  certificate: 'zqcertificatez',
} as const;
export type Mark = keyof typeof marks;

const sealedMark = /^zqsealed(\d+)z$/;

/** By the name of the field, then by the value wherever it stands. */
const fields: Readonly<Record<string, string>> = {
  batch: marks.batch,
  region: marks.region,
  province: marks.province,
  sector: marks.sector,
  lot: marks.lot,
  denominationFr: marks.nameFr,
  denominationAr: marks.nameAr,
  registrationNumber: marks.registration,
  trackingCode: marks.tracking,
  certificate: marks.certificate,
  office: marks.region,
};
const values: Readonly<Record<string, string>> = {
  'agent-09': marks.agent,
  'consultant-lot-1': marks.consultant,
};

function marked(value: unknown, field?: string): unknown {
  if (typeof value === 'string') return (field !== undefined && fields[field]) || (values[value] ?? value);
  if (Array.isArray(value)) return value.map((item) => marked(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, marked(item, name)]));
}

/** A personal value of the template: `text` belongs in place of `zqsealed<n>z`, sealed for that person. */
export interface Secret {
  personId: string;
  text: string;
}

/** Marks appends, one after the other; the secrets are those of all of them. */
export class Marker {
  readonly secrets: Secret[] = [];

  append({ events, actor, ...rest }: PlayedAppend): PlayedAppend {
    return {
      ...rest,
      actor: marked(actor) as Actor,
      events: events.map(({ type, data }) => {
        const copy = marked(data);
        for (const { personId, value, replace } of personalValues(copy, pathsOf(type)))
          replace({ $sealed: `zqsealed${this.secrets.push({ personId, text: value as string }) - 1}z` });
        return { type, data: copy };
      }),
    };
  }

  /** A copy with its secrets in the clear, as rows may need them. */
  opened<Data>(data: Data): Data {
    return JSON.parse(JSON.stringify(data), (_, value: unknown) => this.textOf(value) ?? value) as Data;
  }

  /** What stands for the digest of a secret. */
  static digest = (text: string): Buffer => createHash('sha256').update(`digest of ${text}`).digest();

  private textOf(value: unknown): string | undefined {
    if (typeof value !== 'object' || value === null || !('$sealed' in value)) return undefined;
    return this.secrets[Number(sealedMark.exec(String(value.$sealed))?.[1])]?.text;
  }
}

/** Who the cooperatives of the bench are: invented, and each its own. */
import { createHash } from 'node:crypto';
import { provinces, sectors } from '@mourafaka/contracts';
import { inventedApplication, normaliseText, searchWords } from '@mourafaka/domain';
import type { Mark } from './marks';
import { batchAges, type Played } from './played';

const dayMs = 86_400_000;
const batchSize = 500;
/** A Monday, on which all the played journeys begin. */
const playedFrom = Date.parse('2026-11-02T00:00:00.000Z') / dayMs;

export const batchOf = (n: number): string => `b${String(Math.floor(n / batchSize) + 1).padStart(4, '0')}`;
export const batchesOf = (journeys: number): string[] =>
  Array.from({ length: Math.ceil(journeys / batchSize) }, (_, index) => batchOf(index * batchSize));

/** Ages of batches, mixed so that any number of batches in a row has about as many of each. */
const ages = [...batchAges]
  .flatMap(([age, share]) => Array.from({ length: share }, (_, index) => ({ age, at: (index + 0.5) / share })))
  .sort((one, other) => one.at - other.at)
  .map(({ age }) => age);

/** A number in [0, 2^32) that follows from a number and a purpose, and looks like chance. */
export function chance(n: number, purpose: number): number {
  let mixed = Math.imul(n + 1, 0x9e37_79b1) ^ Math.imul(purpose + 1, 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

export interface Invented {
  journeyId: string;
  /** Days by which the dates of the played journey are moved: whole weeks, so that each keeps its day of the week. */
  shift: number;
  phone: string;
  values: Readonly<Record<Mark, string>>;
}

/** `today`: days since 1970. The last command of all was given a few days before it. */
export class Inventor {
  private readonly byAge: ReadonlyMap<number, readonly number[]>;

  constructor(
    private readonly templates: readonly Pick<Played, 'ages' | 'weight'>[],
    private readonly today: number,
  ) {
    this.byAge = new Map(
      [...batchAges.keys()].map((age) => [
        age,
        templates.flatMap((template, index) =>
          template.ages.includes(age) ? Array.from({ length: template.weight }, () => index) : [],
        ),
      ]),
    );
  }

  /** Which played journey a cooperative takes. */
  templateOf(n: number): number {
    const choices = this.byAge.get(this.ageOf(n)) ?? [];
    return choices[chance(n, 1) % choices.length] ?? 0;
  }

  cooperative(n: number): Invented {
    const province = provinces[chance(n, 2) % provinces.length];
    const sector = sectors[chance(n, 3) % sectors.length];
    if (!province || !sector) throw new Error('there are no provinces, or no sectors');
    const shift = this.shiftOf(n);
    const lot = String(1 + (chance(n, 4) % 24));
    const { cooperative } = inventedApplication(n);
    const nameFr = `Coopérative ${titled(cooperative.denominationFr ?? '')}`;
    const nameAr = `تعاونية ${cooperative.denominationAr ?? ''}`;
    const registration = `${n + 1}/2024`;
    const digest = createHash('sha256').update(`cooperative ${n}`).digest('hex');
    return {
      journeyId: uuidv7((playedFrom + shift) * dayMs + (chance(n, 5) % dayMs), digest),
      shift,
      phone: `+2126${String(10_000_000 + (n % 90_000_000))}`,
      values: {
        ...{ batch: batchOf(n), region: province.region, province: province.code, sector: sector.code },
        ...{ agent: `agent-${province.region}`, consultant: `consultant-lot-${lot}`, lot: `lot-${lot}` },
        ...{ nameFr, nameAr, comparedFr: normaliseText(nameFr), comparedAr: normaliseText(nameAr) },
        ...{ registration, comparedRegistration: normaliseText(registration) },
        words: searchWords([nameFr, nameAr, registration]).join(' '),
        tracking: digest.slice(32, 48).toUpperCase(),
        certificate: `${batchOf(n)}-${digest.slice(48, 58).toUpperCase()}`,
      },
    };
  }

  private ageOf(n: number): number {
    return ages[Math.floor(n / batchSize) % ages.length] ?? 0;
  }

  /** A batch's applications come in over five weeks. */
  private shiftOf(n: number): number {
    const latest = Math.floor((this.today - 3 - this.ageOf(n) - playedFrom) / 7);
    return 7 * (latest - (chance(Math.floor(n / batchSize), 6) % 4) - (chance(n, 7) % 5));
  }
}

const titled = (words: string): string => words.replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase());

/** In the order of time, as the engine makes them; the rest is taken from `hex`. */
function uuidv7(ms: number, hex: string): string {
  const time = ms.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}

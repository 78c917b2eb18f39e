import { dateOf, Engine, type PastRetention, RetentionDesk } from '@mourafaka/engine';
import { Journal, journalEntities, PersonKeys } from '@mourafaka/journal';
import { createDataSource, systemClock } from '@mourafaka/platform';
import { readModelEntities } from '@mourafaka/read-models';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { findInstallation, type Whereabouts } from '../installation';

export interface RetentionSettings extends Whereabouts {
  /** Local date; today unless told. */
  asOf?: string;
  json: boolean;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const inWords = ({ journeyId, category, endedOn, keptUntil, batch, persons }: PastRetention): string =>
  [
    `journey-${journeyId}`,
    `batch ${batch}`,
    category,
    `ended ${endedOn}`,
    `kept until ${keptUntil}`,
    `persons: ${persons.length}`,
  ].join('  ');

/** Says whose personal data was kept as long as it may be; nothing is changed. */
export async function previewRetention({ asOf, json, ...where }: RetentionSettings): Promise<void> {
  if (asOf !== undefined && !isDay(asOf)) throw new Explained(`--as-of takes a day like 2026-11-24, not '${asOf}'.`);
  const { databaseUrl: url, kek, retiredKeks: retired } = findInstallation(where, 'application');
  const entities = [...journalEntities, ...readModelEntities];
  const options = { url, entities, applicationName: 'mourafaka-retention', poolSize: 2 };
  const dataSource = await createDataSource(options).initialize();
  const journal = new Journal(dataSource, new PersonKeys(dataSource, kek, { retired }));
  try {
    const clock = systemClock;
    const on = asOf ?? dateOf((await clock.now()).toISOString());
    const desk = new RetentionDesk(new Engine({ journal, clock }), journal);
    let [journeys, persons] = [0, 0];
    for await (const one of desk.past(on)) {
      journeys += 1;
      persons += one.persons.length;
      const { submittedAt: _, persons: named, ...shown } = one;
      console.log(json ? JSON.stringify({ ...shown, persons: named.length }) : inWords(one));
    }
    if (!json)
      console.log(
        `${on}: ${journeys} journeys are past their period, and name ${persons} persons. Nothing was changed.`,
      );
  } finally {
    await journal.close();
    await dataSource.destroy();
  }
}

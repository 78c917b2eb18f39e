import { join } from 'node:path';
import { journeyScript, type ScriptStep } from '@mourafaka/domain';
import type { Clock } from '@mourafaka/platform';
import { Explained } from '../../../../scripts/lib/progress.mjs';
import { importFile } from '../import-file';
import { repositoryRoot } from '../start/repository-root';
import { chooseCast, type Part, region, setAside } from './cast';
import { line, onDay } from './diary';
import { playCall, playSelection } from './play-selection';
import { Stage } from './stage';

interface TimelineItem {
  kind: 'event' | 'refusal';
  version: number;
  at: string;
  type: string;
  text: string;
  who: { name: string; role: string };
}

interface TimelinePage {
  items: TimelineItem[];
  nextCursor: string | null;
}

const day = 86_400_000;
/** The last day of the script on which files are scored. */
const lastDayBeforeRanking = 27;
/** People of the script → users of the development issuer. */
const users: Record<ScriptStep['by'], string> = {
  applicant: `agent-${region}`,
  agent: `agent-${region}`,
  otherAgent: 'agent-04',
  committee: 'committee',
  secondMember: 'committee-2',
  consultant: 'consultant-lot-1',
  manager: `manager-${region}`,
  programmeManager: 'programme-manager',
  system: 'programme-manager',
};
/** What the system does by itself: shown as it happens. */
const bySystem = new Set([
  'MessageIssued',
  'Escalated',
  'ApplicationAdmitted',
  'DiagnosisStarted',
  'TrainingStarted',
  'MarketingStarted',
]);

/**
 * Imports the file of batch 4, plays its call up to a released wave, ten journeys to different phases and one of them to
 * graduation, each step on its day, and prints that one's timeline. Started again after a stop, it goes on where it was.
 */
export async function playDemo({
  baseUrl,
  clock,
  batch,
}: {
  baseUrl: string;
  clock: Clock;
  batch: string;
}): Promise<void> {
  const stage = new Stage(baseUrl, clock);
  console.log('\nDemonstration: importing 650 applications …');
  const file = join(repositoryRoot(), 'test/fixtures/applications-batch4.csv');
  await importFile(file, { url: baseUrl, batch, dryRun: false, user: 'programme-manager', quiet: true });
  const { cast, rest } = await chooseCast(stage, batch);
  const [hero] = cast;
  if (!hero) throw new Explained(`No journey of region ${region} to play: start with an empty --data folder.`);
  console.log(
    `Playing ${cast.length} journeys; «${hero.name}» goes all the way (${baseUrl}/v1/journeys/${hero.journeyId}).\n` +
      `The other ${rest.length} are suspended, so that a small machine keeps up with the clock.\n`,
  );

  const played = { batch, startAt: hero.submittedAt };
  const all = (until: 'ranking' | 'end') => Promise.all(cast.map((part) => playPart(stage, part, until)));
  const path = async (): Promise<void> => {
    await Promise.all([playCall(stage, played), all('ranking')]);
    await playSelection(stage, played);
    await all('end');
  };
  await Promise.all([path(), showDuties(stage, hero), setAside(stage, rest)]);
  await showTimeline(stage, hero);
}

/** Who is in is said by the list of the wave, and nobody admits by hand. */
const isPlayed = ({ command }: ScriptStep): boolean => command !== 'submit-application' && command !== 'admit';

async function playPart(stage: Stage, part: Part, until: 'ranking' | 'end'): Promise<void> {
  const { journeyId, name, submittedAt, lastDay } = part;
  const steps = journeyScript({ startOn: submittedAt.slice(0, 10), skipAutomatic: true });
  for (const [n, step] of steps.entries()) {
    const isNow = until === 'ranking' ? step.day <= lastDayBeforeRanking : step.day > lastDayBeforeRanking;
    if (!isPlayed(step) || !isNow || step.day > lastDay) continue;
    await stage.until(onDay(submittedAt, step.day));
    await stage.command(users[step.by], journeyId, `${n} ${step.command}`, step.command, payloadOf(step, part));
    console.log(line(submittedAt, step.day, `${users[step.by]}: ${step.command}`, name));
  }
}

function payloadOf(step: ScriptStep, { handicap }: Part): unknown {
  if (step.command !== 'score') return step.payload;
  const scores = Object.entries(step.payload.scores).map(([key, points]) => [key, points - handicap]);
  return { ...step.payload, scores: Object.fromEntries(scores) as Record<string, number> };
}

/** Prints what the system does by itself in one journey, until it has graduated. */
async function showDuties(stage: Stage, { journeyId, submittedAt, name }: Part): Promise<void> {
  for (let seen = 0, graduated = false; !graduated;) {
    const items = await readTimeline(stage, journeyId);
    for (const { version, type, at, text } of items) {
      if (version <= seen) continue;
      seen = version;
      graduated ||= type === 'CooperativeGraduated';
      const days = Math.floor((Date.parse(at) - Date.parse(submittedAt)) / day);
      if (bySystem.has(type)) console.log(line(submittedAt, days, `system: ${text}`, name));
    }
    if (!graduated) await stage.until(new Date(Date.parse(await stage.now()) + day).toISOString());
  }
}

/** All pages; what was refused in between is left out. */
async function readTimeline(stage: Stage, journeyId: string): Promise<TimelineItem[]> {
  const items: TimelineItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: TimelinePage = await stage.read(
      'programme-manager',
      `/v1/journeys/${journeyId}/timeline${cursor && `?cursor=${cursor}`}`,
    );
    items.push(...page.items.filter(({ kind }) => kind === 'event'));
    cursor = page.nextCursor;
  }
  return items;
}

async function showTimeline(stage: Stage, { journeyId, name }: Part): Promise<void> {
  console.log(`\nThe timeline of «${name}», as GET ${stage.baseUrl}/v1/journeys/${journeyId}/timeline tells it:\n`);
  for (const { at, who, text } of await readTimeline(stage, journeyId)) {
    console.log(`${at.slice(0, 10)}  ${`${who.name} (${who.role})`.padEnd(44)} ${text}`);
  }
  console.log('\nThe demonstration is over; everything goes on running. Ctrl-C stops it.');
}

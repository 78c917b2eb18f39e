import type { Texts } from '../../fields';
import { timelineCodes } from '../../messages/timeline/codes';
import { words } from '../../messages/words';
import { deadlineNames } from '../../messages/names';
import { deadlineKinds } from '../../policy/policy';
import { checkTexts } from './checks';
import { letterTexts } from './letters';
import { lineTexts, staffLineTexts, titleTexts } from './lines';
import { ownDeadlineTexts, staffToneTexts, type Tone, tones, toneTexts } from './reminders';
import { sessionNoticeTexts, staffSessionTexts } from './sessions';
import { accessTexts } from './access';
import { webhookTexts } from './webhooks';

/** Short texts of the templates written one by one, by name. Reminders that are not here say their tone's. */
export const builtInShort: Readonly<Record<string, Texts>> = {
  ...letterTexts,
  ...sessionNoticeTexts,
  ...staffSessionTexts,
  ...accessTexts,
  ...webhookTexts,
  ...checkTexts,
  ...toneTexts,
  ...staffToneTexts,
  ...ownDeadlineTexts,
  ...lineTexts,
  ...staffLineTexts,
};

const inThree = (of: (language: keyof Texts) => string): Texts => words(of('ar'), of('fr'), of('en'));

/** « Plan de développement : rappel » */
const titleOfReminder = (kind: keyof typeof deadlineNames, tone: Tone): Texts =>
  inThree((language) => {
    const colon = language === 'fr' ? ' : ' : ': ';
    return `${deadlineNames[kind][language]}${colon}${titleTexts[tone][language]}`;
  });

const timeline: Readonly<Record<string, Texts | undefined>> = timelineCodes;
const own: Readonly<Record<string, Texts | undefined>> = titleTexts;

/** What a template is called: the subject of its mails. The name itself for one that nobody named. */
export function templateTitle(name: string): Texts {
  const tone = tones.find((one) => name.endsWith(`-${one}`));
  const kind = deadlineKinds.find((one) => name === `${one}-${tone}`);
  if (tone && kind) return titleOfReminder(kind, tone);
  return own[name] ?? timeline[`LETTER.${name}`] ?? words(name, name, name);
}

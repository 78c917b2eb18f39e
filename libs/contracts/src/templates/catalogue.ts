/** Every message the system may send, by the name policies and events use, with what its text may say. */
import type { Role } from '../meta';
import { type DeadlineKind, deadlineKinds } from '../policy/policy';
import { builtInShort } from './built-in';
import { accessTexts } from './built-in/access';
import { checkTexts } from './built-in/checks';
import { letterTexts } from './built-in/letters';
import { lineTexts, staffLineTexts } from './built-in/lines';
import { staffToneTexts, type Tone, tones, toneTexts } from './built-in/reminders';
import { sessionNoticeTexts, staffSessionTexts } from './built-in/sessions';
import { webhookTexts } from './built-in/webhooks';
import { templateVariables, type VariableName, variablesIn } from './variables';

/** Who a text speaks to: the cooperative, or those who work for the programme. */
export type TemplateAudience = 'cooperative' | 'staff';

export interface MessageTemplate {
  /** What the text may put in. */
  variables: readonly VariableName[];
  /** What it must put in, in every language. */
  needed: readonly VariableName[];
  /** By the procedure, or part of one's work: whoever wants no reminders gets it all the same. */
  required: boolean;
  /** Never gathered into a digest. */
  urgent?: true;
  audience: TemplateAudience;
  /** A value for every variable, as the domain gives it. */
  sample: Readonly<Partial<Record<VariableName, string>>>;
}

type Given = Pick<MessageTemplate, 'audience' | 'required'> &
  Partial<Pick<MessageTemplate, 'needed' | 'urgent'>> & { more?: readonly VariableName[] };

const everyCooperative = ['cooperative', 'trackingCode'] as const;
const ofDeadline = ['deadline', 'dueOn'] as const;

/** What the built-in text says may be said, and what every message of that audience knows; needed is what would make it useless. */
function template(name: string, { audience, required, needed = [], urgent, more = [] }: Given): MessageTemplate {
  const said = variablesIn(builtInShort[name]?.fr ?? '') as VariableName[];
  const always = audience === 'cooperative' ? everyCooperative : (['file'] as const);
  const variables = [...new Set<VariableName>([...said, ...needed, ...more, ...always])];
  const sample = Object.fromEntries(variables.map((one) => [one, templateVariables[one].sample]));
  return { variables, needed, required, audience, ...(urgent && { urgent }), sample };
}

type Named = [string, MessageTemplate];
const all = (names: readonly string[], of: (name: string) => Given): Named[] =>
  names.map((name) => [name, template(name, of(name))]);

const neededInLetters: Readonly<Record<string, readonly VariableName[]>> = {
  'session-code': ['code', 'date'],
  'financing-granted': ['partner'],
  'financing-declined': ['partner'],
};

/** A training that was never cancelled in somebody's mind is a journey for nothing. */
const urgentNotices = ['session-cancelled', 'session-moved'];

const sessionNotice = (name: string): Given => ({
  audience: 'cooperative',
  required: name !== 'session-reminder',
  needed: ['module', 'heldOn'],
  more: ['from', 'to', 'place'],
  ...(urgentNotices.includes(name) && { urgent: true }),
});

const staffSession = (name: string): Given => ({
  audience: 'staff',
  required: true,
  needed: name.startsWith('call-') ? ['dueOn'] : ['module', 'heldOn'],
});

/** The deadlines by which the cooperative itself has to act. */
export const cooperativeKinds: readonly DeadlineKind[] = [
  'file-completion',
  'appeal-window',
  'place-answer',
  'yearly-assembly',
  'accounts-filing',
  'capital-payment',
];

/** Late is told to staff: what the cooperative has let pass is somebody's to follow up. */
const reminderAudience = (kind: DeadlineKind, tone: Tone): TemplateAudience =>
  cooperativeKinds.includes(kind) && (tone === 'soon' || tone === 'today') ? 'cooperative' : 'staff';

/** The day itself need not be said on the day. */
const neededBy = (audience: TemplateAudience, tone: string): VariableName[] => [
  ...(tone.endsWith('today') ? [] : (['dueOn'] as const)),
  ...(audience === 'staff' ? (['file'] as const) : []),
];

const reminders: Named[] = deadlineKinds.flatMap((kind) =>
  tones.map((tone): Named => {
    const audience = reminderAudience(kind, tone);
    const needed = neededBy(audience, tone);
    const made = template(`${kind}-${tone}`, {
      audience,
      required: audience === 'staff',
      needed,
      more: [...ofDeadline],
    });
    return [`${kind}-${tone}`, { ...made, sample: { ...made.sample, deadline: kind } }];
  }),
);

const lines: Named[] = [
  ['why', template('why', { audience: 'cooperative', required: true, needed: ['trackingCode'] })],
  ['refuse', template('refuse', { audience: 'cooperative', required: true })],
  ['digest', template('digest', { audience: 'cooperative', required: true, needed: ['items'], more: ['count'] })],
  ['notice', template('notice', { audience: 'cooperative', required: true })],
  ['staff-why', template('staff-why', { audience: 'staff', required: true })],
  ['staff-digest', template('staff-digest', { audience: 'staff', required: true, needed: ['items'] })],
  ['staff-notice', template('staff-notice', { audience: 'staff', required: true })],
];

/** Sentences that stand in messages and are none themselves: no policy may name them. */
export const templateLines: readonly string[] = [...Object.keys(lineTexts), ...Object.keys(staffLineTexts)];

/** The catalogue. */
export const messageTemplates: Readonly<Record<string, MessageTemplate>> = Object.fromEntries([
  ...all(Object.keys(letterTexts), (name) => ({
    audience: 'cooperative',
    required: true,
    needed: neededInLetters[name] ?? [],
  })),
  ...all(Object.keys(sessionNoticeTexts), sessionNotice),
  ...all(Object.keys(staffSessionTexts), staffSession),
  ...all(Object.keys(accessTexts), () => ({ audience: 'staff', required: true, needed: ['person'] })),
  ...all(Object.keys(webhookTexts), () => ({ audience: 'staff', required: true, needed: ['partner'] })),
  ...all(Object.keys(checkTexts), () => ({ audience: 'staff', required: true, needed: ['count'] })),
  ...all(Object.keys(toneTexts), (tone) => ({
    audience: 'cooperative',
    required: false,
    needed: ['deadline', ...neededBy('cooperative', tone)],
    more: ofDeadline,
  })),
  ...all(Object.keys(staffToneTexts), (tone) => ({
    audience: 'staff',
    required: true,
    needed: ['deadline', ...neededBy('staff', tone)],
    more: ofDeadline,
  })),
  ...reminders,
  ...lines,
]);

export const isTemplate = (name: string): boolean => Object.hasOwn(messageTemplates, name);

/** Whether a policy may name it: a message of its own, not a line of others. */
export const isMessage = (name: string): boolean => isTemplate(name) && !templateLines.includes(name);

export const audienceOf = (role: Role): TemplateAudience => (role === 'applicant' ? 'cooperative' : 'staff');

/**
 * The templates whose text is said, the first that has one: the message's own where it speaks to those who get it, then the
 * tone's, then that there is news, for what an older policy called as it liked.
 */
export function templateChain(name: string, audience: TemplateAudience): string[] {
  const own = messageTemplates[name]?.audience === audience ? [name] : [];
  const tone = tones.find((one) => name === one || name.endsWith(`-${one}`));
  // A step of an older plan that names no template is called as its deadline.
  const said = tone ?? (deadlineKinds.some((kind) => kind === name) ? 'soon' : 'notice');
  return [...new Set([...own, audience === 'staff' ? `staff-${said}` : said])];
}

/** Whether somebody who wants only what the procedure requires gets it all the same. */
export const isRequired = (name: string, role: Role): boolean => {
  const [said = 'notice'] = templateChain(name, audienceOf(role));
  return messageTemplates[said]?.required ?? true;
};

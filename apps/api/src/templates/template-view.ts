import {
  builtInTexts,
  channels,
  isRequired,
  isTemplate,
  messageTemplates,
  type StoredEvent,
  type TemplateEvent,
  templateLines,
  templateTexts,
  templateTitle,
  templateVariables,
  textsInForce,
  type VariableName,
} from '@mourafaka/contracts';
import type { ChangedTemplates } from '@mourafaka/domain';
import { compose } from '@mourafaka/messaging';
import { AppError, type Language, languages } from '@mourafaka/platform';
import { z } from 'zod';
import { name } from '../openapi/named';

const sms = z.object({
  encoding: z.enum(['gsm7', 'ucs2']),
  characters: z.int().describe('Septets of the GSM alphabet, or 16-bit units'),
  segments: z.int().describe('Parts it is sent in, each paid for'),
});

const summary = z.object({
  name: z.string(),
  title: z.string().describe('In the language of the caller'),
  audience: z.enum(['cooperative', 'staff']),
  required: z.boolean().describe('By the procedure: sent also to who wants no reminders'),
  urgent: z.boolean().describe('Never gathered into a digest'),
  line: z.boolean().describe('A sentence that stands in messages, and no message of its own: no policy names it'),
  changed: z.boolean().describe('Whether it says other than a new installation'),
});

export const templateList = name('Templates', z.object({ version: z.int(), items: z.array(summary) }));

export const templateView = name(
  'Template',
  summary.extend({
    version: z.int().describe('Of all templates together, as in ETag'),
    variables: z.array(z.object({ name: z.string(), needed: z.boolean(), sample: z.string() })),
    texts: templateTexts.describe('As they are said'),
    builtIn: templateTexts.describe('As a new installation says them'),
    sms: z.object({ ar: sms, fr: sms, en: sms }).describe('What it costs, with the samples, as an SMS'),
    versions: z
      .array(
        z.object({
          number: z.int(),
          change: z.enum(['saved', 'restored']),
          at: z.iso.datetime(),
          by: z.object({ id: z.string(), name: z.string(), role: z.string() }),
          reason: z.string().optional(),
          texts: templateTexts.optional().describe('Absent: the built-in ones'),
        }),
      )
      .describe('The latest first'),
  }),
);

export const previewRequest = name(
  'TemplateToPreview',
  z.strictObject({
    language: z.enum(languages),
    channel: z.enum(channels),
    texts: templateTexts.optional().describe('Not saved yet; absent: those in force'),
    journeyId: z.uuid().optional().describe('Whose cooperative and deadline are put in; absent: samples'),
  }),
);

export const previewAnswer = name(
  'TemplatePreview',
  z.object({ text: z.string(), subject: z.string().optional(), sms: sms.optional() }),
);

/** Throws `AppError` (not-found) for a name that is not in the catalogue. */
export function knownTemplate(name: string): string {
  if (isTemplate(name)) return name;
  throw new AppError('TEMPLATE.NOT_FOUND', 'not-found', { params: { name: name.slice(0, 60) } });
}

export const summaryOf = (name: string, changed: ChangedTemplates, language: Language): z.infer<typeof summary> => {
  const { audience = 'staff', urgent = false } = messageTemplates[name] ?? {};
  return {
    name,
    title: templateTitle(name)[language],
    audience,
    required: isRequired(name, audience === 'staff' ? 'agent' : 'applicant'),
    urgent,
    line: templateLines.includes(name),
    changed: Object.hasOwn(changed, name),
  };
};

/** What every message of a cooperative knows, besides the samples of its own. */
export const sampleParams = (name: string): Record<string, string> => ({
  trackingCode: templateVariables.trackingCode.sample,
  cooperative: templateVariables.cooperative.sample,
  ...messageTemplates[name]?.sample,
});

const noLength = { encoding: 'gsm7', characters: 0, segments: 0 } as const;

function costs(name: string, changed: ChangedTemplates): z.infer<typeof templateView>['sms'] {
  const of = (language: Language) =>
    compose({ template: name, params: sampleParams(name), language, channel: 'sms' }, changed).sms ?? noLength;
  return { ar: of('ar'), fr: of('fr'), en: of('en') };
}

type Version = z.infer<typeof templateView>['versions'][number];

/** One change of a template; undefined for an event of another. */
function versionOf(name: string, { type, data, meta, recordedAt }: StoredEvent): Version | undefined {
  const event = { type, data } as TemplateEvent;
  if (event.data.name !== name) return undefined;
  const { id, name: person, role } = meta.actor;
  return {
    number: event.data.number,
    change: event.type === 'TemplateSaved' ? 'saved' : 'restored',
    at: recordedAt,
    by: { id, name: person, role },
    ...(event.data.reason !== undefined && { reason: event.data.reason }),
    ...(event.type === 'TemplateSaved' && { texts: event.data.texts }),
  };
}

/** All about one template; `events`: of the whole stream, the oldest first. */
export function viewOf(
  name: string,
  { version, changed, events }: { version: number; changed: ChangedTemplates; events: readonly StoredEvent[] },
  language: Language,
): z.infer<typeof templateView> {
  const { audience = 'staff', variables = [], needed = [], sample = {} } = messageTemplates[name] ?? {};
  const said = (variable: VariableName) => sample[variable] ?? templateVariables[variable].sample;
  return {
    ...summaryOf(name, changed, language),
    version,
    variables: variables.map((one) => ({ name: one, needed: needed.includes(one), sample: said(one) })),
    texts: textsInForce(name, audience, changed),
    builtIn: builtInTexts(name),
    sms: costs(name, changed),
    versions: events.flatMap((event) => versionOf(name, event) ?? []).reverse(),
  };
}

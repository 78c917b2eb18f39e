/** Commands and events of the country's message templates: one stream, every change a version of one template. */
import { z } from 'zod';
import { code, paragraph } from '../fields';
import { templateTexts } from './texts';

const name = code();
const reason = paragraph(2000).optional();

export const templatePayloads = {
  'save-template': z.strictObject({ name, texts: templateTexts, reason }),
  /** Back to what a new installation says. */
  'restore-template': z.strictObject({ name, reason }),
} as const;
export type TemplateCommandName = keyof typeof templatePayloads;
export type TemplatePayload<N extends TemplateCommandName> = z.infer<(typeof templatePayloads)[N]>;
export type TemplateCommand = {
  [N in TemplateCommandName]: { type: N; country: string; payload: TemplatePayload<N> };
}[TemplateCommandName];

/** `number`: 1, 2, 3 … of this template. */
const number = z.int().min(1);
export const templateEventSchemas = {
  TemplateSaved: z.strictObject({ name, number, texts: templateTexts, reason }),
  TemplateRestored: z.strictObject({ name, number, reason }),
} as const;
export type TemplateEvent = {
  [N in keyof typeof templateEventSchemas]: { type: N; data: z.infer<(typeof templateEventSchemas)[N]> };
}[keyof typeof templateEventSchemas];

import {
  builtInTexts,
  isTemplate,
  type Refusal,
  type TemplateCommand,
  type TemplateEvent,
  type TemplateTexts,
  textFaults,
} from '@mourafaka/contracts';
import type { Aggregate, Decision } from '../aggregate';

/** Texts that differ from those of a new installation, by template. */
export type ChangedTemplates = Readonly<Record<string, TemplateTexts>>;

export interface TemplatesState {
  version: number;
  changed: ChangedTemplates;
  /** Times each template was changed; its next version is one more. */
  numbers: Readonly<Record<string, number>>;
}

const refused = (refusal: Refusal): Decision<TemplateEvent> => ({ refusal });
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The country's message texts: saving makes a new version of one template, restoring goes back to the built-in text. */
export const templatesAggregate: Aggregate<TemplatesState, TemplateCommand, TemplateEvent> = {
  category: 'templates',
  decide({ type, payload }, state) {
    const { name, reason } = payload;
    if (!isTemplate(name)) return refused({ code: 'TEMPLATE.NOT_FOUND', kind: 'not-found', params: { name } });
    const changed = state?.changed[name];
    const number = (state?.numbers[name] ?? 0) + 1;
    if (type === 'restore-template')
      return changed
        ? { events: [{ type: 'TemplateRestored', data: { name, number, reason } }] }
        : refused({ code: 'TEMPLATE.NOT_CHANGED', kind: 'wrong-moment' });
    const { texts } = payload;
    const errors = textFaults(name, texts);
    if (errors.length > 0) return refused({ code: 'COMMAND.INVALID', kind: 'invalid', errors });
    if (same(texts, changed ?? builtInTexts(name)))
      return refused({ code: 'TEMPLATE.UNCHANGED', kind: 'wrong-moment' });
    return { events: [{ type: 'TemplateSaved', data: { name, number, texts, reason } }] };
  },
  evolve(state, { data, version }) {
    const { name, number } = data;
    const { [name]: _before, ...others } = state?.changed ?? {};
    return {
      version,
      changed: 'texts' in data ? { ...others, [name]: data.texts } : others,
      numbers: { ...state?.numbers, [name]: number },
    };
  },
};

import type { Example } from '../openapi/doc';

const short = {
  ar: 'تذكير: استكملوا ملفكم، آخر أجل {{dueOn}}. نحن رهن إشارتكم.',
  fr: 'Rappel : complétez votre dossier au plus tard le {{dueOn}}. Nous pouvons vous aider.',
  en: 'Reminder: complete your file by {{dueOn}}. We can help you.',
};

/** For `file-completion-soon`. */
export const templateExamples: Record<string, Example> = {
  save: {
    summary: 'Another text',
    value: {
      texts: { ar: { short: short.ar }, fr: { short: short.fr }, en: { short: short.en } },
      reason: 'Plus aimable',
    },
  },
  restore: { summary: 'The built-in text again', value: { reason: 'Trop long' } },
};

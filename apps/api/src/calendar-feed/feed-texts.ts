import type { Texts } from '@mourafaka/contracts';
import type { Language } from '@mourafaka/platform';

const words = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });

/** What a calendar says; `name`, `number`, `module` and `count` are put in. */
const texts = {
  calendar: words('مرافقة: مواعيدي', 'Mourafaka : mes rendez-vous', 'Mourafaka: my appointments'),
  coaching: words(
    '{name}: حصة المواكبة {number}',
    '{name} : séance d’accompagnement {number}',
    '{name}: coaching session {number}',
  ),
  visit: words('{name}: زيارة', '{name} : visite', '{name}: visit'),
  training: words('تكوين جماعي: {module}', 'Formation collective : {module}', 'Collective training: {module}'),
} as const;

export function feedText(
  key: keyof typeof texts,
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string {
  return texts[key][language].replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? ''));
}

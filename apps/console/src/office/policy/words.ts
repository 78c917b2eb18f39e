import { deadlineNames, templateTitle } from '@mourafaka/contracts';
import { useFormats } from '../../language/use-formats';
import { say, useLanguage, useTexts } from '../../language/use-texts';
import { staffTexts } from '../../staff/texts';
import { regionName, sectorName, waveName } from '../../words/names';
import { policyFieldTexts, policyTexts, policyValueTexts } from './policy-texts';
import type { Scalar, Setting, Step, Texts, Value } from './settings';

const has = <Key extends string>(entries: Readonly<Record<Key, unknown>>, name: string): name is Key => name in entries;

interface SettingWords {
  section: (section: string) => string;
  /** What a setting is called within its section. */
  label: (setting: Setting) => string;
  value: (value: Value, setting: Setting) => string;
  choice: (value: string) => string;
}

const isDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const fieldOf = ({ path }: Setting): string => String(path.at(-1));

/** Settings and their values in the page's language. */
export function useSettingWords(): SettingWords {
  const t = useTexts(policyTexts);
  const language = useLanguage();
  const { date, number } = useFormats();
  const nameIn = (names: Texts): string => names[language];
  const field = (name: string): string => {
    if (has(policyFieldTexts.entries, name)) return say(policyFieldTexts, language)(name);
    return /^\d{2}$/.test(name) ? regionName(name, language) : name;
  };
  const choice = (value: string): string => {
    if (has(policyValueTexts.entries, value)) return say(policyValueTexts, language)(value);
    const role = `role.${value}`;
    return has(staffTexts.entries, role) ? say(staffTexts, language)(role) : value;
  };
  const step = (one: Step): string => {
    if ('field' in one) return field(one.field);
    if ('names' in one) return nameIn(one.names);
    if ('number' in one) return t('number', { n: one.number });
    if ('kind' in one) return has(deadlineNames, one.kind) ? deadlineNames[one.kind][language] : one.kind;
    return waveName(one.code, language);
  };
  const scalar = (value: Scalar, setting: Setting): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    // A minus stays before its number in an Arabic line as well.
    if (typeof value === 'number') return `\u2066${number(value)}\u2069`;
    if (isDate(value)) return date(value);
    const name = fieldOf(setting);
    if (name === 'template') return templateTitle(value)[language];
    if (name === 'regions') return regionName(value, language);
    return name === 'sectors' ? sectorName(value, language) : choice(value);
  };
  return {
    section: field,
    choice,
    label: ({ steps, section }) => (steps.length === 0 ? field(section) : steps.map(step).join(' · ')),
    value: (value, setting) => {
      if (value === undefined) return t('absent');
      if (typeof value !== 'object') return scalar(value, setting);
      if ('ar' in value) return nameIn(value);
      if (value.length === 0) return t('nothing');
      return value.map((one) => scalar(one, setting)).join(language === 'ar' ? '، ' : ', ');
    },
  };
}

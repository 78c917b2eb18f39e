import type { StoredRefusal } from '@mourafaka/journal';
import { hasText, inEachLanguage, type Language, translate } from '@mourafaka/platform';
import type { RefusalItem } from './timeline-answer';
import { whoOf } from './timeline-who';
import { refusalText } from './timeline-why';

/** What a command is called; one that never was stays as it was said. */
const titleOf = (command: string, language: Language): string => {
  const key = `COMMAND_TITLE.${command}`;
  return hasText(key, language) ? translate(key, {}, language) : command;
};

/** An attempt that was refused: who tried what, and why it could not be. */
export function tellRefusal(refusal: StoredRefusal, language: Language): RefusalItem {
  const { at, actor, command, code, fields } = refusal;
  const texts = inEachLanguage((one) => translate('WHY.refused', { command: titleOf(command, one) }, one));
  const why = inEachLanguage((one) => refusalText(refusal, one));
  return {
    kind: 'refusal',
    ...{ at, who: whoOf(actor, language), command },
    ...{ text: texts[language], texts },
    ...{ code, why: { text: why[language], texts: why }, fields },
  };
}

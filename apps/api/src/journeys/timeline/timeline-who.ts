import type { Actor } from '@mourafaka/contracts';
import { inEachLanguage, type Language, translate } from '@mourafaka/platform';
import type { Who } from './timeline-answer';

/** Who acted, with what their role is called. */
export function whoOf({ id, name, role, office, onBehalfOf, borrowed }: Actor, language: Language): Who {
  const roleNames = inEachLanguage((one) => translate(`ROLE_NAME.${role}`, {}, one));
  return {
    id,
    name,
    role,
    roleName: roleNames[language],
    roleNames,
    office,
    onBehalfOf,
    openingId: borrowed?.openingId,
  };
}

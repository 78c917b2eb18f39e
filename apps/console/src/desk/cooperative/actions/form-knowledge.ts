import { provinces, regions, sectors } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AnswerOf, get, type Schema } from '../../../api/client';
import type { Choice, FormContext } from '../../../forms/form-context';
import { useFormats } from '../../../language/use-formats';
import { useLanguage } from '../../../language/use-texts';
import type { Language } from '../../../language/languages';

interface Named {
  code: string;
  ar: string;
  fr: string;
}
const named = (list: readonly Named[], language: Language): Choice[] =>
  list.map((one) => ({ value: one.code, label: one[language === 'ar' ? 'ar' : 'fr'] }));

type Dossier = Schema<'Dossier'>;
const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** What of a file is named by a number of its own. */
function entriesOf({ plan, coaching, diagnosis }: Dossier, date: (day: string) => string): Record<string, Choice[]> {
  const actions = plan.actions.map(({ id, title }) => ({ value: id, label: joined(id, title) }));
  return {
    actionId: actions,
    actionIds: actions,
    session: coaching.sessions.map(({ id, data }) => ({ value: id, label: joined(id, date(data.occurredOn)) })),
    visit: diagnosis.visits.map(({ id, planned }) => ({ value: id, label: joined(id, planned.at(-1)?.plannedOn) })),
    request: coaching.assistance.map(({ id, data }) => ({ value: id, label: joined(id, data.topic) })),
    entry: diagnosis.swot.map(({ id, data }) => ({ value: id, label: joined(id, data.text) })),
  };
}

function documentKindsOf({ missing, items }: AnswerOf<'/v1/journeys/{id}/documents'>): Choice[] {
  const kinds = new Set([...missing, ...items.map(({ kind }) => kind)]);
  return [...kinds].map((kind) => ({ value: kind, label: kind }));
}

/** What fields of a journey's commands may name: places, deadlines, the actions of its plan, its sessions. */
export function useFormKnowledgeOf(journeyId: string): FormContext {
  const language = useLanguage();
  const { date } = useFormats();
  const init = { params: { path: { id: journeyId } } };
  const { data: deadlines } = useQuery(get('/v1/journeys/{id}/deadlines', init));
  const { data: dossier } = useQuery(get('/v1/journeys/{id}/dossier', init));
  const { data: documents } = useQuery(get('/v1/journeys/{id}/documents', init));
  return useMemo(() => {
    const open = deadlines?.items.filter(({ status }) => status === 'open') ?? [];
    const choices: Record<string, Choice[]> = {
      region: named(regions, language),
      province: named(provinces, language),
      sector: named(sectors, language),
      deadline: open.map(({ key, name, dueOn }) => ({ value: key, label: joined(name, date(dueOn)) })),
      kind: documents ? documentKindsOf(documents) : [],
      ...(dossier && entriesOf(dossier, date)),
    };
    const known = Object.fromEntries(Object.entries(choices).filter(([, list]) => list.length > 0));
    return { owner: { journeyId }, choices: known };
  }, [journeyId, deadlines, dossier, documents, language, date]);
}

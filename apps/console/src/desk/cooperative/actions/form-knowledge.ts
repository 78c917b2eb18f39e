import { provinces, regions, sectors } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get } from '../../../api/client';
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

/** What fields of a journey's commands may name: places, deadlines, the actions of its plan, its sessions. */
export function useFormKnowledgeOf(journeyId: string): FormContext {
  const language = useLanguage();
  const { date } = useFormats();
  const init = { params: { path: { id: journeyId } } };
  const { data: deadlines } = useQuery(get('/v1/journeys/{id}/deadlines', init));
  const { data: dossier } = useQuery(get('/v1/journeys/{id}/dossier', init));
  const { data: documents } = useQuery(get('/v1/journeys/{id}/documents', init));
  return useMemo(() => {
    const actions = (dossier?.plan.actions ?? []).map(({ id, title }) => ({ value: id, label: `${id} · ${title}` }));
    const kinds = [...(documents?.missing ?? []), ...(documents?.items ?? []).map(({ kind }) => kind)];
    const choices: Record<string, Choice[]> = {
      region: named(regions, language),
      province: named(provinces, language),
      sector: named(sectors, language),
      deadline: (deadlines?.items ?? [])
        .filter(({ status }) => status === 'open')
        .map(({ key, name, dueOn }) => ({ value: key, label: `${name} · ${date(dueOn)}` })),
      actionId: actions,
      actionIds: actions,
      session: (dossier?.coaching.sessions ?? []).map(({ id, data }) => ({
        value: id,
        label: `${id} · ${date(data.occurredOn)}`,
      })),
      visit: (dossier?.diagnosis.visits ?? []).map(({ id, planned }) => ({
        value: id,
        label: [id, planned.at(-1)?.plannedOn].filter(Boolean).join(' · '),
      })),
      request: (dossier?.coaching.assistance ?? []).map(({ id, data }) => ({
        value: id,
        label: [id, data.topic].filter(Boolean).join(' · '),
      })),
      entry: (dossier?.diagnosis.swot ?? []).map(({ id, data }) => ({ value: id, label: `${id} · ${data.text}` })),
      kind: [...new Set(kinds)].map((kind) => ({ value: kind, label: kind })),
    };
    const known = Object.fromEntries(Object.entries(choices).filter(([, list]) => list.length > 0));
    return { owner: { journeyId }, choices: known };
  }, [journeyId, deadlines, dossier, documents, language, date]);
}

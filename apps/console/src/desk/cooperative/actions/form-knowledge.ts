import { provinces, regions, sectors } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, type Schema } from '../../../api/client';
import type { Choice, FormContext } from '../../../forms/form-context';
import { useFormats } from '../../../language/use-formats';
import { useLanguage } from '../../../language/use-texts';
import type { Language } from '../../../language/languages';
import { useDocumentNames } from '../document-names';
import { useAskedDocuments, useModules } from '../policy-names';
import { undoing, undoneBy } from './undo';

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
    id: actions,
    actionId: actions,
    actionIds: actions,
    session: coaching.sessions.map(({ id, data }) => ({ value: id, label: joined(id, date(data.occurredOn)) })),
    visit: diagnosis.visits.map(({ id, planned }) => ({ value: id, label: joined(id, planned.at(-1)?.plannedOn) })),
    request: coaching.assistance.map(({ id, data }) => ({ value: id, label: joined(id, data.topic) })),
    entry: diagnosis.swot.map(({ id, data }) => ({ value: id, label: joined(id, data.text) })),
  };
}

/** What fields of a journey's commands may name: places, deadlines, the actions of its plan, its sessions. */
export function useFormKnowledgeOf(journeyId: string): FormContext {
  const language = useLanguage();
  const { date } = useFormats();
  const init = { params: { path: { id: journeyId } } };
  const { data: deadlines } = useQuery(get('/v1/journeys/{id}/deadlines', init));
  const { data: dossier } = useQuery(get('/v1/journeys/{id}/dossier', init));
  const { data: documents } = useQuery(get('/v1/journeys/{id}/documents', init));
  const asked = useAskedDocuments(journeyId);
  const nameOf = useDocumentNames(journeyId);
  const modules = useModules(journeyId);
  return useMemo(() => {
    const open = deadlines?.items.filter(({ status }) => status === 'open') ?? [];
    const choices: Record<string, Choice[]> = {
      region: named(regions, language),
      province: named(provinces, language),
      sector: named(sectors, language),
      deadline: open.map(({ key, name, dueOn }) => ({ value: key, label: joined(name, date(dueOn)) })),
      module: modules.map(({ key, name }) => ({ value: key, label: name })),
      missing: asked.map(({ kind, name }) => ({ value: kind, label: name })),
      // What is missing first: it is what is sent most often.
      kind: [...new Set([...(documents?.missing ?? []), ...asked.map(({ kind }) => kind), 'other'])].map((kind) => ({
        value: kind,
        label: nameOf(kind),
      })),
      ...(dossier && entriesOf(dossier, date)),
    };
    const known = Object.fromEntries(Object.entries(choices).filter(([, list]) => list.length > 0));
    return { owner: { journeyId }, choices: known };
  }, [journeyId, deadlines, dossier, documents, asked, nameOf, modules, language, date]);
}

/** A plan that is amended, or given again after it came back, begins as it stands; what takes something back, with that. */
export function useInitial(
  journeyId: string,
  command: string,
  undone: string | undefined,
): Record<string, unknown> | undefined {
  const { data } = useQuery(get('/v1/journeys/{id}/dossier', { params: { path: { id: journeyId } } }));
  if (undone !== undefined && undoneBy(undone) === command) return data && undoing(undone, data);
  const { actions = [], versions = [] } = data?.plan ?? {};
  const plan = {
    'amend-development-plan': actions.map(({ status: _, ...action }) => action),
    'submit-development-plan': versions.at(-1)?.actions ?? [],
  }[command];
  return plan === undefined || plan.length === 0 ? undefined : { actions: plan };
}

import { newestConsent, provinces, regions, sectors } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { get, type Schema } from '../../../api/client';
import type { Choice, FormContext } from '../../../forms/form-context';
import type { JsonSchema } from '../../../forms/schema';
import { hasRole, useMe } from '../../../identity/me';
import { useFormats } from '../../../language/use-formats';
import { useLanguage } from '../../../language/use-texts';
import type { Language } from '../../../language/languages';
import { waveName } from '../../../words/names';
import { useDocumentNames } from '../document-names';
import { useAskedDocuments, useModules, useWaves } from '../policy-names';
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
    visit: diagnosis.visits
      .filter(({ recorded, cancelled }) => !recorded && !cancelled)
      .map(({ id, planned }) => ({ value: id, label: joined(id, planned.at(-1)?.plannedOn) })),
    request: coaching.assistance.map(({ id, data }) => ({ value: id, label: joined(id, data.topic) })),
    entry: diagnosis.swot.map(({ id, data }) => ({ value: id, label: joined(id, data.text) })),
  };
}

/** People, and applications that look alike: asked for where a form names them. */
function useOthers(journeyId: string, { properties = {} }: JsonSchema): Record<string, Choice[]> {
  const { data: status } = useQuery(get('/v1/journeys/{id}', { params: { path: { id: journeyId } } }));
  const mayReadPeople = hasRole(useMe(), 'agent', 'regional-manager', 'programme-manager', 'administrator');
  const people = (role: 'agent' | 'consultant') => ({
    ...get('/v1/users', { params: { query: { role } } }),
    enabled: mayReadPeople && role in properties,
  });
  const batch = status?.batch ?? '';
  const { data: agents } = useQuery(people('agent'));
  const { data: consultants } = useQuery(people('consultant'));
  const { data: alike } = useQuery({
    ...get('/v1/duplicates', { params: { query: { batch } } }),
    enabled: batch !== '' && ('of' in properties || 'into' in properties),
  });
  const similar = (alike?.items ?? [])
    .filter(({ journey }) => journey.journeyId === journeyId)
    .map(({ of }) => ({ value: of.journeyId, label: joined(of.denomination, of.registration) }));
  const named = (list: typeof agents): Choice[] =>
    (list?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return { agent: named(agents), consultant: named(consultants), of: similar, into: similar };
}

/** What fields of a journey's commands may name: places, deadlines, the actions of its plan, its sessions. */
export function useFormKnowledgeOf(journeyId: string, schema: JsonSchema): FormContext {
  const language = useLanguage();
  const { date } = useFormats();
  const init = { params: { path: { id: journeyId } } };
  const { data: deadlines } = useQuery(get('/v1/journeys/{id}/deadlines', init));
  const { data: dossier } = useQuery(get('/v1/journeys/{id}/dossier', init));
  const { data: documents } = useQuery(get('/v1/journeys/{id}/documents', init));
  const asked = useAskedDocuments(journeyId);
  const nameOf = useDocumentNames(journeyId);
  const modules = useModules(journeyId);
  const waves = useWaves(journeyId);
  const others = useOthers(journeyId, schema);
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
      wave: waves.map((code) => ({ value: code, label: waveName(code, language) })),
      escalation: (deadlines?.items ?? []).flatMap(({ name, escalations }) =>
        escalations.map(({ escalation, at }) => ({ value: escalation, label: joined(name, date(at)) })),
      ),
      replaces: (documents?.items ?? []).flatMap(({ documentId, name }) =>
        documentId === undefined ? [] : [{ value: documentId, label: name }],
      ),
      ...others,
      ...(dossier && entriesOf(dossier, date)),
    };
    const known = Object.fromEntries(Object.entries(choices).filter(([, list]) => list.length > 0));
    // There is no visit to move, and no document to replace, before there is one.
    const hidden = ['visit', 'replaces'].filter((name) => !(name in known));
    return { owner: { journeyId }, choices: known, hidden };
  }, [journeyId, deadlines, dossier, documents, asked, nameOf, modules, waves, others, language, date]);
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
  if (command === 'renew-consent') return { textVersion: newestConsent.version };
  const plan = {
    'amend-development-plan': actions.map(({ status: _, ...action }) => action),
    'submit-development-plan': versions.at(-1)?.actions ?? [],
  }[command];
  return plan === undefined || plan.length === 0 ? undefined : { actions: plan };
}

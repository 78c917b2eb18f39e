import type { Questionnaire } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useLanguage } from '../../language/use-texts';

interface Named {
  names: { ar: string; fr: string; en: string };
}
type Rule = Named & { kind: string };
type Module = Named & { key: string };

/** What the batch of a journey follows; undefined until it is known. */
function usePolicy(journeyId: string): Record<string, unknown> | null | undefined {
  const { data: status } = useQuery(get('/v1/journeys/{id}', { params: { path: { id: journeyId } } }));
  const batch = status?.batch ?? '';
  const { data } = useQuery({
    ...get('/v1/batches/{batch}', { params: { path: { batch } } }),
    enabled: batch !== '',
    staleTime: 600_000,
  });
  return data?.policy;
}

/** The form of the diagnosis; undefined until it is known. */
export function useQuestionnaire(journeyId: string): Questionnaire | undefined {
  const policy = usePolicy(journeyId);
  if (policy === undefined) return undefined;
  return (policy?.questionnaire as Questionnaire | undefined) ?? { version: 1, headings: [] };
}

/** Waves of the batch. */
export function useWaves(journeyId: string): string[] {
  return ((usePolicy(journeyId)?.waves as { code: string }[] | undefined) ?? []).map(({ code }) => code);
}

/** The modules of collective training, by name. */
export function useModules(journeyId: string): { key: string; name: string }[] {
  const language = useLanguage();
  const modules = (usePolicy(journeyId)?.modules as Module[] | undefined) ?? [];
  return modules.map(({ key, names }) => ({ key, name: names[language] }));
}

/** Kinds of documents the call asks for, in its order, with their names in the page's language. */
export function useAskedDocuments(journeyId: string): { kind: string; name: string }[] {
  const language = useLanguage();
  const rules = (usePolicy(journeyId)?.documents as Rule[] | undefined) ?? [];
  return rules.map(({ kind, names }) => ({ kind, name: names[language] }));
}

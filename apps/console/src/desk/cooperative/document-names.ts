import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useLabels } from '../../forms/labels';
import { useLanguage } from '../../language/use-texts';

interface Asked {
  kind: string;
  names: Readonly<Record<'ar' | 'fr' | 'en', string>>;
}

/** What kinds of documents are called: as the policy of the batch names them, else in words of ours. */
export function useDocumentNames(journeyId: string): (kind: string) => string {
  const language = useLanguage();
  const { choice } = useLabels();
  const { data: status } = useQuery(get('/v1/journeys/{id}', { params: { path: { id: journeyId } } }));
  const batch = status?.batch ?? '';
  const { data } = useQuery({
    ...get('/v1/batches/{batch}', { params: { path: { batch } } }),
    enabled: batch !== '',
  });
  const asked = (data?.policy?.documents ?? []) as readonly Asked[];
  return (kind) => asked.find((one) => one.kind === kind)?.names[language] ?? choice(kind);
}

import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { useLanguage } from '../../language/use-texts';

interface Criterion {
  key: string;
  names: Readonly<Record<'ar' | 'fr' | 'en', string>>;
  weight: number;
  max: number;
}

export interface NamedCriterion extends Omit<Criterion, 'names'> {
  name: string;
}

const isCriteria = (value: unknown): value is Criterion[] => Array.isArray(value);

/** What a batch's policy scores by, in the page's language; undefined until it is known. */
export function useCriteria(batch: string): NamedCriterion[] | undefined {
  const language = useLanguage();
  const { data } = useQuery(get('/v1/batches/{batch}', { params: { path: { batch } } }));
  const criteria = data?.policy?.criteria;
  if (!isCriteria(criteria)) return undefined;
  return criteria.map(({ names, ...rest }) => ({ ...rest, name: names[language] }));
}

import { useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import { CommandMenu } from '../../forms/command-menu';
import type { JsonSchema } from '../../forms/schema';
import { useTexts } from '../../language/use-texts';
import { selectionTexts } from './selection-texts';

/** Of a selection; what else may be done with a batch has its own place. */
const ours = new Set([
  'open-scoring',
  'rank',
  'reopen-scoring',
  'approve-selection',
  'release-wave',
  'close-call',
  'extend-call',
]);

/** Rank, reopen, sign, release: what may be done with the batch now. */
export function BatchActions({ batch, wave: asked }: { batch: string; wave?: string }) {
  const t = useTexts(selectionTexts);
  const { data } = useQuery(get('/v1/batches/{batch}/actions', { params: { path: { batch } } }));
  const { data: lists } = useQuery(get('/v1/batches/{batch}/selection', { params: { path: { batch } } }));
  const wave = asked ?? lists?.waves[0]?.wave;
  const allowed = data?.actions.filter((one) => one.allowed && ours.has(one.command)) ?? [];
  const initial = ({ schema }: { schema?: JsonSchema }) =>
    wave !== undefined && schema?.properties?.wave ? { wave } : undefined;
  return <CommandMenu label={t('actions')} actions={allowed} version={data?.version} initial={initial} />;
}

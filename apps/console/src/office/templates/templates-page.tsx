import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../../api/client';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { FiguresTable } from '../../figures/parts/table';
import { useTexts } from '../../language/use-texts';
import { templatesTexts } from './templates-texts';

/** Every message there is a text for. */
export function TemplatesPage() {
  const t = useTexts(templatesTexts);
  const query = useQuery(get('/v1/templates'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      {query.isPending && <Loading rows={8} />}
      {query.isError && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && (
        <FiguresTable
          label={t('title')}
          rows={query.data.items}
          keyOf={({ name }) => name}
          columns={[
            {
              key: 'message',
              head: t('message'),
              cell: ({ name, title }) => (
                <Link to="/messages/$name" params={{ name }}>
                  {title}
                </Link>
              ),
            },
            { key: 'audience', head: t('audience'), cell: ({ audience }) => t(`audience.${audience}`) },
            { key: 'text', head: t('text'), cell: ({ changed }) => t(changed ? 'changed' : 'built-in') },
          ]}
        />
      )}
    </Page>
  );
}

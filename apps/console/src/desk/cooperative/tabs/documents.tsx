import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Download, Printer } from 'lucide-react';
import { download, get } from '../../../api/client';
import { Empty } from '../../../app/empty';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import { Name } from '../../../language/bdi';
import { useFormats } from '../../../language/use-formats';
import { useLanguage, useTexts } from '../../../language/use-texts';
import { useDocumentNames } from '../document-names';
import { cooperativeTexts } from '../texts';
import classes from './facts.module.css';
import { TabActions } from './tab-actions';

const filed = ['request-completion', 'complete-file', 'declare-complete', 'attach-document'] as const;

/** What the file holds, what is missing, and what can be printed of it. */
export function Documents({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const { date } = useFormats();
  const nameOf = useDocumentNames(journeyId);
  const query = useQuery(get('/v1/journeys/{id}/documents', { params: { path: { id: journeyId } } }));
  if (query.isPending) return <Loading rows={3} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { items, missing } = query.data;
  return (
    <Stack gap="lg">
      <TabActions journeyId={journeyId} commands={filed} />
      {missing.length > 0 && (
        <Alert color="saffron" title={t('documents.missing')}>
          <List size="sm">
            {missing.map((kind) => (
              <List.Item key={kind}>
                <Name>{nameOf(kind)}</Name>
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {items.length === 0 ? (
        <Empty title={t('documents.none')} text={t('documents.none.text')} />
      ) : (
        <ul className={classes.list}>
          {items.map(({ documentId, kind, name, at }) => (
            <li key={documentId ?? `${kind} ${at}`}>
              <Card>
                <Group justify="space-between">
                  <div>
                    <Text fw={500}>
                      <Name>{name}</Name>
                    </Text>
                    <Text size="sm" c="dimmed">
                      <Name>{nameOf(kind)}</Name> · {date(at)}
                    </Text>
                  </div>
                  {documentId !== undefined && <Get path={`/v1/documents/${documentId}`} name={name} />}
                </Group>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <Papers journeyId={journeyId} />
    </Stack>
  );
}

function Get({ path, name }: { path: string; name: string }) {
  const t = useTexts(cooperativeTexts);
  const get = useMutation({ mutationFn: () => download(path, '*/*', name) });
  return (
    <>
      <Button
        variant="default"
        px="sm"
        loading={get.isPending}
        aria-label={t('documents.get', { name })}
        onClick={() => get.mutate()}
      >
        <Download size={18} aria-hidden />
      </Button>
      {get.isError && <ProblemAlert error={get.error} />}
    </>
  );
}

function Papers({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const language = useLanguage();
  const { data } = useQuery(get('/v1/journeys/{id}/papers', { params: { path: { id: journeyId } } }));
  const print = useMutation({
    mutationFn: (paper: string) =>
      download(`/v1/journeys/${journeyId}/papers/${paper}?language=${language}`, 'application/pdf', `${paper}.pdf`),
  });
  const available = data?.items.filter((one) => one.available) ?? [];
  if (available.length === 0) return null;
  return (
    <section aria-labelledby="papers">
      <Title order={2} size="h3" id="papers" mb="sm">
        {t('papers')}
      </Title>
      {print.isError && <ProblemAlert error={print.error} />}
      <Group gap="xs">
        {available.map(({ paper, title }) => (
          <Button
            key={paper}
            variant="default"
            leftSection={<Printer size={18} aria-hidden />}
            loading={print.isPending && print.variables === paper}
            onClick={() => print.mutate(paper)}
          >
            {title}
          </Button>
        ))}
      </Group>
    </section>
  );
}

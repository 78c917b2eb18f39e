import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { download, get } from '../../../api/client';
import { Loading } from '../../../app/loading';
import { ProblemAlert } from '../../../app/problem-alert';
import { hasRole, useMe } from '../../../identity/me';
import { useLanguage, useTexts } from '../../../language/use-texts';
import { HeldData } from '../../../personal/held';
import { personalTexts } from '../../../personal/personal-texts';
import { cooperativeTexts } from '../texts';
import { Erasure } from './erasure';

/** What is held on the persons of a file: shown when it is asked for, since every look at it is noted. */
export function Personal({ journeyId }: { journeyId: string }) {
  const t = useTexts(cooperativeTexts);
  const [asked, setAsked] = useState(false);
  const mayErase = hasRole(useMe(), 'programme-manager', 'administrator');
  return (
    <Stack>
      <Text>{t('personal.noted')}</Text>
      {asked ? (
        <Asked journeyId={journeyId} mayErase={mayErase} />
      ) : (
        <Group>
          <Button onClick={() => setAsked(true)}>{t('personal.show')}</Button>
        </Group>
      )}
    </Stack>
  );
}

function Asked({ journeyId, mayErase }: { journeyId: string; mayErase: boolean }) {
  const t = useTexts(cooperativeTexts);
  const personal = useTexts(personalTexts);
  const language = useLanguage();
  const [person, setPerson] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const query = useQuery({
    ...get('/v1/journeys/{id}/personal-data', { params: { path: { id: journeyId }, query: { person } } }),
    // Every look is noted: coming back to the window is none.
    refetchOnWindowFocus: false,
  });
  if (query.isPending) return <Loading rows={4} />;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  const { others = [], person: shown } = query.data;
  const search = new URLSearchParams({ lang: language, ...(person !== undefined && { person }) });
  const print = (): void => {
    setProblem(undefined);
    const path = `/v1/journeys/${journeyId}/personal-data/paper?${search.toString()}`;
    void download(path, 'application/pdf', 'personal-data.pdf').catch(setProblem);
  };
  return (
    <Stack>
      {(others.length > 0 || person !== undefined) && (
        <NativeSelect
          label={t('personal.whose')}
          value={person ?? ''}
          onChange={({ currentTarget }) => setPerson(currentTarget.value || undefined)}
          data={[
            { value: '', label: t('personal.representative') },
            ...[...new Set([...(person === undefined ? [] : [person]), ...others])].map((id) => ({
              value: id,
              label: t('personal.participant', { id: id.slice(-6) }),
            })),
          ]}
        />
      )}
      <HeldData held={query.data} />
      {problem !== undefined && <ProblemAlert error={problem} />}
      <Group>
        <Button variant="default" leftSection={<Printer size={18} aria-hidden />} onClick={print}>
          {personal('print')}
        </Button>
        {mayErase && shown && !shown.forgotten && (
          <Erasure journeyId={journeyId} person={shown.personId} onDone={() => void query.refetch()} />
        )}
      </Group>
    </Stack>
  );
}

import { Button, Stack, TextInput } from '@mantine/core';
import { normalisePublicCode } from '@mourafaka/contracts';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { get } from '../../api/client';
import { Loading } from '../../app/loading';
import { Page } from '../../app/page';
import { ProblemAlert } from '../../app/problem-alert';
import { Ltr } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { Answers } from './answers';
import { Standing } from './standing';
import { followTexts } from './texts';

/** Where an application stands and what is to be done, by its code. */
export function FollowPage() {
  const t = useTexts(followTexts);
  const { hash } = useLocation();
  const code = normalisePublicCode(decodeURIComponent(hash));
  return <Page title={t('title')}>{code === '' ? <CodeForm /> : <Followed key={code} code={code} />}</Page>;
}

function CodeForm() {
  const t = useTexts(followTexts);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  return (
    <Stack
      component="form"
      maw="36rem"
      onSubmit={(event) => {
        event.preventDefault();
        const code = normalisePublicCode(typed);
        if (code !== '') void navigate({ to: '/follow', hash: code });
      }}
    >
      <TextInput
        size="lg"
        label={t('code.label')}
        description={t('code.help')}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button type="submit" size="lg" mih={56}>
        {t('open')}
      </Button>
    </Stack>
  );
}

function Followed({ code }: { code: string }) {
  const t = useTexts(followTexts);
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(
    get('/v1/track/{trackingCode}', { params: { path: { trackingCode: code } } }),
  );
  return (
    <Stack maw="36rem">
      <p style={{ margin: 0 }}>
        {t('code.label')}: <Ltr className="tabular">{code}</Ltr>
      </p>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Standing followUp={data} />
          <Answers trackingCode={code} followUp={data} />
        </>
      )}
      <Button variant="subtle" className="no-print" onClick={() => void navigate({ to: '/follow', hash: '' })}>
        {t('another')}
      </Button>
    </Stack>
  );
}

import { Button, Card, Group, TextInput, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Page } from '../app/page';
import { useTexts } from '../language/use-texts';
import { auditTexts } from './audit-texts';
import { Refusals } from './refusals';
import { VerifyAll } from './verify-all';

/** Whether the journal is whole, and what was tried in vain. */
export function JournalPage() {
  const t = useTexts(auditTexts);
  return (
    <Page title={t('journal.title')} lead={t('journal.lead')}>
      <VerifyAll />
      <OpenStream />
      <Refusals />
    </Page>
  );
}

/** By the id of a journey, or the name of any stream. */
function OpenStream() {
  const t = useTexts(auditTexts);
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const open = (event: FormEvent): void => {
    event.preventDefault();
    const id = typed.trim();
    const stream = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id) ? `journey-${id}` : id;
    if (stream !== '') void navigate({ to: '/journal/$stream', params: { stream } });
  };
  return (
    <Card component="section" aria-labelledby="open" className="no-print">
      <Title order={2} size="h3" id="open" mb="sm">
        {t('open')}
      </Title>
      <form onSubmit={open}>
        <Group align="end">
          <TextInput
            label={t('open.label')}
            value={typed}
            dir="ltr"
            style={{ flex: '1 1 16rem' }}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t('open.do')}
          </Button>
        </Group>
      </form>
    </Card>
  );
}

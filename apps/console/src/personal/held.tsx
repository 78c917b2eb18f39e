import { Card, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Schema } from '../api/client';
import { Name } from '../language/bdi';
import { useFormats } from '../language/use-formats';
import { type Say, useTexts } from '../language/use-texts';
import { personalTexts } from './personal-texts';

type Held = Schema<'PersonalData'>;

/** Everything that is held on one person, as the person and the staff read it. */
export function HeldData({ held }: { held: Held }) {
  const t = useTexts(personalTexts);
  const { date, dateTime } = useFormats();
  const { person, consents, requests, events, documents, messages, readers } = held;
  if (person === null) return <Text>{t('nobody')}</Text>;
  return (
    <Stack gap="md">
      {person.forgotten && <Text fw={600}>{t('forgotten')}</Text>}
      <Fields fields={person.fields} />
      <Part title={t('consents')} lines={consents} show={(one) => `${date(one.at)} · ${consentOf(one, t)}`} />
      <Part
        title={t('requests')}
        lines={requests}
        show={({ id, kind, at, outcomeText }) =>
          `${date(at)} · ${t(`request.${kind}`, { id })} · ${outcomeText ?? t('pending')}`
        }
      />
      <Part title={t('events')} lines={events} show={({ at, text }) => `${date(at)} · ${text}`} />
      <Part
        title={t('documents')}
        lines={documents}
        show={({ at, name }) => (
          <>
            {date(at)} · <Name>{name}</Name>
          </>
        )}
      />
      <Part
        title={t('messages')}
        lines={messages}
        show={({ issuedAt, title, statusText }) => `${date(issuedAt)} · ${title} · ${statusText}`}
      />
      <Part
        title={t('readers')}
        lines={readers}
        show={({ at, office, text }) => [dateTime(at), office, text].filter(Boolean).join(' · ')}
      />
    </Stack>
  );
}

const consentOf = (
  { given, textVersion }: Held['consents'][number],
  t: Say<'consent.given' | 'consent.refused'>,
): string => (given ? t('consent.given', { version: textVersion ?? '—' }) : t('consent.refused'));

function Fields({ fields }: { fields: NonNullable<Held['person']>['fields'] }) {
  const t = useTexts(personalTexts);
  return (
    <dl style={{ margin: 0 }}>
      {fields.map(({ field, label, value }) => (
        <div key={field}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0} fw={500}>
            {value === null ? t('erased') : <Name>{value}</Name>}
          </Text>
        </div>
      ))}
    </dl>
  );
}

interface PartProps<Line> {
  title: string;
  lines: readonly Line[];
  show: (line: Line) => ReactNode;
}

/** Nothing of a kind is no part at all. */
function Part<Line>({ title, lines, show }: PartProps<Line>) {
  if (lines.length === 0) return null;
  return (
    <Card component="section" aria-label={title} p="sm">
      <Title order={4}>{title}</Title>
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
        {lines.map((line, index) => (
          <li key={index}>{show(line)}</li>
        ))}
      </ul>
    </Card>
  );
}

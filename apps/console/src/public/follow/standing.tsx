import { Alert, Card, List, Stack, Text, Title } from '@mantine/core';
import { Check } from 'lucide-react';
import type { Schema } from '../../api/client';
import { Name } from '../../language/bdi';
import { useFormats } from '../../language/use-formats';
import { useLanguage, useTexts } from '../../language/use-texts';
import { phaseName } from '../../words/names';
import classes from './standing.module.css';
import { followTexts } from './texts';

const phases = ['application', 'diagnosis', 'training', 'marketing'] as const;

/** Of a closed path only a graduated one has all its steps behind it. */
function placeOf(index: number, { phase, state }: Schema<'FollowUp'>): 'done' | 'now' | 'later' {
  if (phase === 'closed') return state === 'graduated' ? 'done' : 'later';
  const current = phases.findIndex((one) => one === phase);
  return index < current ? 'done' : index === current ? 'now' : 'later';
}

/** Where I am, what comes next and by when. */
export function Standing({ followUp }: { followUp: Schema<'FollowUp'> }) {
  const t = useTexts(followTexts);
  const language = useLanguage();
  const { date } = useFormats();
  const { text, suspended, nextStep, nextDate, reasons } = followUp;
  return (
    <Stack>
      <Card component="section">
        <Text c="dimmed">{t('where')}</Text>
        <Title order={2}>{text}</Title>
        {suspended && <Text>{t('suspended')}</Text>}
        <ol className={classes.steps}>
          {phases.map((phase, index) => {
            const at = placeOf(index, followUp);
            return (
              <li key={phase} className={classes.step} data-at={at} aria-current={at === 'now' ? 'step' : undefined}>
                <span className={classes.mark} aria-hidden>
                  {at === 'done' ? <Check size={18} /> : index + 1}
                </span>
                <span>
                  {phaseName(phase, language)} <span className="visually-hidden">({t(at)})</span>
                </span>
              </li>
            );
          })}
        </ol>
      </Card>
      {nextStep && (
        <Alert color={nextStep.yours ? 'saffron' : 'argan'} title={t('next')}>
          <Text>
            {t(nextStep.yours ? 'next.yours' : 'next.ours')} {nextStep.text}
          </Text>
          {nextDate !== null && <Text fw={600}>{t('by', { date: date(nextDate) })}</Text>}
        </Alert>
      )}
      {reasons.length > 0 && (
        <Card component="section">
          <Title order={3}>{t('reasons')}</Title>
          <List>
            {reasons.map((reason) => (
              <List.Item key={reason}>
                <Name>{reason}</Name>
              </List.Item>
            ))}
          </List>
        </Card>
      )}
    </Stack>
  );
}

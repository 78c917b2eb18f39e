import { Card, SimpleGrid, Text, Title } from '@mantine/core';
import { phaseNames } from '@mourafaka/contracts';
import { Page } from '../../app/page';
import { useLanguage, useTexts } from '../../language/use-texts';
import classes from './home-page.module.css';
import { homeTexts } from './texts';

const steps = ['application', 'diagnosis', 'training', 'marketing'] as const;

/** What the programme is, for whoever comes by. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const language = useLanguage();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Title order={2}>{t('steps')}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }} component="ol" className={classes.steps}>
        {steps.map((phase, index) => (
          <Card key={phase} component="li">
            <span className={classes.number} aria-hidden>
              {index + 1}
            </span>
            <Title order={3}>{phaseNames[phase][language]}</Title>
            <Text mt={4}>{t(`step.${phase}`)}</Text>
          </Card>
        ))}
      </SimpleGrid>
    </Page>
  );
}

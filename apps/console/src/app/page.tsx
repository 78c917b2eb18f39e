import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../language/use-texts';
import { appTexts } from './texts';

interface Props {
  title: string;
  /** A name somebody typed is shown in its own direction. */
  heading?: ReactNode;
  lead?: string;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its one heading, its title in the browser's tab, and what is on it. */
export function Page({ title, heading, lead, actions, children }: Props) {
  const t = useTexts(appTexts);
  const name = t('name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="md">
        <div style={{ flex: '1 1 16rem', minInlineSize: 0 }}>
          <Title order={1} tabIndex={-1}>
            {heading ?? title}
          </Title>
          {lead !== undefined && (
            <Text c="dimmed" maw="44rem" mt={4}>
              {lead}
            </Text>
          )}
        </div>
        {actions}
      </Group>
      {children}
    </Stack>
  );
}

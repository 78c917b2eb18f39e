import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { ExportMenu } from '../../staff/export-menu';

interface Props {
  id: string;
  title: string;
  lead?: string;
  /** The API's path behind what is shown, to take it away as a file. */
  path?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A part of a page of figures, with its way out as a file. */
export function Section({ id, title, lead, path, actions, children }: Props) {
  return (
    <Card component="section" aria-labelledby={id} className="keep-together">
      <Group justify="space-between" align="flex-start" gap="sm" mb="sm">
        <div style={{ flex: '1 1 14rem', minInlineSize: 0 }}>
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {lead !== undefined && (
            <Text size="sm" c="dimmed">
              {lead}
            </Text>
          )}
        </div>
        <Group gap="xs" className="no-print">
          {actions}
          {path !== undefined && <ExportMenu path={path} name={id} of={title} />}
        </Group>
      </Group>
      <Stack gap="sm">{children}</Stack>
    </Card>
  );
}

import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useTexts } from '../language/use-texts';
import { appTexts } from './texts';

/** A page above this one. */
export interface Crumb {
  to: '/work' | '/cooperatives' | '/sessions' | '/figures/transitions' | '/scoring' | '/journal' | '/messages';
  label: string;
}

interface Props {
  title: string;
  /** From the area down to what this page belongs to. */
  crumbs?: readonly Crumb[];
  /** A name somebody typed is shown in its own direction. */
  heading?: ReactNode;
  lead?: string;
  /** Beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its one heading, its title in the browser's tab, and what is on it. */
export function Page({ title, crumbs, heading, lead, actions, children }: Props) {
  const t = useTexts(appTexts);
  const name = t('name');
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-start" gap="md">
        <div style={{ flex: '1 1 16rem', minInlineSize: 0 }}>
          {crumbs && <Crumbs crumbs={crumbs} />}
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

function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useTexts(appTexts);
  return (
    <nav aria-label={t('crumbs')} className="no-print">
      <Group component="ol" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
        {crumbs.map(({ to, label }) => (
          <Group key={to} component="li" gap={4}>
            <Anchor size="sm" underline="always" renderRoot={(props) => <Link to={to} {...props} />}>
              {label}
            </Anchor>
            <ChevronRight size={14} aria-hidden className="mirrored" />
          </Group>
        ))}
      </Group>
    </nav>
  );
}

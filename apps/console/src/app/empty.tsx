import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** What to do about it. */
  text: string;
  children?: ReactNode;
}

/** A list with nothing in it says what to do. */
export function Empty({ title, text, children }: Props) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true" focusable="false">
        <path
          fill="none"
          stroke="var(--rule)"
          strokeWidth="2"
          d="M32 4l8.2 8.2h11.6v11.6L60 32l-8.2 8.2v11.6H40.2L32 60l-8.2-8.2H12.2V40.2L4 32l8.2-8.2V12.2h11.6z"
        />
        <path
          fill="none"
          stroke="var(--rule)"
          strokeWidth="2"
          strokeLinecap="round"
          d="M22 38c6 0 5-14 10-14s4 14 10 14"
        />
      </svg>
      <Title order={3}>{title}</Title>
      <Text c="dimmed" maw="32rem">
        {text}
      </Text>
      {children}
    </Stack>
  );
}

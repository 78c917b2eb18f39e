import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Ltr } from '../language/bdi';

interface Props {
  code: string;
  text?: string;
  /** Before it. */
  children?: ReactNode;
}

/** What is recorded by its code: in words where there are any, with the code below, by which it is looked for. */
export function InWords({ code, text, children }: Props) {
  if (text === undefined)
    return (
      <>
        {children}
        <Ltr>{code}</Ltr>
      </>
    );
  return (
    <>
      <Text size="sm" fw="inherit" miw="10rem">
        {children}
        {text}
      </Text>
      <Text size="xs" c="dimmed" fw={400}>
        <Ltr>{code}</Ltr>
      </Text>
    </>
  );
}

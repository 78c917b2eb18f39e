import { DirectionContext } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { directionOf } from './languages';
import { useLanguage } from './use-texts';

const nobody = (): void => undefined;

/** Mantine's direction, from the language alone: nothing else may set it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const dir = directionOf(useLanguage());
  const value = useMemo(() => ({ dir, toggleDirection: nobody, setDirection: nobody }), [dir]);
  return <DirectionContext.Provider value={value}>{children}</DirectionContext.Provider>;
}

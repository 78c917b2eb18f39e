import type { ReactNode } from 'react';

/**
 * What is read from left to right whatever surrounds it: identifiers, phones, amounts, addresses.
 * @public
 */
export function Ltr({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="ltr" className={className}>
      {children}
    </bdi>
  );
}

/** A name somebody typed, in whichever script. */
export function Name({ children }: { children: ReactNode }) {
  return <bdi dir="auto">{children}</bdi>;
}

import type { DuplicateSignal } from '@mourafaka/contracts';

/** By what two applications look alike. */
export function signalsBetween(
  names: readonly string[],
  other: { ice: boolean; phone: boolean; names: readonly string[] },
): DuplicateSignal[] {
  const sameName = names.some((name) => other.names.includes(name));
  return [
    ...(other.ice ? [{ kind: 'ice' as const, score: 1 }] : []),
    ...(other.phone ? [{ kind: 'phone' as const, score: 1 }] : []),
    ...(sameName ? [{ kind: 'denomination' as const, score: 1 }] : []),
  ];
}

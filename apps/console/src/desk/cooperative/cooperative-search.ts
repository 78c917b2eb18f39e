export const cooperativeTabs = [
  'overview',
  'timeline',
  'plan',
  'sessions',
  'indicators',
  'documents',
  'messages',
  'personal',
] as const;
export type CooperativeTab = (typeof cooperativeTabs)[number];

/** Which part is shown, and which action is open, as they stand in the address. */
export interface CooperativeSearch {
  tab?: CooperativeTab;
  do?: string;
  /** The command that it takes back. */
  undo?: string;
}

const isCommand = (text: unknown): text is string => typeof text === 'string' && /^[a-z-]{1,60}$/.test(text);

export function cooperativeSearch({ tab, do: action, undo }: Record<string, unknown>): CooperativeSearch {
  const known = cooperativeTabs.find((one) => one === tab);
  return {
    ...(known !== undefined && { tab: known }),
    ...(isCommand(action) && { do: action }),
    ...(isCommand(undo) && { undo }),
  };
}

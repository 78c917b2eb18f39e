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
}

export function cooperativeSearch({ tab, do: action }: Record<string, unknown>): CooperativeSearch {
  const known = cooperativeTabs.find((one) => one === tab);
  return {
    ...(known !== undefined && { tab: known }),
    ...(typeof action === 'string' && /^[a-z-]{1,60}$/.test(action) && { do: action }),
  };
}

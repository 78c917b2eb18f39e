import { regions, roles } from '@mourafaka/contracts';

/** What people are narrowed by, as it stands in the address. */
export interface PeopleSearch {
  q?: string;
  role?: (typeof roles)[number];
  region?: string;
}

export function peopleSearch({ q, role, region }: Record<string, unknown>): PeopleSearch {
  const known = roles.find((one) => one === role);
  return {
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(known !== undefined && { role: known }),
    ...(regions.some(({ code }) => code === region) && { region: String(region) }),
  };
}

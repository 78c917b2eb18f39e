/** Which year and which version are shown, as they stand in the address. */
export interface CalendarSearch {
  year?: string;
  version?: number;
}

export function calendarSearch({ year, version }: Record<string, unknown>): CalendarSearch {
  const number = Number(version);
  return {
    ...(/^\d{4}$/.test(String(year)) && { year: String(year) }),
    ...(version !== undefined && Number.isInteger(number) && number > 0 && { version: number }),
  };
}

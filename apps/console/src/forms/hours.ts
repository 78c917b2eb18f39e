/**
 * An hour of the day as people type it (`9`, `930`, `9h30`, `9.30`, `09:30`) as it is kept, `09:30`; what is no hour stays as
 * it was typed, so that whoever typed it sees it.
 */
export function readHour(typed: string): string {
  const text = typed.trim().toLowerCase();
  const [, hours, minutes = '00'] =
    /^(\d{1,2})\s*[:h.\s]\s*(\d{2})?$/.exec(text) ?? /^(\d{1,2}?)(\d{2})?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return typed;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

/**
 * Why a process ended, of the last lines it wrote: the error it names, else its last line; where that is one of a list, such
 * as all that is wrong with the settings, the whole list. Undefined where it wrote nothing.
 */
export function lastWords(lines: readonly string[]): string | undefined {
  const fault = lines.find((line) => /error|fatal/i.test(line));
  if (fault !== undefined) return fault.trim();
  const heading = lines.findLastIndex((line) => /^\S/.test(line));
  const words = lines.slice(Math.max(heading, 0)).join('\n').trim();
  return words === '' ? undefined : words;
}

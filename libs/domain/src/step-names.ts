/**
 * Steps that would bear the same name, say an SMS and an e-mail of one day, are numbered from the second on: a name makes a
 * duty's key, and two duties of one key would be performed as one, for ever.
 */
export function withOwnNames<Step extends { name: string }>(steps: readonly Step[]): Step[] {
  const times = new Map<string, number>();
  return steps.map((step) => {
    const time = (times.get(step.name) ?? 0) + 1;
    times.set(step.name, time);
    return time === 1 ? step : { ...step, name: `${step.name}-${time}` };
  });
}

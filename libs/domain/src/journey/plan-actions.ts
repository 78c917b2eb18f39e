/** The numbers of a plan's actions: A1, A2 …, none given twice over all versions of a plan. */
import type { FieldIssue, JourneyEventData, JourneyPayload } from '@mourafaka/contracts';

type Numbered = JourneyEventData<'DevelopmentPlanSubmitted'>['actions'];

const numberOf = (id: string): number => Number(/^A(\d{1,6})$/.exec(id)?.[1] ?? 0);

/** The highest number among the actions, and before them. */
export const highestNumber = (actions: readonly { id: string }[], before = 0): number =>
  actions.reduce((highest, { id }) => Math.max(highest, numberOf(id)), before);

/** Actions with their ids; the ones that came without are numbered on from `after`, passing over ids that are taken. */
export function numberedActions(
  actions: JourneyPayload<'submit-development-plan'>['actions'],
  after: number,
): Numbered {
  const taken = new Set(actions.map(({ id }) => id));
  let last = after;
  const next = (): string => {
    do last += 1;
    while (taken.has(`A${last}`));
    return `A${last}`;
  };
  return actions.map((action) => ({ ...action, id: action.id ?? next() }));
}

/** What is wrong with a plan's actions whatever came before: an end before its start, an id used twice. */
export function actionIssues(actions: Numbered): FieldIssue[] {
  const backwards = actions.flatMap(({ startOn, dueOn }, n) =>
    dueOn < startOn ? [{ field: `actions.${n}.dueOn`, code: 'JOURNEY.ACTION_ENDS_BEFORE_START' }] : [],
  );
  const twice = actions.flatMap(({ id }, n) =>
    actions.findIndex((other) => other.id === id) === n
      ? []
      : [{ field: `actions.${n}.id`, code: 'JOURNEY.ACTION_TWICE', params: { action: id } }],
  );
  return [...backwards, ...twice];
}
